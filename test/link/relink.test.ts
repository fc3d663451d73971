/** Links in a record: made with the reports, judged anew when people say that an event is otherwise. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { linkTellings, type Telling } from '../../src/link/link.ts'
import { decide, keep } from '../../src/pipeline.ts'
import type { Reading } from '../../src/record/record.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { telling } from './telling.ts'

const first = telling('2025-08-11', 'CONSULT happened', 'PER, CHL', {
  when: '2025-08-11',
  quote: 'Envoys of Peru and Chile met in Arica to settle the dispute over fishing',
})
const second = telling('2025-08-12', 'CONSULT happened', 'PER, CHL', {
  when: '2025-08-11',
  quote: 'Peru and Chile met in Arica on Monday and spoke of fishing',
})

const reading = ({ event, article, published }: Telling): Reading => ({
  annotated: {
    article: { id: article, text: event.evidence.quote, ...(published && { published }), source: { name: article } },
    syntax: { text: event.evidence.quote, sentences: [], tokens: [], names: [] },
    ...{ times: [], mentions: [] },
  },
  ...{ statements: [], predicates: [], events: [event] },
  signature: new Map([
    [1, 0.8],
    [2, 0.6],
  ]),
})
const kept = (telling: Telling) => ({ reading: reading(telling), origin: { address: 'a', by: 'test 1' } })

let store: Store
beforeEach(async () => {
  store = await openStore(':memory:')
  await keep(store, [kept(first), kept(second)])
})
afterEach(() => store.close())

const id = second.event.id
const kinds = async () => (await store.links([id])).map(({ kind }) => kind)
const tellings = async () => (await store.event(id))!.event.tellings

test('what is kept together is linked', async () => {
  expect(linkTellings([second], [first])).toHaveLength(1)
  expect(await kinds()).toEqual(['same-event'])
  expect(await tellings()).toBe(2)
})

test('a correction parts what it makes another event; taken back, it joins again', async () => {
  const when = { start: '2025-06-02', end: '2025-06-02', certainty: 'stated' }
  const { number } = await decide(store, { event: id, verdict: { do: 'correct', fields: { when } }, who: 'ana' })
  expect(await kinds()).toEqual([])
  expect(await tellings()).toBeUndefined()
  await decide(store, { event: id, verdict: { do: 'undo', decision: number }, who: 'ana' })
  expect(await kinds()).toEqual(['same-event'])
  expect(await tellings()).toBe(2)
})

test('what is rejected is linked with nothing, as long as it is', async () => {
  const { number } = await decide(store, { event: id, verdict: { do: 'reject' }, who: 'ana' })
  expect(await kinds()).toEqual([])
  await decide(store, { event: first.event.id, verdict: { do: 'accept' }, who: 'ana' })
  await decide(store, { event: id, verdict: { do: 'undo', decision: number }, who: 'ana' })
  expect(await kinds()).toEqual(['same-event'])
})

test('a link of another hand stays', async () => {
  const link = { kind: 'disputes' as const, from: id, to: first.event.id, confidence: 1, by: 'ana', evidence: [] }
  await store.keepLinks([link])
  await decide(store, { event: id, verdict: { do: 'correct', fields: { type: 'PROTEST' } }, who: 'ana' })
  expect(await kinds()).toEqual(['disputes'])
})

test('what was merged by hand keeps its links', async () => {
  await decide(store, { event: id, verdict: { do: 'merge', into: first.event.id }, who: 'ana' })
  await decide(store, { event: first.event.id, verdict: { do: 'correct', fields: { mode: 'visit' } }, who: 'ana' })
  expect(await kinds()).toEqual(['same-event'])
})

test('reports of one story see one another, the later from', async () => {
  const [link] = (await store.links([second.article])).filter(({ kind }) => kind === 'see-also')
  expect(link).toMatchObject({ from: second.article, to: first.article })
  expect(link!.confidence).toBeGreaterThan(0.9)
  expect(link!.evidence).toContain(first.event.id)
})
