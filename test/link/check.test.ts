/** What a report says of the record is checked in a record: in the clause that tells the event, and in the sentence after it. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkClaims, keep } from '../../src/pipeline.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { telling } from './telling.ts'

let store: Store
beforeEach(async () => {
  store = await openStore(':memory:')
})
afterEach(() => store.close())

/** Keeps a meeting told by this text's first sentence; gives its id. */
async function keepMeeting(day: string, text: string, parties = 'PER, CHL', where?: string): Promise<string> {
  const quote = text.slice(0, text.indexOf('.'))
  const { event, article } = telling(day, 'CONSULT happened', parties, { when: day, quote, ...(where && { where }) })
  const annotated = {
    article: { id: article, text, published: day },
    syntax: { text, sentences: [], tokens: [], names: [] },
    ...{ times: [], mentions: [] },
  }
  const reading = { annotated, statements: [], predicates: [], events: [event] }
  await keep(store, [{ reading, origin: { address: day, by: 'test 1' } }])
  return event.id
}
const verdicts = async (id: string) =>
  (await checkClaims(store, (await store.event(id))!.event)).map(
    ({ words, verdict, events }) => `${words}: ${verdict}, ${events.length}`,
  )

test('the sentence after counts too', async () => {
  await keepMeeting('2025-07-01', 'Peru and Chile met.')
  const second = await keepMeeting('2025-08-11', 'Peru and Chile met. It was the second meeting since June.')
  expect(await verdicts(second)).toEqual(['second meeting since June: borne out, 1'])
  const fifth = await keepMeeting('2025-09-08', 'Envoys of both met. It was the fifth meeting since June.')
  expect(await verdicts(fifth)).toEqual(['fifth meeting since June: not covered, 2'])
  const first = await keepMeeting('2025-10-06', 'Peru met Chile. This was the second meeting since June.')
  expect(await verdicts(first)).toEqual(['second meeting since June: at odds, 3'])
})

test('not a sentence about something else', async () => {
  const id = await keepMeeting('2025-08-11', 'Peru and Chile met. Fishermen marched for the second time since June.')
  expect(await verdicts(id)).toEqual([])
})

test('rounds under other hosts are one series', async () => {
  await keepMeeting('2025-05-05', 'Iran and the United States talked.', 'IRN, USA, OMN', 'Muscat OMN')
  await keepMeeting('2025-05-19', 'Iran and the United States spoke.', 'IRN, USA, ITA', 'Rome ITA')
  const third = await keepMeeting('2025-06-02', 'They held a third round of talks.', 'IRN, USA, OMN', 'Muscat OMN')
  expect(await verdicts(third)).toEqual(['third round of talks: borne out, 2'])
})
