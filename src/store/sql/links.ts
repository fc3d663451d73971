/** Links between events, and between reports: kept once, renewed by a newer reader, gone with what they tie. */
import type { Link, LinkKind } from '../../record/record.ts'
import type { Database, Tables } from '../schema/schema.ts'
import type { Writing } from './batch.ts'
import { JOINS, regroup } from './happenings.ts'
import { insertRows } from './insert.ts'

type Row = Omit<Tables['link'], 'id'>

const COLUMNS = ['kind', 'from_key', 'to_key', 'outcome', 'confidence', 'by', 'evidence'] as const

/** How a linker of this program signs; links of another hand are never taken away by it. */
const LINKER = 'link/%'

/** Puts links in the place of all that a linker made of these events and reports before; returns how many changed. */
export async function renewLinks(writing: Writing, keys: readonly string[], links: readonly Link[]): Promise<number> {
  const { db } = writing
  const kept = new Set(links.map(link => nameOf(rowOf(link))))
  const end = (column: 'from_key' | 'to_key') =>
    db
      .selectFrom('link')
      .select(['id', 'kind', 'from_key', 'to_key'])
      .where(column, 'in', [...keys])
      .where('by', 'like', LINKER)
  const old = await end('from_key').union(end('to_key')).execute()
  const gone = old.filter(row => !kept.has(nameOf(row)))
  if (gone.length > 0)
    await db
      .deleteFrom('link')
      .where(
        'id',
        'in',
        gone.map(({ id }) => id),
      )
      .execute()
  const parted = gone.filter(({ kind }) => JOINS.includes(kind as LinkKind))
  const changed = await keepLinks(
    writing,
    links,
    parted.flatMap(row => [row.from_key, row.to_key]),
  )
  return changed + gone.length
}

/** Adds or renews links; returns how many changed. `parted`: events whose happenings are found anew beside theirs. */
export async function keepLinks(
  writing: Writing,
  links: readonly Link[],
  parted: readonly string[] = [],
): Promise<number> {
  const { db, now } = writing
  const known = await linksFrom(db, [...new Set(links.map(({ from }) => from))])
  const fresh = new Map<string, Row>()
  const touched = new Set(parted)
  const changed = new Map<string, number>()
  for (const link of links) {
    const row = rowOf(link)
    const old = known.get(nameOf(row)) ?? fresh.get(nameOf(row))
    if (old && COLUMNS.every(column => old[column] === row[column])) continue
    if (old && 'id' in old)
      await db
        .updateTable('link')
        .set(row)
        .where('id', '=', old.id as number)
        .execute()
    else fresh.set(nameOf(row), row)
    changed.set(link.from, (changed.get(link.from) ?? 0) + 1)
    if (JOINS.includes(link.kind)) touched.add(link.from).add(link.to)
  }
  const rows = [...fresh.values()].map(row => COLUMNS.map(column => row[column]))
  await insertRows(db, { table: 'link', columns: COLUMNS }, rows)
  const changes = [...changed.keys()].map(key => [now, 'link', key, 0])
  await insertRows(db, { table: 'change', columns: ['at', 'kind', 'key', 'events'] }, changes)
  await regroup(writing, touched)
  return [...changed.values()].reduce((sum, n) => sum + n, 0)
}

async function linksFrom(db: Database, keys: readonly string[]): Promise<Map<string, Row & { id: number }>> {
  if (keys.length === 0) return new Map()
  const rows = await db.selectFrom('link').selectAll().where('from_key', 'in', keys).execute()
  return new Map(rows.map(row => [nameOf(row), row]))
}

const nameOf = ({ kind, from_key, to_key }: Pick<Row, 'kind' | 'from_key' | 'to_key'>): string =>
  `${kind} ${from_key} ${to_key}`

const rowOf = ({ kind, from, to, outcome, confidence, by, evidence }: Link): Row => ({
  ...{ kind, from_key: from, to_key: to, outcome: outcome ?? null, confidence, by },
  evidence: JSON.stringify(evidence),
})

/** Takes the links of events that are no more. */
export async function dropLinks(writing: Writing, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  const { db } = writing
  const touching = await linksOf(db, keys)
  if (touching.length === 0) return
  await db
    .deleteFrom('link')
    .where(e => e.or([e('from_key', 'in', keys), e('to_key', 'in', keys)]))
    .execute()
  await regroup(writing, new Set(touching.flatMap(link => [link.from, link.to])))
}

/** Links that touch these events or reports, the oldest first. */
export async function linksOf(db: Database, keys: readonly string[]): Promise<readonly Link[]> {
  if (keys.length === 0) return []
  // one lookup in each index; an `or` over both columns would read the whole table
  const end = (column: 'from_key' | 'to_key') => db.selectFrom('link').selectAll().where(column, 'in', keys)
  const rows = await end('from_key').union(end('to_key')).execute()
  return rows
    .sort((x, y) => x.id - y.id)
    .map(({ from_key, to_key, outcome, evidence, confidence, by, kind }) => ({
      kind: kind as LinkKind,
      from: from_key,
      to: to_key,
      ...(outcome && { outcome: outcome as NonNullable<Link['outcome']> }),
      confidence,
      by,
      evidence: JSON.parse(evidence),
    }))
}
