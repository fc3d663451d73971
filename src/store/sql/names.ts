/** Names → terms: exact keys and whole names first, then names that hold all the words. */
import { sql } from 'kysely'
import { nearest } from '../../base/errors.ts'
import type { Term, TermId, TermKind, TermSearch } from '../filter.ts'
import { type Database, fold, type TermTable } from '../schema/schema.ts'

// a word that more terms than this share says too little to be looked through
const MOST_LABELS = 5000

export async function findTerms(db: Database, search: TermSearch): Promise<readonly Term[]> {
  const { kinds, keys, name, prefix = false, limit = 20 } = search
  // a few terms are found by what they are called; else the index by number of events gives the busiest
  const events = keys || name !== undefined ? sql<number>`+events` : sql<number>`events`
  let query = db
    .selectFrom('term')
    .selectAll()
    .where('kind', 'in', kinds)
    .where(events, '>', 0)
    .orderBy(events, 'desc')
    .orderBy('id')
    .limit(limit)
  if (keys) query = query.where('key', 'in', keys)
  if (name !== undefined) {
    const ids = (await whole(db, name, prefix)) ?? (await byWords(db, name, prefix))
    if (ids.length === 0) return []
    query = query.where('id', 'in', ids)
  }
  return (await query.execute()).map(openTerm)
}

/** Terms of exactly that name; undefined where there is none, or where the name may still go on. */
async function whole(db: Database, name: string, prefix: boolean): Promise<readonly TermId[] | undefined> {
  if (prefix) return undefined
  const rows = await db
    .selectFrom('label')
    .select('term')
    .where('word', '=', fold(name))
    .where('whole', '=', 1)
    .execute()
  return rows.length > 0 ? rows.map(({ term }) => term) : undefined
}

async function byWords(db: Database, name: string, prefix: boolean): Promise<readonly TermId[]> {
  const words = fold(name).split(' ').filter(Boolean)
  let ids: ReadonlySet<TermId> | undefined
  for (const [i, word] of words.entries()) {
    let query = db.selectFrom('label').select('term').where('whole', '=', 0).limit(MOST_LABELS)
    query =
      prefix && i === words.length - 1
        ? query.where('word', '>=', word).where('word', '<', `${word}\u{10ffff}`)
        : query.where('word', '=', word)
    const found = (await query.execute()).map(({ term }) => term)
    const before = ids
    ids = new Set(before ? found.filter(term => before.has(term)) : found)
  }
  return [...(ids ?? [])]
}

/** Terms by number. */
export async function openTerms(db: Database, ids: readonly TermId[]): Promise<ReadonlyMap<TermId, Term>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('term').selectAll().where('id', 'in', ids).execute()
  return new Map(rows.map(row => [row.id, openTerm(row)]))
}

function openTerm(row: Omit<TermTable, 'id'> & { id: number }): Term {
  const { id, kind, key, name, events, known } = row
  return { id, kind: kind as TermKind, key, name, events, known: JSON.parse(known) }
}

/** Names that differ from this one by a letter or two, or that begin like it; the busiest first. */
export async function nearNames(db: Database, name: string, kinds: readonly TermKind[]): Promise<readonly string[]> {
  const folded = fold(name)
  if (folded === '') return []
  const near = (start: string) =>
    db
      .selectFrom('label as l')
      .innerJoin('term as t', 't.id', 'l.term')
      .select(['l.word', 't.name', 't.events'])
      .where('l.word', '>=', start)
      .where('l.word', '<', `${start}\u{10ffff}`)
      .where('t.kind', 'in', kinds)
      .where('t.events', '>', 0)
      .orderBy('t.events', 'desc')
      .limit(2000)
  // a slip is seldom in the first letter
  const rows = await near(folded[0]!).execute()
  const words = new Map<string, string>()
  for (const { word, name } of rows) if (!words.has(word)) words.set(word, name)
  const best = nearest(folded, words.keys())
  return best === undefined ? [] : [words.get(best)!]
}
