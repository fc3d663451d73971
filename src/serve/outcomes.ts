/** What later reports say became of what was announced, promised, threatened or asked for; and how measures stand. */
import { ask, dyad, type PendingQuestion, pending, type Question, type Unit } from '../ask/ask.ts'
import type { AnsweredEvent, Store } from '../store/store.ts'
import { lined } from './answers.ts'
import type { Became, DyadPage, Measure, PendingLines } from './api.ts'

// the newest measures between two sides that are looked at
const MOST_MEASURES = 60

/** What became of each event, by its happening: another report's telling may be the one that a later report is linked to. */
async function becameOf(store: Store, events: readonly AnsweredEvent[]): Promise<ReadonlyMap<string, Became[]>> {
  const found = new Map<string, Became[]>()
  if (events.length === 0) return found
  const happenings = new Map(events.map(event => [event.id, happeningOf(event)]))
  for (const { kind, from, to, outcome } of await store.links([...happenings.keys()])) {
    const happening = happenings.get(to)
    if (kind !== 'follows' || happening === undefined) continue
    const later = await store.event(from)
    const known = found.get(happening) ?? []
    const same = later && known.some(({ event }) => happeningOf(event) === happeningOf(later.event))
    if (later && !same) found.set(happening, [...known, { outcome: outcome ?? 'followed', event: lined(later.event) }])
  }
  return found
}

const happeningOf = ({ id, happening = id }: AnsweredEvent): string => happening

/** What is pending, with what became of it; what a later report tells of is not overdue. */
export async function pendingLines(store: Store, question: PendingQuestion): Promise<PendingLines> {
  const { items, ...rest } = await pending(store, question)
  const became = await becameOf(
    store,
    items.map(({ event }) => event),
  )
  const told = items.map(item => {
    const later = became.get(happeningOf(item.event)) ?? []
    return { ...item, event: lined(item.event), overdue: item.overdue && later.length === 0, became: later }
  })
  return { ...rest, items: question.overdue ? told.filter(({ overdue }) => overdue) : told }
}

/** Two sides face to face, with the sanctions and restrictions between them. */
export async function dyadPage(
  store: Store,
  [a, b]: readonly [string, string],
  question: Question & { readonly unit?: Unit },
): Promise<DyadPage> {
  const { unit: _, ...rest } = question
  const [answer, measures] = await Promise.all([
    dyad(store, a, b, question),
    measuresOf(store, { ...rest, actor: a, with: b }),
  ])
  return { ...answer, measures }
}

async function measuresOf(store: Store, question: Question): Promise<readonly Measure[]> {
  const { events } = await ask(store, { ...question, type: ['SANCTION', 'COERCE'], limit: MOST_MEASURES })
  const became = await becameOf(store, events)
  const seen = new Set<string>()
  return events.flatMap(event => {
    const happening = happeningOf(event)
    if (seen.has(happening)) return []
    seen.add(happening)
    const later = became.get(happening)?.at(-1)
    return [{ event: lined(event), state: stateOf(event, later), ...(later && { by: later.event }) }]
  })
}

const AFTER: Readonly<Record<string, string>> = {
  kept: 'imposed since',
  partly: 'imposed in part since',
  broken: 'not imposed',
  postponed: 'put off',
  cancelled: 'dropped',
  lapsed: 'lapsed',
}

/** How a measure stands as far as this record tells. */
function stateOf({ status }: AnsweredEvent, later: Became | undefined): string {
  if (later) return AFTER[later.outcome] ?? 'followed'
  if (status === 'happened' || status === 'ongoing') return 'imposed; no report of its end'
  if (status === 'planned' || status === 'promised') return 'announced; no report of it yet'
  if (status === 'threatened' || status === 'requested') return `${status}; no report of it yet`
  return status === 'negated' || status === 'cancelled' ? 'not imposed' : status
}
