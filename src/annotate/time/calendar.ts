/** Calendar units as TIMEX3 writes them, with the days that they cover. */
import { civilDate, dayNumber, isoDay, monthLength, weekday } from '../../base/days.ts'

export type Grain =
  | 'time'
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'

/** A value and the days that it covers (day numbers, inclusive); without days where they are not known. */
export interface Stretch {
  readonly value: string
  readonly grain: Grain | 'vague' | 'length'
  readonly first?: number
  readonly last?: number
}

export const SEASONS = ['SP', 'SU', 'FA', 'WI'] as const
export type Season = (typeof SEASONS)[number]
/** First month of each season as weather services count them; winter runs into the next year. */
const seasonStart: Record<Season, number> = { SP: 3, SU: 6, FA: 9, WI: 12 }

const pad = (n: number, width = 2): string => String(n).padStart(width, '0')

export const onDay = (day: number): Stretch => ({ value: isoDay(day), grain: 'day', first: day, last: day })

/** Monday of the day's ISO week. */
export const monday = (day: number): number => day - ((weekday(day) + 6) % 7)

/** ISO 8601: a week belongs to the year that has its Thursday. */
export function inWeek(day: number): Stretch {
  const first = monday(day)
  const { year } = civilDate(first + 3)
  const number = Math.floor((first + 3 - dayNumber(year, 1, 1)) / 7) + 1
  return { value: `${pad(year, 4)}-W${pad(number)}`, grain: 'week', first, last: first + 6 }
}

export function onWeekend(day: number): Stretch {
  const week = inWeek(day)
  return { value: `${week.value}-WE`, grain: 'weekend', first: week.first! + 5, last: week.first! + 6 }
}

/** Months beyond 1 to 12 roll into other years. */
export function inMonth(year: number, month: number): Stretch {
  const y = year + Math.floor((month - 1) / 12)
  const m = ((((month - 1) % 12) + 12) % 12) + 1
  const first = dayNumber(y, m, 1)
  return { value: `${pad(y, 4)}-${pad(m)}`, grain: 'month', first, last: first + monthLength(y, m) - 1 }
}

/** A run of whole months under a name of its own. */
function months(value: string, grain: Grain, start: readonly [number, number], count: number): Stretch {
  const [year, month] = start
  return { value, grain, first: inMonth(year, month).first!, last: inMonth(year, month + count).first! - 1 }
}

/** Quarters beyond 1 to 4 roll into other years. */
export function inQuarter(year: number, quarter: number): Stretch {
  const y = year + Math.floor((quarter - 1) / 4)
  const q = ((((quarter - 1) % 4) + 4) % 4) + 1
  return months(`${pad(y, 4)}-Q${q}`, 'quarter', [y, q * 3 - 2], 3)
}

export const inHalf = (year: number, half: number): Stretch =>
  months(`${pad(year, 4)}-H${half}`, 'half', [year, half * 6 - 5], 6)

export const inSeason = (year: number, season: Season): Stretch =>
  months(`${pad(year, 4)}-${season}`, 'season', [year, seasonStart[season]], 3)

export const inYear = (year: number): Stretch => months(pad(year, 4), 'year', [year, 1], 12)

/** TIMEX3 cuts a year's digits: 199 is the 1990s, 19 the 20th century. */
export const inDecade = (year: number): Stretch =>
  months(pad(Math.floor(year / 10), 3), 'decade', [Math.floor(year / 10) * 10, 1], 120)

export const inCentury = (year: number): Stretch =>
  months(pad(Math.floor(year / 100)), 'century', [Math.floor(year / 100) * 100, 1], 1200)

/** The unit that a day lies in, or one so many units away from it. */
export function unitAt(day: number, grain: Grain, offset = 0): Stretch {
  const { year, month } = civilDate(day)
  switch (grain) {
    case 'time':
    case 'day':
      return onDay(day + offset)
    case 'week':
      return inWeek(day + offset * 7)
    case 'weekend':
      return onWeekend(day + offset * 7)
    case 'month':
      return inMonth(year, month + offset)
    case 'quarter':
      return inQuarter(year, Math.ceil(month / 3) + offset)
    case 'half':
      return inHalf(
        year + Math.floor((Math.floor((month - 1) / 6) + offset) / 2),
        ((month > 6 ? 1 : 0) + offset) & 1 ? 2 : 1,
      )
    case 'season':
    case 'year':
      return inYear(year + offset)
    case 'decade':
      return inDecade(year + offset * 10)
    case 'century':
      return inCentury(year + offset * 100)
  }
}

/** A day so many days, weeks, months or years on; a month's missing last days fall on its end. */
export function shiftDay(day: number, count: number, grain: Grain): number {
  if (grain === 'day' || grain === 'time' || grain === 'weekend') return day + Math.round(count)
  if (grain === 'week') return day + Math.round(count * 7)
  const perUnit = { month: 1, season: 3, quarter: 3, half: 6, year: 12, decade: 120, century: 1200 }[grain]
  const { year, month, day: date } = civilDate(day)
  const target = month - 1 + Math.round(count * perUnit)
  const y = year + Math.floor(target / 12)
  const m = (((target % 12) + 12) % 12) + 1
  return dayNumber(y, m, Math.min(date, monthLength(y, m)))
}

/** The day of a month; undefined where the month has no such day. */
export function dateIn(year: number, month: number, day: number): Stretch | undefined {
  return day >= 1 && day <= monthLength(year, month) ? onDay(dayNumber(year, month, day)) : undefined
}
