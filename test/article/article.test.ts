import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/article/article.ts'
import { article, page, report, reportText, sentences, skipped } from './pages.ts'

const linked = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

describe('a page', () => {
  test('becomes its report, and what it says of itself', async () => {
    const head = `<title>Norland and Sudria reopen border crossings | The Genton Courier</title>
      <meta property="og:site_name" content="The Genton Courier">
      <meta property="article:published_time" content="2025-09-02T14:05:00+02:00">
      <meta name="author" content="By Lena Holt and Ivo Marsh">
      <link rel="canonical" href="https://courier.example/world/crossings?ref=1#top">`
    const read = await article(page(`<h1>Norland and Sudria reopen border crossings</h1>${report}`, head))
    expect(read).toMatchObject({
      text: reportText,
      title: 'Norland and Sudria reopen border crossings',
      published: '2025-09-02T14:05:00+02:00',
      publishedCertainty: 'stated',
      authors: ['Lena Holt', 'Ivo Marsh'],
      source: { name: 'The Genton Courier', url: 'https://courier.example' },
      url: 'https://courier.example/world/crossings?ref=1',
      language: 'en',
      found: { text: 'page', published: 'meta', authors: 'meta', url: 'meta' },
    })
    expect(read.fingerprint).toMatch(/^[0-9a-f]{256}$/)
  })

  test('is believed after what its container said', async () => {
    const head = `<title>Other title</title><meta name="date" content="2025-01-01">${linked({ '@type': 'NewsArticle', author: 'Ivo Marsh' })}`
    const given = {
      id: 'n7',
      title: 'Given title',
      published: '2025-09-03',
      source: 'Desk',
      authors: ['Lena Holt'],
      language: 'en-GB',
    }
    const read = await article(page(report, head), given)
    expect(read).toMatchObject({
      id: 'n7',
      title: 'Given title',
      published: '2025-09-03',
      authors: ['Lena Holt'],
      language: 'en',
    })
    expect(read.found).toMatchObject({ title: 'given', published: 'given', authors: 'given' })
  })

  test('has an id of its own address, wherever it was read', async () => {
    const head = '<link rel=canonical href="https://courier.example/a"><title>Border crossings reopen</title>'
    const [here, there] = [
      await article(page(report, head)),
      await article(page(`${report}<p>Advert</p>`, head), {}, 'copy.html'),
    ]
    expect(here.id).toBe(there.id)
    expect((await article(page(report))).id).not.toBe(here.id)
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://courier.example/a', 'not an address'])(
    'takes no address %s',
    async href => {
      const read = await article(
        page(report, `<link rel=canonical href="${href}"><meta property="og:url" content="${href}">`),
      )
      expect(read.url).toBeUndefined()
    },
  )

  test('of another language says which', async () => {
    const text =
      'Die Außenminister beider Länder haben sich am Dienstag in Genf getroffen und vereinbart, die Grenzübergänge wieder zu öffnen. '
    expect((await article(page(`<p>${text.repeat(3)}</p>`))).language).toBe('de')
  })

  test('without a date has none', async () => {
    const read = await article(page(report))
    expect(read.published).toBeUndefined()
    expect(read.publishedCertainty).toBeUndefined()
  })

  test('may be a piece of one, as feeds have it', async () => {
    expect((await article(`<p>${sentences[0]}</p>`)).text).toBe(sentences[0])
  })
})

describe('no report', () => {
  test.each([
    ['', /^empty page/],
    ['<html><body><div id="app"></div></body></html>', /^empty page/],
    [page('<p>Too short.</p>'), /only 2 words/],
    [page('<p>Subscribe now to continue reading.</p>'), /^paywall/],
    [
      page('<h1>Before you continue</h1><p>We and our partners use cookies to store information. Accept all</p>'),
      /^consent page/,
    ],
    [page('<p>Please verify you are a human to go on.</p>'), /^blocked/],
    [page('<h1>Page not found</h1><p>The page you are looking for was not found.</p>'), /^not found/],
    ['\u0000\u0001\ufffd\ufffdPK\u0003\u0004\ufffd\ufffd', /binary/],
  ])('%#', async (content, want) => {
    expect(await skipped(content)).toMatch(want)
  })

  test('a report on cookies is no consent page', async () => {
    const told = 'The court said that the ministry must not store cookies without consent. '
    expect((await article(page(`<p>${told}</p>${report}`))).text).toContain('must not store cookies')
  })
})

describe('plain text', () => {
  const read = async (content: string, given = {}) => {
    const result = await readArticle({ address: 'a.txt', kind: 'text', content, given })
    if ('skipped' in result) throw new Error(result.skipped)
    return result
  }

  test('is kept as it was given, but for a byte order mark', async () => {
    const text = 'One  line\r\n\r\n\tTwo \u00a0 lines.\n\n\nThree.  '
    expect((await read(`\ufeff${text}`)).text).toBe(text)
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async body => {
        const content = `Words ${body}`
        const result = await readArticle({ address: 'a.txt', kind: 'text', content, given: {} })
        expect('skipped' in result ? 'binary' : result.text).toBe('skipped' in result ? 'binary' : content)
      }),
      { numRuns: 30 },
    )
  })

  test.each([
    ['Envoys agree on crossings\n\nThe envoys agreed.', 'Envoys agree on crossings'],
    ['The envoys agreed on Monday.\n\nThey met in Genton.', undefined],
    ['Envoys agree on crossings\nThe envoys agreed.', undefined],
    ['GENTON:\n\nThe envoys agreed.', undefined],
  ])('%j has the title %j', async (content, title) => {
    const result = await read(content)
    expect(result.title).toBe(title)
    expect(result.text).toBe(content)
  })

  test('has a date only if one is given', async () => {
    expect((await read('GENTON, 2 September 2025: the envoys agreed.')).published).toBeUndefined()
    expect((await read('The envoys agreed.', { published: '2025-09-02' })).published).toBe('2025-09-02')
    expect((await read('The envoys agreed.', { published: 'soon' })).published).toBeUndefined()
  })

  test('without words is skipped', async () => {
    expect(await readArticle({ address: 'a.txt', kind: 'text', content: ' \n--', given: {} })).toMatchObject({
      address: 'a.txt',
      skipped: expect.stringMatching(/^no text/),
    })
  })
})
