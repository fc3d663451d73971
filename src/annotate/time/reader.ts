/** What the rules share: the words, the report's date, what was told before; and what a rule answers. */
import { civilDate } from '../../base/days.ts'
import type { Syntax, Time } from '../../record/record.ts'
import { inMonth, inYear, onDay, type Stretch } from './calendar.ts'
import { cueTense, type Tense, treeTense } from './tense.ts'
import { Words } from './words.ts'

/** An expression that a rule found: its words, half open, its TIMEX3 type, value and days. */
export interface Found {
  readonly from: number
  readonly to: number
  readonly type: Time['type']
  readonly stretch: Stretch
  /** What a "day" before or after it counts from, where that is not its own days. */
  readonly by?: string
}

/** Tries at one word; answers undefined where it does not begin there. */
export type Match = (reader: Reader, at: number) => Found | undefined

/** A rule, the lower-cased words that may begin it (`#` any number), and its name. */
export interface Rule {
  readonly name: string
  readonly starts: readonly string[]
  readonly match: Match
}

/** One text as the rules see it while they pass over it. */
export class Reader {
  readonly words: Words
  readonly syntax: Syntax
  /** The report's date as far as it is known: a day, a month or a year. */
  readonly published: Stretch | undefined
  readonly told: Found[] = []

  constructor(syntax: Syntax, published?: string) {
    this.syntax = syntax
    this.words = new Words(syntax.text)
    this.published = published === undefined ? undefined : parseStretch(published)
  }

  /** The report's day; undefined where only its month or year is known. */
  get today(): number | undefined {
    return this.published?.grain === 'day' ? this.published.first : undefined
  }

  /** A day to count months from (the last that the report may be of), if at least its month is known. */
  get thisMonth(): number | undefined {
    return this.published?.grain === 'year' ? undefined : this.published?.last
  }

  get thisYear(): number | undefined {
    return this.published?.first === undefined ? undefined : civilDate(this.published.first).year
  }

  /** The first word that a rule may reach back to. */
  get floor(): number {
    return this.told.at(-1)?.to ?? 0
  }

  word(i: number): string {
    return i < this.floor && i >= 0 ? '' : this.words.at(i)
  }

  tense(at: number): Tense | undefined {
    const token = this.tokenAt(at)
    const fromTree = token === undefined ? undefined : treeTense(this.syntax, token)
    return fromTree ?? cueTense(this.words, at)
  }

  /** Index of the token that a word begins in; undefined where the text was not analysed. */
  tokenAt(at: number): number | undefined {
    const { tokens } = this.syntax
    const offset = this.words.start[at]
    if (offset === undefined || tokens.length === 0) return undefined
    let low = 0
    let high = tokens.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (tokens[middle]!.end <= offset) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The date told last, with days, within so many words. */
  anchor(at: number, reach = 60): Stretch | undefined {
    for (let i = this.told.length - 1; i >= 0; i--) {
      const { to, type, stretch } = this.told[i]!
      if (at - to > reach) return undefined
      if ((type === 'DATE' || type === 'TIME') && stretch.first !== undefined) return stretch
    }
    return undefined
  }
}

/** An ISO date, month or year as days; undefined where it is none. */
export function parseStretch(iso: string): Stretch | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)/.exec(iso)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)]
  if (month === 0) return inYear(year)
  if (month > 12) return undefined
  const whole = inMonth(year, month)
  if (day === 0) return whole
  return whole.first! + day - 1 <= whole.last! ? onDay(whole.first! + day - 1) : undefined
}
