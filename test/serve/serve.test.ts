import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csv } from '../../src/serve/format.ts'
import { serve } from '../../src/serve/serve.ts'
import type { Comment } from '../../src/store/store.ts'
import { type Desk, openDesk } from './desk.ts'
import { actId } from './fixture.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const get = (path: string, headers: Record<string, string> = {}) => fetch(desk.url + path, { headers })
const post = (path: string, body: unknown, headers: Record<string, string> = { origin: desk.url }) =>
  fetch(desk.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

describe('the API', () => {
  test.each([
    '/api/stats',
    '/api/events',
    '/events.json',
    '/index.json',
    '/api/facets',
    '/api/articles',
    '/articles/duties-on-flour.json',
    '/api/statements',
    '/api/actors?text=arm',
    '/actors/ARM.json',
    '/dyads/ARM/AZE.json',
    '/api/places',
    '/api/sources',
    '/api/search?text=diplomats',
    '/api/pending',
    '/api/timeline',
    '/api/stories',
    '/api/network',
    '/api/me',
    '/api/openapi.json',
  ])('%s answers JSON under the policy', async path => {
    const response = await get(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(await response.json()).toBeTypeOf('object')
  })

  test('pages follow one another by cursor without a gap', async () => {
    const all = (await (await get('/api/events?limit=1000')).json()).events.map(({ id }: { id: string }) => id)
    const seen: string[] = []
    for (let cursor = ''; ; ) {
      const page = await (await get(`/api/events?limit=7${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)).json()
      seen.push(...page.events.map(({ id }: { id: string }) => id))
      if (!page.cursor) break
      cursor = page.cursor
    }
    expect(seen).toEqual(all)
  })

  test('what would search too long is given up with a problem that says what to narrow', async () => {
    const hasty = await openDesk(undefined, { patience: 0 })
    for (const path of ['/api/events', '/api/timeline?type=AID', '/events.csv', '/api/articles?text=a']) {
      const response = await fetch(hasty.url + path)
      expect([path, response.status]).toEqual([path, 503])
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      expect(await response.json()).toMatchObject({
        title: 'Too much to search',
        detail: expect.stringMatching(/^unsupported question: .+; narrow it by actor, place, /),
      })
    }
    const asked = await fetch(`${hasty.url}/api/events?actor=Armenia&type=AID&since=2026`)
    expect((await asked.json()).detail).toMatch(/; narrow it by place, until$/)
    await hasty.close()
  })

  test('an unchanged list is 304, a changed record is not', async () => {
    const etag = (await get('/api/events')).headers.get('etag')!
    expect((await get('/api/events', { 'if-none-match': etag })).status).toBe(304)
    const event = actId('duties-on-flour', 'imposed', 'SANCTION')
    expect((await post('/api/decisions', { event, verdict: { do: 'accept' } })).status).toBe(201)
    expect((await get('/api/events', { 'if-none-match': etag })).status).toBe(200)
  })

  test('a comment is kept as a Web Annotation with its passage', async () => {
    const on = { start: 0, end: 6, quote: 'Brazil', prefix: '', suffix: ' imposed' }
    expect((await post('/api/comments', { article: 'duties-on-flour', text: 'Since when?', on })).status).toBe(201)
    const { comments } = await (await get('/api/comments?article=duties-on-flour')).json()
    expect(comments[0].annotation.target.selector[0]).toMatchObject({ type: 'TextQuoteSelector', exact: 'Brazil' })
  })

  test('a comment is edited and deleted with trace', async () => {
    const { id } = await (await post('/api/comments', { article: 'duties-on-flour', text: 'Frist' })).json()
    await post('/api/comments', { id, article: 'duties-on-flour', text: 'First' })
    const headers = { origin: desk.url, 'content-type': 'application/json' }
    const gone = await fetch(`${desk.url}/api/comments/${id}`, { method: 'DELETE', headers })
    expect(gone.status).toBe(204)
    const { versions } = await (await get(`/api/comments/${id}`)).json()
    expect(
      versions.map(({ annotation, deleted }: Comment) => [(annotation.body as { value?: string })?.value, deleted]),
    ).toEqual([
      ['Frist', false],
      ['First', false],
      [undefined, true],
    ])
    expect((await fetch(`${desk.url}/api/comments/${id}`, { method: 'DELETE', headers })).status).toBe(404)
    expect((await get('/api/comments/nothing')).status).toBe(404)
  })

  test.each([
    ['/api/events?statsu=planned', 400, /unknown question: "statsu"; did you mean status/],
    ['/api/events?status=plannd', 400, /did you mean planned/],
    ['/api/events/nothing', 404, /unknown event/],
    ['/api/nothing', 404, /unknown address/],
    ['/assets/..%2f..%2fpackage.json', 404, /unknown address/],
    ['/api/dyads/ARM/AZE?unit=year', 400, /choose day, week, month/],
  ])('%s is problem %i', async (path, status, detail) => {
    const response = await get(path)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ status, detail: expect.stringMatching(detail) })
  })
})

describe('safety', () => {
  test('a name that was rebound to this machine is refused', async () => {
    const { port } = new URL(desk.url)
    const status = await new Promise(resolve =>
      request({ port, host: '127.0.0.1', path: '/api/stats', headers: { host: 'evil.example' } }, response =>
        resolve(response.statusCode),
      ).end(),
    )
    expect(status).toBe(403)
  })

  test.each([
    ['of another site', { origin: 'https://evil.example' }],
    ['without an origin', {}],
    ['that is a form', { origin: 'http://127.0.0.1', 'content-type': 'text/plain' }],
  ])('a change %s is refused', async (_, headers) => {
    expect((await post('/api/decisions', {}, headers as Record<string, string>)).status).toBe(403)
  })

  test('a body that never says its length is read no further than the limit', async () => {
    const { port } = new URL(desk.url)
    const headers = { origin: desk.url, 'content-type': 'application/json', 'transfer-encoding': 'chunked' }
    const send = (text: string) =>
      new Promise(resolve => {
        const sent = request({ port, host: '127.0.0.1', method: 'POST', path: '/api/comments', headers }, response =>
          resolve(response.statusCode),
        )
        // the server may hang up before it has taken everything
        sent.on('error', () => {})
        sent.end(JSON.stringify({ article: 'duties-on-flour', text }))
      })
    expect(await send('short')).toBe(201)
    expect(await send('long'.repeat(30_000))).toBe(413)
  })

  test('beyond loopback it does not start without accounts', async () => {
    await expect(serve({ record: desk.store, host: '0.0.0.0', port: 0 })).rejects.toThrow(/no accounts/)
  })

  test.each([['=1+1'], ['+1'], ['-1+1'], ['@SUM(A1)'], ['\t=1']])('%j begins no formula', cell => {
    expect(csv([{ a: cell }]).split('\r\n')[1]).toMatch(/^"?'/)
  })
})
