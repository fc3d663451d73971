import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { splitByline } from '../../../src/article/metadata/authors.ts'
import { readMetadata, webAddress } from '../../../src/article/metadata/metadata.ts'
import { cutSiteName } from '../../../src/article/metadata/title.ts'
import { page } from '../pages.ts'

const read = (body: string, head: string, address?: string) =>
  readMetadata(parseHTML(page(body, head)).document, { authors: [] }, address)

test.each([
  ['Envoys meet | Genton Courier', ['Genton Courier'], [], 'Envoys meet'],
  ['Envoys meet - World - The Genton Courier', ['Genton Courier'], ['Envoys meet'], 'Envoys meet'],
  ['Genton Courier: Envoys meet', ['Genton Courier'], [], 'Genton Courier: Envoys meet'],
  ['Genton Courier - Envoys meet', ['Genton Courier'], [], 'Envoys meet'],
  ['BUDGET | Envoys meet', ['Genton Courier'], [], 'BUDGET | Envoys meet'],
  ['Envoys meet - but not for long', ['Genton Courier'], [], 'Envoys meet - but not for long'],
  ['Cease-fire talks resume', ['fire talks'], [], 'Cease-fire talks resume'],
])('the headline in %j', (title, names, others, want) => {
  expect(cutSiteName(title, names, others)).toBe(want)
})

test.each([
  ['By Ann Lee', ['Ann Lee']],
  ['By Ann Lee and Bo Ek', ['Ann Lee', 'Bo Ek']],
  ['Ann Lee, Bo Ek and Cy Ode', ['Ann Lee', 'Bo Ek', 'Cy Ode']],
  ['By Ann Lee, Special Correspondent', ['Ann Lee']],
  ['By Ann Lee, Trade Correspondent', ['Ann Lee']],
  ['Ann Lee | Genton Courier', ['Ann Lee']],
  ['By Ann Lee for the Courier', ['Ann Lee']],
  ['Ann Lee in Genton; Bo Ek in Sud', ['Ann Lee', 'Bo Ek']],
  ['Victoria O’Regan', ['Victoria O’Regan']],
  ['Ursula von der Leyen', ['Ursula von der Leyen']],
  ['Associated Press', ['Associated Press']],
  ['https://a.example/staff/lee', []],
  ['admin', []],
  ['', []],
])('the people of %j', (byline, want) => {
  expect(splitByline(byline)).toEqual(want)
})

describe('what stands where', () => {
  test.each([
    ['<time datetime="2025-09-02T10:00:00Z">today</time>', '', '2025-09-02T10:00:00Z', 'time'],
    [
      '<aside><time datetime="2020-01-01">old</time></aside><time itemprop="datePublished" datetime="2025-09-02">2 Sept</time>',
      '',
      '2025-09-02',
      'time',
    ],
    ['<div class="post-date">Posted on 2 September 2025</div>', '', '2025-09-02', 'byline'],
    [
      '<time datetime="2025-09-03">x</time>',
      '<meta property="article:published_time" content="2025-09-02">',
      '2025-09-02',
      'meta',
    ],
    ['<div class="comment"><time datetime="2025-09-09">x</time></div>', '', '2025-09-02', 'url'],
  ])('a date in %s', (body, head, value, from) => {
    expect(read(body, head, 'https://a.example/2025/09/02/x').published).toEqual({ value, from })
  })

  test.each([
    ['<a rel="author" href="/s">Ann Lee</a>', ['Ann Lee']],
    ['<span class="byline">By Ann Lee and Bo Ek</span>', ['Ann Lee', 'Bo Ek']],
    ['<div itemprop="author"><span itemprop="name">Ann Lee</span></div>', ['Ann Lee']],
    ['<aside><a rel="author">Cy Ode</a></aside>', undefined],
    ['<p class="author-note">Our authors went to the border to see for themselves.</p>', undefined],
  ])('authors in %s', (body, want) => {
    expect(read(body, '').authors?.value).toEqual(want)
  })

  test('the headline that most places agree on', () => {
    const head =
      '<title>Envoys meet at last | Courier</title><meta property="og:title" content="Envoys meet at last - Courier"><meta property="og:site_name" content="Courier">'
    expect(read('<h1>The first meeting in years</h1>', head).title?.value).toBe('Envoys meet at last')
    const odd = '<title>Envoys meet at last | Courier</title><meta property="og:title" content="Five things to know">'
    const stated = { headline: 'Envoys meet at last', authors: [] }
    const { document } = parseHTML(page('<h1>Envoys meet at last</h1>', odd))
    expect(readMetadata(document, stated, undefined).title).toEqual({ value: 'Envoys meet at last', from: 'json-ld' })
  })

  test('a logo is no headline', () => {
    const head = '<title>Envoys meet at last | Courier</title><meta property="og:site_name" content="Courier">'
    expect(read('<h1>Courier</h1>', head).title?.value).toBe('Envoys meet at last')
  })

  test('a front page is no address of a report', () => {
    const head = '<link rel="canonical" href="https://a.example/">'
    expect(read('', head, 'https://a.example/2025/x').url).toEqual({ value: 'https://a.example/2025/x', from: 'url' })
  })
})

test.each([
  ['https://a.example/x#y', 'https://a.example/x'],
  ['//a.example/x', undefined],
  ['javascript:alert(1)', undefined],
  ['file:///etc/passwd', undefined],
  ['http://localhost/x', undefined],
  ['', undefined],
])('the web address %j', (text, want) => {
  expect(webAddress(text)).toBe(want)
})
