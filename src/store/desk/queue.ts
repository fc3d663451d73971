/** Feeds with what their last fetch said, and the queue of addresses with leases. */
import type { Database } from '../schema/schema.ts'
import type { Feed, Job, Work } from '../work.ts'

type Transact = <T>(work: (db: Database) => Promise<T>) => Promise<T>

export function queue(db: Database, transact: Transact, now: () => string): Work {
  return {
    ...feeds(db),
    enqueue: jobs =>
      transact(async trx => {
        let added = 0
        for (const { address, from, given } of jobs) {
          const row = { address, origin: from ?? null, given: given === undefined ? null : JSON.stringify(given) }
          const { numInsertedOrUpdatedRows } = await trx
            .insertInto('job')
            .values({ ...row, state: 'waiting', tries: 0, worker: null, ready: now(), reason: null, at: now() })
            .onConflict(c => c.column('address').doNothing())
            .executeTakeFirstOrThrow()
          added += Number(numInsertedOrUpdatedRows ?? 0n)
        }
        return added
      }),
    claim: (worker, limit, seconds) =>
      transact(async trx => {
        const at = now()
        // a lease that ran out is a worker that died: its job is ready again
        const rows = await trx
          .selectFrom('job')
          .selectAll()
          .where('state', 'in', ['waiting', 'claimed'])
          .where('ready', '<=', at)
          .orderBy('ready')
          .orderBy('id')
          .limit(limit)
          .execute()
        if (rows.length === 0) return []
        const ready = new Date(Date.parse(at) + seconds * 1000).toISOString()
        await trx
          .updateTable('job')
          .set(e => ({ state: 'claimed', worker, ready, at, tries: e('tries', '+', 1) }))
          .where(
            'id',
            'in',
            rows.map(({ id }) => id),
          )
          .execute()
        return rows.map(row => openJob({ ...row, tries: row.tries + 1 }))
      }),
    async done(id) {
      const values = { state: 'done', worker: null, reason: null, given: null, at: now() }
      await db.updateTable('job').set(values).where('id', '=', id).execute()
    },
    async failed(id, reason, retryAt) {
      const values = { worker: null, reason, at: now() }
      const state = retryAt === undefined ? { state: 'failed' } : { state: 'waiting', ready: retryAt }
      await db
        .updateTable('job')
        .set({ ...values, ...state })
        .where('id', '=', id)
        .execute()
    },
    async failures(limit) {
      const rows = await db
        .selectFrom('job')
        .selectAll()
        .where('state', '=', 'failed')
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return rows.map(row => ({ ...openJob(row), reason: row.reason ?? '', at: row.at }))
    },
  }
}

interface JobRow {
  readonly id: number
  readonly address: string
  readonly origin: string | null
  readonly given: string | null
  readonly tries: number
}

function openJob({ id, address, origin, given, tries }: JobRow): Job {
  return {
    id,
    address,
    ...(origin !== null && { from: origin }),
    ...(given !== null && { given: JSON.parse(given) }),
    tries,
  }
}

function feeds(db: Database): Pick<Work, 'feeds' | 'dueFeeds' | 'keepFeed' | 'removeFeed'> {
  return {
    async feeds() {
      return (await db.selectFrom('feed').selectAll().orderBy('address').execute()).map(openFeed)
    },
    async dueFeeds(at, limit) {
      const rows = await db
        .selectFrom('feed')
        .selectAll()
        .where('paused', '=', 0)
        .where(e => e.or([e('next', 'is', null), e('next', '<=', at)]))
        .orderBy(e => e.fn.coalesce('next', e.val('')))
        .orderBy('address')
        .limit(limit)
        .execute()
      return rows.map(openFeed)
    },
    async keepFeed(feed) {
      const { address, lastModified, paused, failures, ...rest } = feed
      // a field that is given but undefined takes the old value away
      const told = Object.fromEntries(Object.entries(rest).map(([field, value]) => [field, value ?? null]))
      const values = {
        ...told,
        ...('lastModified' in feed && { last_modified: lastModified ?? null }),
        ...(failures !== undefined && { failures }),
        ...(paused !== undefined && { paused: paused ? 1 : 0 }),
      }
      await db
        .insertInto('feed')
        .values({ address, failures: 0, paused: 0, ...values } as never)
        .onConflict(c => (Object.keys(values).length > 0 ? c.column('address').doUpdateSet(values) : c.doNothing()))
        .execute()
    },
    async removeFeed(address) {
      const { numDeletedRows } = await db.deleteFrom('feed').where('address', '=', address).executeTakeFirst()
      return numDeletedRows > 0n
    },
  }
}

interface FeedRow {
  readonly address: string
  readonly title: string | null
  readonly etag: string | null
  readonly last_modified: string | null
  readonly fetched: string | null
  readonly next: string | null
  readonly error: string | null
  readonly failures: number
  readonly paused: number
}

function openFeed({ address, title, etag, last_modified, fetched, next, error, failures, paused }: FeedRow): Feed {
  return {
    address,
    ...(title !== null && { title }),
    ...(etag !== null && { etag }),
    ...(last_modified !== null && { lastModified: last_modified }),
    ...(fetched !== null && { fetched }),
    ...(next !== null && { next }),
    ...(error !== null && { error }),
    failures,
    paused: paused === 1,
  }
}
