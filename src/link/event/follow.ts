/** An announced, promised, threatened or requested act and a later telling → what became of it. */
import { kinship, type Outcome, type Status } from '../../record/record.ts'
import type { Card } from './card.ts'
import { dice, isOneSided, parties } from './parties.ts'

/** Statuses that open an item in the ledger. */
const OPEN: readonly Status[] = ['planned', 'promised', 'threatened', 'requested']

/** Days after the due day (or after the telling, where no day was named) within which something may still be its outcome. */
const PATIENCE = 60
const WITHOUT_DATE = 120

/** Words that put an act off. */
const DELAY =
  /\b(postpon\w+|delay(s|ed|ing)?|reschedul\w+|(put|puts|putting) off|push(es|ed|ing)? back|defer(s|red|ring)?)\b/i

/** Whether this telling opens an item. */
export const opens = (card: Card): boolean => OPEN.includes(card.telling.event.status)

/** What the later telling says became of the earlier, and how surely; undefined where it says nothing of it. */
export function outcomeOf(early: Card, late: Card): { outcome: Outcome; confidence: number } | undefined {
  if (!opens(early) || !isLater(early, late)) return undefined
  const kin = kinship(early.type, late.type)
  if (!kin || (kin === 'kin' && isOneSided(early) !== isOneSided(late))) return undefined
  const who = parties(early, late)
  if (who < 0.6 || personsClash(early, late)) return undefined
  const outcome = verdict(early, late)
  if (!outcome) return undefined
  const words =
    [...early.words].filter(word => late.words.has(word)).length /
    Math.max(4, Math.min(early.words.size, late.words.size))
  const dated = inTime(early, late)
  if (dated === 0) return undefined
  const logit = (kin === 'type' ? -2.6 : -3.6) + 3 * who + 1.6 * dated + 2.4 * words
  return { outcome, confidence: 1 / (1 + Math.exp(-logit)) }
}

/** Told in a later report, or (of one day) by the words that it is done. */
function isLater(early: Card, late: Card): boolean {
  if (early.telling.article === late.telling.article) return false
  if (early.published === undefined || late.published === undefined)
    return early.stage === 'ahead' && late.stage !== 'ahead'
  return late.published > early.published || (late.published === early.published && late.stage !== 'ahead')
}

function verdict(early: Card, late: Card): Outcome | undefined {
  const { status, evidence } = late.telling.event
  if (status !== 'happened' && DELAY.test(evidence.quote)) return 'postponed'
  if (status === 'happened' || status === 'ongoing') return amountsFall(early, late) ? 'partly' : 'kept'
  if (status === 'cancelled') return 'cancelled'
  if (status === 'negated') {
    // before its day is over, what has not happened may still happen
    if (early.telling.event.when && (late.published ?? 0) < early.last!) return undefined
    if (early.telling.event.status === 'promised') return 'broken'
    // a threat or a demand whose day went by
    const wasDue = early.telling.event.when?.certainty === 'stated' && (late.published ?? 0) > early.last!
    return wasDue && early.telling.event.status !== 'planned' ? 'lapsed' : 'cancelled'
  }
  // announced again for a later day
  if (
    status === 'planned' &&
    early.last !== undefined &&
    late.first !== undefined &&
    early.telling.event.when?.certainty === 'stated' &&
    late.telling.event.when?.certainty === 'stated'
  )
    return late.first > early.last ? 'postponed' : undefined
  return undefined
}

/** Half or less of what was announced, in the same unit. */
function amountsFall(early: Card, late: Card): boolean {
  return early.telling.event.amounts.some(({ unit, value }) => {
    const done = late.telling.event.amounts.find(amount => amount.unit === unit)
    return done !== undefined && done.value <= value / 2
  })
}

/** 1 in its due days, falling to 0 where the later telling lies outside all patience. */
function inTime(early: Card, late: Card): number {
  if (late.first === undefined) return 0.5
  const told = early.published ?? early.first
  if (told !== undefined && late.last! < told - 1) return 0
  const due = early.telling.event.when ? early.last : undefined
  if (due === undefined || early.first === undefined)
    return told === undefined || late.first - told <= WITHOUT_DATE ? 0.6 : 0
  const gap = Math.max(early.first, late.first) - Math.min(due, late.last!)
  if (gap <= 0) return 1
  return gap <= PATIENCE || late.telling.event.status === 'planned' ? 0.5 : 0
}

/** For one side both name people, and not one of them is the same. */
function personsClash(a: Card, b: Card): boolean {
  for (const [side, named] of a.persons) {
    const others = b.persons.get(side)
    if (others && dice(named, others) === 0) return true
  }
  return false
}
