/** Question → reports and statements, full-text search, sources and totals. */
import { MissingError } from '../base/errors.ts'
import type { KeptArticle, RecordStats, SourceEntry, Store } from '../store/store.ts'
import type { ArticlesAnswer, SearchAnswer, StatementsAnswer } from './answer.ts'
import { cut, offsetCursor, offsetOf, pageOf } from './paging.ts'
import type { Question } from './question.ts'
import { resolve } from './resolve.ts'

/** Reports by publication day; `source`, `since`, `until` and `sort` narrow and order them. */
export async function articles(store: Store, question: Question): Promise<ArticlesAnswer> {
  const { filter } = await resolve(store, question)
  const page = pageOf(question)
  const { rows, cursor } = cut(await store.articles(filter, page), page)
  return { articles: rows.map(({ article }) => article), ...(cursor !== undefined && { cursor }) }
}

/** Who said what; `actor` is the speaker. */
export async function statements(store: Store, question: Question): Promise<StatementsAnswer> {
  const { filter, understood } = await resolve(store, question)
  const page = pageOf(question)
  const { rows, cursor } = cut(await store.statements(filter, page), page)
  return {
    statements: rows.map(({ position: _, ...row }) => row),
    ...(cursor !== undefined && { cursor }),
    understood,
  }
}

/** Reports by words, best first, with the passages that hold them. */
export async function search(
  store: Store,
  text: string,
  { limit = 20, cursor }: { limit?: number; cursor?: string } = {},
): Promise<SearchAnswer> {
  const offset = offsetOf(cursor)
  const hits = await store.search(text, limit + 1, offset)
  return { hits: hits.slice(0, limit), ...(hits.length > limit && { cursor: offsetCursor(offset + limit) }) }
}

/** One report with what was read in it. Throws MissingError. */
export async function article(store: Store, id: string): Promise<KeptArticle> {
  const found = await store.article(id)
  if (!found) throw new MissingError(`unknown article: "${id}" (this record); take an id that ask or articles prints`)
  return found
}

export const sources = (store: Store): Promise<readonly SourceEntry[]> => store.sources()
export const stats = (store: Store): Promise<RecordStats> => store.stats()
