import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as ask from '../../src/ask/ask.ts'
import { InputError, MissingError } from '../../src/base/errors.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { ID, ORIGIN, REPORTS, report } from '../store/report.ts'

let store: Store
beforeAll(async () => {
  store = await openStore(':memory:')
  await store.keepReadings(REPORTS.map(reading => ({ reading, origin: ORIGIN })))
})
afterAll(() => store.close())

const names = Object.fromEntries(Object.entries(ID).map(([name, id]) => [id, name]))
const found = async (question: ask.Question) => (await ask.ask(store, question)).events.map(({ id }) => names[id])

describe('ask', () => {
  test.each<[ask.Question, string[]]>([
    [{}, ['visit', 'raid', 'again', 'sanction', 'met']],
    [{ actor: 'Norway' }, ['again', 'sanction', 'met']],
    [{ actor: 'NOR' }, ['again', 'sanction', 'met']],
    [{ actor: 'no' }, ['again', 'sanction', 'met']],
    [{ actor: 'grace otieno' }, ['visit']],
    [{ actor: 'Otieno' }, ['visit']],
    [{ actor: 'Norway', with: 'Fiji', status: ['happened'] }, ['sanction']],
    [{ with: 'Fiji' }, ['again', 'sanction']],
    [{ place: 'Norway' }, ['met']],
    [{ place: 'Suva' }, ['visit']],
    [{ source: 'Harbour Post', text: 'depot' }, ['raid']],
    [{ since: '2025-04', until: '2025-04' }, ['raid']],
    [{ since: '2025-05-31' }, ['visit']],
    [{ since: '2024', until: '2025-03-07' }, ['met']],
    [{ sort: 'doubt', limit: 2 }, ['visit', 'again']],
    [{ actor: 'Japan' }, []],
    [{ article: 'nowhere' }, []],
  ])('%j', async (question, want) => expect(await found(question)).toEqual(want))

  test('says what it took a name to mean', async () => {
    const { understood } = await ask.ask(store, { actor: 'otieno', with: 'Japan' })
    expect(understood.actor).toMatchObject([{ kind: 'actor', name: 'Grace Otieno', country: 'KEN', events: 1 }])
    expect(understood.with).toEqual([])
  })

  test.each<[ask.Question, string]>([
    [{ actor: 'Norwya' }, 'unknown actor: "Norwya" (not in this record); did you mean Norway'],
    [{ place: 'Sufa' }, 'unknown place: "Sufa" (not in this record); did you mean Suva'],
    [{ actor: 'Japn' }, 'unknown actor: "Japn" (not in this record); did you mean Japan'],
    [{ cursor: 'n1' }, 'invalid cursor: "n1" (sort newest)'],
    [{ cursor: 'o1.2' }, 'invalid cursor: "o1.2" (sort newest)'],
    [{ text: '***' }, 'invalid search: "***"; give at least one word'],
    [{ text: 'talks a*' }, 'invalid search: "a*"; begin words with 2 letters or more'],
    [{ text: 'ab* cd* ef* gh*' }, 'invalid search: 4 beginnings; give at most 3 with *'],
    [{ text: 'word '.repeat(33) }, 'invalid search: 33 words; give at most 32'],
  ])('%j: %s', async (question, message) => {
    await expect(ask.ask(store, question)).rejects.toThrow(InputError)
    await expect(ask.ask(store, question)).rejects.toThrow(message)
  })

  test('pages stay right while reports arrive', async () => {
    const own = await openStore(':memory:')
    await own.keepReadings(REPORTS.map(reading => ({ reading, origin: ORIGIN })))
    const first = await ask.ask(own, { limit: 2 })
    const newer = report({ id: 'new', published: '2026-01-01', lines: [{ says: 'Norway met Kenya.', trigger: 'met' }] })
    await own.keepReading(newer, ORIGIN)
    const second = await ask.ask(own, { limit: 2, cursor: first.cursor! })
    const third = await ask.ask(own, { limit: 2, cursor: second.cursor! })
    expect([first, second, third].flatMap(({ events }) => events.map(({ id }) => names[id]))).toEqual([
      ...['visit', 'raid', 'again', 'sanction', 'met'],
    ])
    expect(third.cursor).toBeUndefined()
    await own.close()
  })

  test('all of them, or the first few', async () => {
    const ids = async (question: ask.Question) => {
      const all: string[] = []
      for await (const { id } of ask.askAll(store, question)) all.push(names[id]!)
      return all
    }
    expect(await ids({ sort: 'oldest' })).toEqual(['met', 'sanction', 'again', 'raid', 'visit'])
    expect(await ids({ limit: 3 })).toEqual(['visit', 'raid', 'again'])
  })

  test('one event, one article', async () => {
    expect((await ask.event(store, ID.met)).article.title).toBe('Ministers meet in Oslo')
    expect((await ask.article(store, 'talks')).events).toHaveLength(2)
    await expect(ask.event(store, 'x')).rejects.toThrow(MissingError)
    await expect(ask.article(store, 'x')).rejects.toThrow(MissingError)
  })
})

describe('counts', () => {
  test('facets', async () => {
    const facets = await ask.facets(store, { actor: 'Norway' })
    expect(facets).toMatchObject({
      events: 3,
      capped: false,
      type: [
        { value: 'SANCTION', events: 2 },
        { value: 'CONSULT', events: 1 },
      ],
      status: [
        { value: 'happened', events: 2 },
        { value: 'alleged', events: 1 },
      ],
    })
    expect(facets.country.map(({ id, events }) => [id, events])).toEqual([
      ['NOR', 3],
      ['FJI', 2],
      ['KEN', 1],
    ])
    expect(facets.source.map(({ name, events }) => [name, events])).toEqual([
      ['Northline', 2],
      ['Harbour Post', 1],
    ])
  })

  test('an actor: counterparts are others than its own side', async () => {
    const kenya = await ask.actor(store, 'Kenya')
    expect(kenya.events).toBe(3)
    expect(kenya.counterparts.map(({ name }) => name).sort()).toEqual(['Georgia', 'Norway'])
    expect(kenya.series.map(({ start, reports, cells }) => [start, reports, cells.length])).toEqual([
      ['2025-03-01', 3, 1],
      ['2025-04-01', 1, 1],
      ['2025-05-01', 0, 1],
    ])
    await expect(ask.actor(store, 'Japan')).rejects.toThrow(MissingError)
  })

  test('two sides over the reports read', async () => {
    const { events, unit, series } = await ask.dyad(store, 'Norway', 'Fiji', { unit: 'month' })
    expect({ events, unit }).toEqual({ events: 2, unit: 'month' })
    const cell = { quad: 'material conflict', direction: 'forth', events: 1, independent: 1 }
    expect(series).toEqual([
      {
        ...{ start: '2025-03-01', reports: 3 },
        cells: expect.arrayContaining([
          { ...cell, status: 'happened' },
          { ...cell, status: 'alleged' },
        ]),
      },
      { start: '2025-04-01', reports: 1, cells: [] },
    ])
    const back = await ask.dyad(store, 'Fiji', 'Norway', { unit: 'month', status: ['alleged'] })
    expect(back.series.flatMap(({ cells }) => cells)).toEqual([{ ...cell, status: 'alleged', direction: 'back' }])
    await expect(ask.dyad(store, 'Norway', 'Japan')).rejects.toThrow('unknown actor: "Japan"')
  })

  test('who is known, where it was', async () => {
    expect((await ask.actors(store, 'ken')).map(({ name }) => name)).toEqual(['Kenya'])
    expect((await ask.actors(store, undefined, 2)).map(({ events }) => events)).toEqual([3, 3])
    expect(await ask.places(store, { actor: 'Norway' })).toEqual([
      {
        ...{ id: '~oslo', name: 'Oslo', events: 1, country: 'NOR', precision: 'city' },
        ...{ latitude: 59.9, longitude: 10.8 },
      },
      { id: 'NOR', name: 'Norway', events: 1, country: 'NOR', precision: 'country' },
    ])
  })
})

describe('what is still to come', () => {
  test.each<[ask.PendingQuestion, [string, boolean][]]>([
    [{ today: '2025-05-31' }, [['visit', false]]],
    [{ today: '2025-06-01' }, [['visit', true]]],
    [{ today: '2025-06-01', overdue: true }, [['visit', true]]],
    [{ today: '2025-05-31', overdue: true }, []],
    [{ today: '2025-01-01', dueBefore: '2025-05-30' }, []],
    [{ today: '2025-01-01', dueBefore: '2025-05' }, [['visit', false]]],
    [{ today: '2025-01-01', actor: 'Kenya' }, [['visit', false]]],
    [{ today: '2025-01-01', actor: 'Norway' }, []],
  ])('%j', async (question, want) => {
    const { items } = await ask.pending(store, question)
    expect(items.map(({ event, overdue }) => [names[event.id], overdue])).toEqual(want)
    for (const { due } of items) expect(due).toEqual({ start: '2025-05-01', end: '2025-05-31' })
  })
})

describe('reports and days', () => {
  test('timeline', async () => {
    const { days, ...counted } = await ask.timeline(store, {})
    expect(counted).toEqual({ events: 5, capped: false, loose: 0 })
    expect(
      days.map(({ start, cells }) => [start, ...cells.map(({ status, events }) => `${events} ${status}`)]),
    ).toEqual([
      ['2025-03-07', '1 happened'],
      ['2025-03-11', '1 happened', '1 alleged'],
      ['2025-04-02', '1 happened'],
      ['2025-05-01', '1 planned'],
    ])
    expect(await ask.timeline(store, { limit: 2 })).toMatchObject({ events: 2, capped: true })
    expect(await ask.timeline(store, { limit: 5 })).toMatchObject({ events: 5, capped: false })
  })

  test('search, page by page', async () => {
    const first = await ask.search(store, 'norway', { limit: 2 })
    const second = await ask.search(store, 'norway', { limit: 2, cursor: first.cursor! })
    expect([...first.hits, ...second.hits].map(({ article }) => article.id).sort()).toEqual([
      ...['measures', 'measures-again', 'talks'],
    ])
    expect(second.cursor).toBeUndefined()
    await expect(ask.search(store, 'norway', { cursor: 'x' })).rejects.toThrow('invalid cursor')
  })

  test('articles and statements', async () => {
    const { articles, cursor } = await ask.articles(store, { source: 'northline', limit: 1 })
    expect(articles).toMatchObject([{ id: 'measures', events: 1 }])
    expect((await ask.articles(store, { source: 'northline', limit: 1, cursor: cursor! })).articles).toMatchObject([
      { id: 'talks' },
    ])
    const { statements } = await ask.statements(store, { actor: 'Georgia' })
    expect(statements).toMatchObject([{ statement: { manner: 'indirect' }, article: { id: 'raid' } }])
  })
})
