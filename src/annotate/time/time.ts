/** Syntax → Time[]: TIMEX3 expressions in the order of the text, each with the days that it covers where they are known. */
import { isoDay } from '../../base/days.ts'
import type { DayRange, Syntax, Time } from '../../record/record.ts'
import { withBounds } from './bounds.ts'
import { readAll } from './pass.ts'
import { type Found, Reader } from './reader.ts'

export { inferPublished, knownDate } from './publication.ts'

/** Time expressions of a text, in order, resolved against `published` (ISO 8601) where it is known. */
export function readTimes(syntax: Syntax, published?: string): Time[] {
  const reader = new Reader(syntax, published)
  readAll(reader)
  return reader.told.map(found => toTime(reader, found))
}

function toTime(reader: Reader, found: Found): Time {
  const { words } = reader
  const { from, to, type, by } = found
  const interval = toRange(withBounds(reader, found)) ?? nearReport(reader, found)
  const start = words.start[from]!
  const end = words.end[to - 1]!
  const first = reader.tokenAt(from) ?? 0
  return {
    start,
    end,
    type,
    value: found.stretch.value,
    ...(interval && { interval }),
    from: first,
    to: Math.max(first, reader.tokenAt(to - 1) ?? 0) + (reader.syntax.tokens.length > 0 ? 1 : 0),
    ...(by !== undefined && { by }),
  }
}

/** "today", "on Monday" in a report of which only the month is known: some day of it. */
function nearReport({ published }: Reader, { stretch, type }: Found): DayRange | undefined {
  if (published?.grain !== 'month' || (type !== 'DATE' && type !== 'TIME')) return undefined
  return /^XXXX-(XX-XX|WXX-\d)/.test(stretch.value) ? toRange(published) : undefined
}

function toRange(days: { first?: number; last?: number }): DayRange | undefined {
  if (days.first === undefined || days.last === undefined) return undefined
  return { start: isoDay(days.first), end: isoDay(days.last) }
}
