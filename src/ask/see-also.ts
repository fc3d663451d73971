/** A report → others of its story: those that tell the same happenings, and those that tell what came before or became of them. */
import { MissingError } from '../base/errors.ts'
import type { AnsweredEvent, ArticleHead, Store } from '../store/store.ts'
import type { SeeAlso } from './answer.ts'

/** Reports that tell the same happenings come first, those with most in common before others. Found by links, whatever the record's size. */
export async function seeAlso(store: Store, id: string): Promise<readonly SeeAlso[]> {
  const kept = await store.article(id)
  if (!kept) throw new MissingError(`unknown report: "${id}" (this record); take an id that stories --json prints`)
  const found = new Map<string, SeeAlso & { same: number; thread: number; alike?: number }>()
  const entry = (article: ArticleHead) => {
    const known = found.get(article.id) ?? { article, same: 0, thread: 0 }
    found.set(article.id, known)
    return known
  }
  const count = ({ article }: AnsweredEvent, as: 'same' | 'thread'): void => {
    if (article.id !== id) entry(article)[as]++
  }
  for (const { id: event } of kept.events) {
    const told = (await store.tellings(event)).map(({ event }) => event)
    for (const telling of told) if (telling.id !== event) count(telling, 'same')
    for (const { kind, from, to } of await store.links([event])) {
      if (kind !== 'follows' && kind !== 'disputes') continue
      const other = await store.event(from === event ? to : from)
      if (other) count(other.event, 'thread')
    }
  }
  for (const { kind, from, to, confidence } of await store.links([id])) {
    if (kind !== 'see-also') continue
    const head = await store.head(from === id ? to : from)
    if (head) entry(head).alike = confidence
  }
  return [...found.values()].sort(
    (x, y) =>
      y.same - x.same ||
      y.thread - x.thread ||
      (y.alike ?? 0) - (x.alike ?? 0) ||
      (x.article.id < y.article.id ? -1 : 1),
  )
}
