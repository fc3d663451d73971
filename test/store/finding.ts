/** Every way to find, for every store, over a record of four short reports. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Filter, Store, TermKind } from '../../src/store/store.ts'
import { ID, ORIGIN, REPORTS } from './report.ts'
import type { MakeStore } from './suite.ts'

export function findingSuite(make: MakeStore): void {
  describe('finding', () => {
    let store: Store
    beforeAll(async () => {
      store = await make(() => new Date(0))
      await store.keepReadings(REPORTS.map(reading => ({ reading, origin: ORIGIN })))
    })
    afterAll(() => store.close())

    const term = async (kinds: readonly TermKind[], name: string) =>
      (await store.terms({ kinds, name })).map(({ id }) => id)
    const find = async (filter: Filter) =>
      (await store.findEvents(filter, { sort: 'newest', limit: 100 })).map(({ event }) => event.id)

    test.each<[string, Filter, (keyof typeof ID)[]]>([
      ['everything, newest first', {}, ['visit', 'raid', 'again', 'sanction', 'met']],
      ['a type', { type: ['SANCTION'] }, ['again', 'sanction']],
      ['types', { type: ['SANCTION', 'ASSAULT'] }, ['raid', 'again', 'sanction']],
      ['a status', { status: ['planned', 'alleged'] }, ['visit', 'again']],
      ['a quad class', { quad: ['material conflict'] }, ['raid', 'again', 'sanction']],
      ['a mode', { mode: ['visit'] }, ['met']],
      ['a mode that nobody has', { mode: ['embargo'] }, []],
      ['confidence', { minConfidence: 0.8 }, ['raid', 'sanction', 'met']],
      ['an article', { article: 'talks' }, ['visit', 'met']],
      ['ids', { ids: [ID.raid, 'unknown'] }, ['raid']],
      ['from a day', { from: day('2025-03-11') }, ['visit', 'raid', 'again', 'sanction']],
      ['an interval that reaches in', { from: day('2025-05-20') }, ['visit']],
      ['up to a day', { to: day('2025-03-11') }, ['again', 'sanction', 'met']],
      ['the report’s day where no other is told', { from: day('2025-04-02'), to: day('2025-04-02') }, ['raid']],
      ['words', { text: 'sanctions' }, ['again', 'sanction']],
      ['a phrase', { text: '"sanctions on two"' }, ['sanction']],
      ['words in any form and case', { text: 'SANCTION owner' }, ['again']],
      ['a beginning', { text: 'ship*' }, ['sanction']],
      ['without the accent', { text: 'reunion' }, ['raid']],
      ['the place’s name', { text: 'Oslo', type: ['CONSULT'] }, ['met']],
      ['words and a range', { text: 'norway', from: day('2025-03-08'), to: day('2025-03-20') }, ['again', 'sanction']],
      ['words and confidence', { text: 'sanctions', minConfidence: 0.8 }, ['sanction']],
      ['nobody', { actor: [] }, []],
    ])('%s', async (_, filter, want) => {
      expect(await find(filter)).toEqual(want.map(name => ID[name]))
    })

    test.each<[string, readonly TermKind[], keyof Filter, (keyof typeof ID)[]]>([
      ['Norway', ['country'], 'actor', ['again', 'sanction', 'met']],
      ['kenya', ['country'], 'actor', ['visit', 'raid', 'met']],
      ['Otieno', ['actor'], 'actor', ['visit']],
      ['Norway', ['land'], 'place', ['met']],
      ['Suva', ['place'], 'place', ['visit']],
      ['harbour post', ['source'], 'source', ['raid', 'again']],
    ])('by name: %s %s', async (name, kinds, field, want) => {
      expect(await find({ [field]: await term(kinds, name) })).toEqual(want.map(name => ID[name]))
    })

    test('two sides, whoever acts', async () => {
      const [norway, fiji, kenya, georgia] = await Promise.all(
        ['Norway', 'Fiji', 'Kenya', 'Georgia'].map(name => term(['country'], name)),
      )
      expect(await find({ actor: fiji!, with: norway! })).toEqual([ID.again, ID.sanction])
      expect(await find({ actor: norway!, with: kenya! })).toEqual([ID.met])
      expect(await find({ actor: norway!, with: georgia! })).toEqual([])
      expect(await find({ actor: [...norway!, ...georgia!], with: [...kenya!, ...fiji!] })).toEqual([
        ID.raid,
        ID.again,
        ID.sanction,
        ID.met,
      ])
      const days = await store.dyadDays(fiji!, norway!, {})
      const on = { day: day('2025-03-11'), quad: 'material conflict', direction: 'back', events: 1, independent: 1 }
      expect(days).toEqual(
        expect.arrayContaining([
          { ...on, status: 'happened' },
          { ...on, status: 'alleged' },
        ]),
      )
      expect(await store.dyadDays(norway!, kenya!, {})).toMatchObject([{ direction: 'both', events: 1 }])
    })

    test('what is due, soonest first', async () => {
      expect((await store.due({}, { limit: 10 })).map(({ event }) => event.id)).toEqual([ID.visit])
      expect(await store.due({ to: day('2025-05-30') }, { limit: 10 })).toEqual([])
      expect(await store.due({ actor: await term(['country'], 'Kenya') }, { limit: 10 })).toHaveLength(1)
      expect(await store.due({ actor: await term(['country'], 'Norway') }, { limit: 10 })).toEqual([])
    })

    test('reports, statements, sources and what was read each day', async () => {
      const page = { sort: 'newest', limit: 10 } as const
      expect((await store.articles({}, page)).map(({ article }) => article.id)).toEqual([
        ...['raid', 'measures-again', 'measures', 'talks'],
      ])
      expect((await store.articles({ source: await term(['source'], 'Northline') }, page)).length).toBe(2)
      const said = await store.statements({ actor: await term(['country'], 'Georgia') }, page)
      expect(said.map(({ quotes }) => quotes)).toEqual([[REPORTS[3]!.events[0]!.evidence.quote]])
      expect(await store.sources()).toMatchObject([
        { name: 'Harbour Post', articles: 2, events: 2, since: '2025-03-13', until: '2025-04-02' },
        { name: 'Northline', articles: 2, events: 3 },
      ])
      expect(await store.coverage(day('2025-03-12'))).toEqual([
        { day: day('2025-03-12'), articles: 1 },
        { day: day('2025-03-13'), articles: 1 },
        { day: day('2025-04-02'), articles: 1 },
      ])
    })

    test('search marks the words it found', async () => {
      const [hit] = await store.search('shipowners sanctions', 10)
      expect(hit!.article.id).toBe('measures')
      const { text, marks } = hit!.snippet
      expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['sanctions', 'shipowners'])
      expect(await store.search('depot nowhere', 10)).toEqual([])
      await expect(store.search(' * "" ', 10)).rejects.toThrow('at least one word')
    })

    test('names near a name', async () => {
      expect(await store.nearTerms('Norwya', ['country'])).toEqual(['Norway'])
      expect(await store.nearTerms('Quxland', ['country'])).toEqual([])
    })
  })
}

function day(iso: string): number {
  return Date.parse(iso) / 86_400_000
}
