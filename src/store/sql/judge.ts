/** Decisions → what an event is now: pure, so that re-reading, deciding and undoing end in the same place. */
import type { Event } from '../../record/record.ts'
import type { Verdict } from '../decision.ts'
import type { Review } from '../kept.ts'

export interface Judged {
  readonly event: Event
  readonly review?: Review
  /** Rejected, or merged into another. */
  readonly hidden: boolean
}

export interface NumberedVerdict {
  readonly number: number
  readonly verdict: Verdict
}

/** Numbers of decisions that a later one took back; an undo can itself be undone. */
export function undoneDecisions(decisions: readonly NumberedVerdict[]): ReadonlySet<number> {
  const undone = new Set<number>()
  // the last word first: an undo that was undone takes nothing back
  for (const { number, verdict } of [...decisions].sort((a, b) => b.number - a.number))
    if (verdict.do === 'undo' && !undone.has(number)) undone.add(verdict.decision)
  return undone
}

/** The decisions that still stand, in order. */
export function standing(decisions: readonly NumberedVerdict[]): readonly NumberedVerdict[] {
  const undone = undoneDecisions(decisions)
  return decisions.filter(({ number, verdict }) => verdict.do !== 'undo' && !undone.has(number))
}

/** What the decisions on one event, oldest first, make of what the machine read. */
export function judge(machine: Event, decisions: readonly NumberedVerdict[]): Judged {
  let event = machine
  let review: Review | undefined
  for (const { verdict } of standing(decisions))
    switch (verdict.do) {
      case 'accept':
        review = review === 'corrected' ? review : 'accepted'
        break
      case 'reject':
        review = 'rejected'
        break
      case 'correct':
        event = corrected(event, verdict.fields)
        review = 'corrected'
        break
      case 'merge':
        review = 'merged'
        break
      case 'split':
        review = review ?? 'split'
        break
      // these change nothing about the event itself
      case 'settle':
      case 'undo':
        break
    }
  return { event, ...(review && { review }), hidden: review === 'rejected' || review === 'merged' }
}

// these say which event it is and where it stands in the report; a correction of them would be another event
const FIXED: readonly (keyof Event)[] = ['id', 'trigger', 'evidence', 'by']

function corrected(event: Event, fields: Readonly<Record<string, unknown>>): Event {
  const changed: Record<string, unknown> = { ...event }
  for (const [field, value] of Object.entries(fields)) {
    if (FIXED.includes(field as keyof Event)) continue
    if (value === null) delete changed[field]
    else changed[field] = value
  }
  return changed as unknown as Event
}
