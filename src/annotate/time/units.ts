/** Words for units of time. */
import type { Grain } from './calendar.ts'

export interface Unit {
  readonly grain: Grain
  /** TIMEX3 designator, and how many of it the word is: a fortnight is two W, a decade ten Y. */
  readonly code: string
  readonly times: number
  /** Hours and less stand behind a T. */
  readonly clock: boolean
  readonly plural: boolean
}

const units: readonly [string, Grain, string, number?][] = [
  ['second', 'time', 'S'],
  ['minute', 'time', 'M'],
  ['hour', 'time', 'H'],
  ['day', 'day', 'D'],
  ['night', 'day', 'D'],
  ['weekend', 'weekend', 'WE'],
  ['week', 'week', 'W'],
  ['fortnight', 'week', 'W', 2],
  ['month', 'month', 'M'],
  ['quarter', 'quarter', 'Q'],
  ['year', 'year', 'Y'],
  ['decade', 'decade', 'Y', 10],
  ['century', 'century', 'Y', 100],
  ['millennium', 'century', 'Y', 1000],
]

const plural = (word: string): string =>
  word === 'century' ? 'centuries' : word === 'millennium' ? 'millennia' : `${word}s`

const byWord = new Map<string, Unit>(
  units.flatMap(([word, grain, code, times = 1]) =>
    [false, true].map(many => {
      const unit: Unit = { grain, code, times, clock: grain === 'time', plural: many }
      return [many ? plural(word) : word, unit] as const
    }),
  ),
)
for (const [short, word] of [
  ['hr', 'hour'],
  ['hrs', 'hours'],
  ['min', 'minute'],
  ['mins', 'minutes'],
  ['yr', 'year'],
  ['yrs', 'years'],
] as const)
  byWord.set(short, byWord.get(word)!)

/** The unit that a word names, or undefined. */
export const unitOf = (word: string): Unit | undefined => byWord.get(word)

export const UNIT_WORDS: readonly string[] = [...byWord.keys()]

/** TIMEX3 duration: P3D, PT2H, P2Y6M; X where the number is vague. */
export function duration(count: number | 'X', unit: Unit): string {
  const mark = unit.clock ? 'PT' : 'P'
  if (count === 'X') return `${mark}X${unit.code}`
  const total = count * unit.times
  if (Number.isInteger(total)) return `${mark}${total}${unit.code}`
  const whole = Math.floor(total)
  const rest = total - whole
  if (unit.code === 'Y') return `P${whole > 0 ? `${whole}Y` : ''}${Math.round(rest * 12)}M`
  if (unit.code === 'H') return `PT${whole > 0 ? `${whole}H` : ''}${Math.round(rest * 60)}M`
  if (unit.clock && unit.code === 'M') return `PT${whole > 0 ? `${whole}M` : ''}${Math.round(rest * 60)}S`
  return `${mark}${total}${unit.code}`
}
