/** The days that an expression covers together with the preposition that stands before it: since January, until Friday, from March to May. */
import type { Found, Reader } from './reader.ts'

interface Days {
  readonly first?: number
  readonly last?: number
}

/** "since 2012" runs to the report, "until Friday" from it; "by Wednesday" ends there and has no known start. */
export function withBounds(r: Reader, found: Found): Days {
  const { first, last } = found.stretch
  if (first === undefined || last === undefined || found.type === 'SET') return {}
  const now = r.published?.last
  if (now === undefined || found.type === 'DURATION') return { first, last }
  const before = r.words.at(found.from - 1)
  if (before === 'since' && first <= now) return { first, last: Math.max(last, now) }
  if ((before === 'until' || before === 'till') && last >= now) return { first: r.published?.first ?? first, last }
  return { first, last }
}
