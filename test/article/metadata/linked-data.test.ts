import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLinkedData } from '../../../src/article/metadata/linked-data.ts'

const news = { '@type': 'NewsArticle', headline: 'Envoys meet', datePublished: '2025-09-02' }

test.each([
  ['an object', JSON.stringify(news)],
  ['an array', JSON.stringify([{ '@type': 'WebSite', name: 'x' }, news])],
  ['a graph', JSON.stringify({ '@graph': [{ '@type': 'WebPage', datePublished: '2020-01-01' }, news] })],
  ['several types', JSON.stringify({ ...news, '@type': ['ReportageNewsArticle', 'Thing'] })],
  [
    'a list of other reports before it',
    JSON.stringify([
      {
        '@type': 'ItemList',
        itemListElement: [{ '@type': 'NewsArticle', headline: 'Other', datePublished: '2019-01-01', author: 'X Y' }],
      },
      news,
    ]),
  ],
  ['a report inside a page', JSON.stringify({ '@type': 'WebPage', mainEntity: news })],
  ['raw line breaks', '{"@type":"NewsArticle","headline":"Envoys\n meet","datePublished":"2025-09-02"}'],
  ['a trailing comma', '{"@type":"NewsArticle","headline":"Envoys meet","datePublished":"2025-09-02",}'],
  ['a comment around it', `<!-- ${JSON.stringify(news)} -->`],
  ['CDATA around it', `//<![CDATA[\n${JSON.stringify(news)}\n//]]>`],
  ['escaped quotes', JSON.stringify(news).replaceAll('"', '&quot;')],
  ['nothing that JSON accepts', '{"@type":"NewsArticle" "headline":"Envoys meet", oops "datePublished":"2025-09-02"'],
])('%s', (_, script) => {
  expect(readLinkedData([script])).toMatchObject({ headline: 'Envoys meet', published: '2025-09-02' })
})

test('character references, references to nodes and author lists are resolved', () => {
  const script = JSON.stringify({
    '@graph': [
      {
        '@type': 'Article',
        headline: 'Envoys&#8217; &amp;quot;first&amp;quot; talks',
        author: [{ '@id': '#a' }, { name: 'Bo Ek' }, 'Cy Ode'],
        publisher: { '@id': '#p' },
      },
      { '@id': '#a', '@type': 'Person', name: 'Ann Lee' },
      { '@id': '#p', '@type': 'Organization', name: 'Genton Courier' },
    ],
  })
  expect(readLinkedData([script])).toMatchObject({
    headline: 'Envoys’ "first" talks',
    authors: ['Ann Lee', 'Bo Ek', 'Cy Ode'],
    publisher: 'Genton Courier',
  })
})

test('markup in a body becomes paragraphs', () => {
  const body = '<p>One &amp; two.</p><p>Three <b>four</b>.</p>'
  expect(
    readLinkedData([JSON.stringify({ ...news, articleBody: body })])
      .body?.trim()
      .split(/\n+/),
  ).toEqual(['One & two.', 'Three four.'])
})

test('never throws', () => {
  fc.assert(
    fc.property(
      fc.json(),
      fc.string(),
      (json, text) => readLinkedData([json, text, json.slice(0, -1)]).authors.length >= 0,
    ),
  )
  expect(readLinkedData(['['.repeat(100_000), `{"a":`.repeat(10_000), 'null', '7', '"x"', '[null]'])).toEqual({
    authors: [],
  })
})
