/** What a report says of the record ("the second call in less than two months") → whether the record bears it out. */
import { dayNumber } from '../../base/days.ts'
import { type Card, cardOf, parties, type Telling } from '../event/event.ts'

/** The n-th of its kind since a day (a day number, inclusive). */
export interface Claim {
  readonly ordinal: number
  readonly since: number
}

export interface ClaimCheck {
  /** `not covered`: the record holds fewer, which may be its own gap; `at odds`: it holds more than are told. */
  readonly verdict: 'borne out' | 'at odds' | 'not covered'
  /** Ids of the earlier events that decide, one a day, first first. */
  readonly evidence: readonly string[]
}

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
/** Days of each unit, the longest that a calendar gives. */
const UNITS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 31, year: 366 }

const WITHIN =
  /\b(?:in|within)\s+(?:(?:less|fewer) than|under|about|just|only|the (?:last|past))?\s*(\w+)\s+(day|week|month|year)s?\b/i
const SINCE = /\bsince\s+(\d{4})\b/i

/** Reads the claim in a clause; `day` is the event's own day number. Undefined where the clause counts nothing or names no span. */
export function readClaim(quote: string, day: number): Claim | undefined {
  const word = quote.match(new RegExp(`\\b(${ORDINALS.join('|')})\\b`, 'i'))?.[1]
  if (!word) return undefined
  const ordinal = ORDINALS.indexOf(word.toLowerCase()) + 1
  const [, number = '', unit = ''] = quote.match(WITHIN) ?? []
  const count = /^an?$/i.test(number) ? 1 : NUMBERS.indexOf(number.toLowerCase()) + 1 || Number(number)
  const length = UNITS[unit.toLowerCase()]
  if (length !== undefined && count > 0) return { ordinal, since: day - count * length }
  const year = quote.match(SINCE)?.[1]
  // "the first since 2019": the one of 2019 is not counted
  return year ? { ordinal, since: dayNumber(Number(year) + 1, 1, 1) } : undefined
}

/** Compares a claim about an event with the record's events of its kind: same type and mode, same parties, done before it. */
export function checkClaim(claim: Claim, about: Telling, record: readonly Telling[]): ClaimCheck {
  const card = cardOf(about)
  const earlier = new Map<number, string>()
  for (const telling of record) {
    const other = cardOf(telling)
    if (isOfKind(card, other) && other.first! >= claim.since && other.last! < card.first!)
      earlier.set(other.first!, [earlier.get(other.first!), telling.event.id].filter(Boolean).sort()[0]!)
  }
  const found = earlier.size + 1
  return {
    verdict: found === claim.ordinal ? 'borne out' : found > claim.ordinal ? 'at odds' : 'not covered',
    evidence: [...earlier].sort(([a], [b]) => a - b).map(([, id]) => id),
  }
}

function isOfKind(card: Card, other: Card): boolean {
  if (card.first === undefined || other.first === undefined || other.stage !== 'done' || card.type !== other.type)
    return false
  const [mode, told] = [card.telling.event.mode, other.telling.event.mode]
  return (mode === undefined || mode === told) && parties(card, other) === 1
}
