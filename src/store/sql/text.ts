/** Full text behind an interface: every database has its own, and only this is asked of it. */
import type { RawBuilder } from 'kysely'
import { InputError } from '../../base/errors.ts'
import type { Snippet } from '../kept.ts'
import type { Database } from '../schema/schema.ts'

/** What must occur: every item. A phrase is several words in a row; `prefix`: the last word may go on. */
export interface TextItem {
  readonly words: string
  readonly prefix: boolean
}

export interface EventText {
  readonly id: number
  readonly day: number
  readonly words: string
  /** Tokens to narrow by (indexing.eventMarks). */
  readonly marks: string
}

export interface EventMatch {
  readonly id: number
  readonly day: number
}

export interface MatchQuery {
  readonly text: readonly TextItem[]
  /** Any token of each list. */
  readonly marks: readonly (readonly string[])[]
  readonly order: 'newest' | 'oldest'
  readonly from?: number
  readonly to?: number
  /** Exclusive: matches beyond this one in `order`. */
  readonly after?: EventMatch
  readonly limit: number
}

export interface ArticleMatch {
  readonly id: number
  /** Lower is better. */
  readonly rank: number
  readonly title: Snippet
  readonly snippet: Snippet
}

export interface TextIndex {
  addArticle(db: Database, article: { id: number; title: string; text: string }): Promise<void>
  /** With the words as they were added. */
  dropArticle(db: Database, article: { id: number; title: string; text: string }): Promise<void>
  addEvents(db: Database, events: readonly EventText[]): Promise<void>
  dropEvent(db: Database, event: EventMatch): Promise<void>
  /** Select of the `id` and `day` of matching events, in order. */
  matches(query: MatchQuery): RawBuilder<EventMatch>
  searchArticles(
    db: Database,
    text: readonly TextItem[],
    page: { limit: number; offset: number },
  ): Promise<readonly ArticleMatch[]>
}

// each costs a look at all that it occurs in, which nothing cuts short; a short beginning occurs in nearly everything
const MOST_ITEMS = 32
const MOST_BEGINNINGS = 3
const SHORTEST_BEGINNING = 2

/** Reads a search as people type it: words, "phrases" and begin* words. Throws InputError where nothing is left to find. */
export function readSearch(text: string): readonly TextItem[] {
  const items: TextItem[] = []
  for (const [, phrase, word] of text.matchAll(/"([^"]*)"|([^\s"]+)/gu)) {
    const raw = phrase ?? word!
    const words = raw.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()
    if (words !== '') items.push({ words, prefix: phrase === undefined && raw.endsWith('*') })
  }
  if (items.length === 0) throw new InputError(`invalid search: "${text}"; give at least one word`)
  if (items.length > MOST_ITEMS)
    throw new InputError(`invalid search: ${items.length} words; give at most ${MOST_ITEMS}`)
  const beginnings = items.filter(({ prefix }) => prefix)
  const short = beginnings.find(({ words }) => words.length < SHORTEST_BEGINNING)
  if (short)
    throw new InputError(`invalid search: "${short.words}*"; begin words with ${SHORTEST_BEGINNING} letters or more`)
  if (beginnings.length > MOST_BEGINNINGS)
    throw new InputError(`invalid search: ${beginnings.length} beginnings; give at most ${MOST_BEGINNINGS} with *`)
  return items
}
