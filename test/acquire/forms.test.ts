import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { acquire } from '../../src/acquire/acquire.ts'
import { decodeText } from '../../src/acquire/decode.ts'
import { readFeed } from '../../src/acquire/feed.ts'
import { readLine } from '../../src/acquire/lines.ts'
import { recognise } from '../../src/acquire/recognise.ts'
import { readSitemap } from '../../src/acquire/sitemap.ts'
import type { Capture, Skipped } from '../../src/record/record.ts'
import { serveTest } from './server.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-forms-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const all = async (address: string): Promise<(Capture | Skipped)[]> => {
  const made: (Capture | Skipped)[] = []
  for await (const one of acquire(address, { allowPrivate: true, pause: 0 })) made.push(one)
  return made
}
const bytes = (text: string) => new TextEncoder().encode(text)

const story = `<p>${'The envoys of both sides met again in the port city and promised to go on. '.repeat(12)}</p>`
const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Wire</title>
<item><title>Envoys meet</title><link>https://wire.example/1</link><pubDate>Fri, 08 Aug 2025 10:00:00 GMT</pubDate><content:encoded><![CDATA[${story}]]></content:encoded></item></channel></rss>`
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Wire</title><entry><title>Envoys meet</title><link href="https://wire.example/1"/><published>2025-08-08T10:00:00Z</published><author><name>A. Reporter</name></author><content type="html">${story.replaceAll('<', '&lt;')}</content></entry></feed>`
const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Wire</title></channel><item><title>Envoys meet</title><link>https://wire.example/1</link><dc:date>2025-08-08T10:00:00Z</dc:date><content:encoded><![CDATA[${story}]]></content:encoded></item></rdf:RDF>`
const json = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Harbour Wire',
  items: [
    {
      id: '1',
      url: 'https://wire.example/1',
      title: 'Envoys meet',
      date_published: '2025-08-08T10:00:00Z',
      content_html: story,
    },
  ],
})

describe('feeds', () => {
  test.each([
    ['RSS', rss],
    ['Atom', atom],
    ['RDF', rdf],
    ['JSON Feed', json],
  ])('%s', (name, text) => {
    expect(recognise(bytes(text), 'feed')).toBe('feed')
    const [entry] = readFeed(text) ?? []
    expect(entry?.given).toMatchObject({
      title: 'Envoys meet',
      url: 'https://wire.example/1',
      source: 'Harbour Wire',
      published: expect.stringMatching(/^2025-08-08T10:00:00/),
    })
    expect(entry?.html, name).toContain('port city')
    expect(entry?.whole).toBe(true)
  })

  test('a feed in a file', async () => {
    const path = file('feed.xml', rss)
    expect(await all(path)).toMatchObject([{ address: `${path}#1`, kind: 'html', given: { title: 'Envoys meet' } }])
  })

  test('an entry without its text leads to its page, and stands for it where that is gone', async () => {
    const server = await serveTest({
      '/feed': (_, response) =>
        response.end(`<rss version="2.0"><channel><title>W</title><item><title>A</title><link>${server.url}/a</link><description>teaser</description></item>
        <item><title>B</title><link>${server.url}/gone</link><description>only this</description></item></channel></rss>`),
      '/a': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html><p>whole</p></html>'),
    })
    const made = await all(`${server.url}/feed`)
    expect(made).toMatchObject([
      { address: `${server.url}/a`, content: '<html><p>whole</p></html>' },
      { content: 'only this' },
    ])
    await server.close()
  })

  test('an endless list is cut off', async () => {
    const server = await serveTest({
      '/list': (_, response) => response.end(`<opml><body><outline xmlUrl="${server.url}/list"/></body></opml>`),
    })
    expect(await all(`${server.url}/list`)).toMatchObject([
      { skipped: expect.stringMatching(/without end|cannot be read/) },
    ])
    await server.close()
  })
})

describe('lists', () => {
  test('OPML with folders', async () => {
    const server = await serveTest({ '/feed': (_, response) => response.end(rss) })
    const path = file(
      'list.opml',
      `<opml version="2.0"><body><outline text="News"><outline text="W" type="rss" xmlUrl="${server.url}/feed"/></outline></body></opml>`,
    )
    expect(await all(path)).toMatchObject([{ given: { title: 'Envoys meet' } }])
    await server.close()
  })

  test('a news sitemap, its image addresses left aside', () => {
    const text = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="n" xmlns:image="i"><url><loc> https://wire.example/1 </loc>
      <image:image><image:loc>https://wire.example/x.jpg</image:loc></image:image>
      <news:news><news:publication><news:name>Harbour Wire</news:name></news:publication><news:publication_date>2025-08-08</news:publication_date><news:title>Envoys &amp; others</news:title></news:news></url><url><loc>https://wire.example/2</loc>`
    expect(recognise(bytes(text), 'x')).toBe('sitemap')
    expect(readSitemap(text).pages).toEqual([
      {
        url: 'https://wire.example/1',
        given: {
          url: 'https://wire.example/1',
          title: 'Envoys & others',
          published: '2025-08-08',
          source: 'Harbour Wire',
        },
      },
    ])
  })

  test('an index of sitemaps', () => {
    expect(
      readSitemap('<sitemapindex><sitemap><loc>https://a.example/s.xml</loc></sitemap></sitemapindex>').sitemaps,
    ).toEqual(['https://a.example/s.xml'])
  })

  test('readers of lists never throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        readSitemap(`<urlset><url><loc>${a}</loc>${b}`)
        readFeed(`<rss><channel><item><title>${a}</title>${b}`)
      }),
    )
  })
})

describe('lines', () => {
  test.each([
    [
      'our own keys',
      { id: '7', title: 'T', text: 'Words.', published: '2025-08-08', url: 'https://a.example', source: 'W' },
      { id: '7', title: 'T', published: '2025-08-08', url: 'https://a.example', source: 'W' },
    ],
    [
      'news-please',
      {
        maintext: 'Words.',
        title: 'T',
        date_publish: '2025-08-08 14:00:00',
        source_domain: 'a.example',
        authors: ['A'],
        language: 'en',
      },
      { title: 'T', published: '2025-08-08T14:00:00Z', source: 'a.example', authors: ['A'], language: 'en' },
    ],
    ['a source with a name', { text: 'Words.', source: { name: 'W' } }, { source: 'W' }],
  ])('%s', (_, row, given) =>
    expect(readLine(JSON.stringify(row), 'f', 1)).toEqual({ address: 'f#1', kind: 'text', content: 'Words.', given }),
  )

  test.each(['{', '[1]', 'null', '{"title":"no text"}', '"x"'])('%s is skipped', line =>
    expect(readLine(line, 'f', 3)).toMatchObject({ skipped: expect.any(String), address: 'f#3' }),
  )
})

const record = (url: string, page: string) => {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nWARC-Date: 2025-08-08T10:00:00Z\r\nWARC-Target-URI: ${url}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${bytes(http).length}\r\n\r\n${http}\r\n\r\n`
}

describe('archives', () => {
  const warc = record('https://a.example/1', '<p>one é</p>') + record('https://a.example/2', '<p>two</p>')
  const want = [
    { given: { url: 'https://a.example/1' }, content: '<p>one é</p>', kind: 'html' },
    { given: { url: 'https://a.example/2' }, content: '<p>two</p>' },
  ]
  test('plain', async () => expect(await all(file('a.warc', warc))).toMatchObject(want))
  test('gzipped, a member a record', async () => {
    const members = [record('https://a.example/1', '<p>one é</p>'), record('https://a.example/2', '<p>two</p>')].map(
      one => gzipSync(one),
    )
    expect(await all(file('a.warc.gz', Buffer.concat(members)))).toMatchObject(want)
  })
  test('one that breaks off gives what came before, and says so', async () => {
    const second = gzipSync(record('https://a.example/2', `<p>${'two '.repeat(5000)}</p>`))
    const whole = gzipSync(record('https://a.example/1', '<p>one</p>'))
    const made = await all(file('broken.warc.gz', Buffer.concat([whole, second.subarray(0, second.length >> 1)])))
    expect(made[0]).toMatchObject({ content: '<p>one</p>' })
    expect(made.at(-1)).toMatchObject({ skipped: expect.stringContaining('breaks off') })
  })
})

describe('files and folders', () => {
  test('a folder is read in the order of names, with what lies beside a text', async () => {
    const sub = join(folder, 'sub')
    mkdirSync(sub)
    file('sub/b.html.gz', gzipSync('<html><p>page</p></html>'))
    file('sub/a.txt', 'Some words.')
    file('sub/a.meta.json', '{"published":"2025-08-08","source":"W"}')
    file('sub/picture.png', '\u0089PNG')
    expect(await all(sub)).toMatchObject([
      { kind: 'text', content: 'Some words.', given: { id: 'a', published: '2025-08-08', source: 'W' } },
      { kind: 'html', content: '<html><p>page</p></html>', given: { id: 'b' } },
    ])
  })
  test('an empty file is skipped', async () =>
    expect(await all(file('empty.txt', ' \n'))).toMatchObject([{ skipped: 'there is nothing in it' }]))
  test('a picture is skipped', async () =>
    expect(await all(file('p.png', Buffer.from('\u0089PNG', 'latin1')))).toMatchObject([
      { skipped: 'it holds no text' },
    ]))
  test('a broken gzip file is the giver’s to mend', async () =>
    expect(all(file('x.html.gz', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3])))).rejects.toMatchObject({
      name: 'InputError',
    }))
  test('a missing file', async () => expect(all(join(folder, 'none'))).rejects.toMatchObject({ name: 'MissingError' }))
})

describe('encodings', () => {
  test.each<[string, Uint8Array, string]>([
    ['windows-1252 without a word', Buffer.from('caf\xe9 \x96 x', 'latin1'), 'café – x'],
    ['declared by a page', Buffer.from('<meta charset=iso-8859-2>\xb1', 'latin1'), '<meta charset=iso-8859-2>ą'],
    ['UTF-8 that calls itself Latin-1', bytes('<meta charset="iso-8859-1">é'), '<meta charset="iso-8859-1">é'],
    ['UTF-16 with a mark', Buffer.from('\ufeffab', 'utf16le'), 'ab'],
  ])('%s', (_, raw, want) => expect(decodeText(raw)).toBe(want))
  test('declared by the server', () =>
    expect(decodeText(Buffer.from('\xcf\xf0\xe8', 'latin1'), 'text/html; charset=windows-1251')).toBe('При'))
  test('an unknown charset does not throw', () =>
    expect(decodeText(bytes('x'), 'text/html; charset=klingon')).toBe('x'))
})
