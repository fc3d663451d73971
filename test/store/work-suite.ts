/** Feeds, the queue, accounts and comments, for every store. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { ID, ORIGIN, REPORTS } from './report.ts'
import type { MakeStore } from './suite.ts'

export function workSuite(make: MakeStore): void {
  let store: Store
  let clock: Date
  const later = (seconds: number) => {
    clock = new Date(clock.getTime() + seconds * 1000)
    return clock.toISOString()
  }

  beforeEach(async () => {
    clock = new Date('2025-06-01T12:00:00.000Z')
    store = await make(() => clock)
  })
  afterEach(() => store.close())

  describe('queue', () => {
    const addresses = (jobs: readonly { address: string }[]) => jobs.map(({ address }) => address)

    test('each address once, in order, to one worker', async () => {
      const jobs = ['a', 'b', 'c'].map(address => ({ address, from: 'feed', given: { title: address } }))
      expect(await store.work.enqueue(jobs)).toBe(3)
      expect(await store.work.enqueue([{ address: 'b' }, { address: 'd' }])).toBe(1)
      const first = await store.work.claim('one', 2, 60)
      expect(first).toMatchObject([{ address: 'a', from: 'feed', given: { title: 'a' }, tries: 1 }, { address: 'b' }])
      expect(addresses(await store.work.claim('two', 9, 60))).toEqual(['c', 'd'])
      await store.work.done(first[0]!.id)
      expect(await store.work.claim('one', 9, 60)).toEqual([])
    })

    test('what a dead worker held comes back', async () => {
      await store.work.enqueue([{ address: 'a' }])
      await store.work.claim('one', 1, 60)
      later(59)
      expect(await store.work.claim('two', 1, 60)).toEqual([])
      later(2)
      expect(await store.work.claim('two', 1, 60)).toMatchObject([{ address: 'a', tries: 2 }])
    })

    test('a failure waits, or is listed for good', async () => {
      await store.work.enqueue([{ address: 'a' }, { address: 'b' }])
      const [a, b] = await store.work.claim('one', 2, 60)
      await store.work.failed(a!.id, 'HTTP 503', new Date(clock.getTime() + 30_000).toISOString())
      await store.work.failed(b!.id, 'HTTP 404')
      expect(await store.work.claim('one', 2, 60)).toEqual([])
      expect(await store.work.failures(9)).toMatchObject([{ address: 'b', reason: 'HTTP 404' }])
      expect(await store.stats()).toMatchObject({ waiting: 1, failed: 1 })
      later(31)
      expect(addresses(await store.work.claim('one', 2, 60))).toEqual(['a'])
    })
  })

  test('feeds keep what the last fetch said', async () => {
    const address = 'https://news.example/feed'
    await store.work.keepFeed({ address, title: 'News', etag: '"1"', next: '2025-06-01T13:00:00.000Z' })
    await store.work.keepFeed({ address: 'https://b.example/feed' })
    await store.work.keepFeed({
      address,
      lastModified: 'Sun, 01 Jun 2025 12:00:00 GMT',
      failures: 2,
      error: 'HTTP 500',
    })
    expect(await store.work.feeds()).toEqual([
      { address: 'https://b.example/feed', failures: 0, paused: false },
      {
        ...{ address, title: 'News', etag: '"1"', next: '2025-06-01T13:00:00.000Z', failures: 2, error: 'HTTP 500' },
        ...{ lastModified: 'Sun, 01 Jun 2025 12:00:00 GMT', paused: false },
      },
    ])
    const due = async (now: string) => (await store.work.dueFeeds(now, 9)).map(feed => feed.address)
    expect(await due('2025-06-01T12:30:00.000Z')).toEqual(['https://b.example/feed'])
    await store.work.keepFeed({ address: 'https://b.example/feed', paused: true })
    expect(await due('2025-06-01T13:30:00.000Z')).toEqual([address])
    expect(await store.work.removeFeed(address)).toBe(true)
    expect(await store.work.removeFeed(address)).toBe(false)
  })

  test('accounts, sessions and keys', async () => {
    const { people } = store
    await people.keepUser({ name: 'ann', role: 'editor', passwordHash: '$argon2id$1' })
    await people.keepUser({ name: 'ann', role: 'analyst', passwordHash: '$argon2id$2' })
    expect(await people.users()).toEqual([
      { name: 'ann', role: 'analyst', passwordHash: '$argon2id$2', created: '2025-06-01T12:00:00.000Z' },
    ])
    await people.startSession({ hash: 's', user: 'ann', expires: '2025-06-01T13:00:00.000Z' })
    expect(await people.session('s')).toMatchObject({ user: 'ann', role: 'analyst' })
    await people.keepKey({ hash: 'k', user: 'ann', name: 'script', role: 'reader' })
    expect(await people.key('k')).toMatchObject({ user: 'ann', role: 'reader' })
    expect(await people.keys('ann')).toMatchObject([{ name: 'script', lastUsed: '2025-06-01T12:00:00.000Z' }])
    await expect(people.startSession({ hash: 't', user: 'bob', expires: later(9) })).rejects.toThrow()
    later(3600)
    expect(await people.session('s')).toBeUndefined()
    expect(await people.revokeKey('k')).toBe(true)
    expect(await people.key('k')).toBeUndefined()
    await people.startSession({ hash: 'u', user: 'ann', expires: '2025-07-01T00:00:00.000Z' })
    expect(await people.removeUser('ann')).toBe(true)
    expect(await people.session('u')).toBeUndefined()
  })

  test('comments keep every version', async () => {
    await store.keepReading(REPORTS[0]!, ORIGIN)
    const annotation = (value: string) => ({ '@context': 'http://www.w3.org/ns/anno.jsonld', body: { value } })
    const made = await store.keepComment({
      article: 'talks',
      event: ID.met,
      annotation: annotation('One?'),
      who: 'ann',
    })
    later(60)
    await store.keepComment({ id: made.id, annotation: annotation('Two.'), who: 'bob' })
    expect(await store.comments({ event: ID.met })).toEqual([
      {
        ...{ id: made.id, article: 'talks', event: ID.met, annotation: annotation('Two.'), who: 'ann', deleted: false },
        ...{ created: '2025-06-01T12:00:00.000Z', modified: '2025-06-01T12:01:00.000Z' },
      },
    ])
    expect(await store.deleteComment(made.id, 'ann')).toBe(true)
    expect(await store.deleteComment(made.id, 'ann')).toBe(false)
    expect(await store.comments({ article: 'talks' })).toMatchObject([{ deleted: true, annotation: {} }])
    expect((await store.commentHistory(made.id)).map(({ annotation, deleted }) => [annotation.body, deleted])).toEqual([
      [{ value: 'One?' }, false],
      [{ value: 'Two.' }, false],
      [undefined, true],
    ])
    await expect(store.keepComment({ annotation: {}, who: 'ann' })).rejects.toThrow('missing target')
    await expect(store.keepComment({ id: 'x', annotation: {}, who: 'ann' })).rejects.toThrow('unknown comment')
    await expect(store.deleteComment('x', 'ann')).rejects.toThrow('unknown comment')
  })
}
