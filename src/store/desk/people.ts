/** Accounts, sessions and keys in the record's own tables. */
import type { ApiKey, People, Role, Session, User } from '../people.ts'
import type { Database } from '../schema/schema.ts'

export function people(db: Database, now: () => string): People {
  return {
    async users() {
      return (await db.selectFrom('account').selectAll().orderBy('name').execute()).map(openUser)
    },
    async user(name) {
      const row = await db.selectFrom('account').selectAll().where('name', '=', name).executeTakeFirst()
      return row && openUser(row)
    },
    async keepUser({ name, role, passwordHash }) {
      await db
        .insertInto('account')
        .values({ name, role, password: passwordHash, created: now() })
        .onConflict(c => c.column('name').doUpdateSet({ role, password: passwordHash }))
        .execute()
    },
    async removeUser(name) {
      const { numDeletedRows } = await db.deleteFrom('account').where('name', '=', name).executeTakeFirst()
      return numDeletedRows > 0n
    },
    async startSession({ hash, user, expires }) {
      await db.deleteFrom('session').where('expires', '<=', now()).execute()
      await db.insertInto('session').values({ hash, account: user, expires }).execute()
    },
    async session(hash): Promise<Session | undefined> {
      const row = await db
        .selectFrom('session as s')
        .innerJoin('account as a', 'a.name', 's.account')
        .select(['s.hash', 's.account', 's.expires', 'a.role'])
        .where('s.hash', '=', hash)
        .where('s.expires', '>', now())
        .executeTakeFirst()
      return row && { hash: row.hash, user: row.account, role: row.role as Role, expires: row.expires }
    },
    async endSession(hash) {
      await db.deleteFrom('session').where('hash', '=', hash).execute()
    },
    async keepKey({ hash, user, name, role }) {
      const of = await db.selectFrom('account').select('role').where('name', '=', user).executeTakeFirstOrThrow()
      await db
        .insertInto('api_key')
        .values({ hash, account: user, name, role: role ?? of.role, created: now(), used: null })
        .execute()
    },
    async keys(user) {
      let query = db.selectFrom('api_key').selectAll().orderBy('created').orderBy('hash')
      if (user !== undefined) query = query.where('account', '=', user)
      return (await query.execute()).map(openKey)
    },
    async key(hash) {
      const row = await db.selectFrom('api_key').selectAll().where('hash', '=', hash).executeTakeFirst()
      if (row) await db.updateTable('api_key').set({ used: now() }).where('hash', '=', hash).execute()
      return row && openKey(row)
    },
    async revokeKey(hash) {
      const { numDeletedRows } = await db.deleteFrom('api_key').where('hash', '=', hash).executeTakeFirst()
      return numDeletedRows > 0n
    },
  }
}

function openUser({
  name,
  role,
  password,
  created,
}: {
  name: string
  role: string
  password: string
  created: string
}): User {
  return { name, role: role as Role, passwordHash: password, created }
}

type KeyRow = { hash: string; account: string; name: string; role: string; created: string; used: string | null }

function openKey({ hash, account, name, role, created, used }: KeyRow): ApiKey {
  return { hash, user: account, name, role: role as Role, created, ...(used !== null && { lastUsed: used }) }
}
