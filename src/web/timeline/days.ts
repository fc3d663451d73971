/** Counts by day, kept so that any range can be summed at once however many there are. */
import type { DayReports, Quad, Status, TimelineAnswer } from '../../serve/api.ts'

const DAY = 86_400_000

/** Classes as they are stacked: towards the line first. The last two of each side are not (yet) done. */
export const CLASSES = ['deeds-coop', 'words-coop', 'open-coop', 'deeds-conf', 'words-conf', 'open-conf'] as const
type Class = (typeof CLASSES)[number]

const DONE: readonly Status[] = ['happened', 'ongoing']

export interface Days {
  /** Day number (days since 1970-01-01) of the first and last day that has an event. */
  readonly first: number
  readonly last: number
  /** Running sums for each class: `sums[c][i]` counts the events before day `first + i`. */
  readonly sums: readonly Uint32Array[]
  /** Reports read, summed in the same way. */
  readonly reports: Uint32Array
  /** Day number of the last report; absent where none is dated. */
  readonly reach: number | undefined
}

export const dayOf = (iso: string): number => Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY)
export const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

function classOf(quad: Quad, status: Status): Class {
  const side = quad.endsWith('cooperation') ? 'coop' : 'conf'
  if (!DONE.includes(status)) return `open-${side}`
  return `${quad.startsWith('material') ? 'deeds' : 'words'}-${side}`
}

export function daysOf(counted: TimelineAnswer['days'], coverage: readonly DayReports[]): Days | undefined {
  const [begin, end] = [counted[0], counted.at(-1)]
  if (!begin || !end) return undefined
  const [first, last] = [dayOf(begin.start), dayOf(end.start)]
  const sums = CLASSES.map(() => new Uint32Array(last - first + 2))
  for (const { start, cells } of counted)
    for (const { quad, status, events } of cells) {
      const counts = sums[CLASSES.indexOf(classOf(quad, status))]!
      counts[dayOf(start) - first + 1]! += events
    }
  const reports = new Uint32Array(last - first + 2)
  for (const { day, articles } of coverage) {
    const at = dayOf(day) - first + 1
    if (at > 0 && at < reports.length) reports[at] = articles
  }
  for (const counts of [...sums, reports])
    for (let i = 1; i < counts.length; i++) counts[i] = counts[i]! + counts[i - 1]!
  const read = coverage.at(-1)?.day
  return { first, last, sums, reports, reach: read ? dayOf(read) : undefined }
}

/** Events of each class from one day to another, both included. */
export function countsBetween({ first, last, sums }: Days, from: number, to: number): readonly number[] {
  const [low, high] = [Math.max(from, first), Math.min(to, last)]
  if (high < low) return CLASSES.map(() => 0)
  return sums.map(counts => counts[high - first + 1]! - counts[low - first]!)
}

/** Reports read from one day to another, both included. */
export function reportsBetween({ first, last, reports }: Days, from: number, to: number): number {
  const [low, high] = [Math.max(from, first), Math.min(to, last)]
  return high < low ? 0 : reports[high - first + 1]! - reports[low - first]!
}
