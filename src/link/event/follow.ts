/** An announced, promised, threatened or requested act and a later telling → what became of it. */
import { isOffer, type Outcome, type Status, settles } from '../../record/record.ts'
import type { Card } from './card.ts'
import { dice, isOneSided, parties } from './parties.ts'
import { SPEECH } from './signs.ts'

/** Statuses that open an item in the ledger. */
const OPEN: readonly Status[] = ['planned', 'promised', 'threatened', 'requested']

/** Days after the due day (or after the telling, where no day was named) within which something may still be its outcome. */
const PATIENCE = 60
const WITHOUT_DATE = 150

/** Words that put an act off, and words that call it off. */
const DELAY =
  /\b(postpon\w+|delay(s|ed|ing)?|reschedul\w+|(put|puts|putting) off|push(es|ed|ing)? back|defer(s|red|ring)?)\b/i
const CALL_OFF = /\b(cancel\w*|call(s|ed|ing)? off|scrap(s|ped|ping)?|shelv(es|ed|ing)|abandon(s|ed|ing)?)\b/i

/** Whether this telling opens an item. */
const opens = ({ telling: { event } }: Card): boolean => OPEN.includes(event.status) || isOffer(event)

/** On the logit scale, by how the types go together. */
const BIAS = { type: -2.6, kin: -3.6, turn: -2.6 } as const
const WHO = 3
const DATED = 1.6
const WORDS = 2.4
/** Where each telling names one side alone, that it is the same side says less. */
const ONE_SIDED = 0.8
/** Reports of one day tell one act as done and as ahead more often than they tell an announcement and its outcome. */
const ONE_DAY = 2

/** What the later telling says became of the earlier, and how surely; undefined where it says nothing of it. */
export function outcomeOf(early: Card, late: Card): { outcome: Outcome; confidence: number } | undefined {
  if (!opens(early) || !isLater(early, late)) return undefined
  const kin = settles(late.type, early.type)
  if (!kin || (kin === 'kin' && isOneSided(early) !== isOneSided(late))) return undefined
  const who = isOffer(early.telling.event) ? dice(everyone(early), everyone(late)) : parties(early, late)
  if (who < 0.6 || personsClash(early, late)) return undefined
  const outcome =
    kin === 'turn' ? turnOf(early, late) : isOffer(early.telling.event) ? takenUp(early, late) : verdict(early, late)
  if (!outcome) return undefined
  const shared = [...early.words].filter(word => late.words.has(word)).length
  if (kin === 'kin' && shared === 0 && (isOneSided(early) || SPEECH.has(late.type))) return undefined
  const words = shared / Math.max(4, Math.min(early.words.size, late.words.size))
  const dated = inTime(early, late)
  if (dated === 0) return undefined
  const logit =
    BIAS[kin] +
    WHO * who +
    DATED * dated +
    WORDS * words -
    (isOneSided(early) && isOneSided(late) ? ONE_SIDED : 0) -
    (early.published !== undefined && early.published === late.published && !isDue(early, late) ? ONE_DAY : 0)
  return { outcome, confidence: 1 / (1 + Math.exp(-logit)) }
}

const everyone = ({ actors, recipients }: Card): Set<string> => new Set([...actors, ...recipients])

/** The announced day is stated, and it is the day that is told. */
const isDue = (early: Card, late: Card): boolean =>
  early.telling.event.when?.certainty === 'stated' && early.last! <= early.published! && late.first! >= early.first!

/** Told in a later report, or (of one day) by the words that it is done. */
function isLater(early: Card, late: Card): boolean {
  if (early.telling.article === late.telling.article) return false
  if (early.published === undefined || late.published === undefined)
    return early.stage === 'ahead' && late.stage !== 'ahead'
  return late.published > early.published || (late.published === early.published && late.stage !== 'ahead')
}

/** An act of another type that names what it puts off or calls off: "cancelled the exercises". */
function turnOf(early: Card, late: Card): Outcome | undefined {
  const { status, trigger } = late.telling.event
  const named = [...early.trigger, ...early.words].some(word => late.words.has(word))
  if (!named || (status !== 'happened' && status !== 'ongoing')) return undefined
  return DELAY.test(trigger.quote) ? 'postponed' : CALL_OFF.test(trigger.quote) ? 'cancelled' : undefined
}

/** An offer is taken up where both sides then agree on what it names. */
function takenUp(early: Card, late: Card): Outcome | undefined {
  const { type, status } = late.telling.event
  const named = [...early.trigger, ...early.words].some(word => late.words.has(word))
  return type === 'AGREE' && status === 'happened' && !isOneSided(late) && named ? 'kept' : undefined
}

function verdict(early: Card, late: Card): Outcome | undefined {
  const { status, evidence } = late.telling.event
  if (status !== 'happened' && DELAY.test(evidence.quote)) return 'postponed'
  if (status === 'happened' || status === 'ongoing')
    return amountsFall(early, late) || countsFall(early, late) ? 'partly' : 'kept'
  if (status === 'cancelled' || (status === 'negated' && CALL_OFF.test(evidence.quote))) return 'cancelled'
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
    return late.first > early.last && sameWord(early, late) ? 'postponed' : undefined
  return undefined
}

/** Whether one is told by the other's word or beside it: "will suspend tests" is not put off by "will shut a site". */
const sameWord = (early: Card, late: Card): boolean =>
  early.type === 'CONSULT' ||
  [...early.trigger].some(word => late.trigger.has(word) || late.words.has(word)) ||
  [...late.trigger].some(word => early.words.has(word))

/** Half or less of what was announced, in the same unit. */
function amountsFall(early: Card, late: Card): boolean {
  return early.telling.event.amounts.some(({ unit, value }) => {
    const done = late.telling.event.amounts.find(amount => amount.unit === unit)
    return done !== undefined && done.value <= value / 2
  })
}

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** Half or less of the things that were announced by their number: "60 howitzers", then "12 howitzers". */
function countsFall(early: Card, late: Card): boolean {
  const [announced, done] = [counted(early), counted(late)]
  return [...announced].some(([thing, number]) => done.has(thing) && done.get(thing)! <= number / 2)
}

function counted({ telling }: Card): Map<string, number> {
  const found = new Map<string, number>()
  for (const [, number = '', thing = ''] of telling.event.evidence.quote.matchAll(
    /\b(\d[\d,]*|[a-z]+)\s+(?:\p{Lu}\p{Ll}+\s+)?(\p{Ll}{4,}s)\b/gu,
  )) {
    const value = NUMBERS.indexOf(number.toLowerCase()) + 1 || Number(number.replaceAll(',', ''))
    if (value > 0) found.set(thing, value)
  }
  return found
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
