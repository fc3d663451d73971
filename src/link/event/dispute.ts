/** Two tellings → whether one gainsays the other: claim and denial, or an outlet's correction of its own report. */
import type { Card } from './card.ts'
import { OTHER_STATUS, oddsOfSame, probability } from './same.ts'
import { signsOf } from './signs.ts'

/** Claim and denial of one occurrence: one tells it as done or alleged, the other as denied. */
export function disputes(a: Card, b: Card): number {
  const denied = (card: Card): boolean => card.telling.event.status === 'denied'
  const claimed = (card: Card): boolean =>
    card.telling.event.status === 'alleged' || card.telling.event.status === 'happened'
  if (!((denied(a) && claimed(b)) || (denied(b) && claimed(a)))) return 0
  const odds = oddsOfSame(a, b)
  return odds === undefined ? 0 : probability(odds - OTHER_STATUS)
}

/** Days within which an outlet corrects what it told. */
const CORRECTED_WITHIN = 30
/** Of a correction that shares the act's word or others with what it corrects. */
const CORRECTION = 0.9

const CORRECTS =
  /\b(correct(s|ed|ion|ing)|clarifi(es|ed|cation)|earlier version|misstated|wrongly (said|reported|stated))\b/i

/** How surely the later telling corrects an earlier one of the same outlet: what they differ in speaks for it, not against. */
export function corrects(late: Card, early: Card): number {
  const { source, published } = late.telling
  if (source === undefined || source !== early.telling.source || !isCorrection(late) || isCorrection(early)) return 0
  if (published === undefined || late.published! - (early.published ?? late.published!) > CORRECTED_WITHIN) return 0
  const signs = signsOf(late, early)
  return signs && signs.kin === 0 && signs.trigger + signs.words > 0 ? CORRECTION : 0
}

const isCorrection = ({ telling: { title = '', event } }: Card): boolean =>
  CORRECTS.test(title) || CORRECTS.test(event.evidence.prefix + event.evidence.quote)
