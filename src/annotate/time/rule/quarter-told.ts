/** In company results periods stand for one another: "a year ago", "the latest quarter", "the 1988 period". */
import { inHalf, inQuarter, type Stretch } from '../calendar.ts'
import { readOrdinal } from '../numbers.ts'
import type { Reader } from '../reader.ts'

/** In company results "a year ago" is the same quarter of the year before. */
export function quarterTold(r: Reader, at: number): Stretch | undefined {
  for (let i = r.told.length - 1; i >= 0; i--) {
    const { to, stretch } = r.told[i]!
    if (at - to > 120) return undefined
    const match = /^(\d{4})-Q([1-4])$/.exec(stretch.value)
    if (match) return inQuarter(Number(match[1]) - (isYearBefore(r, i) ? 0 : 1), Number(match[2]))
  }
  return undefined
}

/** Whether the quarter that was told is itself a comparison with the year before. */
const isYearBefore = (r: Reader, i: number): boolean => {
  const found = r.told[i]!
  return found.by === 'year-before' || /^(ago|earlier)$/.test(r.words.at(found.to - 1))
}

/** The quarter told last in a text of company results. */
export function lastQuarter(r: Reader, at: number): Stretch | undefined {
  for (let i = r.told.length - 1; i >= 0 && at - r.told[i]!.to < 250; i--) {
    const { stretch, by } = r.told[i]!
    if (
      /^\d{4}-Q[1-4]$/.test(stretch.value) &&
      by !== 'year-before' &&
      !/^(ago|earlier)$/.test(r.words.at(r.told[i]!.to - 1))
    )
      return stretch
  }
  return undefined
}

/** A quarter or half told right behind its year: "the 1988 second quarter", "last year's third quarter", "the 1988 period". */
export function quarterBehind(r: Reader, at: number, year: number): { stretch: Stretch; to: number } | undefined {
  const { words } = r
  const start = words.at(at) === "'s" ? at + 1 : at
  const ordinal = readOrdinal(words, start)
  const unit = words.at(ordinal?.to ?? start)
  if (ordinal && unit === 'quarter' && ordinal.value <= 4)
    return { stretch: inQuarter(year, ordinal.value), to: ordinal.to + 1 }
  if (ordinal && unit === 'half' && ordinal.value <= 2)
    return { stretch: inHalf(year, ordinal.value), to: ordinal.to + 1 }
  if (ordinal || (unit !== 'quarter' && unit !== 'period')) return undefined
  const told = lastQuarter(r, at)
  return told && { stretch: inQuarter(year, Number(told.value.at(-1))), to: start + 1 }
}
