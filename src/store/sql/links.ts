/** Links between events, and the happenings that they make: events joined by links and merges, parted by splits. */
import { contentId } from '../../base/ids.ts'
import type { Link, LinkKind } from '../../record/record.ts'
import type { Database } from '../schema/schema.ts'
import type { Writing } from './batch.ts'
import { insertRows } from './insert.ts'
import { type NumberedVerdict, standing } from './judge.ts'

/** Kinds that make two events tellings of one happening. */
const JOINS: readonly LinkKind[] = ['same-event', 'repeats']

// a happening of more tellings than this is a fault of linking, and walking it would stall every reading
const LARGEST = 2000

/** Adds or renews links; returns how many changed. */
export async function keepLinks(writing: Writing, links: readonly Link[]): Promise<number> {
  const { db } = writing
  const touched = new Set<string>()
  let changed = 0
  for (const link of links) {
    const row = {
      kind: link.kind,
      from_key: link.from,
      to_key: link.to,
      outcome: link.outcome ?? null,
      confidence: link.confidence,
      by: link.by,
      evidence: JSON.stringify(link.evidence),
    }
    const old = await db
      .selectFrom('link')
      .selectAll()
      .where('from_key', '=', link.from)
      .where('to_key', '=', link.to)
      .where('kind', '=', link.kind)
      .executeTakeFirst()
    if (old && Object.entries(row).every(([column, value]) => old[column as keyof typeof row] === value)) continue
    if (old) await db.updateTable('link').set(row).where('id', '=', old.id).execute()
    else await db.insertInto('link').values(row).execute()
    changed++
    if (JOINS.includes(link.kind)) touched.add(link.from).add(link.to)
    await insertRows(db, { table: 'change', columns: ['at', 'kind', 'key', 'events'] }, [
      [writing.now, 'link', link.from, 0],
    ])
  }
  await regroup(writing, touched)
  return changed
}

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

/** Finds the happenings of these events anew. */
export async function regroup(writing: Writing, keys: Iterable<string>): Promise<void> {
  const done = new Set<string>()
  for (const key of keys) {
    if (done.has(key)) continue
    const { members, repeats } = await walk(writing.db, key)
    for (const member of members) done.add(member)
    await assign(writing, [...members], repeats)
  }
}

/** Everything that links and merges join to an event, itself included; `repeats`: those that only repeat another. */
async function walk(db: Database, start: string): Promise<{ members: Set<string>; repeats: Set<string> }> {
  const members = new Set([start])
  const repeats = new Set<string>()
  let edge = [start]
  while (edge.length > 0 && members.size < LARGEST) {
    const links = (await linksOf(db, edge)).filter(link => JOINS.includes(link.kind))
    const { merged, parted } = await judgedPairs(db, [...edge, ...links.flatMap(link => [link.from, link.to])])
    const next = new Set<string>()
    for (const { kind, from, to } of links) {
      if (parted.has(pair(from, to))) continue
      if (kind === 'repeats') repeats.add(from)
      next.add(from).add(to)
    }
    for (const [from, into] of merged) if (members.has(from) || members.has(into)) next.add(from).add(into)
    edge = [...next].filter(key => !members.has(key))
    for (const key of edge) members.add(key)
  }
  return { members, repeats }
}

const pair = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

async function judgedPairs(db: Database, keys: readonly string[]) {
  const touching = db
    .selectFrom('decision')
    .select('event')
    .where(e => e.or([e('event', 'in', keys), e('other', 'in', keys)]))
  // every decision on those events: a merge may have been taken back by one that names no other
  const rows = await db
    .selectFrom('decision')
    .select(['number', 'event', 'verdict'])
    .where('event', 'in', touching)
    .orderBy('number')
    .execute()
  const byEvent = new Map<string, NumberedVerdict[]>()
  for (const { number, event, verdict } of rows) {
    if (!byEvent.has(event)) byEvent.set(event, [])
    byEvent.get(event)!.push({ number, verdict: JSON.parse(verdict) })
  }
  const merged: [string, string][] = []
  const parted = new Set<string>()
  for (const [event, verdicts] of byEvent)
    for (const { verdict } of standing(verdicts)) {
      if (verdict.do === 'merge') merged.push([event, verdict.into])
      if (verdict.do === 'split') parted.add(pair(event, verdict.from))
    }
  return { merged, parted }
}

async function assign({ db }: Writing, keys: readonly string[], repeats: ReadonlySet<string>): Promise<void> {
  const events = await db
    .selectFrom('event as e')
    .innerJoin('article as a', 'a.id', 'e.article')
    .select(['e.id', 'e.key', 'e.happening', 'e.review', 'a.id as article', 'a.source'])
    .where('e.key', 'in', keys)
    .orderBy('e.id')
    .execute()
  const told = events.filter(({ review }) => review !== 'rejected')
  const old = [...new Set(events.map(({ happening }) => happening).filter(id => id !== null))].sort((x, y) => x - y)
  if (told.length < 2) {
    await db.updateTable('event').set({ happening: null }).where('key', 'in', keys).execute()
  } else {
    const own = told.filter(({ key }) => !repeats.has(key))
    const origins = new Set(
      (own.length > 0 ? own : told).map(({ source, article }) => (source === null ? `a${article}` : `s${source}`)),
    )
    const counts = { tellings: told.length, independent: origins.size }
    const id = await happening(db, { old, first: told[0]!.key, members: keys }, counts)
    await db.updateTable('event').set({ happening: id }).where('key', 'in', keys).execute()
  }
  if (old.length === 0) return
  const used = db.selectFrom('event').select('happening').where('happening', 'in', old)
  await db
    .deleteFrom('happening')
    .where('id', 'in', old)
    .where('id', 'not in', used as never)
    .execute()
}

interface Group {
  /** Happenings that members belonged to so far. */
  readonly old: readonly number[]
  readonly first: string
  readonly members: readonly string[]
}

/** The oldest happening of the group goes on, unless events outside it hold it; else a new one named for its first event. */
async function happening(
  db: Database,
  group: Group,
  counts: { tellings: number; independent: number },
): Promise<number> {
  for (const id of group.old) {
    const outside = await db
      .selectFrom('event')
      .select('id')
      .where('happening', '=', id)
      .where('key', 'not in', group.members)
      .limit(1)
      .executeTakeFirst()
    if (outside) continue
    await db.updateTable('happening').set(counts).where('id', '=', id).execute()
    return id
  }
  const key = contentId('happening', group.first)
  const known = await db.selectFrom('happening').select('id').where('key', '=', key).executeTakeFirst()
  if (known) {
    await db.updateTable('happening').set(counts).where('id', '=', known.id).execute()
    return known.id
  }
  const { id } = await db
    .insertInto('happening')
    .values({ key, ...counts })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
