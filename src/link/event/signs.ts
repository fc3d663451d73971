/** Two tellings → signs that they tell of one occurrence, or do not: each a number that a weight goes with. */
import { type Amount, type Event, type EventType, kinship, LASTING, type Place } from '../../record/record.ts'
import type { Card } from './card.ts'
import { dice, isOneSided, parties } from './parties.ts'

/** Acts of which there are many a day: without a place and words in common, one day and the same parties say little. */
const FREQUENT = new Set<EventType>(['ASSAULT', 'COERCE', 'PROTEST'])

/** Acts done by speaking, of which one speech may hold several. */
export const SPEECH: ReadonlySet<EventType> = new Set<EventType>([
  'ACCUSE',
  'REQUEST',
  'REJECT',
  'SUPPORT',
  'THREATEN',
  'AGREE',
])

/** Amounts: within a third is agreement, since tolls are corrected by the hour; threefold is another event. */
const AGREE = 1.34
const CLASH = 3

/** Words from which on a clause says enough that none in common speaks against it. */
const TELLING_WORDS = 3

/** Days that reports of one act lie apart. */
const SOON = 10

/** Days before its report in which what has no day may have been, or after which it may be. */
const UNTOLD = 100

/** Modes that most acts of their type have: to share them says nothing. */
const COMMON: ReadonlySet<string | undefined> = new Set(['disapprove', 'disarm'])

export interface Signs {
  readonly kin: number
  /** How far the sides agree, 0 to 1. */
  readonly who: number
  /** Both name one side only; one names a side that the other leaves out. */
  readonly oneSided: number
  readonly halfSided: number
  /** How near the days lie, 0 to 1; `undated` in its place, how near the reports do, where one of them has none. */
  readonly when: number
  readonly undated: number
  readonly person: number
  readonly otherPerson: number
  readonly where: number
  readonly elsewhere: number
  readonly amount: number
  readonly otherAmount: number
  /** Groups to whom it is done are called alike, or otherwise. */
  readonly group: number
  readonly otherGroup: number
  readonly mode: number
  readonly otherMode: number
  /** The words that carry the act have one in common. */
  readonly trigger: number
  /** Share of the shorter clause's further words that the other has; `otherWords`: both say much and nothing in common. */
  readonly words: number
  readonly otherWords: number
  readonly frequent: number
  readonly frequentNowhere: number
  readonly speech: number
  /** … and neither the act's word nor any other in common. */
  readonly speechElse: number
  readonly otherStatus: number
  /** What one speaker is told to have said on one day. */
  readonly sameWord: number
  /** Told of the morning and of the evening. */
  readonly otherHour: number
}

/** The signs of a pair, whichever comes first; undefined where they cannot be one. */
export function signsOf(a: Card, b: Card): Signs | undefined {
  const kin = kinship(a.type, b.type)
  const who = parties(a, b)
  const half = isOneSided(a) !== isOneSided(b)
  if (!kin || who === 0 || (kin === 'kin' && half)) return undefined
  const undated = isUndated(a) || isUndated(b)
  const when = undated ? apartUndated(a, b) : nearness(a, b)
  // acts of other types are told as one on their own days only
  if (when === 0 || (kin === 'kin' && when < 0.5 && !undated)) return undefined
  const { event: one } = a.telling
  const { event: other } = b.telling
  const [shared, words] = [sharedWords(a, b), Math.min(a.words.size, b.words.size)]
  const frequent = FREQUENT.has(a.type) && FREQUENT.has(b.type)
  if (one.mode === 'visit' && other.mode === 'visit' && isReturned(one, other)) return undefined
  const modes = kin === 'type' && one.mode !== undefined && other.mode !== undefined
  const amounts = compareAmounts(one.amounts, other.amounts)
  const where = comparePlaces(one.where, other.where)
  // one side of two, on no day, in other words: it may be any act of that kind
  if (half && undated && shared === 0 && !namesTrigger(a, b) && !namesTrigger(b, a)) return undefined
  const people = comparePersons(a, b)
  const sharesTrigger = [...a.trigger].some(word => b.trigger.has(word))
  const groups = a.groups.size > 0 && b.groups.size > 0 ? dice(a.groups, b.groups) : undefined
  return {
    kin: kin === 'kin' ? 1 : 0,
    who,
    oneSided: isOneSided(a) && isOneSided(b) ? 1 : 0,
    halfSided: half ? 1 : 0,
    when: undated ? 0 : when,
    undated: undated ? when : 0,
    person: Math.max(0, people),
    otherPerson: Math.max(0, -people),
    where: Math.max(0, where),
    elsewhere: Math.max(0, -where),
    amount: Math.max(0, amounts),
    otherAmount: Math.max(0, -amounts),
    group: groups !== undefined && groups >= 0.5 ? 1 : 0,
    otherGroup: groups === 0 ? 1 : 0,
    mode: modes && one.mode === other.mode && !COMMON.has(one.mode) ? 1 : 0,
    otherMode: modes && one.mode !== other.mode ? 1 : 0,
    trigger: sharesTrigger ? 1 : 0,
    words: words === 0 ? 0 : shared / Math.max(TELLING_WORDS, words),
    otherWords: shared === 0 && words >= TELLING_WORDS ? 1 : 0,
    frequent: frequent ? 1 : 0,
    frequentNowhere: frequent && (!one.where || !other.where) ? 1 : 0,
    speech: SPEECH.has(a.type) || SPEECH.has(b.type) ? 1 : 0,
    speechElse: SPEECH.has(a.type) && SPEECH.has(b.type) && shared === 0 && !sharesTrigger ? 1 : 0,
    otherStatus: one.status === other.status ? 0 : 1,
    sameWord: one.within && other.within && a.word !== undefined && a.word === b.word ? 1 : 0,
    otherHour: a.hour && b.hour && a.hour !== b.hour ? 1 : 0,
  }
}

/** "Lula's trip to Lima" and "Boluarte's to Brasilia" are two, though the same two states take part. */
function isReturned(a: Event, b: Event): boolean {
  const [guest, other] = [a.actors[0]?.country, b.actors[0]?.country]
  return guest !== undefined && other !== undefined && guest !== other && a.recipients[0]?.country === other
}

const isUndated = ({ telling }: Card): boolean => telling.event.when === undefined

/** What has no day may still be told of another time: this speaks against it, and words may outweigh it. */
const FAR = -1.5

/** 1 where the reports lie near one another or the days do; 0 where they exclude each other. */
function apartUndated(a: Card, b: Card): number {
  if (a.first === undefined || b.first === undefined) return 1
  const gap = Math.max(a.first, b.first) - Math.min(a.last!, b.last!)
  if (gap <= SOON) return 1
  // plans are told for a day and for none
  const reports = Math.abs((a.published ?? a.first) - (b.published ?? b.first))
  if (a.stage === 'ahead' && reports <= SOON) return a.telling.event.status === b.telling.event.status ? 1 : 0.01
  return gap <= UNTOLD ? FAR : 0
}

/** How near the days lie, 0 to 1; 0 where they exclude each other. */
function nearness(a: Card, b: Card): number {
  if (a.first === undefined || b.first === undefined) return 0.4
  const gap = Math.max(a.first, b.first) - Math.min(a.last!, b.last!)
  const width = Math.max(a.last! - a.first, b.last! - b.first!)
  if (gap <= 0) {
    // "until March 13" and "until April 8" touch, and are not one
    const both = Math.max(a.last!, b.last!) - Math.min(a.first, b.first) + 1
    const touch = Math.min(a.last! - a.first, b.last! - b.first!) > 7 && 1 - gap < both / 4 && !LASTING.has(a.type)
    return touch ? 0 : width > 40 ? 0.4 : width > 7 ? 0.6 : 1
  }
  // a report that gives no date lends its own day to what it tells, which may be a day or two late
  const vague = a.telling.event.when?.certainty !== 'stated' || b.telling.event.when?.certainty !== 'stated'
  const lasting = LASTING.has(a.type)
  // two stated days part by an hour zone, seldom by more
  if (gap === 1) return vague || lasting ? 0.75 : 0.4
  if (gap <= 3) return vague ? 0.5 : lasting ? 0.45 : 0
  if (gap <= 10) return lasting ? 0.45 : vague ? 0.25 : 0
  return lasting && gap <= 45 ? 0.2 : 0
}

/** 1 to 0: persons in common; -1: for one side both name people, and none of them is the same. */
function comparePersons(a: Card, b: Card): number {
  for (const [side, named] of a.persons) {
    const others = b.persons.get(side)
    if (others && dice(named, others) === 0) return -1
  }
  return dice(everyone(a), everyone(b))
}

const everyone = ({ persons }: Card): Set<string> => new Set([...persons.values()].flatMap(names => [...names]))

/** 1: one place; 0.5: one state; -1: elsewhere. */
function comparePlaces(a: Place | undefined, b: Place | undefined): number {
  if (!a || !b) return 0
  const exact = (place: Place): boolean => place.precision !== 'country'
  if (a.country && b.country && a.country !== b.country) return -1
  if (exact(a) && exact(b)) return (a.place ?? a.name) === (b.place ?? b.name) || a.name === b.name ? 1 : -1
  return a.country === b.country ? 0.5 : 0
}

/** 1: an amount of one unit agrees; -1: one clashes. */
function compareAmounts(a: readonly Amount[], b: readonly Amount[]): number {
  let sum = 0
  for (const one of a) {
    const other = b.find(({ unit }) => unit === one.unit)
    if (!other) continue
    const ratio = Math.max(one.value, other.value) / Math.max(1e-9, Math.min(one.value, other.value))
    sum += ratio <= AGREE ? 1 : ratio >= CLASH ? -1 : 0
  }
  return Math.sign(sum)
}

/** Whether one tells by its verb or beside it what carries the other: "the tariffs" and "imposed tariffs". */
const namesTrigger = (a: Card, b: Card): boolean =>
  [...a.trigger].some(word => b.trigger.has(word) || b.words.has(word))

function sharedWords(a: Card, b: Card): number {
  let shared = 0
  for (const word of a.words) if (b.words.has(word)) shared++
  return shared
}
