import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { Fetcher, type FetchOptions } from '../../src/acquire/fetch/fetch.ts'
import { checkUrl, isPublic } from '../../src/acquire/fetch/guard.ts'
import { retryAfter } from '../../src/acquire/fetch/turns.ts'
import { serveTest, type TestServer } from './server.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function serving(
  answers: Parameters<typeof serveTest>[0],
  options: FetchOptions = {},
): Promise<[TestServer, Fetcher]> {
  const server = await serveTest(answers)
  const fetcher = new Fetcher({ allowPrivate: true, pause: 0, retries: 2, longestWait: 50, timeout: 2000, ...options })
  open.push(fetcher, server)
  return [server, fetcher]
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('which addresses may be asked', () => {
  test.each(['8.8.8.8', '2606:4700::1111'])('%s is public', ip => expect(isPublic(ip)).toBe(true))
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '192.168.0.1',
    '172.16.9.9',
    '169.254.169.254',
    '0.0.0.0',
    '100.64.0.1',
    '224.0.0.1',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
  ])('%s is not', ip => expect(isPublic(ip)).toBe(false))

  test.each([
    ['ftp://example.org/x', /only http and https/],
    ['file:///etc/passwd', /only http and https/],
    ['javascript:alert(1)', /only http and https/],
    ['http://user:secret@example.org/', /password/],
    ['http://127.0.0.1/', /private network/],
    ['http://2130706433/', /private network/],
    ['http://0x7f.1/', /private network/],
    ['http://[::1]/', /private network/],
    ['no address', /invalid address/],
  ])('%s is refused', (address, why) => expect(() => checkUrl(address)).toThrow(why))

  test('a name that leads inside is refused when it is connected to', async () => {
    const [server, fetcher] = await serving({}, { allowPrivate: false })
    await expect(fetcher.get(server.url.replace('127.0.0.1', 'localhost'))).rejects.toThrow(/private network/)
    expect(server.asked).toEqual([])
  })

  test('a redirect that leads inside is refused', async () => {
    const [server, fetcher] = await serving(
      { '/a': (_, response) => response.writeHead(302, { location: 'http://127.0.0.2:1/secret' }).end() },
      { allowPrivate: ip => ip === '127.0.0.1' },
    )
    await expect(fetcher.get(`${server.url}/a`)).rejects.toThrow(/127\.0\.0\.2 is on a private network/)
  })
})

describe('servers that misbehave', () => {
  test('one that answers 503 and then the page is asked again', async () => {
    let times = 0
    const [server, fetcher] = await serving({
      '/a': (_, response) =>
        times++ === 0 ? response.writeHead(503, { 'retry-after': '0' }).end() : response.end('page'),
    })
    expect(text((await fetcher.get(`${server.url}/a`)).bytes)).toBe('page')
    expect(server.asked).toEqual(['/a', '/a'])
  })

  test('one that asks for more patience than there is, is left', async () => {
    const [server, fetcher] = await serving({
      '/a': (_, response) => response.writeHead(429, { 'retry-after': '3600' }).end(),
    })
    await expect(fetcher.get(`${server.url}/a`)).rejects.toThrow(/answers 429/)
    expect(server.asked).toHaveLength(1)
  })

  test('one that always fails is asked a bounded number of times', async () => {
    const [server, fetcher] = await serving({ '/a': (_, response) => response.writeHead(500).end() })
    await expect(fetcher.get(`${server.url}/a`)).rejects.toThrow(/answers 500/)
    expect(server.asked).toHaveLength(3)
  })

  test('one that leads in a circle is left', async () => {
    const [server, fetcher] = await serving({
      '/a': (_, response) => response.writeHead(301, { location: '/a' }).end(),
    })
    await expect(fetcher.get(`${server.url}/a`)).rejects.toThrow(/leads on more than 5 times/)
  })

  test('one that sends without end is cut off', async () => {
    const [server, fetcher] = await serving(
      {
        '/a': (_, response) => {
          const more = () => {
            while (!response.destroyed && response.write('x'.repeat(65536)));
          }
          response.on('drain', more)
          more()
        },
      },
      { maxBytes: 1 << 20, retries: 0 },
    )
    await expect(fetcher.get(`${server.url}/a`)).rejects.toThrow(/unsupported page|missing answer/)
  })

  test('a small answer that unpacks to a huge one is cut off', async () => {
    const bomb = gzipSync(Buffer.alloc(8 << 20))
    const [server, fetcher] = await serving(
      { '/a': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb) },
      { maxBytes: 1 << 20 },
    )
    await expect(fetcher.get(`${server.url}/a`)).rejects.toThrow(/longer than 1 MB/)
  })

  test('one that never answers runs out of time', async () => {
    const [server, fetcher] = await serving({ '/a': () => {} }, { timeout: 200, retries: 0 })
    await expect(fetcher.get(`${server.url}/a`)).rejects.toThrow(/missing answer/)
  })

  test('one that closes in mid-word is an error of the other side', async () => {
    const [server, fetcher] = await serving(
      {
        '/a': (_, response) => {
          response.writeHead(200, { 'content-length': '1000' })
          response.write('half')
          setTimeout(() => response.destroy(), 20)
        },
      },
      { retries: 0 },
    )
    await expect(fetcher.get(`${server.url}/a`)).rejects.toThrow(/missing answer/)
  })

  test('a page that is not there is a MissingError', async () => {
    const [server, fetcher] = await serving({})
    await expect(fetcher.get(`${server.url}/none`)).rejects.toMatchObject({ name: 'MissingError' })
  })
})

describe('politeness', () => {
  test('what robots.txt closes is not asked for', async () => {
    const [server, fetcher] = await serving({
      '/robots.txt': (_, response) => response.end('User-agent: *\nDisallow: /private'),
      '/open': (_, response) => response.end('page'),
      '/private': (_, response) => response.end('secret'),
    })
    expect(text((await fetcher.get(`${server.url}/open`)).bytes)).toBe('page')
    await expect(fetcher.get(`${server.url}/private`)).rejects.toThrow(/robots\.txt/)
    expect(server.asked).toEqual(['/open'])
  })

  test('a host whose robots.txt fails is left alone', async () => {
    const [server, fetcher] = await serving({
      '/robots.txt': (_, response) => response.writeHead(500).end(),
      '/a': (_, response) => response.end('page'),
    })
    await expect(fetcher.get(`${server.url}/a`)).rejects.toThrow(/robots\.txt answers 500/)
    expect(server.asked).toEqual([])
  })

  test('at most one request at a time goes to a host', async () => {
    let now = 0
    let most = 0
    const [server, fetcher] = await serving({
      '/a': (_, response) => {
        most = Math.max(most, ++now)
        setTimeout(() => {
          now--
          response.end('page')
        }, 15)
      },
    })
    await Promise.all(Array.from({ length: 4 }, () => fetcher.get(`${server.url}/a`)))
    expect(most).toBe(1)
  })

  test('what has not changed is not sent again', async () => {
    const [server, fetcher] = await serving({
      '/a': (request, response) =>
        request.headers['if-none-match'] === '"1"'
          ? response.writeHead(304).end()
          : response.writeHead(200, { etag: '"1"' }).end('page'),
    })
    const first = await fetcher.get(`${server.url}/a`)
    expect(first).toMatchObject({ etag: '"1"', unchanged: false })
    expect(await fetcher.get(`${server.url}/a`, { etag: '"1"' })).toMatchObject({ unchanged: true })
  })

  test('who asks says so', async () => {
    let agent: string | undefined
    const [server, fetcher] = await serving({
      '/a': (request, response) => {
        agent = request.headers['user-agent']
        response.end()
      },
    })
    await fetcher.get(`${server.url}/a`)
    expect(agent).toMatch(/^Readout\/\d/)
  })

  test.each([
    ['120', 120_000],
    ['Fri, 08 Aug 2025 10:00:05 GMT', 5000],
    ['soon', undefined],
    [undefined, undefined],
  ])('Retry-After %s', (header, want) => {
    expect(retryAfter(header, Date.parse('2025-08-08T10:00:00Z'))).toBe(want)
  })
})
