/** Links and decisions → happenings: which tellings are of one occurrence, and which of them are witnesses of their own. */
import { contentId } from '../../base/ids.ts'
import type { LinkKind } from '../../record/record.ts'
import type { Database } from '../schema/schema.ts'
import type { Writing } from './batch.ts'
import { markEchoes } from './echoes.ts'
import { type NumberedVerdict, standing } from './judge.ts'

/** Kinds that make two events tellings of one happening. */
export const JOINS: readonly LinkKind[] = ['same-event', 'repeats']

/** Links from here on join by themselves. A weaker one joins what has no strong one, and that by its best alone: chains of weak ones would make a month of meetings one. */
const STRONG = 0.9
// a happening of more tellings than this is a fault of linking, and walking it would stall every reading
const LARGEST = 400

interface Tie {
  readonly other: string
  readonly strength: number
  /** This event only repeats the other. */
  readonly echo: boolean
}

/** Finds the happenings of these events anew, and of those that shared one with them. */
export async function regroup(writing: Writing, keys: ReadonlySet<string>): Promise<void> {
  const { db } = writing
  if (keys.size === 0) return
  const shared = await db
    .selectFrom('event')
    .select('key')
    .where(
      'happening',
      'in',
      db
        .selectFrom('event')
        .select('happening')
        .where('key', 'in', [...keys]),
    )
    .execute()
  const graph = new Graph(db)
  const done = new Set<string>()
  for (const key of [...keys, ...shared.map(({ key }) => key)]) {
    if (done.has(key)) continue
    const members = await walk(graph, key)
    for (const member of members) done.add(member)
    await assign(writing, members, graph)
  }
}

/** Everything that links and merges join to an event, itself included. */
async function walk(graph: Graph, start: string): Promise<ReadonlySet<string>> {
  const members = new Set([start])
  let edge = [start]
  while (edge.length > 0 && members.size < LARGEST) {
    await graph.load(edge)
    await graph.load(edge.flatMap(key => graph.ties(key).map(({ other }) => other)))
    const next = new Set(edge.flatMap(key => graph.joined(key)))
    edge = [...next].filter(key => !members.has(key))
    for (const key of edge) members.add(key)
  }
  return members
}

/** The ties of events as far as they were looked at, under what people decided. */
class Graph {
  readonly #db: Database
  readonly #ties = new Map<string, Tie[]>()
  readonly #merged = new Map<string, Set<string>>()
  readonly #parted = new Set<string>()

  constructor(db: Database) {
    this.#db = db
  }

  ties(key: string): readonly Tie[] {
    return this.#ties.get(key) ?? []
  }

  /** Whether it only repeats what another told. */
  echoes(key: string): boolean {
    return this.ties(key).some(({ echo }) => echo)
  }

  async load(keys: readonly string[]): Promise<void> {
    const fresh = [...new Set(keys)].filter(key => !this.#ties.has(key))
    if (fresh.length === 0) return
    for (const key of fresh) this.#ties.set(key, [])
    await this.#judge(fresh)
    const end = (column: 'from_key' | 'to_key') =>
      this.#db
        .selectFrom('link')
        .select(['id', 'kind', 'from_key', 'to_key', 'confidence'])
        .where(column, 'in', fresh)
        .where('kind', 'in', JOINS)
    for (const { from_key: from, to_key: to, kind, confidence } of await end('from_key')
      .union(end('to_key'))
      .execute()) {
      if (this.#parted.has(pair(from, to))) continue
      const echo = kind === 'repeats'
      const strength = echo ? 1 : confidence
      if (fresh.includes(from)) this.#ties.get(from)!.push({ other: to, strength, echo })
      if (fresh.includes(to)) this.#ties.get(to)!.push({ other: from, strength, echo: false })
    }
  }

  /** Whom an event shares its happening with directly. */
  joined(key: string): readonly string[] {
    const ties = this.ties(key).filter(
      ({ other, strength }) => strength >= STRONG || this.#best(key) === other || this.#best(other) === key,
    )
    return [...ties.map(({ other }) => other), ...(this.#merged.get(key) ?? [])]
  }

  /** The one that a telling without strong ties is drawn to. */
  #best(key: string): string | undefined {
    let best: Tie | undefined
    for (const tie of this.ties(key))
      if (!best || tie.strength > best.strength || (tie.strength === best.strength && tie.other < best.other))
        best = tie
    return best && best.strength < STRONG ? best.other : undefined
  }

  async #judge(keys: readonly string[]): Promise<void> {
    const touching = this.#db
      .selectFrom('decision')
      .select('event')
      .where(e => e.or([e('event', 'in', keys), e('other', 'in', keys)]))
    // every decision on those events: a merge may have been taken back by one that names no other
    const rows = await this.#db
      .selectFrom('decision')
      .select(['number', 'event', 'verdict'])
      .where('event', 'in', touching)
      .orderBy('number')
      .execute()
    const byEvent = new Map<string, NumberedVerdict[]>()
    for (const { number, event, verdict } of rows)
      byEvent.set(event, [...(byEvent.get(event) ?? []), { number, verdict: JSON.parse(verdict) }])
    for (const [event, verdicts] of byEvent)
      for (const { verdict } of standing(verdicts)) {
        if (verdict.do === 'split') this.#parted.add(pair(event, verdict.from))
        if (verdict.do === 'merge')
          for (const [one, other] of [
            [event, verdict.into],
            [verdict.into, event],
          ] as const)
            this.#merged.set(one, new Set([...(this.#merged.get(one) ?? []), other]))
      }
  }
}

const pair = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

async function assign(writing: Writing, members: ReadonlySet<string>, graph: Graph): Promise<void> {
  const { db } = writing
  const keys = [...members]
  const events = await db
    .selectFrom('event')
    .select(['id', 'key', 'happening', 'review', 'article', 'origin', 'echo', 'day', 'terms'])
    .where('key', 'in', keys)
    .orderBy('id')
    .execute()
  const told = events.filter(({ review }) => review !== 'rejected')
  const old = [...new Set(events.map(({ happening }) => happening).filter(id => id !== null))].sort((x, y) => x - y)
  const independent = await markEchoes(writing, told, key => graph.echoes(key))
  if (told.length < 2) {
    if (old.length > 0) await db.updateTable('event').set({ happening: null }).where('key', 'in', keys).execute()
  } else {
    const counts = { tellings: told.length, independent }
    const id = await happening(db, { old, first: told[0]!.key, members: keys }, counts)
    const moved = events.filter(event => event.happening !== id).map(event => event.id)
    if (moved.length > 0) await db.updateTable('event').set({ happening: id }).where('id', 'in', moved).execute()
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
