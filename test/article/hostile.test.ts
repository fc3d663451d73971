import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readArticle } from '../../src/article/article.ts'
import { capture, page, report, sentences } from './pages.ts'

/** Sizes at which anything worse than linear would not end within the runner's limit. */
test.each([
  ['100,000 nested elements', () => '<div>'.repeat(100_000) + report],
  ['100,000 nested elements with text', () => `<div>${sentences[0]}`.repeat(20_000)],
  ['unclosed items and paragraphs', () => '<li><p>x '.repeat(50_000) + report],
  ['nested tables', () => '<table><tr><td>'.repeat(20_000) + report],
  ['unclosed emphasis', () => '<b><i>bold '.repeat(50_000) + report],
  ['a line of five million characters', () => page(`<p>${'word and another word, '.repeat(220_000)}</p>`)],
  ['five million characters without a blank', () => page(`<p>${'x'.repeat(5_000_000)}</p>${report}`)],
  ['a million marks that begin nothing', () => '<'.repeat(1_000_000) + report],
  ['quotes that never end', () => `<a href="'`.repeat(100_000) + report],
  ['comments that never end', () => '<!--'.repeat(200_000) + report],
  ['scripts that never end', () => `${report}${'<script>'.repeat(100_000)}`],
  [
    'a hundred thousand attributes',
    () => `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join(' ')}>${report}`,
  ],
  ['a hundred thousand facts', () => page(report, '<meta name="author" content="A Bo">'.repeat(50_000))],
  ['nested JSON', () => page(report, `<script type="application/ld+json">${'['.repeat(500_000)}</script>`)],
  ['no body', () => '<html><head><title>Border crossings reopen</title></head></html>'],
  ['a frameset', () => '<html><frameset><frame src="a.html"></frameset></html>'],
  [
    'scripts in odd places',
    () =>
      `<title><script>x</script></title><p><script>document.write("<p>")</script>${report}<table><script></script><tr><script></script><td>a`,
  ],
  ['a body in a head in a body', () => `<body><head><body>${report}</head></body></html><p>after</p>`],
])('%s: read or skipped', async (_, make) => {
  const read = await readArticle(capture(make()))
  expect('skipped' in read ? read.skipped : read.text).toMatch(/\S/)
  expect('skipped' in read ? 'skipped' : typeof read.id).toMatch(/skipped|string/)
})

test('a report amid broken markup is read all the same', async () => {
  const read = await readArticle(capture(`<div><span><p>${sentences.join('<p>')}<div></b></td>`))
  expect('text' in read && read.text).toBe(sentences.join('\n\n'))
})

test('nothing makes it throw', async () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string().map(text => `<html><body>${text}<p ${text}>${report}<${text}`),
  )
  await fc.assert(
    fc.asyncProperty(any, fc.constantFrom('html' as const, 'text' as const), async (content, kind) => {
      const read = await readArticle({ address: 'x', kind, content, given: {} })
      expect('skipped' in read ? read.skipped : read.id).toMatch(/\S/)
    }),
    { numRuns: 60 },
  )
})
