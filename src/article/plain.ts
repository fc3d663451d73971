/** A capture of plain text → Article. The text is kept as the reader gave it, so that offsets hold in the given file. */
import { contentId } from '../base/ids.ts'
import type { Article, Capture, Skipped } from '../record/record.ts'
import { fingerprint } from './fingerprint.ts'
import { givenFacts } from './given.ts'
import { detectLanguage } from './language.ts'
import { isBinary } from './no-report.ts'

/** A first line no longer than this, without a full stop and apart from the rest, is a headline. */
const headline = /^\s*([^\n]{10,160}[^\s.:;,])[ \t]*\r?\n[ \t]*\r?\n\s*\S/

/** Only a byte order mark is taken away. */
export async function readPlain(capture: Capture): Promise<Article | Skipped> {
  const text = capture.content.replace(/^\ufeff/, '')
  if (!/[\p{L}\p{N}]/u.test(text)) return { skipped: 'no text: the file has no words', address: capture.address }
  if (isBinary(text)) return { skipped: 'no text: the content is binary', address: capture.address }
  const { facts, found } = givenFacts(capture)
  const title = facts.title === undefined ? headline.exec(text)?.[1]?.trim() : undefined
  const language = facts.language ?? (await detectLanguage(text))
  return {
    id: capture.given.id ?? contentId(facts.url ?? text),
    text,
    ...facts,
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
    fingerprint: fingerprint(text),
    found: {
      text: 'given',
      ...(title !== undefined && { title: 'text' }),
      ...(language !== undefined && { language: 'text' }),
      ...found,
    },
  }
}
