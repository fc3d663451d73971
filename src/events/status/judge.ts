/** Steps → status and factuality: what the words above an act make of it. */
import type { Status } from '../../record/record.ts'
import type { Effect } from '../ontology.ts'
import type { Step } from './steps.ts'

export interface Stand {
  readonly status: Status
  /** -3 certainly not so … +3 certainly so, as the report's writer presents it. */
  readonly factuality: number
}

/** How sure each thing leaves what it bears on; set on annotated sentences, learned from none that ship. */
export const SURENESS: Readonly<
  Record<
    | Effect
    | 'future'
    | 'would'
    | 'may'
    | 'can'
    | 'should'
    | 'condition'
    | 'purpose'
    | 'said'
    | 'generic'
    | 'rejected'
    | 'given'
    | 'hedge'
    | 'order'
    | 'open'
    | 'none'
    | 'named',
    number
  >
> = {
  happened: 3,
  ongoing: 2.8,
  planned: 1.8,
  promised: 2.2,
  threatened: 1.2,
  requested: 1.2,
  possible: 1.6,
  wanted: 1.0,
  alleged: 2,
  doubted: 0,
  denied: -1.2,
  negated: -2,
  cancelled: -1.8,
  future: 2.4,
  would: 1.6,
  may: 1.2,
  can: 1.2,
  should: 1.4,
  condition: 0.6,
  purpose: 1.8,
  said: 2.8,
  generic: 2.4,
  rejected: 0.6,
  given: 2,
  hedge: 2,
  order: 1.4,
  open: 2,
  none: -1,
  named: 2.8,
}

/** Strongest first: what decides where several bear on an act. */
const order: readonly (readonly [Effect, Status])[] = [
  ['cancelled', 'cancelled'],
  ['denied', 'denied'],
  ['negated', 'negated'],
  ['doubted', 'possible'],
  ['possible', 'possible'],
  ['requested', 'requested'],
  ['threatened', 'threatened'],
  ['promised', 'promised'],
  ['planned', 'planned'],
  ['wanted', 'possible'],
  ['alleged', 'alleged'],
  ['ongoing', 'ongoing'],
]

/** Judges an act by its steps. */
export function judge(steps: readonly Step[]): Stand {
  const found = new Set<Effect>()
  let sureness = SURENESS.happened
  let negations = 0
  let bare = false
  let rejected: number | undefined
  const said = steps.some(step => step.kind === 'said')
  // "warned that it would strike", "that it could strike": the threat says how sure it is
  const warned = steps.some(
    step => step.kind === 'effect' && (step.effect === 'threatened' || step.effect === 'promised'),
  )
  const lower = (to: number) => {
    sureness = Math.min(sureness, to)
  }
  const add = (effect: Effect) => {
    if (effect === 'negated') negations++
    else found.add(effect)
    if (effect !== 'negated') lower(SURENESS[effect])
  }
  for (const step of steps) {
    if (step.kind === 'effect') {
      // an offer that is rejected was made, and a war that is opposed may come
      if (step.far && step.effect === 'negated') rejected = step.given ? SURENESS.given : SURENESS.rejected
      add(step.effect)
    } else if (step.kind === 'negation') {
      negations++
      bare = true
    } else if (step.kind === 'condition') {
      found.add('possible')
      lower(SURENESS.condition)
    } else if (step.kind === 'purpose') {
      found.add('planned')
      lower(SURENESS.purpose)
    } else if (step.kind === 'without') found.add('doubted')
    else if (step.kind === 'before') lower(SURENESS.purpose)
    else if (step.kind === 'generic') lower(SURENESS.generic)
    else if (step.kind === 'said') lower(SURENESS.said)
    else if (step.kind === 'hedge') lower(SURENESS.hedge)
    else if (step.kind === 'order') {
      found.add('requested')
      lower(SURENESS.order)
    } else if (step.kind === 'clause') {
      const { form } = step
      if (form.negated) negations++
      if (form.time === 'future') {
        found.add('planned')
        lower(SURENESS.future)
      } else if (form.time === 'would') {
        if (!warned) found.add(said ? 'planned' : 'possible')
        lower(said ? SURENESS.future : SURENESS.would)
      }
      if ((form.time === 'progressive' || form.state) && step.own) found.add('ongoing')
      if (form.modal) {
        if (!(warned && form.modal !== 'should')) found.add(form.modal === 'should' ? 'requested' : 'possible')
        lower(SURENESS[form.modal])
      }
    }
  }
  // "to meet them": an infinitive that nothing governs has not been done
  if (steps.length === 1 && steps[0]!.kind === 'clause' && steps[0]!.form.time === 'to') lower(SURENESS.open)
  return settle(
    found,
    negations,
    sureness,
    rejected ?? (bare && found.size === 0 && negations === 1 ? SURENESS.none : undefined),
  )
}

/** "may not meet" is less sure than "did not meet", but "will not" and "cannot" are as good as that. */
function unsure(found: ReadonlySet<Effect>, sureness: number, rejected: number | undefined): number {
  if (rejected !== undefined) return rejected
  if (found.has('doubted')) return SURENESS.doubted
  const firm = sureness === SURENESS.future
  if (found.size === 0 || (firm && found.size === 1)) return SURENESS.negated
  return -Math.min(1.2, Math.max(0.4, sureness))
}

function settle(found: ReadonlySet<Effect>, negations: number, sureness: number, rejected: number | undefined): Stand {
  if (negations % 2 === 1 && !found.has('cancelled') && !found.has('denied'))
    return { status: 'negated', factuality: unsure(found, sureness, rejected) }
  if (negations > 0 && negations % 2 === 0 && found.size === 0) return { status: 'possible', factuality: 1 }
  for (const [effect, status] of order) if (found.has(effect)) return { status, factuality: sureness }
  return { status: 'happened', factuality: sureness }
}
