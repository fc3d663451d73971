/** Rows of many events, written together at the end of a transaction, with what they add to the counts. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Event } from '../../record/record.ts'
import type { Review } from '../kept.ts'
import type { Database } from '../schema/schema.ts'
import { eventMarks, eventWords, type Indexed, monthOf, readTerms, tallied, writeTerms } from './indexing.ts'
import { insertRows } from './insert.ts'
import type { TermBook } from './terms.ts'
import type { EventText, TextIndex } from './text.ts'

/** What a writing transaction works with. */
export interface Writing {
  readonly db: Database
  readonly text: TextIndex
  readonly book: TermBook
  /** ISO 8601 instant. */
  readonly now: string
  readonly batch: Batch
}

export interface EventRow {
  readonly id: number
  readonly key: string
  readonly article: number
  readonly event: Event
  /** As the machine read it, where decisions changed it. */
  readonly machine?: Event | undefined
  readonly review?: Review | undefined
  readonly hidden: boolean
  readonly happening?: number | null
  readonly origin?: string | null | undefined
  readonly echo?: number
}

const EVENT = [
  'id',
  'key',
  'article',
  'day',
  'span',
  'type',
  'status',
  'quad',
  'confidence',
  'hidden',
  'due',
  'review',
  'happening',
  'origin',
  'echo',
  'terms',
]
const FOUND = ['day', 'event', 'span', 'type', 'status', 'quad', 'confidence']
const NEAR = ['block', 'day', 'event', 'span']
const TALLY = ['term', 'month', 'type', 'status', 'quad']

export class Batch {
  #events: unknown[][] = []
  #bodies: unknown[][] = []
  #terms: unknown[][] = []
  #dyads: unknown[][] = []
  #near: unknown[][] = []
  #texts: EventText[] = []
  readonly #tally = new Map<string, number>()
  readonly #added = new Map<number, number>()

  #next: number | undefined

  /** Row number for a new event; nobody else writes until the transaction ends. */
  async number(db: Database): Promise<number> {
    if (this.#next === undefined) {
      const { last } = await db
        .selectFrom('event')
        .select(e => e.fn.max('id').as('last'))
        .executeTakeFirstOrThrow()
      this.#next = (last ?? 0) + 1
    }
    return this.#next++
  }

  add(row: EventRow, indexed: Indexed): void {
    const { day, span, type, status, quad, confidence, due, terms } = indexed
    this.#events.push([
      ...[row.id, row.key, row.article, day, span, type, status, quad, confidence],
      ...[row.hidden ? 1 : 0, row.hidden ? null : due, row.review ?? null, row.happening ?? null],
      ...[row.origin ?? null, row.echo ?? 0, writeTerms(terms)],
    ])
    this.#bodies.push([row.id, JSON.stringify(row.event), row.machine ? JSON.stringify(row.machine) : null])
    if (row.hidden) return
    const found = [day, row.id, span, type, status, quad, confidence]
    for (const { term, part } of terms) {
      this.#terms.push([term, ...found, part])
      this.#count(term, 1)
    }
    for (const { a, b, way } of indexed.dyads) this.#dyads.push([a, b, ...found, way, row.echo ?? 0])
    for (const block of indexed.blocks) this.#near.push([block, day, row.id, span])
    for (const term of tallied(terms)) this.#tallied(term, indexed, 1)
    this.#texts.push({ id: row.id, day, words: eventWords(row.event), marks: eventMarks(indexed) })
  }

  /** Takes back what a kept, visible event added. */
  async remove(
    writing: Writing,
    row: { id: number; day: number; type: number; status: number; quad: number; terms: string },
  ) {
    const { db, text } = writing
    const terms = readTerms(row.terms)
    const at = { day: row.day, event: row.id }
    for (const { term } of terms) {
      await db
        .deleteFrom('event_term')
        .where('term', '=', term)
        .where('day', '=', at.day)
        .where('event', '=', at.event)
        .execute()
      this.#count(term, -1)
    }
    const sides = terms.filter(({ part }) => part > 0).map(({ term }) => term)
    for (const a of sides)
      for (const b of sides)
        if (a <= b)
          await db
            .deleteFrom('event_dyad')
            .where('a', '=', a)
            .where('b', '=', b)
            .where('day', '=', at.day)
            .where('event', '=', at.event)
            .execute()
    for (const term of tallied(terms)) this.#tallied(term, row, -1)
    await text.dropEvent(db, row)
  }

  /** Writes everything that was added. */
  async flush({ db, text }: Writing): Promise<void> {
    await insertRows(db, { table: 'event', columns: EVENT }, this.#events)
    await insertRows(db, { table: 'event_body', columns: ['event', 'body', 'machine'] }, this.#bodies)
    // in key order, so that neighbours go to the same page
    this.#terms.sort(byKey(3))
    this.#dyads.sort(byKey(4))
    this.#near.sort(byKey(3))
    await insertRows(db, { table: 'event_term', columns: ['term', ...FOUND, 'part'] }, this.#terms)
    await insertRows(db, { table: 'event_dyad', columns: ['a', 'b', ...FOUND, 'way', 'echo'] }, this.#dyads)
    await insertRows(db, { table: 'near', columns: NEAR, conflict: 'skip' }, this.#near)
    const tallies = [...this.#tally].filter(([, n]) => n !== 0).map(([key, n]) => [...key.split(' ').map(Number), n])
    const conflict = { key: TALLY, add: 'events' }
    await insertRows(db, { table: 'tally', columns: [...TALLY, 'events'], conflict }, tallies)
    for (const [term, n] of this.#added)
      if (n !== 0)
        await db
          .updateTable('term')
          .set(e => ({ events: e('events', '+', n) }))
          .where('id', '=', term)
          .execute()
    await text.addEvents(db, this.#texts)
    this.#events = []
    this.#bodies = []
    this.#terms = []
    this.#dyads = []
    this.#near = []
    this.#texts = []
    this.#tally.clear()
    this.#added.clear()
  }

  #count(term: number, by: number): void {
    this.#added.set(term, (this.#added.get(term) ?? 0) + by)
  }

  #tallied(term: number, at: { day: number; type: number; status: number; quad: number }, by: number): void {
    const key = `${term} ${monthOf(at.day)} ${at.type} ${at.status} ${at.quad}`
    this.#tally.set(key, (this.#tally.get(key) ?? 0) + by)
  }
}

function byKey(columns: number): (x: unknown[], y: unknown[]) => number {
  return (x, y) => {
    for (let i = 0; i < columns; i++) {
      const difference = (x[i] as number) - (y[i] as number)
      if (difference !== 0) return difference
    }
    return 0
  }
}

// a whole window would cost more to set up than most reports' layers are long
const WINDOW = { level: 4, windowBits: 13, memLevel: 6 } as const

export const pack = (layers: unknown): Uint8Array => deflateRawSync(JSON.stringify(layers), WINDOW)
export const unpack = (layers: Uint8Array): unknown => JSON.parse(inflateRawSync(layers).toString())
