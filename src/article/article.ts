/** Capture → Article: clean text, title, dates, authors, source, address, language, fingerprint. Never throws on content. */
import type { Article, Capture, Skipped } from '../record/record.ts'
import { readPage } from './page.ts'
import { readPlain } from './plain.ts'

export { fingerprint } from './fingerprint.ts'

/** Reads one report; a page without one comes back as skipped, with the reason. */
export async function readArticle(capture: Capture): Promise<Article | Skipped> {
  return capture.kind === 'html' ? readPage(capture) : readPlain(capture)
}
