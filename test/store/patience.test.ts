import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore, type Store, TooLongError } from '../../src/store/store.ts'
import { syntheticReadings } from '../../tools/synthetic.ts'

/** A clock that says a second more whenever it is looked at. */
let seconds = 0
let store: Store
beforeAll(async () => {
  store = await openStore(':memory:', { clock: () => 1000 * seconds++ })
  const origin = { address: 'synthetic', by: 'synthetic 1' }
  await store.keepReadings([...syntheticReadings({ articles: 60 })].map(reading => ({ reading, origin })))
})
afterAll(() => store.close())

const NEVER = { type: ['PROTEST'], status: ['denied'], quad: ['verbal cooperation'] } as const
const page = { sort: 'newest', limit: 10 } as const

const busiest = async (store: Store) => (await store.terms({ kinds: ['country'], limit: 1 }))[0]!.id

describe('what would search too long is cut off', () => {
  const SCANS: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
    'all events': store => store.findEvents(NEVER, page),
    'events of an actor': async store => store.findEvents({ ...NEVER, actor: [await busiest(store)] }, page),
    'events with a word': store => store.findEvents({ text: 'on', minConfidence: 1 }, page),
    counts: store => store.count({ minConfidence: 0.1 }),
    days: store => store.days({}),
    'what is due': store => store.due({ type: ['PROTEST'] }, { limit: 10 }),
  }
  test.each(Object.entries(SCANS))('%s', async (_, scan) => {
    await expect(store.within(500, () => scan(store))).rejects.toThrow(TooLongError)
    // and nothing is cut that nobody waits for
    await expect(scan(store)).resolves.toBeDefined()
  })

  test('statements of one piece of work share its time', async () => {
    const twice = async () => {
      await store.coverage()
      await store.coverage()
    }
    await expect(store.within(1000, twice)).rejects.toThrow('unsupported question: it takes over 1 s')
    await expect(store.within(3000, twice)).resolves.toBeUndefined()
  })
})
