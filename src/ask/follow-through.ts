/** What each actor made of what it announced, promised, threatened or asked for, over how much of it there is. */
import type { AnsweredEvent, Store } from '../store/store.ts'
import type { FollowThrough, ItemState } from './answer.ts'
import { becameOf } from './became.ts'
import { type PendingQuestion, pending } from './events.ts'
import { undated } from './undated.ts'

/** Items that are counted, soonest due first; more would take seconds. */
const MOST = 1000

/** Counted by the state or body that is to act, those with most items first. An item that several reports tell counts once. */
export async function followThrough(store: Store, question: PendingQuestion): Promise<readonly FollowThrough[]> {
  const { items: dated } = await pending(store, { ...question, limit: MOST })
  const items = [...dated, ...(await undated(store, question)).map(event => ({ event, overdue: false }))]
  const counts = new Map<string, { actor: string; items: number; due: number; states: Map<ItemState, number> }>()
  const seen = new Set<string>()
  for (const { event, overdue } of items) {
    if (event.happening && seen.has(event.happening)) continue
    if (event.happening) seen.add(event.happening)
    const { state } = await becameOf(store, event)
    for (const actor of sidesOf(event)) {
      const of = counts.get(actor) ?? { actor, items: 0, due: 0, states: new Map() }
      of.items++
      if (overdue || state !== 'no report yet') of.due++
      of.states.set(state, (of.states.get(state) ?? 0) + 1)
      counts.set(actor, of)
    }
  }
  return [...counts.values()]
    .sort((x, y) => y.items - x.items || (x.actor < y.actor ? -1 : 1))
    .map(({ states, ...rest }) => ({ ...rest, states: Object.fromEntries(states) }))
}

/** Who is to act: the state that they act for, or themselves. */
const sidesOf = ({ actors }: AnsweredEvent): string[] => [
  ...new Set(actors.map(({ country, name }) => (country && !/^(IGO|NGO)$/.test(country) ? country : name))),
]
