/** A capture of a page, or of a feed's piece of one → Article. */
import { parseHTML } from 'linkedom'
import { contentId } from '../base/ids.ts'
import type { Article, Capture, Skipped } from '../record/record.ts'
import { readBody } from './body/body.ts'
import { fingerprint } from './fingerprint.ts'
import { givenFacts } from './given.ts'
import { detectLanguage } from './language.ts'
import { balance } from './markup/markup.ts'
import { type Metadata, readLinkedData, readMetadata, webAddress } from './metadata/metadata.ts'
import { isBinary, whyNoReport } from './no-report.ts'

/** The page's own word stands where the container said nothing. */
export async function readPage(capture: Capture): Promise<Article | Skipped> {
  if (isBinary(capture.content)) return { skipped: 'no text: the content is binary', address: capture.address }
  const markup = balance(capture.content)
  const linked = readLinkedData(markup.linkedData)
  const { document } = parseHTML(markup.html)
  const { facts, found } = givenFacts(capture)
  const stated = readMetadata(document, linked, facts.url ?? webAddress(capture.address))
  const title = facts.title ?? stated.title?.value
  const body = await readBody({ document, markup, linked, ...(title !== undefined && { title }) })
  const reason = whyNoReport(body.text, markup, { title, closed: linked.closed === true })
  if (reason !== undefined) return { skipped: reason, address: capture.address }
  const language = facts.language ?? (await detectLanguage(body.text)) ?? stated.language?.value
  const own = plainly(stated)
  return {
    id: capture.given.id ?? contentId(facts.url ?? stated.url?.value ?? body.text),
    text: body.text,
    ...own.facts,
    ...facts,
    ...(language !== undefined && { language }),
    fingerprint: fingerprint(body.text),
    found: { text: body.from, ...own.found, ...(language !== undefined && { language: 'text' }), ...found },
  }
}

/** The page's facts without, and apart from, where they were found. */
function plainly({ title, published, updated, authors, source, url }: Metadata): {
  facts: Partial<Article>
  found: Record<string, string>
} {
  const stated = Object.entries({ title, published, updated, authors, source, url }).filter(
    ([, fact]) => fact !== undefined,
  )
  return {
    facts: {
      ...Object.fromEntries(stated.map(([name, fact]) => [name, fact!.value])),
      ...(published && { publishedCertainty: 'stated' as const }),
    },
    found: Object.fromEntries(stated.map(([name, fact]) => [name, fact!.from])),
  }
}
