/** Strings → Question: checks every value and says what would do. */
import { countryCode } from '../base/countries.ts'
import { dayNumber, monthLength, parseDay } from '../base/days.ts'
import { InputError, nearest } from '../base/errors.ts'
import { EVENT_TYPES, STATUSES } from '../record/record.ts'
import { type Question, SORTS } from './question.ts'

export type Params = Readonly<Record<string, string | readonly string[] | undefined>>

export const QUADS = ['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'] as const
export const REVIEWS = ['none', 'accepted', 'corrected', 'rejected', 'merged', 'split'] as const
/** Most events that one page holds. */
export const LARGEST_PAGE = 1000

const TEXTS = ['actor', 'with', 'place', 'source', 'text', 'article', 'cursor', 'since', 'until'] as const
const FIELDS = [...TEXTS, 'type', 'mode', 'status', 'quad', 'review', 'minConfidence', 'sort', 'limit'] as const

/**
 * A question from strings (URL parameters, command options). Lists may be repeated or parted by commas; empty values
 * count as absent. Throws InputError with a "did you mean".
 */
export function readQuestion(params: Params): Question {
  const question: Record<string, unknown> = {}
  for (const [field, given] of Object.entries(params)) {
    const values = (typeof given === 'string' ? [given] : (given ?? [])).filter(value => value.trim() !== '')
    if (values.length === 0) continue
    if (!FIELDS.some(known => known === field)) throw unknown('question', field, FIELDS)
    question[field] = readField(field as (typeof FIELDS)[number], values)
  }
  return checkQuestion(question as Question)
}

function readField(field: (typeof FIELDS)[number], values: readonly string[]): unknown {
  const list = () => values.flatMap(value => value.split(',')).map(value => value.trim())
  switch (field) {
    case 'type':
      return list().map(value => value.toUpperCase())
    case 'status':
    case 'quad':
    case 'review':
      return list().map(value => value.toLowerCase().replaceAll(/[-_+]/g, ' '))
    case 'mode':
      return list()
    case 'minConfidence':
    case 'limit':
      return numberOf(field, values)
    default:
      if (values.length > 1) throw new InputError(`invalid ${field}: "${values.join('", "')}"; give it once`)
      return values[0]!.trim()
  }
}

function numberOf(field: string, values: readonly string[]): number {
  const value = Number(values[0])
  if (values.length > 1 || !Number.isFinite(value))
    throw new InputError(`invalid ${field}: "${values.join('", "')}"; give one number`)
  return value
}

/** The question itself, where every value is one that the record knows; throws InputError else. */
export function checkQuestion(question: Question): Question {
  for (const field of Object.keys(question))
    if (!FIELDS.some(known => known === field)) throw unknown('question', field, FIELDS)
  for (const field of TEXTS)
    if (question[field] !== undefined && (typeof question[field] !== 'string' || question[field].trim() === ''))
      throw new InputError(`invalid ${field}: ${JSON.stringify(question[field])}; give a word`)
  for (const value of question.type ?? [])
    if (!EVENT_TYPES.includes(value)) throw unknown('event type', value, EVENT_TYPES)
  for (const value of question.status ?? []) if (!STATUSES.includes(value)) throw unknown('status', value, STATUSES)
  for (const value of question.quad ?? []) if (!QUADS.includes(value)) throw unknown('quad class', value, QUADS)
  for (const value of question.review ?? []) if (!REVIEWS.includes(value)) throw unknown('review', value, REVIEWS)
  if (question.sort !== undefined && !SORTS.includes(question.sort)) throw unknown('sort', question.sort, SORTS)
  const { minConfidence, limit, since, until } = question
  if (minConfidence !== undefined && !(minConfidence >= 0 && minConfidence <= 1))
    throw new InputError(`invalid minConfidence: ${minConfidence}; give a number from 0 to 1`)
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 1 && limit <= LARGEST_PAGE))
    throw new InputError(`invalid limit: ${limit}; give a whole number from 1 to ${LARGEST_PAGE}`)
  const from = since === undefined ? undefined : firstDay('since', since)
  const to = until === undefined ? undefined : lastDay('until', until)
  if (from !== undefined && to !== undefined && from > to)
    throw new InputError(`invalid range: since ${since} until ${until}; since must not be after until`)
  return question
}

function unknown(thing: string, value: string, known: readonly string[]): InputError {
  const near = nearest(String(value), known)
  return new InputError(`unknown ${thing}: "${value}"; ${near ? `did you mean ${near}` : `choose ${known.join(', ')}`}`)
}

/** First day of a day, month or year, as a day number. */
export function firstDay(field: string, value: string): number {
  return readDays(field, value).first
}

/** Last day of a day, month or year, as a day number. */
export function lastDay(field: string, value: string): number {
  return readDays(field, value).last
}

function readDays(field: string, value: string): { first: number; last: number } {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/.exec(value.trim())
  const [, year, month, day] = match ?? []
  if (year !== undefined && day !== undefined) {
    const first = parseDay(value.trim())
    if (first !== undefined) return { first, last: first }
  } else if (year !== undefined && month !== undefined && Number(month) >= 1 && Number(month) <= 12) {
    const first = dayNumber(Number(year), Number(month), 1)
    return { first, last: first + monthLength(Number(year), Number(month)) - 1 }
  } else if (year !== undefined && month === undefined)
    return { first: dayNumber(Number(year), 1, 1), last: dayNumber(Number(year), 12, 31) }
  throw new InputError(`invalid ${field}: "${value}"; give a day, month or year like 2025-08-31, 2025-08 or 2025`)
}

/** Alpha-3 code where a name is a country's code; undefined else. */
export const codeOf = (name: string): string | undefined => (/^[a-z]{2,3}$/i.test(name) ? countryCode(name) : undefined)
