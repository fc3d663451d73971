/** Links and decisions, for every store: what people and the linker say beside the events. */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Link } from '../../src/record/record.ts'
import type { Store, Verdict } from '../../src/store/store.ts'
import { ID, ORIGIN, REPORTS } from './report.ts'
import type { MakeStore } from './suite.ts'

export function judgementSuite(make: MakeStore): void {
  let store: Store
  const keep = (by = 'reader 1') => store.keepReadings(REPORTS.map(reading => ({ reading, origin: { ...ORIGIN, by } })))
  const decide = (event: string, verdict: Verdict, reason?: string) =>
    store.decide({ event, verdict, who: 'ann', ...(reason && { reason }) })
  const seen = async (id: string) => (await store.event(id))!.event
  const listed = async () => (await store.findEvents({}, { sort: 'newest', limit: 100 })).map(({ event }) => event.id)
  const link = (from: string, to: string, kind: Link['kind'] = 'same-event'): Link => ({
    ...{ kind, from, to, confidence: 0.9, by: 'linker 1', evidence: [from, to] },
  })

  beforeEach(async () => {
    store = await make(() => new Date('2025-06-01T12:00:00.000Z'))
    await keep()
  })
  afterEach(() => store.close())

  describe('decisions', () => {
    test('accept and reject', async () => {
      expect(await decide(ID.met, { do: 'accept' }, 'as told')).toEqual({
        ...{ number: 1, event: ID.met, verdict: { do: 'accept' }, reason: 'as told', who: 'ann' },
        ...{ when: '2025-06-01T12:00:00.000Z', undone: false },
      })
      await decide(ID.raid, { do: 'reject' })
      expect((await seen(ID.met)).review).toBe('accepted')
      expect(await listed()).toEqual([ID.visit, ID.again, ID.sanction, ID.met])
      expect(await store.count({})).toMatchObject({ events: 4 })
      expect((await seen(ID.raid)).review).toBe('rejected')
      const rejected = await store.findEvents({ review: ['rejected'] }, { sort: 'newest', limit: 10 })
      expect(rejected.map(({ event }) => event.id)).toEqual([ID.raid])
      const open = await store.findEvents({ review: ['none'] }, { sort: 'doubt', limit: 10 })
      expect(open.map(({ event }) => event.id)).toEqual([ID.visit, ID.again, ID.sanction])
      expect(await store.stats()).toMatchObject({ reviewed: 2, right: 1, decisions: 2 })
    })

    test('a correction is found by its new values, and undone', async () => {
      const before = await seen(ID.sanction)
      const fields = {
        status: 'threatened',
        when: { start: '2025-07-01', end: '2025-07-01', certainty: 'stated' },
        mode: 'embargo',
      }
      await decide(ID.sanction, { do: 'correct', fields })
      expect(await seen(ID.sanction)).toEqual({ ...before, ...fields, review: 'corrected' })
      expect((await listed())[0]).toBe(ID.sanction)
      expect((await store.due({}, { limit: 10 })).map(({ event }) => event.id)).toEqual([ID.visit, ID.sanction])
      const { number } = await decide(ID.sanction, { do: 'undo', decision: 1 })
      expect(await seen(ID.sanction)).toEqual(before)
      expect((await store.decisions(ID.sanction)).map(({ undone }) => undone)).toEqual([true, false])
      await decide(ID.sanction, { do: 'undo', decision: number })
      expect((await seen(ID.sanction)).status).toBe('threatened')
    })

    test('decisions outlive another reading', async () => {
      await decide(ID.sanction, { do: 'correct', fields: { status: 'cancelled' } })
      await decide(ID.raid, { do: 'reject' })
      await decide(ID.visit, { do: 'accept' })
      await keep('reader 2')
      expect(await seen(ID.sanction)).toMatchObject({ status: 'cancelled', review: 'corrected' })
      expect(await listed()).not.toContain(ID.raid)
      const without = { ...REPORTS[0]!, events: [] }
      await store.keepReading(without, { ...ORIGIN, by: 'reader 3' })
      expect(await store.event(ID.met)).toBeUndefined()
      expect((await seen(ID.visit)).review).toBe('accepted')
    })

    test('an accepted event moves with its words', async () => {
      await decide(ID.visit, { do: 'accept' })
      const { article } = REPORTS[0]!.annotated
      const text = `Correction: an earlier version named another city.\n\n${article.text}`
      const moved = {
        ...REPORTS[0]!,
        events: [],
        annotated: { ...REPORTS[0]!.annotated, article: { ...article, text } },
      }
      await store.keepReading(moved, { ...ORIGIN, by: 'reader 2' })
      const { evidence, trigger, actors } = await seen(ID.visit)
      expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote)
      expect(text.slice(trigger.start, trigger.end)).toBe('visit')
      expect(text.slice(actors[0]!.start, actors[0]!.end)).toBe('Grace Otieno')
    })

    test.each<[string, string, unknown, string]>([
      ['unknown event', 'nowhere', { do: 'accept' }, 'unknown event: "nowhere"'],
      ['unknown verdict', ID.met, { do: 'acept' }, 'unknown decision: "acept"'],
      ['unknown field', ID.met, { do: 'correct', fields: { stauts: 'denied' } }, 'did you mean status'],
      ['unknown value', ID.met, { do: 'correct', fields: { status: 'done' } }, 'invalid status: "done"'],
      ['fixed field', ID.met, { do: 'correct', fields: { evidence: {} } }, 'unknown field: "evidence"'],
      ['needed field', ID.met, { do: 'correct', fields: { actors: null } }, 'invalid actors'],
      ['merge with itself', ID.met, { do: 'merge', into: ID.met }, 'with itself'],
      ['merge into nothing', ID.met, { do: 'merge', into: 'nowhere' }, 'unknown event: "nowhere"'],
      ['undo of nothing', ID.met, { do: 'undo', decision: 9 }, 'unknown decision: 9'],
    ])('refused: %s', async (_, event, verdict, message) => {
      await expect(decide(event, verdict as Verdict)).rejects.toThrow(message)
      expect(await store.decisions()).toEqual([])
    })
  })

  describe('happenings', () => {
    test('links join tellings, a split parts them', async () => {
      expect(await store.keepLinks([link(ID.again, ID.sanction)])).toBe(1)
      expect(await store.keepLinks([link(ID.again, ID.sanction)])).toBe(0)
      expect(await seen(ID.sanction)).toMatchObject({ tellings: 2, independent: 2 })
      expect((await store.tellings(ID.again)).map(({ event }) => event.id)).toEqual([ID.sanction, ID.again])
      const { happening } = await seen(ID.again)
      await decide(ID.again, { do: 'split', from: ID.sanction })
      expect(await seen(ID.sanction)).not.toHaveProperty('tellings')
      await decide(ID.again, { do: 'undo', decision: 1 })
      expect((await seen(ID.sanction)).happening).toBe(happening)
    })

    test('other links join nothing', async () => {
      await store.keepLinks([link(ID.again, ID.sanction, 'disputes'), link(ID.visit, ID.met, 'follows')])
      expect(await seen(ID.sanction)).not.toHaveProperty('tellings')
      expect(await store.links([ID.sanction])).toEqual([link(ID.again, ID.sanction, 'disputes')])
    })

    test('one that only repeats is no independent telling', async () => {
      await store.keepLinks([link(ID.again, ID.sanction, 'repeats')])
      expect(await seen(ID.sanction)).toMatchObject({ tellings: 2, independent: 1 })
    })

    test('a merge hides one telling and keeps it as one; undone, both stand', async () => {
      await decide(ID.again, { do: 'merge', into: ID.sanction })
      expect(await listed()).not.toContain(ID.again)
      expect(await seen(ID.sanction)).toMatchObject({ tellings: 2 })
      await keep('reader 2')
      expect(await seen(ID.sanction)).toMatchObject({ tellings: 2 })
      await decide(ID.again, { do: 'undo', decision: 1 })
      expect(await listed()).toContain(ID.again)
      expect(await seen(ID.sanction)).not.toHaveProperty('tellings')
    })

    test('links of an event that is no more are gone', async () => {
      await store.keepLinks([link(ID.again, ID.sanction), link(ID.sanction, ID.raid)])
      await store.keepReading({ ...REPORTS[1]!, events: [] }, { ...ORIGIN, by: 'reader 2' })
      expect(await store.links([ID.again, ID.raid])).toEqual([])
      expect(await seen(ID.again)).not.toHaveProperty('tellings')
    })

    test('the same links in any order make the same happenings', async () => {
      const ids = Object.values(ID)
      const ends = fc.uniqueArray(
        fc.tuple(fc.nat(4), fc.nat(4)).filter(([a, b]) => a < b),
        {
          selector: ([a, b]) => a * 5 + b,
          maxLength: 6,
        },
      )
      await fc.assert(
        fc.asyncProperty(ends, fc.infiniteStream(fc.nat()), async (pairs, order) => {
          const groups = async (shuffled: readonly (readonly [number, number])[]) => {
            const one = await make(() => new Date(0))
            try {
              await one.keepReadings(REPORTS.map(reading => ({ reading, origin: ORIGIN })))
              for (const [a, b] of shuffled) await one.keepLinks([link(ids[a]!, ids[b]!)])
              const found = await one.findEvents({}, { sort: 'newest', limit: 10 })
              const names = new Map<string, string[]>()
              for (const { event } of found)
                if (event.happening) names.set(event.happening, [...(names.get(event.happening) ?? []), event.id])
              return {
                groups: [...names.values()].sort(),
                counts: found.map(({ event }) => [event.tellings, event.independent]),
              }
            } finally {
              await one.close()
            }
          }
          const other = pairs.map(pair => ({ pair, at: order.next().value! })).sort((x, y) => x.at - y.at)
          expect(await groups(other.map(({ pair }) => pair))).toEqual(await groups(pairs))
        }),
        { numRuns: 6 },
      )
    })
  })
}
