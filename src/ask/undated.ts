/** What is planned, promised, threatened or asked for without a day by which it is due. */
import type { Status } from '../record/record.ts'
import type { AnsweredEvent, Store } from '../store/store.ts'
import { askAll, type PendingQuestion } from './events.ts'

const OPEN: readonly Status[] = ['planned', 'promised', 'threatened', 'requested']

/** Events looked through, newest first; more would take seconds. */
const MOST = 2000

/** Each told item once, the newest first, at most `limit`. Nothing without a day can be overdue, or due before another. */
export async function undated(store: Store, asked: PendingQuestion, limit = MOST): Promise<readonly AnsweredEvent[]> {
  const { dueBefore, overdue, today: _, status, cursor: __, ...question } = asked
  if (dueBefore !== undefined || overdue) return []
  const items: AnsweredEvent[] = []
  const seen = new Set<string>()
  const open = OPEN.filter(one => !status || status.includes(one))
  if (open.length === 0) return items
  for await (const event of askAll(store, { ...question, status: open, sort: 'newest', limit: MOST })) {
    if (event.when || seen.has(event.happening ?? event.id)) continue
    seen.add(event.happening ?? event.id)
    if (await isDated(store, event)) continue
    items.push(event)
    if (items.length >= limit) break
  }
  return items
}

/** Whether another report of the same item names its day: then it is listed by that. */
async function isDated(store: Store, { id, happening }: AnsweredEvent): Promise<boolean> {
  return happening !== undefined && (await store.tellings(id)).some(({ event }) => event.when !== undefined)
}
