/** Events of the record that may be told again, answered or followed by new ones: the same parties, kindred acts, near days. */
import { parseDay } from '../base/days.ts'
import type { Event, EventType, Participant } from '../record/record.ts'
import type { Filter, TermId } from './filter.ts'
import type { AnsweredEvent } from './kept.ts'
import { fold } from './schema/schema.ts'
import type { Store } from './store.ts'

/** Days around an event within which another report may tell it. */
const SAME = 10
const LASTING = 45
/** Days that an announcement may wait for its outcome, and the outcome may come after the due day. */
const AHEAD = 150
const AFTER = 61
/** Most events that one look brings. */
const MOST = 300

const LASTING_TYPES: readonly EventType[] = ['SANCTION', 'MOBILIZE', 'PROTEST', 'AID', 'COOPERATE']
const OPEN = ['planned', 'promised', 'threatened', 'requested'] as const
const CLOSING = ['happened', 'ongoing', 'cancelled', 'negated', 'denied', 'planned'] as const

/**
 * What the record holds near these events of one report, each once, the events themselves left out. An event without a day
 * of its own is looked for around the report's (ISO 8601).
 */
export async function neighbours(
  store: Store,
  events: readonly Event[],
  published: string | undefined,
): Promise<AnsweredEvent[]> {
  const found = new Map<string, AnsweredEvent>()
  const terms = await termIds(store, events)
  for (const event of events) {
    for (const filter of looks(event, terms, published))
      for (const near of await store.findEvents(filter, { sort: 'newest', limit: MOST }))
        found.set(near.event.id, near.event)
  }
  for (const { id } of events) found.delete(id)
  return [...found.values()]
}

/** The key under which the record finds somebody: the state they act for, else their own. */
const keyOf = ({ country, actor, name }: Participant): string =>
  country && country !== 'IGO' && country !== 'NGO' ? country : (actor ?? `~${fold(name)}`)

async function termIds(store: Store, events: readonly Event[]): Promise<ReadonlyMap<string, TermId>> {
  const keys = events.flatMap(({ actors, recipients }) => [...actors, ...recipients].map(keyOf))
  if (keys.length === 0) return new Map()
  const terms = await store.terms({ kinds: ['country', 'actor'], keys: [...new Set(keys)], limit: 500 })
  return new Map(terms.map(({ key, id }) => [key, id]))
}

function looks(event: Event, terms: ReadonlyMap<string, TermId>, published: string | undefined): Filter[] {
  const told = published === undefined ? undefined : parseDay(published)
  const first = event.when ? parseDay(event.when.start) : told
  const last = event.when ? parseDay(event.when.end) : told
  const sides = sidesOf(event, terms)
  if (!sides || first === undefined || last === undefined) return []
  const around = LASTING_TYPES.includes(event.type) ? LASTING : SAME
  const type = [event.type]
  const { with: _, ...oneSide } = sides
  return [
    { ...sides, from: first - around, to: last + around },
    // told with one side only, they are found by it, and among their own type
    { ...oneSide, type, from: first - around, to: last + around },
    { ...oneSide, type, status: OPEN, from: first - AHEAD, to: last + AFTER },
    ...(OPEN.some(status => status === event.status)
      ? [{ ...oneSide, type, status: CLOSING, from: first - 1, to: last + AHEAD }]
      : []),
  ]
}

function sidesOf({ actors, recipients }: Event, terms: ReadonlyMap<string, TermId>): Filter | undefined {
  const ids = (list: readonly Participant[]): TermId[] => [
    ...new Set(list.map(one => terms.get(keyOf(one))).filter(id => id !== undefined)),
  ]
  const [acting, other] = [ids(actors), ids(recipients)]
  const [one, ...rest] = acting
  if (one === undefined) return other.length > 0 ? { actor: other } : undefined
  const facing = other.length > 0 ? other : rest
  return { actor: other.length > 0 ? acting : [one], ...(facing.length > 0 && { with: facing }) }
}
