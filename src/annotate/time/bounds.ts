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
  if (before === 'since' && first <= now && !isRecord(r, found.from)) return { first, last: Math.max(last, now) }
  if ((before === 'until' || before === 'till') && last >= now) return { first: r.published?.first ?? first, last }
  return { first, last }
}

const superlative = /^(first|last|only|most|least|worst|best|\w{3,}est)$/

/** "the first test since last September", "the worst since 2006": what it compares with is then, not ever since. */
function isRecord(r: Reader, at: number): boolean {
  for (let i = at - 2; i > at - 14 && i >= 0; i--) {
    const word = r.words.at(i)
    if (word === '.' || word === ';') return false
    if (superlative.test(word)) return true
  }
  return false
}
