/** the third quarter · Q2 2024 · fiscal 2025 · first half of 2023 · the first nine months · year-earlier · year-end */
import { civilDate } from '../../../base/days.ts'
import { inHalf, inMonth, inQuarter, inYear, onDay, type Stretch } from '../calendar.ts'
import { readNumber, readOrdinal, readYear } from '../numbers.ts'
import type { Found, Reader, Rule } from '../reader.ts'
import { unitOf } from '../units.ts'
import { lastQuarter, quarterTold } from './quarter-told.ts'

const quarterWords = new Set(['quarter', 'quarters'])

/** "the third quarter (of 2024 | of last year)", "third-quarter", "the fiscal first quarter", "the 2024 second quarter" */
export const quarterRule: Rule = {
  name: 'quarter',
  starts: ['first', 'second', 'third', 'fourth', 'final', '1st', '2nd', '3rd', '4th', 'last'],
  match: (r, at) => {
    const { words } = r
    const start = words.at(at + 1) === '-' ? at + 2 : at + 1
    const half = words.at(start) === 'half'
    const final = words.at(at) === 'final' || words.at(at) === 'last'
    if (!half && (!quarterWords.has(words.at(start)) || words.at(at) === 'last')) return undefined
    const number = final ? (half ? 2 : 4) : (readOrdinal(words, at)?.value ?? 9)
    if (number > (half ? 2 : 4)) return undefined
    const from = leadIn(r, at)
    const year = yearBehind(r, start + 1) ?? yearBefore(r, from)
    if (!year && half && !isHalfYear(r, at, start)) return undefined
    const y = year?.year ?? latestYear(r, at, m => (half ? m * 6 - 5 : m * 3 - 2), number)
    const to = year && year.to > start ? year.to : start + 1
    const begin = year && year.to <= start ? year.from : from
    if (y === undefined)
      return {
        from: begin,
        to,
        type: 'DATE',
        stretch: { value: half ? `XXXX-H${number}` : `XXXX-Q${number}`, grain: 'quarter' },
      }
    return { from: begin, to, type: 'DATE', stretch: half ? inHalf(y, number) : inQuarter(y, number) }
  },
}

/** "first half" is also of a match; of a year only where the words say so. */
const isHalfYear = (r: Reader, at: number, start: number): boolean =>
  r.words.at(at + 1) === '-' ||
  /^(earnings|profit|results|net|sales|revenue)$/.test(r.words.at(start + 1)) ||
  (r.words.at(start + 1) === 'of' && r.words.at(start + 3) === 'year')

/** Words before the number that belong to it: "the", "fiscal", "its". */
function leadIn(r: Reader, at: number): number {
  let from = at
  if (r.word(from - 1) === 'fiscal' || (r.word(from - 1) === '-' && r.word(from - 2) === 'fiscal'))
    from -= r.word(from - 1) === '-' ? 2 : 1
  return from
}

/** "of 2024", "2024", "of last year", "of this year", "of the year", "of fiscal 2024" */
function yearBehind(r: Reader, at: number): { year: number; to: number; from: number } | undefined {
  const { words } = r
  let start = words.at(at) === 'of' || words.at(at) === ',' || words.at(at) === 'in' ? at + 1 : at
  if (words.at(start) === 'fiscal') start += words.at(start + 1) === 'year' ? 2 : 1
  const year = readYear(r.words, start)
  if (year) return { ...year, from: at }
  const now = r.thisYear
  const step = { last: -1, this: 0, next: 1, the: 0 }[words.at(start)]
  if (now === undefined || step === undefined || start === at || words.at(start + 1) !== 'year') return undefined
  return { year: now + step, to: start + 2, from: at }
}

/** "2024's third quarter", "last year's third quarter", "the 1989 third quarter" */
function yearBefore(r: Reader, at: number): { year: number; to: number; from: number } | undefined {
  const possessive = r.words.at(at - 1) === "'s" ? at - 2 : at - 1
  const told = r.told.at(-1)
  const reached = told && (told.to === at || told.to === at - 1) && told.stretch.grain === 'year' ? told : undefined
  if (reached?.stretch.first === undefined || possessive < 0) return undefined
  return { year: civilDate(reached.stretch.first).year, to: at, from: reached.from }
}

/** Year of a period that names none: the last that has begun, or the coming one where the clause looks ahead. */
function latestYear(r: Reader, at: number, firstMonth: (n: number) => number, number: number): number | undefined {
  const now = r.thisMonth
  if (now === undefined) return undefined
  const { year, month } = civilDate(now)
  const start = firstMonth(number)
  if (r.tense(at) === 'future' && start + 2 < month && month - start > 6) return year + 1
  if (start <= month) return year
  return r.tense(at) === 'future' || start - month < 2 ? year : year - 1
}

/** "Q3 2024", "Q3" */
export const shortQuarterRule: Rule = {
  name: 'short-quarter',
  starts: ['q1', 'q2', 'q3', 'q4', 'h1', 'h2'],
  match: (r, at) => {
    const number = Number(r.words.at(at)[1])
    const half = r.words.at(at)[0] === 'h'
    const year = yearBehind(r, at + 1)
    if (half && !year) return undefined
    const y = year?.year ?? latestYear(r, at, n => (half ? n * 6 - 5 : n * 3 - 2), number)
    return y === undefined
      ? undefined
      : { from: at, to: year?.to ?? at + 1, type: 'DATE', stretch: half ? inHalf(y, number) : inQuarter(y, number) }
  },
}

/** "the first nine months of 2024", "the first three days": a stretch from the start of what follows. */
export const firstUnitsRule: Rule = {
  name: 'first-units',
  starts: ['first', 'opening', 'final', 'last'],
  match: (r, at) => {
    const { words } = r
    if (words.at(at) === 'last' && r.word(at - 1) !== 'the') return undefined
    const count = readNumber(words, at + 1)
    const unit = count && unitOf(words.at(count.to))
    if (!count || !unit?.plural || unit.clock) return undefined
    const year = words.at(at) === 'first' && unit.code === 'M' ? yearBehind(r, count.to + 1) : undefined
    if (words.at(at) === 'last' && !year) return undefined
    const value = `P${count.value * unit.times}${unit.code}`
    const y =
      year?.year ?? (unit.code === 'M' && count.value % 3 === 0 && words.at(at) === 'first' ? r.thisYear : undefined)
    const days = y === undefined ? {} : { first: inYear(y).first!, last: inMonth(y, count.value).last! }
    return { from: at, to: count.to + 1, type: 'DURATION', stretch: { value, grain: 'length', ...days } }
  },
}

/** "the quarter", "the period", "the latest quarter", "the year-earlier quarter", "a year-ago period" */
export const periodRule: Rule = {
  name: 'period',
  starts: ['year', 'quarter', 'period', 'quarterly'],
  match: (r, at) => {
    const { words } = r
    if (words.at(at) === 'year') return yearEarlier(r, at) ?? yearEnd(r, at) ?? yearEnded(r, at)
    const lead = r.word(at - 1)
    if (lead !== 'the' && lead !== 'latest') return undefined
    const told = lastQuarter(r, at)
    return told && words.at(at + 1) !== '-' ? { from: at - 1, to: at + 1, type: 'DATE', stretch: told } : undefined
  },
}

function yearEarlier(r: Reader, at: number): Found | undefined {
  const { words } = r
  if (words.at(at + 1) !== '-' || (words.at(at + 2) !== 'earlier' && words.at(at + 2) !== 'ago')) return undefined
  const to = /^(quarter|period)$/.test(words.at(at + 3)) ? at + 4 : at + 3
  const quarter = quarterTold(r, at)
  const stretch: Stretch | undefined = quarter ?? (r.thisYear === undefined ? undefined : inYear(r.thisYear - 1))
  return stretch && { from: at, to, type: 'DATE', stretch, by: 'year-before' }
}

/** "the year ended Sept. 30", "the fiscal year ending in June": how long, since its days are told behind it. "the full year": this one. */
function yearEnded(r: Reader, at: number): Found | undefined {
  const { words } = r
  const first = words.at(at - 1) === 'fiscal' || words.at(at - 1) === 'full' ? at - 2 : at - 1
  if (r.word(first) !== 'the' || first < r.floor) return undefined
  const to = at + 1
  if (words.at(to) === 'ended' || words.at(to) === 'ending')
    return { from: first, to, type: 'DURATION', stretch: { value: 'P1Y', grain: 'length' } }
  const isFull = words.at(at - 1) === 'full' && r.thisYear !== undefined
  return isFull ? { from: first, to, type: 'DATE', stretch: inYear(r.thisYear!) } : undefined
}

/** "year-end", "year end", "year's end" */
function yearEnd(r: Reader, at: number): Found | undefined {
  const { words } = r
  const to =
    (words.at(at + 1) === '-' || words.at(at + 1) === "'s") && words.at(at + 2) === 'end'
      ? at + 3
      : words.at(at + 1) === 'end'
        ? at + 2
        : 0
  if (to === 0) return undefined
  const year = readYear(r.words, to)?.year ?? r.thisYear
  if (year === undefined) return undefined
  return {
    from: at,
    to: readYear(r.words, to)?.to ?? to,
    type: 'DATE',
    stretch: { ...onDay(inYear(year).last!), value: `${year}-12-31` },
  }
}

/** "fiscal 2025", "fiscal year 2025", "the fiscal year", "the 2025 financial year" */
export const fiscalRule: Rule = {
  name: 'fiscal',
  starts: ['fiscal', 'financial'],
  match: (r, at) => {
    const { words } = r
    const start = words.at(at + 1) === 'year' ? at + 2 : at + 1
    const year = readYear(r.words, start)
    if (year) return { from: at, to: year.to, type: 'DATE', stretch: inYear(year.year) }
    const lead = r.word(at - 1)
    const step = { this: 0, current: 0, the: 0, last: -1, next: 1, latest: 0 }[lead]
    if (start === at + 1 || step === undefined || r.thisYear === undefined) return undefined
    return { from: at - 1, to: start, type: 'DATE', stretch: inYear(r.thisYear + step) }
  },
}
