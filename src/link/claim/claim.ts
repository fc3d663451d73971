/** What a report says of the record ("the second call in less than two months") → whether the record bears it out. */
import { civilDate, dayNumber } from '../../base/days.ts'
import { Card, parties, type Telling } from '../event/event.ts'

/** The n-th of its kind, since a day or in all that the record holds. */
export interface Claim {
  /** As the report says it. */
  readonly words: string
  readonly ordinal: number
  /** Day number, inclusive; absent where no span is named. */
  readonly since?: number
  /** "Again", "resumed": at least so many. */
  readonly atLeast?: true
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
const SINCE_YEAR = /\bsince\s+(\d{4})\b/i
const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const SINCE_MONTH = new RegExp(`\\bsince\\s+(?:last\\s+)?(${MONTHS.join('|')})\\b`, 'i')
const THIS = /\b(?:this|of the)\s+(year|month)\b/i
/** An ordinal of these counts a series, also where no span is named: "the third round of talks". */
const SERIES = new RegExp(`\\b(${ORDINALS.join('|')})\\s+(?:such|straight|consecutive|round|time)\\b[^,.;]{0,30}`, 'i')
const AGAIN = /\b(again|once more|resum(?:e|es|ed|ing)|renewed)\b/i

/** Reads the claim in a clause; `day` is the event's own day number. Undefined where the clause counts nothing. */
export function readClaim(quote: string, day: number): Claim | undefined {
  const word = quote.match(new RegExp(`\\b(${ORDINALS.join('|')})\\b`, 'i'))
  const span = spanOf(quote, day)
  if (word && span) {
    const end = Math.max(span.end, word.index! + word[0].length)
    const words = quote.slice(Math.min(word.index!, span.start), end)
    return { words, ordinal: ORDINALS.indexOf(word[1]!.toLowerCase()) + 1, since: span.since }
  }
  const series = quote.match(SERIES)
  if (series) return { words: series[0].trim(), ordinal: ORDINALS.indexOf(series[1]!.toLowerCase()) + 1 }
  const again = quote.match(AGAIN)
  return again ? { words: again[0], ordinal: 2, atLeast: true } : undefined
}

interface NamedSpan {
  readonly since: number
  /** Where its words stand in the clause, half open. */
  readonly start: number
  readonly end: number
}

function spanOf(quote: string, day: number): NamedSpan | undefined {
  const found = (match: RegExpMatchArray, since: number): NamedSpan => ({
    ...{ since, start: match.index!, end: match.index! + match[0].length },
  })
  const within = quote.match(WITHIN)
  if (within) {
    const [, number = '', unit = ''] = within
    const count = /^an?$/i.test(number) ? 1 : NUMBERS.indexOf(number.toLowerCase()) + 1 || Number(number)
    const length = UNITS[unit.toLowerCase()]
    if (length !== undefined && count > 0) return found(within, day - count * length)
  }
  const { year, month } = civilDate(day)
  const calendar = quote.match(SINCE_YEAR)
  // "the first since 2019", "since March": the one of then is not counted
  if (calendar) return found(calendar, dayNumber(Number(calendar[1]) + 1, 1, 1))
  const named = quote.match(SINCE_MONTH)
  if (named) {
    const index = MONTHS.indexOf(named[1]!.toLowerCase()) + 1
    const of = index < month ? year : year - 1
    return found(named, index === 12 ? dayNumber(of + 1, 1, 1) : dayNumber(of, index + 1, 1))
  }
  const current = quote.match(THIS)
  if (current) return found(current, dayNumber(year, current[1]!.toLowerCase() === 'year' ? 1 : month, 1))
  return undefined
}

/**
 * Compares a claim about an event with the record's events of its kind: same type and mode, same parties, done before it.
 * `covered` is the first day of the record's reports: that something is the first can only be said of days that it covers.
 */
export function checkClaim(
  claim: Claim,
  about: Telling,
  record: readonly Telling[],
  covered = Number.POSITIVE_INFINITY,
): ClaimCheck {
  const card = new Card(about)
  const since = claim.since ?? Number.NEGATIVE_INFINITY
  const earlier = new Map<number, string>()
  for (const telling of record) {
    const other = new Card(telling)
    if (isOfKind(card, other) && other.first! >= since && other.last! < card.first!)
      earlier.set(other.first!, [earlier.get(other.first!), telling.event.id].filter(Boolean).sort()[0]!)
  }
  return {
    verdict: judge(claim, earlier.size + 1, covered <= since),
    evidence: [...earlier].sort(([a], [b]) => a - b).map(([, id]) => id),
  }
}

function judge({ ordinal, since, atLeast }: Claim, found: number, covered: boolean): ClaimCheck['verdict'] {
  if (found === ordinal && (ordinal > 1 || covered)) return 'borne out'
  if (found < ordinal || found === 1) return 'not covered'
  if (atLeast) return 'borne out'
  // without a span there may have been other series before
  return since === undefined ? 'not covered' : 'at odds'
}

function isOfKind(card: Card, other: Card): boolean {
  if (card.first === undefined || other.first === undefined || other.stage !== 'done' || card.type !== other.type)
    return false
  const [mode, told] = [card.telling.event.mode, other.telling.event.mode]
  return (
    (mode === undefined || told === undefined || mode === told) &&
    (parties(card, other) === 1 || sameGuests(card, other))
  )
}

/** The same two or more meet, now here and now there: the state whose ground they meet on may count among them. */
function sameGuests(card: Card, other: Card): boolean {
  const [one, two] = [guests(card), guests(other)]
  return one.size > 1 && one.size === two.size && [...one].every(guest => two.has(guest))
}

const guests = ({ actors, recipients, telling }: Card): Set<string> => {
  const host = telling.event.where?.country
  return new Set(recipients.size > 0 ? [] : [...actors].filter(actor => actors.size < 3 || actor !== host))
}
