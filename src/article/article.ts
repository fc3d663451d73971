import type { Article, Capture, Skipped } from '../record/record.ts'

/** Capture → Article: clean text, title, date, source, language, fingerprint. Never throws on content. */
export async function readArticle(capture: Capture): Promise<Article | Skipped> {
  return { id: capture.given.id ?? capture.address, text: capture.content }
}
