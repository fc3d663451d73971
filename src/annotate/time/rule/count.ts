/** A number and a unit: two weeks · several months · a few days · 18-month · two and a half years · two to three weeks */
import { readNumber } from '../numbers.ts'
import type { Reader } from '../reader.ts'
import { type Unit, unitOf } from '../units.ts'

export interface Count {
  /** X where the words give no number: several, a few. */
  readonly value: number | 'X'
  readonly unit: Unit
  readonly to: number
  /** Written as a modifier: "two-year", "18-month-old". */
  readonly hyphen: boolean
}

const vague = new Set(['several', 'few', 'some', 'many', 'couple', 'dozens', 'hundreds', 'thousands', 'countless'])
const between = new Set([
  'more',
  'additional',
  'full',
  'straight',
  'consecutive',
  'whole',
  'long',
  'short',
  'trading',
  'working',
  'business',
  'calendar',
  'further',
  'extra',
  'other',
  'fiscal',
  'turbulent',
  'difficult',
  'bloody',
  'brutal',
  'successive',
  'or',
  'grueling',
  'hot',
  'past',
  'solid',
  'entire',
  'good',
  'mere',
])

/** The count that begins at a word; undefined where no unit follows. */
export function readCount(r: Reader, at: number): Count | undefined {
  const { words } = r
  const number =
    vagueNumber(r, at) ??
    readNumber(words, at) ??
    (words.at(at) === 'a' || words.at(at) === 'an' ? { value: 1, to: at + 1 } : undefined)
  if (!number) return undefined
  let to = number.to
  // "two to three weeks", "10-15 days", "one or two days": the first number is the value
  if (words.at(to) === 'to' || words.at(to) === 'or' || words.at(to) === '-') {
    const second = readNumber(words, to + 1)
    if (second) to = second.to
  }
  const hyphen = words.at(to) === '-'
  if (hyphen) to++
  if (!hyphen && between.has(words.at(to)) && unitOf(words.at(to + 1))) to++
  if (unitOf(words.at(to)) && words.at(to) === 'second' && number.value !== 1) return undefined
  const unit = unitOf(words.at(to))
  return unit && agrees(r, at, number.value, unit, hyphen)
    ? { value: number.value, unit, to: withHalf(r, to + 1), hyphen }
    : undefined
}

/** "several", "a few", "a couple of" (two), "dozens of" */
function vagueNumber(r: Reader, at: number): { value: number | 'X'; to: number } | undefined {
  const { words } = r
  const start = words.at(at) === 'a' && (words.at(at + 1) === 'few' || words.at(at + 1) === 'couple') ? at + 1 : at
  const word = words.at(start)
  if (!vague.has(word)) return undefined
  const to = words.at(start + 1) === 'of' ? start + 2 : start + 1
  const value = word === 'couple' ? 2 : 'X'
  return { value, to: words.at(to) === 'the' || words.at(to) === 'last' ? -1 : to }
}

/** One year, two years, two-year; "1998 years" is none, and "a second" is an ordinal. */
function agrees(r: Reader, at: number, value: number | 'X', unit: Unit, hyphen: boolean): boolean {
  const word = r.words.at(at)
  const article = word === 'a' || word === 'an'
  // "a second" is an ordinal, and "a year-long siege" no year
  if (article && (unit.code === 'S' || (r.words.at(at + 2) === '-' && unitOf(r.words.at(at + 1))))) return false
  // three-quarters and a quarter are parts of anything
  if (unit.code === 'Q') return unit.plural && !hyphen && r.words.at(at + 1) !== '-' && !/^(three|a|3)$/.test(word)
  if (hyphen) return true
  if (value === 'X') return unit.plural
  if (value === 1 && !unit.plural) return true
  // spoken "two day meeting" is written so too
  return unit.plural || value < 32
}

/** "a minute and a half" */
function withHalf(r: Reader, to: number): number {
  return r.words.at(to) === 'and' && r.words.at(to + 1) === 'a' && r.words.at(to + 2) === 'half' ? to + 3 : to
}

/** Half a unit told behind it. */
export const countedValue = (r: Reader, count: Count): number | 'X' =>
  count.value !== 'X' && r.words.at(count.to - 1) === 'half' ? count.value + 0.5 : count.value
