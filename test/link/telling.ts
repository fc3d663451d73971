import type { Telling } from '../../src/link/link.ts'
import type { Event, EventType, Participant, Status } from '../../src/record/record.ts'

/** What a table says of a telling beside its report's day, act and parties. */
export interface Told {
  /** A day, or first..last. Implied by the report's day where absent. */
  readonly when?: string
  /** A city and its state: `Kharkiv UKR`. */
  readonly where?: string
  /** `12 killed`. */
  readonly amount?: string
  readonly quote?: string
  /** The word of the quote that carries the act. */
  readonly trigger?: string
  /** The text gives no day, and none is implied. */
  readonly undated?: true
  /** What those it is done to are called. */
  readonly called?: string
}

/**
 * A telling in one line: the report's day, `TYPE mode status` (or `TYPE status`), and `RUS Putin, USA > UKR`: states, each
 * with the person who acts for it where one is named; behind `>` whom it is done to.
 */
export function telling(day: string, act: string, parties: string, told: Told = {}): Telling {
  const words = act.split(' ')
  const type = words[0] as EventType
  const status = words.at(-1) as Status
  const mode = words.length === 3 ? words[1] : undefined
  const [actors = '', recipients = ''] = parties.split('>')
  const quote = told.quote ?? act
  const { trigger = quote.slice(0, 1) } = told
  const id = [day, act, parties, told.when, told.where, told.amount, told.quote].filter(Boolean).join('|')
  const [start = day, end = start] = told.when?.split('..') ?? []
  const [city, country] = told.where?.split(' ') ?? []
  const [value, unit] = told.amount?.split(' ') ?? []
  const event: Event = {
    id,
    type,
    ...(mode && { mode }),
    contexts: [],
    status,
    actors: participants(actors),
    recipients: participants(recipients).map(one => ({ ...one, ...(told.called && { text: told.called }) })),
    ...(!told.undated && { when: { start, end, certainty: told.when ? 'stated' : 'implied' } }),
    ...(city && country && { where: { name: city, country, precision: 'city' as const } }),
    attribution: [],
    amounts: value && unit ? [{ value: Number(value), unit, text: `${value} ${unit}` }] : [],
    trigger: { start: quote.indexOf(trigger), end: quote.indexOf(trigger) + trigger.length, quote: trigger },
    evidence: { start: 0, end: quote.length, quote, prefix: '', suffix: '' },
    confidence: 0.8,
    by: 'table',
    scores: { quad: 'verbal cooperation' },
  }
  return { event, article: `report of ${id}`, published: day }
}

function participants(list: string): Participant[] {
  return list
    .split(',')
    .map(one => one.trim().split(' '))
    .filter(([state]) => state)
    .map(([state = '', person]) => ({
      name: person ?? state,
      actor: person ? `person:${person}` : state,
      country: state,
      type: person ? 'person' : 'country',
      text: person ?? state,
      start: 0,
      end: 1,
    }))
}
