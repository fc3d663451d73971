/** Counts by day → a time series with its denominator, by day, week or month. */
import { civilDate, dayNumber, isoDay, weekday } from '../base/days.ts'
import type { Quad, Status } from '../record/record.ts'
import type { Coverage, DayCount } from '../store/store.ts'
import type { SeriesCell, SeriesPoint, Unit } from './answer.ts'

/** Steps finer than this are made coarser where no unit is asked for. */
const MOST_STEPS = 400

/** First day of the step that a day lies in; weeks begin on Monday. */
export function startOf(day: number, unit: Unit): number {
  if (unit === 'day') return day
  if (unit === 'week') return day - ((weekday(day) + 6) % 7)
  const { year, month } = civilDate(day)
  return dayNumber(year, month, 1)
}

/** The finest unit that keeps a range readable. */
export function unitFor(days: number): Unit {
  return days <= MOST_STEPS / 4 ? 'day' : days <= MOST_STEPS * 3 ? 'week' : 'month'
}

/** Every step from the first to the last that has events or reports; empty ones between them included. */
export function makeSeries(
  events: readonly DayCount[],
  coverage: readonly Coverage[],
  unit: Unit,
): readonly SeriesPoint[] {
  const cells = new Map<number, Map<string, SeriesCell & { events: number; independent?: number }>>()
  const reports = new Map<number, number>()
  for (const { day, articles } of coverage) {
    const start = startOf(day, unit)
    reports.set(start, (reports.get(start) ?? 0) + articles)
  }
  for (const { day, quad, status, direction, events: n, independent } of events) {
    const start = startOf(day, unit)
    if (!cells.has(start)) cells.set(start, new Map())
    const key = `${quad} ${status} ${direction}`
    const cell = cells.get(start)!.get(key)
    if (cell) {
      cell.events += n
      if (independent !== undefined) cell.independent = (cell.independent ?? 0) + independent
    } else
      cells.get(start)!.set(key, {
        ...{ quad: quad as Quad, status: status as Status, events: n },
        ...(direction && { direction }),
        ...(independent !== undefined && { independent }),
      })
  }
  const starts = [...cells.keys(), ...reports.keys()]
  if (starts.length === 0) return []
  const last = starts.reduce((x, y) => Math.max(x, y))
  const points: SeriesPoint[] = []
  for (let start = starts.reduce((x, y) => Math.min(x, y)); start <= last; start = next(start, unit))
    points.push({
      start: isoDay(start),
      reports: reports.get(start) ?? 0,
      cells: [...(cells.get(start)?.values() ?? [])],
    })
  return points
}

function next(start: number, unit: Unit): number {
  return unit === 'day' ? start + 1 : startOf(start + (unit === 'week' ? 7 : 31), unit)
}
