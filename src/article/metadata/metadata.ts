/** A page's own word about itself → title, dates, authors, source, address, language, each with where it was found. */
import { primaryLanguage } from '../language.ts'
import { readAuthors } from './authors.ts'
import type { LinkedStory } from './linked-data.ts'
import { type Found, firstFound, readPageFacts } from './page-facts.ts'
import { readPublished, readUpdated } from './published.ts'
import { readSource, readUrl } from './source.ts'
import { readTitle } from './title.ts'

export { readDate } from './dates.ts'
export { type LinkedStory, readLinkedData } from './linked-data.ts'
export { webAddress } from './source.ts'

/** What is not stated is absent. */
export interface Metadata {
  readonly title?: Found<string>
  readonly published?: Found<string>
  readonly updated?: Found<string>
  readonly authors?: Found<readonly string[]>
  readonly source?: Found<{ name: string; url?: string }>
  readonly url?: Found<string>
  readonly language?: Found<string>
}

/** Reads an unchanged document; `address` is where the page was fetched, if it was. */
export function readMetadata(document: Document, linked: LinkedStory, address: string | undefined): Metadata {
  const facts = readPageFacts(document)
  const url = readUrl(facts, linked, address)
  const source = readSource(facts, linked, url?.value)
  const language = firstFound([
    ['meta', () => primaryLanguage(document.documentElement.getAttribute('lang'))],
    ['meta', () => primaryLanguage(facts.meta('og:locale', 'language', 'dc.language', 'inlanguage'))],
    ['json-ld', () => primaryLanguage(linked.language)],
  ])
  const all = {
    title: readTitle(facts, linked, source?.value.name),
    published: readPublished(facts, linked, url?.value ?? address),
    updated: readUpdated(facts, linked),
    authors: readAuthors(facts, linked, source?.value.name),
    source,
    url,
    language,
  }
  return Object.fromEntries(Object.entries(all).filter(([, found]) => found !== undefined))
}
