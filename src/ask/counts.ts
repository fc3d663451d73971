/** Question → counts: facets, actors, dyads and places. */
import { MissingError } from '../base/errors.ts'
import { EVENT_TYPES, STATUSES } from '../record/record.ts'
import type { Counted, DayCount, Filter, Store, TermCount, TermKind } from '../store/store.ts'
import type { ActorAnswer, ActorRef, Count, DyadAnswer, Facets, PlaceCount, Unit } from './answer.ts'
import type { Question } from './question.ts'
import { QUADS } from './read-question.ts'
import { refOf, resolve } from './resolve.ts'
import { makeSeries, unitFor } from './series.ts'

const TOP = 20

/** How many events a question finds, by type, status, quad class, country, actor and source. */
export async function facets(store: Store, question: Question): Promise<Facets> {
  const { filter, understood } = await resolve(store, question)
  const counted = await store.count(filter)
  const [country, actor, source] = await topTerms(store, filter, ['country', 'actor', 'source'])
  const { events, capped } = counted
  return { events, capped, ...byWord(counted), country: country!, actor: actor!, source: source!, understood }
}

async function topTerms(store: Store, filter: Filter, kinds: readonly TermKind[]): Promise<readonly ActorRef[][]> {
  return (await store.countTerms(filter, kinds, TOP)).map(found => found.map(countedRef))
}

const countedRef = ({ term, events }: TermCount): ActorRef => ({ ...refOf(term), events })

function byWord({ tallies }: Counted): Pick<Facets, 'type' | 'status' | 'quad'> {
  const sum = <Word extends string>(words: readonly Word[], field: 'type' | 'status' | 'quad'): Count<Word>[] =>
    words
      .map(value => ({
        value,
        events: tallies.reduce((n, tally) => n + (tally[field] === value ? tally.events : 0), 0),
      }))
      .filter(({ events }) => events > 0)
      .sort((x, y) => y.events - x.events)
  return { type: sum(EVENT_TYPES, 'type'), status: sum(STATUSES, 'status'), quad: sum(QUADS, 'quad') }
}

/** Countries and actors whose names hold the words (the last may be cut short), or the busiest. */
export async function actors(store: Store, text?: string, limit = 20): Promise<readonly ActorRef[]> {
  const kinds = ['country', 'actor'] as const
  const name = text?.trim() ? { name: text.trim(), prefix: true } : {}
  return (await store.terms({ kinds, limit, ...name })).map(refOf)
}

/** One actor: counts, counterparts and a series. Throws MissingError where the record knows nobody of that name or id. */
export async function actor(store: Store, name: string, question: Question = {}): Promise<ActorAnswer> {
  const { filter, understood } = await resolve(store, { ...question, actor: name })
  const ref = understood.actor?.[0]
  if (!ref) throw new MissingError(`unknown actor: "${name}" (this record); actors lists whom it knows`)
  const one = { ...filter, actor: filter.actor!.slice(0, 1) }
  const { months, ...counted } = await store.activity(one.actor[0]!, filter)
  const [countries, people] = await topTerms(store, one, ['country', 'actor'])
  const counterparts = [...countries!, ...people!]
    .filter(other => !sameSide(ref, other))
    .sort((x, y) => y.events - x.events)
    .slice(0, TOP)
  const coverage = await store.coverage(one.from, one.to)
  return {
    actor: ref,
    events: counted.events,
    ...byWord(counted),
    counterparts,
    series: makeSeries(months, coverage, 'month'),
  }
}

/** An actor is no counterpart of the state that it acts for, nor of itself. */
function sameSide(one: ActorRef, other: ActorRef): boolean {
  return (one.kind === other.kind && one.id === other.id) || stateOf(one) === stateOf(other)
}

const stateOf = ({ kind, id, country }: ActorRef): string => (kind === 'country' ? id : (country ?? `${kind} ${id}`))

/** Two sides face to face, over the reports read; `a` acts forth. Throws MissingError where the record knows not both. */
export async function dyad(
  store: Store,
  a: string,
  b: string,
  question: Question & { readonly unit?: Unit } = {},
): Promise<DyadAnswer> {
  const { unit: asked, ...rest } = question
  const { filter, understood } = await resolve(store, { ...rest, actor: a, with: b })
  for (const [name, found] of [
    [a, understood.actor],
    [b, understood.with],
  ] as const)
    if (!found || found.length === 0)
      throw new MissingError(`unknown actor: "${name}" (this record); actors lists whom it knows`)
  const { actor: first, with: second, ...narrower } = filter
  const days: readonly DayCount[] = await store.dyadDays(first!, second!, narrower)
  const coverage = await store.coverage(filter.from, filter.to)
  const span = coverage.length > 0 ? coverage.at(-1)!.day - coverage[0]!.day + 1 : 1
  const unit = asked ?? unitFor(span)
  return {
    a: understood.actor!,
    b: understood.with!,
    unit,
    events: days.reduce((n, { events }) => n + events, 0),
    series: makeSeries(days, coverage, unit),
  }
}

/** Where it happened, most events first. */
export async function places(store: Store, question: Question): Promise<readonly PlaceCount[]> {
  const { filter } = await resolve(store, question)
  const limit = question.limit ?? 500
  const found: PlaceCount[] = []
  for (const counts of await store.countTerms(filter, ['place', 'land'], limit))
    for (const { term, events } of counts) {
      const { country, latitude, longitude, precision } = term.known
      found.push({
        id: term.key,
        name: term.name,
        events,
        ...(country !== undefined && { country }),
        ...(latitude !== undefined && longitude !== undefined && { latitude, longitude }),
        precision: term.kind === 'land' ? 'country' : (precision ?? 'city'),
      })
    }
  return found
}
