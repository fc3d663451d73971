/** Events of meeting and talking → a log: one row a happening, with a running count and the days since the last that was held. */
import type { LinedEvent } from '../../serve/api.ts'
import { daysBetween } from '../dates.ts'

export interface Contact {
  readonly event: LinedEvent
  /** YYYY-MM-DD; absent where neither the act nor its report has a day. */
  readonly day: string | undefined
  /** True where the day is only that of the report. */
  readonly told: boolean
  /** Its number among those held; absent for what is only announced, denied or doubted. */
  readonly number: number | undefined
  /** Days since the last that was held. */
  readonly gap: number | undefined
}

const dayOf = ({ when, article }: LinedEvent): string | undefined => when?.start ?? article.published?.slice(0, 10)

/** Rows in order, the first first. */
export function contactLog(events: readonly LinedEvent[]): readonly Contact[] {
  const seen = new Set<string>()
  const once = events.filter(({ id, happening = id }) => !seen.has(happening) && seen.add(happening))
  const ordered = once.toSorted((a, b) => (dayOf(a) ?? '').localeCompare(dayOf(b) ?? ''))
  let number = 0
  let last: string | undefined
  return ordered.map(event => {
    const day = dayOf(event)
    const held = event.status === 'happened' || event.status === 'ongoing'
    const gap = day && last ? daysBetween(last, day) : undefined
    if (held) number += 1
    if (held && day) last = day
    return { event, day, told: !event.when, number: held ? number : undefined, gap }
  })
}

/** `19 days`, `same day`. */
export function gapWords(gap: number | undefined): string {
  if (gap === undefined) return ''
  return gap <= 0 ? 'same day' : gap === 1 ? '1 day' : `${gap.toLocaleString('en-GB')} days`
}
