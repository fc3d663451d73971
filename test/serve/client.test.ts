import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest'
import { type Client, connect, Problem } from '../../src/serve/client.ts'
import { makeKey } from '../../src/serve/serve.ts'
import { type Desk, openDesk, openSharedDesk } from './desk.ts'
import { actId } from './fixture.ts'

let desk: Desk
let client: Client
beforeAll(async () => {
  desk = await openDesk()
  client = connect({ url: desk.url })
})
afterAll(() => desk.close())

test('asks by path and parameters, and knows what comes back', async () => {
  const { events, cursor } = await client.get('/api/events', { type: ['CONSULT', 'SANCTION'], limit: 500 })
  expect(cursor).toBeUndefined()
  expect(new Set(events.map(({ type }) => type))).toEqual(new Set(['CONSULT', 'SANCTION']))
  expectTypeOf(events[0]!.line.act).toEqualTypeOf<string>()
  const { series, measures } = await client.get('/api/dyads/:a/:b', { a: 'ARM', b: 'AZE', unit: 'week' })
  expect([series.length > 0, measures.length >= 0]).toEqual([true, true])
  // @ts-expect-error a path has its parts
  await expect(client.get('/api/actors/:id', {})).rejects.toThrow(Problem)
  // @ts-expect-error no such act
  await expect(client.get('/api/events', { type: ['PROTST'] })).rejects.toThrow('did you mean PROTEST')
})

test('goes through a list page by page', async () => {
  const seen: string[] = []
  for await (const { events } of client.pages('/api/events', { limit: 7 })) seen.push(...events.map(({ id }) => id))
  const { events } = await client.get('/api/events', { limit: 1000 })
  expect(seen).toEqual(events.map(({ id }) => id))
})

test('settles what was announced with a reason, and takes it back', async () => {
  const { items } = await client.get('/api/pending', {})
  const { id } = items[0]!.event
  const { number } = await client.decide({ event: id, verdict: { do: 'settle', as: 'kept' }, reason: 'seen done' })
  const became = async () => (await client.get('/api/events/:id', { id })).became
  expect(await became()).toMatchObject({ state: 'kept', ruled: { decision: number, event: id, reason: 'seen done' } })
  await client.decide({ event: id, verdict: { do: 'undo', decision: number } })
  expect((await became())?.ruled).toBeUndefined()
})

test('comments and deletes, and is told why it may not', async () => {
  const { id } = await client.comment({ event: actId('duties-on-flour', 'imposed', 'SANCTION'), text: 'Since when?' })
  await client.deleteComment(id)
  expect((await client.get('/api/comments/:id', { id })).versions.at(-1)).toMatchObject({ deleted: true })
  await expect(client.get('/api/events/:id', { id: 'nothing' })).rejects.toMatchObject({ status: 404 })
})

test('beyond this machine a key opens what its role may do', async () => {
  const shared = await openSharedDesk([{ name: 'maria', password: 'long enough to try', role: 'reader' }])
  const { secret, hash } = makeKey()
  await shared.store.people.keepKey({ hash, user: 'maria', name: 'test', role: 'reader' })
  const outside = connect({ url: shared.url })
  await expect(outside.get('/api/stats', {})).rejects.toMatchObject({ status: 401 })
  const inside = connect({ url: shared.url, key: secret })
  expect((await inside.get('/api/stats', {})).events).toBeGreaterThan(0)
  expect(await inside.get('/api/me', {})).toEqual({ name: 'maria', role: 'reader', local: false })
  await expect(inside.comment({ article: 'duties-on-flour', text: 'May I?' })).rejects.toMatchObject({ status: 403 })
  await shared.close()
})
