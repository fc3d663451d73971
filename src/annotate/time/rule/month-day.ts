/** March 3 · 3 March 2024 · Aug. 8, 2025 · March 3-5 · 2024-03-05 · last May · in October · June last year */
import { civilDate, dayNumber, monthLength } from '../../../base/days.ts'
import { dateIn, inMonth, type Stretch } from '../calendar.ts'
import { readOrdinal, readYear } from '../numbers.ts'
import type { Found, Reader, Rule } from '../reader.ts'
import { withPartOfDay } from './part-of-day.ts'

const names = 'january february march april may june july august september october november december'.split(' ')
export const monthOf = new Map<string, number>([
  ...names.map((name, i) => [name, i + 1] as const),
  ...names.map((name, i) => [name.slice(0, 3), i + 1] as const),
  ['sept', 9],
])
/** Words before a bare May or March that make it a month. */
const leadIn = new Set(
  'in since until till by early late mid from through during before after between next last this of every each to and - for previous following past until , ('.split(
    ' ',
  ),
)

const abbreviated = new Set([...names.map(name => name.slice(0, 3)).filter(name => name !== 'may'), 'sept'])

export const monthDayRule: Rule = {
  name: 'month-day',
  starts: [...monthOf.keys(), '#'],
  match: (r, at) => {
    const found = readMonthDay(r, at) ?? readMonth(r, at)
    return found && withPartOfDay(r, found)
  },
}

/** A date with its day: month first, day first or ISO. */
export function readMonthDay(r: Reader, at: number): Found | undefined {
  return monthFirst(r, at) ?? dayFirst(r, at) ?? numeric(r, at)
}

function monthFirst(r: Reader, at: number): Found | undefined {
  const month = readMonthName(r, at)
  if (!month) return undefined
  const { words } = r
  const start = words.at(month.to) === 'the' ? month.to + 1 : month.to
  const day = dayNumberAt(r, start)
  if (day === undefined) return undefined
  const range = words.at(start + 1) === '-' ? dayNumberAt(r, start + 2) : undefined
  const to = range === undefined ? start + 1 : start + 3
  return dated(r, at, to, { month: month.month, day, until: range })
}

function dayFirst(r: Reader, at: number): Found | undefined {
  const { words } = r
  const day = dayNumberAt(r, at)
  if (day === undefined) return undefined
  const range = words.at(at + 1) === '-' || words.at(at + 1) === 'to' ? dayNumberAt(r, at + 2) : undefined
  const last = range === undefined ? at + 1 : at + 3
  const start = words.at(last) === 'of' ? last + 1 : last
  const month = readMonthName(r, start)
  return month && dated(r, at, month.to, { month: month.month, day, until: range })
}

/** ISO and, where only one order can be meant, day and month in figures with the year behind them. */
function numeric(r: Reader, at: number): Found | undefined {
  const { words } = r
  const parts = [at, at + 2, at + 4].map(i => (/^\d{1,4}$/.test(words.at(i)) ? words.at(i) : ''))
  const mark = words.at(at + 1)
  if (parts.includes('') || mark !== words.at(at + 3) || (mark !== '-' && mark !== '/') || !words.joined(at + 4))
    return undefined
  const [a, b, c] = parts.map(Number) as [number, number, number]
  const [year, month, day] = parts[0]!.length === 4 ? [a, b, c] : a > 12 ? [c, b, a] : [c, a, b]
  if (year < 1000 || month > 12 || month < 1) return undefined
  const stretch =
    parts[0]!.length !== 4 && day <= 12 && day !== month ? nearerOrder(r, year, [a, b]) : dateIn(year, month, day)
  return stretch && { from: at, to: at + 5, type: 'DATE', stretch }
}

/** 10/08/2025 is read in whichever order lies nearer to the report; unread where that is not known. */
function nearerOrder(r: Reader, year: number, [a, b]: readonly [number, number]): Stretch | undefined {
  const now = r.today
  if (now === undefined) return undefined
  const [monthFirst, dayFirst] = [dateIn(year, a, b)!, dateIn(year, b, a)!]
  return Math.abs(monthFirst.first! - now) < Math.abs(dayFirst.first! - now) ? monthFirst : dayFirst
}

function readMonthName(r: Reader, at: number): { month: number; to: number } | undefined {
  const month = monthOf.get(r.words.at(at))
  if (month === undefined || !r.words.capital(at)) return undefined
  const stop = abbreviated.has(r.words.at(at)) && r.words.at(at + 1) === '.' && r.words.joined(at + 1)
  return { month, to: stop ? at + 2 : at + 1 }
}

/** 1 to 31, plain or as an ordinal; not 3 percent, 3.5 or 12,000. */
function dayNumberAt(r: Reader, at: number): number | undefined {
  const word = r.words.at(at)
  const value = /^\d{1,2}$/.test(word)
    ? Number(word)
    : readOrdinal(r.words, at)?.to === at + 1
      ? readOrdinal(r.words, at)!.value
      : 0
  return value >= 1 && value <= 31 ? value : undefined
}

interface DayOfMonth {
  readonly month: number
  readonly day: number
  readonly until?: number | undefined
}

function dated(r: Reader, from: number, to: number, { month, day, until }: DayOfMonth): Found | undefined {
  const year = readYearBehind(r, to)
  const y = year?.year ?? nearestYear(r, from, month, day)
  if (y === undefined) {
    const value = `XXXX-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    return { from, to, type: 'DATE', stretch: { value, grain: 'day' } }
  }
  const first = dateIn(y, month, day)
  const last = until === undefined ? first : dateIn(y, month, until)
  if (!first || !last || last.last! < first.first!) return undefined
  return { from, to: year?.to ?? to, type: 'DATE', stretch: { ...first, last: last.last! } }
}

/** ", 2024", "2024", "nineteen ninety-seven", "last year", "this year", "of last year" behind a month or a date. */
function readYearBehind(r: Reader, at: number): { year: number; to: number } | undefined {
  const { words } = r
  const start = words.at(at) === ',' || words.at(at) === 'of' ? at + 1 : at
  const year = words.at(start)
  if (/^(1[5-9]|20)\d\d$/.test(year) && !isClock(r, start)) return { year: Number(year), to: start + 1 }
  const spoken = year === 'nineteen' ? readYear(words, start) : undefined
  if (spoken) return spoken
  const told = yearTold(r, at, start)
  if (told) return told
  const step = { last: -1, this: 0, next: 1 }[year]
  if (step === undefined || words.at(start + 1) !== 'year' || r.thisYear === undefined) return undefined
  return { year: r.thisYear + step, to: start + 2 }
}

/** "December of that year", "10 May of the same year": the year told last. */
function yearTold(r: Reader, at: number, start: number): { year: number; to: number } | undefined {
  const { words } = r
  const to =
    words.at(start) === 'that' ? start + 2 : words.at(start) === 'the' && words.at(start + 1) === 'same' ? start + 3 : 0
  if (to === 0 || words.at(to - 1) !== 'year') return undefined
  const told = r.anchor(at)
  return told?.first === undefined ? undefined : { year: civilDate(told.first).year, to }
}

/** 1500 GMT is no year. */
const isClock = (r: Reader, at: number): boolean => /^(gmt|utc|hours|hrs|edt|est|local)$/.test(r.words.at(at + 1))

/** Year of a date that names none: the nearest to the report, on the side that its clause looks to. */
function nearestYear(r: Reader, at: number, month: number, day?: number): number | undefined {
  const year = r.thisYear
  if (year === undefined) return undefined
  const centre = day === undefined ? r.thisMonth : (r.today ?? r.thisMonth)
  if (centre === undefined) return year
  // "the fiscal year ended Jan. 31"
  const tense = r.word(at - 1) === 'ended' ? 'past' : r.tense(at)
  const against = day === undefined || r.word(at - 1) === 'ended' ? 250 : 120
  let best: number | undefined
  let least = Number.POSITIVE_INFINITY
  for (const y of [year - 1, year, year + 1]) {
    const start = dayNumber(y, month, day ?? 1)
    const end = day === undefined ? start + monthLength(y, month) - 1 : start
    const behind = Math.max(0, centre - end)
    const before = Math.max(0, start - centre)
    // a dateline may be a day ahead of the report's own date
    // a day two months ahead is nearer than one ten months gone even where the verb is past ("set a May 3 deadline")
    const wrong =
      tense === 'past'
        ? before > 2
          ? against
          : 0
        : tense === 'future'
          ? behind > 31
            ? against
            : 0
          : before > 60
            ? 60
            : 0
    const distance = behind + before + wrong
    if (distance < least) [best, least] = [y, distance]
  }
  return best
}

/** A month without a day: "March 2024", "last March", "October last year", "in March". */
export function readMonth(r: Reader, at: number): Found | undefined {
  const name = readMonthName(r, at)
  if (!name) return undefined
  const year = readYearBehind(r, name.to)
  if (year) return { from: at, to: year.to, type: 'DATE', stretch: inMonth(year.year, name.month) }
  if (!isBareMonth(r, at, name.to)) return undefined
  const determiner = r.word(at - 1)
  if (determiner === 'every' || determiner === 'each')
    return { from: at - 1, to: name.to, type: 'SET', stretch: { value: `XXXX-${pad(name.month)}`, grain: 'vague' } }
  const from = ['last', 'next', 'this', 'past'].includes(determiner) ? at - 1 : at
  const y = determinedYear(r, name.month, determiner) ?? toldYear(r, at) ?? nearestYear(r, at, name.month)
  const stretch: Stretch =
    y === undefined ? { value: `XXXX-${pad(name.month)}`, grain: 'month' } : inMonth(y, name.month)
  return { from, to: name.to, type: 'DATE', stretch }
}

const pad = (n: number): string => String(n).padStart(2, '0')

/** Short forms alone ("Mar", "Jan") are names of people more often than months; May and March need a word that leads in. */
function isBareMonth(r: Reader, at: number, to: number): boolean {
  const word = r.words.at(at)
  if (word.length === 3 && word !== 'may' && to === at + 1) return false
  if (word !== 'may' && word !== 'march') return !isPerson(r, at)
  if (word === 'march' && r.words.at(to) === 'on' && r.words.capital(to + 1)) return false
  if (isBeforeNoun(r, at, to)) return !isPerson(r, at)
  return leadIn.has(r.word(at - 1)) && !isPerson(r, at) && !isJoinedName(r, at)
}

/** "a March meeting", "the May vote"; not "the March for jobs" nor "the May government". */
function isBeforeNoun(r: Reader, at: number, to: number): boolean {
  return articles.has(r.word(at - 1)) && occasions.has(r.words.at(to)) && !r.words.capital(to)
}

const articles = new Set(['a', 'the', 'his', 'her', 'their', 'its'])
/** What is called after the month it is in. */
const occasions = new Set(
  'meeting summit talk talks visit trip tour deal agreement accord truce ceasefire vote election elections referendum poll deadline attack raid strike bombing ruling statement speech session conference interview call letter decision announcement protest protests coup offensive'.split(
    ' ',
  ),
)

/** "Trump and May", "Macron, May": after a name, May is another. */
function isJoinedName(r: Reader, at: number): boolean {
  const joined = r.word(at - 1) === 'and' || r.word(at - 1) === ','
  return joined && isPersonAt(r, at - 2)
}

/** Whether a name of a person covers the word: April Smith, Theresa May. */
function isPerson(r: Reader, at: number): boolean {
  return isPersonAt(r, at)
}

function isPersonAt(r: Reader, at: number): boolean {
  const offset = r.words.start[at] ?? -1
  return r.syntax.names.some(name => name.type === 'PER' && name.start <= offset && offset < name.end)
}

function determinedYear(r: Reader, month: number, determiner: string): number | undefined {
  if (r.thisMonth === undefined) return undefined
  const now = civilDate(r.thisMonth)
  if (determiner === 'last' || determiner === 'past') return month < now.month ? now.year : now.year - 1
  if (determiner === 'next') return month > now.month ? now.year : now.year + 1
  if (determiner === 'this') return now.year
  return undefined
}

/** In a sentence that has just told of another year, a bare month is of that year: "in 2011 … in March". */
function toldYear(r: Reader, at: number): number | undefined {
  const told = r.anchor(at, 14)
  if (told?.grain !== 'year' || r.tense(at) === 'future') return undefined
  // "profits have doubled since 1980. In September": since then is till now
  const before = r.told.findLast(({ stretch }) => stretch === told)!
  if (/^(?:since|from|to|until|of)$/.test(r.words.at(before.from - 1))) return undefined
  const { year } = civilDate(told.first!)
  return year < (r.thisYear ?? year) ? year : undefined
}
