/** Pages and captures that the tests of this folder are made of. */
import { readArticle } from '../../src/article/article.ts'
import type { Article, Capture, Given } from '../../src/record/record.ts'

export const sentences = [
  'The foreign ministers of Norland and Sudria met in Genton on Tuesday and agreed to reopen two border crossings.',
  'Talks on the return of prisoners will continue next week, Foreign Minister Ada Brekk told reporters after the meeting.',
  'Sudria had closed the crossings in May after accusing its neighbour of sheltering armed groups, a charge that Norland denies.',
  '"We have taken a first step, and nobody should expect a second one tomorrow," her counterpart Oru Tamm said.',
]

/** A report of several paragraphs, long enough to be known as one. */
export const report = sentences.map(sentence => `<p>${sentence}</p>`).join('\n')
export const reportText = sentences.join('\n\n')

export function page(body: string, head = '<title>Norland and Sudria reopen border crossings</title>'): string {
  return `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`
}

export function capture(content: string, given: Given = {}, address = 'page.html'): Capture {
  return { address, kind: 'html', content, given }
}

/** The article of a page; fails the test where the page is skipped. */
export async function article(content: string, given: Given = {}, address = 'page.html'): Promise<Article> {
  const read = await readArticle(capture(content, given, address))
  if ('skipped' in read) throw new Error(`skipped: ${read.skipped}`)
  return read
}

export async function skipped(content: string): Promise<string> {
  const read = await readArticle(capture(content))
  return 'skipped' in read ? read.skipped : `read: ${read.text}`
}
