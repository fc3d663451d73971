/** How the record's words and days stand in its tables: small numbers that never change their meaning. */
import { isoDay, parseDay } from '../../base/days.ts'
import type { Event, EventType, Quad, Status } from '../../record/record.ts'

// a number's place in these lists is kept on disk: append only
const TYPES: readonly EventType[] = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
]
const STATUSES: readonly Status[] = [
  'happened',
  'ongoing',
  'planned',
  'promised',
  'threatened',
  'requested',
  'alleged',
  'possible',
  'denied',
  'negated',
  'cancelled',
]
const QUADS: readonly Quad[] = ['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict']

/** Status of what is still to come: it has a day by which it is due. */
export const PENDING: readonly Status[] = ['planned', 'promised', 'threatened', 'requested']

export const typeCode = (type: EventType): number => code(TYPES, type)
export const statusCode = (status: Status): number => code(STATUSES, status)
export const quadCode = (quad: Quad): number => code(QUADS, quad)
export const typeWord = (code: number): EventType => TYPES[code]!
export const statusWord = (code: number): Status => STATUSES[code]!
export const quadWord = (code: number): Quad => QUADS[code]!

function code<Word extends string>(words: readonly Word[], word: Word): number {
  const found = words.indexOf(word)
  // a code of -1 would be kept and found by nobody
  if (found < 0) throw new RangeError(`no code for ${word}`)
  return found
}

/** Confidence in ten-thousandths, as the tables sort it. */
export const confidenceCode = (confidence: number): number => Math.round(confidence * 10_000)

/** Day of what has no day; before everything, and outside every range. */
export const UNDATED = -500_000

/** Days that an interval may be wide and still be found from its first day; a wider one stands at its report's day. */
export const WIDEST = 62

/** Where an event stands in time: `day` sorts it, `day + span` is its last day. */
export interface Placing {
  readonly day: number
  readonly span: number
}

export function placeInTime(when: Event['when'], published: string | undefined): Placing {
  const told = published === undefined ? undefined : parseDay(published)
  const first = when && parseDay(when.start)
  const last = when && parseDay(when.end)
  if (first === undefined || last === undefined || last < first) return { day: told ?? UNDATED, span: 0 }
  const day = last - first <= WIDEST ? first : Math.min(Math.max(told ?? first, first), last)
  return { day, span: last - day }
}

/** ISO day of a day number; undefined for the undated. */
export const dayWord = (day: number): string | undefined => (day === UNDATED ? undefined : isoDay(day))

/** Letters without accents and case, words parted by one space: what names are compared by. */
export function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
