/** What later reports say became of what was announced, promised, threatened or asked for; and how measures stand. */
import {
  ask,
  becameOf,
  dyad,
  followThrough,
  type ItemState,
  type PendingQuestion,
  pending,
  type Question,
  type Unit,
} from '../ask/ask.ts'
import { countryName } from '../base/countries.ts'
import type { Status } from '../record/record.ts'
import type { AnsweredEvent, Store } from '../store/store.ts'
import type { BecameLines, DyadPage, FollowThroughAnswer, Measure, PendingLine, PendingLines } from './api.ts'
import { lined } from './lined.ts'

// the newest measures between two sides that are looked at
const MOST_MEASURES = 20

const happeningOf = ({ id, happening = id }: AnsweredEvent): string => happening

export async function becameLines(store: Store, item: AnsweredEvent): Promise<BecameLines> {
  const { steps, ...rest } = await becameOf(store, item)
  return { ...rest, steps: steps.map(({ state, event }) => ({ state, event: lined(event) })) }
}

/** What is pending, with what became of it; what a later report tells of is not overdue. */
export async function pendingLines(store: Store, question: PendingQuestion): Promise<PendingLines> {
  const { items, ...rest } = await pending(store, question)
  const told: PendingLine[] = []
  for (const { event, due, overdue } of items) {
    const became = await becameLines(store, event)
    told.push({ due, became, event: lined(event), overdue: overdue && became.state === 'no report yet' })
  }
  return { ...rest, items: question.overdue ? told.filter(({ overdue }) => overdue) : told }
}

/** What each actor made of its items, with the name that a page has it under. */
export async function followThroughLines(
  store: Store,
  question: PendingQuestion,
): Promise<FollowThroughAnswer['actors']> {
  const found = await followThrough(store, question)
  return found.map(one => {
    const name = countryName(one.actor)
    return name ? { ...one, name } : one
  })
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
  const measures: Measure[] = []
  const seen = new Set<string>()
  for (const event of events) {
    if (seen.has(happeningOf(event))) continue
    seen.add(happeningOf(event))
    const { state, steps } = await becameLines(store, event)
    const by = steps.at(-1)?.event
    measures.push({ event: lined(event), state: wordsOf(event, state), ...(by && { by }) })
  }
  return measures
}

/** How a measure stands as far as this record tells. */
function wordsOf({ status }: AnsweredEvent, state: ItemState): string {
  if (status === 'happened' || status === 'ongoing') return 'imposed; no report of its end'
  if (status === 'negated' || status === 'cancelled') return 'not imposed'
  if (!OPEN.includes(status)) return status
  if (state === 'kept') return 'imposed since'
  return state === 'no report yet' ? `${status}; no report of it yet` : state
}

export const OPEN: readonly Status[] = ['planned', 'promised', 'threatened', 'requested']
