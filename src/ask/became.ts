/** What became of what was announced, promised, threatened or asked for: the later tellings that moved it, and what people ruled. */
import type { Outcome } from '../record/record.ts'
import type { AnsweredEvent, Decision, Settled, Store } from '../store/store.ts'
import type { ItemState, PendingStep } from './answer.ts'

export interface Became {
  readonly state: ItemState
  readonly steps: readonly PendingStep[]
  /** The day to which it was put off, where a report names one. */
  readonly newDue?: { readonly start: string; readonly end: string }
  /** The last ruling, by number and the event that it was made on. */
  readonly ruled?: {
    readonly decision: number
    readonly event: string
    readonly who: string
    readonly when: string
    readonly reason?: string
  }
}

/** What later reports tell of an item, whichever report announced it, in the order of their days; and where it stands after the last. */
export async function becameOf(store: Store, item: AnsweredEvent): Promise<Became> {
  const found = (await store.tellings(item.id)).map(({ event }) => event.id)
  const ids = new Set([item.id, ...found])
  const steps: PendingStep[] = []
  const told = new Set<string>()
  for (const { kind, from, to, outcome } of await store.links([...ids])) {
    if (kind !== 'follows' || !ids.has(to)) continue
    const later = (await store.event(from))?.event
    if (!later || told.has(later.happening ?? later.id)) continue
    told.add(later.happening ?? later.id)
    steps.push({ state: stateAfter(item, later, outcome), event: later })
  }
  steps.sort((x, y) => (dayOf(x.event) < dayOf(y.event) ? -1 : 1))
  const rulings: Ruling[] = []
  for (const id of ids) rulings.push(...(await store.decisions(id)).filter(isRuling))
  const ruling = rulings.sort((x, y) => x.number - y.number).at(-1)
  const newDue = steps.findLast(({ state, event }) => state === 'postponed' && event.when)?.event.when
  return {
    state: ruling ? ruling.verdict.as : (steps.at(-1)?.state ?? 'no report yet'),
    steps,
    ...(newDue && { newDue: { start: newDue.start, end: newDue.end } }),
    ...(ruling && {
      ruled: {
        ...{ decision: ruling.number, event: ruling.event, who: ruling.who, when: ruling.when },
        ...(ruling.reason !== undefined && { reason: ruling.reason }),
      },
    }),
  }
}

/** By the report that tells it: what is told last has the last word. */
const dayOf = ({ article, when }: AnsweredEvent): string => article.published ?? when?.start ?? ''

/** An act begun is not yet done, and a threat or a wish that is given up is withdrawn rather than cancelled. */
function stateAfter(item: AnsweredEvent, later: AnsweredEvent, outcome: Outcome | undefined): ItemState {
  if (outcome === 'kept') return later.status === 'ongoing' ? 'in the works' : 'kept'
  if (outcome === 'partly') return 'partly kept'
  if (outcome === 'cancelled' && item.status !== 'planned') return 'withdrawn'
  return outcome ?? 'in the works'
}

type Ruling = Decision & { readonly verdict: { readonly do: 'settle'; readonly as: Settled } }

const isRuling = (one: Decision): one is Ruling => one.verdict.do === 'settle' && !one.undone
