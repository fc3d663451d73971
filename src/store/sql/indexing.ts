/** An event with its report → the rows that it is found by, and what they add to the counts. */
import { civilDate } from '../../base/days.ts'
import type { Event, Participant } from '../../record/record.ts'
import {
  blocksOf,
  confidenceCode,
  PENDING,
  type Placing,
  placeInTime,
  quadCode,
  statusCode,
  typeCode,
  UNDATED,
} from '../schema/schema.ts'
import { modeTerm, type NewTerm, participantTerms, placeTerms, type TermBook } from './terms.ts'

/** 1 acts, 2 is acted on, 3 both; 0 is no participant. */
export type Part = 0 | 1 | 2 | 3

/** One term of an event, as its `terms` column spells it: `12:c1`. Kinds that are tallied by month stand apart. */
export interface EventTerm {
  readonly term: number
  readonly kind: 'c' | 'a' | 'l' | 'p' | 's' | 'm'
  readonly part: Part
}

export interface DyadRow {
  readonly a: number
  readonly b: number
  /** 0 a acts on b, 1 b acts on a, 2 together. */
  readonly way: 0 | 1 | 2
}

/** Everything about an event that lists narrow by. */
export interface Indexed extends Placing {
  readonly type: number
  readonly status: number
  readonly quad: number
  readonly confidence: number
  readonly due: number | null
  readonly terms: readonly EventTerm[]
  readonly dyads: readonly DyadRow[]
  readonly blocks: readonly number[]
}

const KINDS = { country: 'c', actor: 'a', land: 'l', place: 'p', source: 's', mode: 'm' } as const

/** Terms that an event is found by, apart from its source. */
export function newTerms(event: Event): readonly NewTerm[] {
  return [
    ...[...event.actors, ...event.recipients].flatMap(participantTerms),
    ...placeTerms(event.where),
    ...modeTerm(event),
  ]
}

/** Needs every term's number in the book. */
export function indexEvent(event: Event, article: { published?: string; source?: NewTerm }, book: TermBook): Indexed {
  const terms = new Map<number, EventTerm>()
  const add = (found: NewTerm, part: Part) => {
    const term = book.number(found)
    const before = terms.get(term)?.part ?? 0
    terms.set(term, { term, kind: KINDS[found.kind], part: (before | part) as Part })
  }
  for (const actor of event.actors) for (const term of participantTerms(actor)) add(term, 1)
  for (const recipient of event.recipients) for (const term of participantTerms(recipient)) add(term, 2)
  for (const term of [...placeTerms(event.where), ...modeTerm(event)]) add(term, 0)
  if (article.source) add(article.source, 0)
  const placing = placeInTime(event.when, article.published)
  return {
    ...placing,
    type: typeCode(event.type),
    status: statusCode(event.status),
    quad: quadCode(event.scores.quad),
    confidence: confidenceCode(event.confidence),
    due: event.when && PENDING.includes(event.status) ? placing.day + placing.span : null,
    terms: [...terms.values()],
    dyads: pairs(event, book),
    blocks: placing.day === UNDATED ? [] : blocksOf(event),
  }
}

/** Each actor with each recipient; in a meeting of equals, where nobody is acted on, the actors with one another. */
function pairs(event: Event, book: TermBook): readonly DyadRow[] {
  const found = new Map<string, DyadRow>()
  const numbers = (side: Participant) => participantTerms(side).map(term => book.number(term))
  const meet = (from: Participant, to: Participant, together: boolean) => {
    for (const x of numbers(from))
      for (const y of numbers(to)) {
        const [a, b] = x <= y ? [x, y] : [y, x]
        const way = together ? 2 : x <= y ? 0 : 1
        const before = found.get(`${a} ${b}`)
        found.set(`${a} ${b}`, { a, b, way: before && before.way !== way ? 2 : way })
      }
  }
  for (const actor of event.actors) for (const recipient of event.recipients) meet(actor, recipient, false)
  if (event.recipients.length === 0)
    for (const [i, actor] of event.actors.entries())
      for (const other of event.actors.slice(i + 1)) meet(actor, other, true)
  return [...found.values()]
}

export function writeTerms(terms: readonly EventTerm[]): string {
  return `,${terms.map(({ term, kind, part }) => `${term}:${kind}${part}`).join()},`
}

export function readTerms(written: string): readonly EventTerm[] {
  return written
    .split(',')
    .filter(Boolean)
    .map(pair => {
      const [term, rest] = pair.split(':') as [string, string]
      return { term: Number(term), kind: rest[0] as EventTerm['kind'], part: Number(rest[1]) as Part }
    })
}

/** Month number of a day: years times twelve and the months since January. */
export function monthOf(day: number): number {
  const { year, month } = civilDate(day)
  return year * 12 + month - 1
}

/** Terms whose events are counted by month: everything (0), states, where it happened, and sources. */
export function tallied(terms: readonly EventTerm[]): readonly number[] {
  return [0, ...terms.filter(({ kind }) => kind === 'c' || kind === 'l' || kind === 's').map(({ term }) => term)]
}

/** The words that an event's text index holds beside its evidence: who and where. */
export function eventWords(event: Event): string {
  const names = [...event.actors, ...event.recipients].flatMap(({ name, text }) =>
    name === text ? name : [name, text],
  )
  return [event.evidence.quote, ...names, ...(event.where ? [event.where.name] : [])].join('\n')
}

/** The tokens by which the text index narrows: they spare opening rows that another filter would drop. */
export function eventMarks(indexed: Indexed): string {
  const { type, status, quad, terms } = indexed
  return [`y${type}`, `s${status}`, `q${quad}`, ...terms.map(({ term }) => `t${term}`)].join(' ')
}
