/** What every store must pass; `make` gives an empty one with this clock. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Event, Reading } from '../../src/record/record.ts'
import type { Filter, Store } from '../../src/store/store.ts'
import { ID, ORIGIN, REPORTS, report } from './report.ts'

export type MakeStore = (now: () => Date) => Promise<Store>

export function storeSuite(make: MakeStore): void {
  let store: Store
  let clock: Date

  beforeEach(async () => {
    clock = new Date('2025-06-01T12:00:00.000Z')
    store = await make(() => clock)
  })
  afterEach(() => store.close())

  const keep = (readings: readonly Reading[], by: string = ORIGIN.by) =>
    store.keepReadings(readings.map(reading => ({ reading, origin: { ...ORIGIN, by } })))
  const find = async (filter: Filter) =>
    (await store.findEvents(filter, { sort: 'newest', limit: 100 })).map(({ event }) => event.id)

  describe('keeping', () => {
    test('gives back what was given', async () => {
      expect(await keep(REPORTS)).toEqual(
        REPORTS.map(({ annotated, events }) => ({ kept: 'new', article: annotated.article.id, events: events.length })),
      )
      for (const reading of REPORTS) {
        const { article } = reading.annotated
        const kept = await store.article(article.id)
        expect(kept).toMatchObject({
          article,
          statements: reading.statements,
          by: 'reader 1',
          addresses: [ORIGIN.address],
        })
        expect(kept!.events).toMatchObject(reading.events)
        for (const event of reading.events)
          expect((await store.event(event.id))!.event).toEqual({
            ...event,
            article: {
              ...{ id: article.id, published: article.published, source: article.source!.name, url: article.url },
              ...(article.title && { title: article.title }),
            },
          })
      }
    })

    test('the same report twice changes nothing', async () => {
      await keep(REPORTS)
      const before = await snapshot()
      const again = await keep(REPORTS)
      expect(again.map(({ kept }) => kept)).toEqual(['same', 'same', 'same', 'same'])
      expect(await snapshot()).toEqual(before)
    })

    test('another address of the same report is noted', async () => {
      await keep([REPORTS[1]!])
      await store.keepReading(REPORTS[1]!, { ...ORIGIN, address: 'https://mirror.example/1' })
      expect((await store.article('measures'))!.addresses).toEqual(['examples/report.txt', 'https://mirror.example/1'])
    })

    test('another reader replaces what the machine made', async () => {
      await keep(REPORTS)
      const [met, visit] = REPORTS[0]!.events as [Event, Event]
      const fewer = { ...REPORTS[0]!, events: [{ ...met, status: 'denied' as const, mode: 'phone' }] }
      expect(await keep([fewer], 'reader 2')).toEqual([{ kept: 'replaced', article: 'talks', events: 1 }])
      expect(await find({ article: 'talks' })).toEqual([met.id])
      expect(await find({ status: ['denied'] })).toEqual([met.id])
      expect(await find({ mode: ['visit'] })).toEqual([])
      expect(await store.event(visit.id)).toBeUndefined()
      expect(await store.stats()).toMatchObject({ articles: 4, events: 4 })
      await keep([REPORTS[0]!], 'reader 1')
      expect(await find({ article: 'talks' })).toHaveLength(2)
      expect(await store.count({})).toMatchObject({ events: 5 })
    })

    test('all of a batch or nothing of it', async () => {
      await keep(REPORTS.slice(0, 1))
      const before = await snapshot()
      const broken = { ...REPORTS[1]!, events: [{ ...REPORTS[1]!.events[0]!, type: 'NONSENSE' as Event['type'] }] }
      await expect(keep([REPORTS[3]!, broken])).rejects.toThrow('NONSENSE')
      expect(await snapshot()).toEqual(before)
      expect((await keep(REPORTS)).map(({ kept }) => kept)).toEqual(['same', 'new', 'new', 'new'])
      expect(await find({ type: ['ASSAULT'] })).toEqual([ID.raid])
    })

    test('a report without events, date, source and title', async () => {
      const bare: Reading = {
        ...REPORTS[0]!,
        ...{ events: [], statements: [] },
        annotated: { ...REPORTS[0]!.annotated, article: { id: 'bare', text: 'Nothing happened.' } },
      }
      expect(await keep([bare])).toEqual([{ kept: 'new', article: 'bare', events: 0 }])
      expect((await store.article('bare'))!.article).toEqual({ id: 'bare', text: 'Nothing happened.' })
      expect(await store.stats()).toEqual(expect.not.objectContaining({ since: expect.anything() }))
    })

    test('knows which articles a reader has read', async () => {
      await keep(REPORTS)
      expect(await store.has('raid', 'reader 1')).toBe(true)
      expect(await store.has('raid', 'reader 2')).toBe(false)
      expect(await store.has('nowhere', 'reader 1')).toBe(false)
    })

    test('what could not be read is listed once, with its last reason', async () => {
      await store.keepSkipped([{ address: 'a', skipped: 'no text' }])
      await store.keepSkipped([{ address: 'a', skipped: 'not English' }])
      expect(await store.skipped(10)).toEqual([{ address: 'a', skipped: 'not English', at: clock.toISOString() }])
    })

    test('tells what changed, in order', async () => {
      await keep(REPORTS.slice(0, 2))
      const seen = await store.lastChange()
      await keep(REPORTS.slice(2, 3))
      await store.decide({ event: ID.met, verdict: { do: 'accept' }, who: 'ann' })
      expect((await store.changes(seen, 10)).map(({ kind, id, events }) => [kind, id, events])).toEqual([
        ['article', 'measures-again', 1],
        ['decision', ID.met, 1],
      ])
      expect(await store.changes(await store.lastChange(), 10)).toEqual([])
    })
  })

  async function snapshot() {
    const { bytes: _, ...stats } = await store.stats()
    const events = await store.findEvents({}, { sort: 'newest', limit: 100 })
    return { stats, events, sources: await store.sources(), change: await store.lastChange() }
  }

  test('an event’s row number and page position survive another reading', async () => {
    await keep(REPORTS)
    const before = await store.findEvents({}, { sort: 'oldest', limit: 100 })
    await keep(REPORTS, 'reader 2')
    expect(await store.findEvents({}, { sort: 'oldest', limit: 100 })).toEqual(before)
  })

  test('a report whose words changed is read anew', async () => {
    await keep([report({ id: 'r', lines: [{ says: 'Norway met Kenya.', trigger: 'met', actors: { Norway: 'NOR' } }] })])
    const other = report({ id: 'r', lines: [{ says: 'Norway met Fiji.', trigger: 'met', actors: { Norway: 'NOR' } }] })
    expect(await keep([other])).toMatchObject([{ kept: 'replaced' }])
    expect(await store.search('Kenya', 10)).toEqual([])
    expect(await store.search('Fiji', 10)).toHaveLength(1)
  })
}
