/** For every store: lists, counts, pages and pairs agree with a plain look at every event, whatever is asked. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseDay } from '../../src/base/days.ts'
import { EVENT_TYPES, type Event, type Participant, STATUSES } from '../../src/record/record.ts'
import type { Filter, Position, Sort, Store, Term } from '../../src/store/store.ts'
import { syntheticReadings } from '../../tools/synthetic.ts'
import type { MakeStore } from './suite.ts'

const ARTICLES = 120

export function agreementSuite(make: MakeStore): void {
  let store: Store
  let states: readonly Term[]
  let bodies: readonly Term[]
  const events: (Event & { source: string })[] = []

  beforeAll(async () => {
    store = await make(() => new Date(0))
    const readings = [...syntheticReadings({ articles: ARTICLES, days: 200 })]
    for (const { annotated, events: read } of readings)
      for (const event of read) events.push({ ...event, source: annotated.article.source!.name })
    await store.keepReadings(readings.map(reading => ({ reading, origin: { address: 'a', by: 'b' } })))
    states = await store.terms({ kinds: ['country'], limit: 8 })
    bodies = await store.terms({ kinds: ['actor'], limit: 8 })
  })
  afterAll(() => store.close())

  interface Asked {
    readonly filter: Filter
    readonly holds: (event: Event & { source: string }) => boolean
  }

  const carries =
    ({ kind, key }: Term) =>
    ({ country, actor }: Participant) =>
      (kind === 'country' ? country : actor) === key
  /** Each part of a question beside what it means for one event. */
  const part = fc.oneof(
    fc
      .subarray([...EVENT_TYPES], { minLength: 1, maxLength: 4 })
      .map(type => ({ filter: { type }, holds: (e: Event) => type.includes(e.type) })),
    fc
      .subarray([...STATUSES], { minLength: 1, maxLength: 3 })
      .map(status => ({ filter: { status }, holds: (e: Event) => status.includes(e.status) })),
    fc
      .integer({ min: 0, max: 10 })
      .map(n => ({ filter: { minConfidence: n / 10 }, holds: (e: Event) => e.confidence >= n / 10 })),
    fc.tuple(fc.integer({ min: 19_340, max: 19_600 }), fc.nat(120)).map(([from, days]) => ({
      filter: { from, to: from + days },
      holds: (e: Event) => parseDay(e.when!.start)! <= from + days && parseDay(e.when!.end)! >= from,
    })),
    fc
      .constantFrom('visit', 'embargo', 'aerial')
      .map(mode => ({ filter: { mode: [mode] }, holds: (e: Event) => e.mode === mode })),
    fc.constantFrom('talks', 'Moscow', 'sanctions', '"joint project"', 'vass*').map(text => ({
      filter: { text },
      holds: (e: Event) => new RegExp(`\\b${text.replace(/["*]/g, '')}`, 'i').test(e.evidence.quote),
    })),
    fc.nat(7).map(n => {
      const term = () => [...states, ...bodies][n]!
      return {
        get filter() {
          return { actor: [term().id] }
        },
        holds: (e: Event) => [...e.actors, ...e.recipients].some(carries(term())),
      }
    }),
  )
  const question: fc.Arbitrary<Asked> = fc
    .uniqueArray(part, { selector: p => Object.keys(p.filter)[0], maxLength: 3 })
    .map(parts => ({
      get filter() {
        return Object.assign({}, ...parts.map(({ filter }) => filter)) as Filter
      },
      holds: e => parts.every(({ holds }) => holds(e)),
    }))
  const sort = fc.constantFrom<Sort>('newest', 'oldest', 'confidence', 'doubt')

  const all = async (filter: Filter, sort: Sort, limit: number) => {
    const found: string[] = []
    let after: Position | undefined
    do {
      const page = await store.findEvents(filter, { sort, limit, ...(after && { after }) })
      found.push(...page.map(({ event }) => event.id))
      after = page.length === limit ? page.at(-1)!.position : undefined
    } while (after)
    return found
  }

  describe('agreement with a plain look', () => {
    test('lists, page by page and in order', async () => {
      await fc.assert(
        fc.asyncProperty(question, sort, fc.integer({ min: 7, max: 60 }), async ({ filter, holds }, sort, limit) => {
          const want = events.filter(holds)
          const found = await all(filter, sort, limit)
          expect([...found].sort()).toEqual(want.map(({ id }) => id).sort())
          const key = new Map(
            events.map(e => [e.id, sort === 'newest' || sort === 'oldest' ? parseDay(e.when!.start)! : e.confidence]),
          )
          const keys = found.map(id => key.get(id)!)
          const up = sort === 'oldest' || sort === 'doubt'
          expect(keys).toEqual([...keys].sort((x, y) => (up ? x - y : y - x)))
        }),
        { numRuns: 60 },
      )
    })

    test('counts, by type and status', async () => {
      await fc.assert(
        fc.asyncProperty(question, async ({ filter, holds }) => {
          const want = events.filter(holds)
          const counted = await store.count(filter)
          expect(counted).toMatchObject({ events: want.length, capped: false })
          for (const { type, status, events: n } of counted.tallies)
            expect(want.filter(e => e.type === type && e.status === status)).toHaveLength(n)
          const [countries] = await store.countTerms(filter, ['country'], 100)
          for (const { term, events: n } of countries!)
            expect(want.filter(e => [...e.actors, ...e.recipients].some(carries(term)))).toHaveLength(n)
        }),
        { numRuns: 60 },
      )
    })

    test('two sides', async () => {
      for (const a of states)
        for (const b of [...states, ...bodies.slice(0, 3)]) {
          const facing = (x: Term, y: Term) => (e: Event) => e.actors.some(carries(x)) && e.recipients.some(carries(y))
          const want = events.filter(e => facing(a, b)(e) || facing(b, a)(e))
          expect((await all({ actor: [a.id], with: [b.id] }, 'newest', 20)).sort()).toEqual(
            want.map(({ id }) => id).sort(),
          )
          const days = await store.dyadDays([a.id], [b.id], {})
          const count = (way: string) => days.filter(d => d.direction === way).reduce((n, d) => n + d.events, 0)
          expect(days.reduce((n, d) => n + d.events, 0)).toBe(want.length)
          if (a !== b) expect(count('forth')).toBe(events.filter(e => facing(a, b)(e) && !facing(b, a)(e)).length)
        }
    })

    test('months of a term', async () => {
      for (const term of [...states, ...bodies]) {
        const { months, events: all, tallies } = await store.activity(term.id, {})
        const want = events.filter(e => [...e.actors, ...e.recipients].some(carries(term)))
        expect(months.reduce((n, m) => n + m.events, 0)).toBe(want.length)
        expect([all, tallies.reduce((n, t) => n + t.events, 0)]).toEqual([want.length, want.length])
        for (const type of new Set(want.map(({ type }) => type)))
          expect(tallies.filter(t => t.type === type).reduce((n, t) => n + t.events, 0)).toBe(
            want.filter(e => e.type === type).length,
          )
        for (const month of new Set(months.map(({ day }) => day))) {
          const iso = new Date(month * 86_400_000).toISOString().slice(0, 7)
          const inMonth = months.filter(({ day }) => day === month).reduce((n, m) => n + m.events, 0)
          expect(want.filter(e => e.when!.start.startsWith(iso))).toHaveLength(inMonth)
        }
      }
    })

    test('any search text finds or is refused, and never breaks', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^["*():^+ -]*(OR|NEAR|a)["*():^+ -]*$/)),
          async text => {
            const refused = (error: Error) => expect(error.message).toMatch(/^invalid search: /)
            await store.findEvents({ text }, { sort: 'newest', limit: 5 }).catch(refused)
            await store.search(text, 5).catch(refused)
          },
        ),
        { numRuns: 100 },
      )
    })
  })
}
