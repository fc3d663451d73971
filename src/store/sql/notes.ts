/** What stands beside the reports: comments with every version, what could not be read, and the list of changes. */
import { randomUUID } from 'node:crypto'
import { InputError, MissingError } from '../../base/errors.ts'
import type { Skipped } from '../../record/record.ts'
import type { Database } from '../schema/schema.ts'
import type { Change, Comment, NewComment, SkippedEntry } from '../store.ts'
import { insertRows } from './insert.ts'

interface CommentRow {
  readonly number: number
  readonly key: string
  readonly article: string | null
  readonly event: string | null
  readonly annotation: string
  readonly who: string
  readonly at: string
  readonly deleted: number
}

/** Appends a version; the first stays who wrote it and when. */
export async function keepComment(db: Database, comment: NewComment, now: string): Promise<Comment> {
  const old = comment.id === undefined ? [] : await versions(db, comment.id)
  if (comment.id !== undefined && old.length === 0) throw unknownComment(comment.id)
  const article = comment.article ?? old[0]?.article ?? null
  const event = comment.event ?? old[0]?.event ?? null
  if (article === null && event === null) throw new InputError('missing target: comment; name an article or an event')
  const key = comment.id ?? randomUUID()
  const row = { key, article, event, annotation: JSON.stringify(comment.annotation), who: comment.who, at: now }
  await db
    .insertInto('comment')
    .values({ ...row, deleted: 0 })
    .execute()
  await noteChange(db, now, key)
  return comments(await versions(db, key))[0]!
}

/** False where it was deleted before. */
export async function deleteComment(
  db: Database,
  id: string,
  { who, now }: { who: string; now: string },
): Promise<boolean> {
  const old = await versions(db, id)
  const last = old.at(-1)
  if (!last) throw unknownComment(id)
  if (last.deleted) return false
  const { key, article, event } = last
  await db.insertInto('comment').values({ key, article, event, annotation: '{}', who, at: now, deleted: 1 }).execute()
  await noteChange(db, now, key)
  return true
}

const unknownComment = (id: string) =>
  new MissingError(`unknown comment: "${id}" (this record); list comments to see ids`)

async function noteChange(db: Database, now: string, key: string): Promise<void> {
  const into = { table: 'change', columns: ['at', 'kind', 'key', 'events'] } as const
  await insertRows(db, into, [[now, 'comment', key, 0]])
}

function versions(db: Database, key: string): Promise<CommentRow[]> {
  return db.selectFrom('comment').selectAll().where('key', '=', key).orderBy('number').execute()
}

/** Comments on an article or event, in the order in which they were begun; a deleted one keeps its place, without words. */
export async function listComments(
  db: Database,
  about: { readonly article?: string; readonly event?: string },
): Promise<readonly Comment[]> {
  let query = db.selectFrom('comment').selectAll().orderBy('number')
  if (about.article !== undefined) query = query.where('article', '=', about.article)
  if (about.event !== undefined) query = query.where('event', '=', about.event)
  return comments(await query.execute())
}

export async function commentHistory(db: Database, id: string): Promise<readonly Comment[]> {
  const rows = await versions(db, id)
  return rows.map((_, i) => comments(rows.slice(0, i + 1))[0]!)
}

/** Versions, first first → each comment as it stands. */
function comments(rows: readonly CommentRow[]): readonly Comment[] {
  const found = new Map<string, Comment>()
  for (const { key, article, event, annotation, who, at, deleted } of rows) {
    const first = found.get(key)
    found.set(key, {
      id: key,
      ...(article !== null && { article }),
      ...(event !== null && { event }),
      annotation: JSON.parse(annotation),
      who: first?.who ?? who,
      created: first?.created ?? at,
      ...(first && { modified: at }),
      deleted: deleted === 1,
    })
  }
  return [...found.values()]
}

/** The last reason stands for an address that failed again. */
export async function keepSkipped(db: Database, skipped: readonly Skipped[], now: string): Promise<void> {
  for (const { address, skipped: reason } of skipped)
    await db
      .insertInto('skipped')
      .values({ address, reason, at: now })
      .onConflict(c => c.column('address').doUpdateSet({ reason, at: now }))
      .execute()
}

/** The newest first. */
export async function listSkipped(db: Database, limit: number): Promise<readonly SkippedEntry[]> {
  const rows = await db
    .selectFrom('skipped')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('address')
    .limit(limit)
    .execute()
  return rows.map(({ address, reason, at }) => ({ address, skipped: reason, at }))
}

export async function listChanges(db: Database, after: number, limit: number): Promise<readonly Change[]> {
  const rows = await db
    .selectFrom('change')
    .selectAll()
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map(({ number, at, kind, key, events }) => ({
    number,
    at,
    kind: kind as Change['kind'],
    id: key,
    events,
  }))
}

export async function lastChange(db: Database): Promise<number> {
  const { last } = await db
    .selectFrom('change')
    .select(e => e.fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  return last ?? 0
}
