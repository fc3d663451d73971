/** Two tellings → how likely they tell of one occurrence. */
import type { Amount, EventType, Place } from '../../record/record.ts'
import type { Card } from './card.ts'

/** Types under which reports tell one occurrence; others never meet. */
const KIN: readonly (readonly EventType[])[] = [
  ['CONSULT', 'AGREE'],
  ['AGREE', 'COOPERATE'],
  ['AGREE', 'SUPPORT'],
  ['AID', 'COOPERATE'],
  ['CONCEDE', 'RETREAT'],
  ['AGREE', 'CONCEDE'],
  ['ACCUSE', 'REJECT'],
  ['ACCUSE', 'THREATEN'],
  ['REQUEST', 'ACCUSE'],
  ['SANCTION', 'COERCE'],
  ['ASSAULT', 'COERCE'],
  ['MOBILIZE', 'ASSAULT'],
]

/** Acts that last, so that days apart may be one and the same. */
const LASTING = new Set<EventType>(['SANCTION', 'MOBILIZE', 'PROTEST', 'AID', 'COOPERATE'])

/** Acts of which there are many a day: without a place and words in common, one day and the same parties say little. */
const FREQUENT = new Set<EventType>(['ASSAULT', 'COERCE', 'PROTEST'])

/** What each sign brings, on the logit scale; set on the written sequences (test/cases/sequences). */
const WEIGHT = {
  base: -4.6,
  type: 1.4,
  kin: -0.4,
  who: 3.4,
  person: 1.1,
  otherPerson: -4,
  when: 2.6,
  where: 1.0,
  elsewhere: -4.6,
  amount: 1.0,
  otherAmount: -5,
  mode: 0.5,
  otherMode: -1.6,
  words: 4.6,
  frequent: -3.4,
  frequentNowhere: -1.2,
}

/** Probability, 0 to 1, that two tellings tell of one occurrence, whatever their statuses. */
export function sameOccurrence(a: Card, b: Card): number {
  const kin = kinship(a.type, b.type)
  if (!kin) return 0
  const who = parties(a, b)
  if (who === 0 || (kin === 'kin' && isOneSided(a) !== isOneSided(b))) return 0
  const when = nearness(a, b)
  // acts of other types are told as one on their own days only
  if (when === 0 || (kin === 'kin' && when < 0.5)) return 0
  let logit = WEIGHT.base + WEIGHT[kin] + WEIGHT.who * who + WEIGHT.when * when
  logit += persons(a, b) + places(a.telling.event.where, b.telling.event.where)
  logit += amounts(a.telling.event.amounts, b.telling.event.amounts)
  if (FREQUENT.has(a.type)) {
    logit += WEIGHT.frequent
    if (!a.telling.event.where || !b.telling.event.where) logit += WEIGHT.frequentNowhere
  }
  const [mode, other] = [a.telling.event.mode, b.telling.event.mode]
  if (mode && other && kin === 'type') logit += mode === other ? WEIGHT.mode : WEIGHT.otherMode
  logit += WEIGHT.words * overlap(a.words, b.words)
  return 1 / (1 + Math.exp(-logit))
}

/** Only who acts or only whom it is done to is told; among equals, only one of them. */
export const isOneSided = (card: Card): boolean => card.actors.size + card.recipients.size < 2

/** Whether reports may tell one act under both types; undefined where they never do. */
export function kinship(a: EventType, b: EventType): 'type' | 'kin' | undefined {
  if (a === b) return 'type'
  return KIN.some(pair => pair.includes(a) && pair.includes(b)) ? 'kin' : undefined
}

/** How far the sides agree, 0 to 1: Dice over each side; a side that one telling leaves out neither helps nor hurts. */
export function parties(a: Card, b: Card): number {
  // a state meets many others a day: one party in common out of two says that it was another meeting
  if (a.recipients.size + b.recipients.size === 0 && a.actors.size === 2 && b.actors.size === 2)
    return dice(a.actors, b.actors) === 1 ? 1 : 0
  const actors = a.actors.size > 0 && b.actors.size > 0 ? dice(a.actors, b.actors) : undefined
  const recipients = a.recipients.size > 0 && b.recipients.size > 0 ? dice(a.recipients, b.recipients) : undefined
  if (actors === undefined && recipients === undefined) return 0
  if (actors === undefined) return 0.6 * recipients!
  if (recipients === undefined)
    return a.recipients.size + b.recipients.size > 0
      ? 0.75 * actors
      : isOneSided(a) !== isOneSided(b)
        ? 0.5 * actors
        : actors
  return actors === 0 || recipients === 0 ? 0 : (actors + recipients) / 2
}

/** How near the days lie, 0 to 1; 0 where they exclude each other. */
export function nearness(a: Card, b: Card): number {
  if (a.first === undefined || b.first === undefined) return 0.4
  const gap = Math.max(a.first, b.first) - Math.min(a.last!, b.last!)
  const width = Math.max(a.last! - a.first, b.last! - b.first!)
  if (gap <= 0) return width > 40 ? 0.4 : width > 7 ? 0.6 : 1
  // a report that gives no date lends its own day to what it tells, which may be a day or two late
  const vague = a.telling.event.when?.certainty !== 'stated' || b.telling.event.when?.certainty !== 'stated'
  if (gap === 1) return 0.75
  if (gap <= 3) return vague ? 0.5 : 0.15
  if (gap <= 10) return LASTING.has(a.type) ? 0.45 : vague ? 0.25 : 0
  return LASTING.has(a.type) && gap <= 45 ? 0.2 : 0
}

function persons(a: Card, b: Card): number {
  if (a.persons.size === 0 || b.persons.size === 0) return 0
  const shared = dice(a.persons, b.persons)
  return shared > 0 ? WEIGHT.person * shared : WEIGHT.otherPerson
}

function places(a: Place | undefined, b: Place | undefined): number {
  if (!a || !b) return 0
  const exact = (place: Place): boolean => place.precision !== 'country'
  if (a.country && b.country && a.country !== b.country) return WEIGHT.elsewhere
  if (exact(a) && exact(b))
    return (a.place ?? a.name) === (b.place ?? b.name) || a.name === b.name ? WEIGHT.where : WEIGHT.elsewhere
  return a.country === b.country ? WEIGHT.where / 2 : 0
}

/** Tolls are corrected upwards by the hour: within a third is agreement, threefold is another event. */
function amounts(a: readonly Amount[], b: readonly Amount[]): number {
  let sum = 0
  for (const one of a) {
    const other = b.find(({ unit }) => unit === one.unit)
    if (!other) continue
    const ratio = Math.max(one.value, other.value) / Math.max(1e-9, Math.min(one.value, other.value))
    sum += ratio <= 1.34 ? WEIGHT.amount : ratio >= 3 ? WEIGHT.otherAmount : 0
  }
  return Math.max(WEIGHT.otherAmount, Math.min(WEIGHT.amount, sum))
}

/** Dice coefficient of two sets, 0 to 1. */
export function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const one of a) if (b.has(one)) shared++
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size)
}

/** Share of the smaller set's words that the larger has. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return shared / Math.max(3, Math.min(a.size, b.size))
}
