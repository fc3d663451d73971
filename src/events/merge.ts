/** Acts → groups of acts that tell one occurrence: same type, participants that do not contradict, same time, like words. */
import type { EventTime, EventType, Participant, Status } from '../record/record.ts'
import type { Act } from './act.ts'
import { isSame } from './attribution.ts'

/** An act with its day, as merging compares it. */
export interface Dated {
  readonly act: Act
  readonly when?: EventTime
}

/** Statuses that tell of one and the same stage of an act. */
const stages: Readonly<Record<Status, string>> = {
  happened: 'done',
  ongoing: 'done',
  alleged: 'done',
  planned: 'ahead',
  promised: 'ahead',
  possible: 'ahead',
  requested: 'asked',
  threatened: 'threatened',
  denied: 'not',
  negated: 'not',
  cancelled: 'off',
}

/** Groups in the order of their first words; acts too bare to stand alone join the last that they fit or are left out. */
export function mergeActs(dated: readonly Dated[]): Dated[][] {
  const groups: Dated[][] = []
  const bare: Dated[] = []
  for (const one of dated) {
    if (one.act.bare) {
      bare.push(one)
      continue
    }
    const group = groups.find(members => members.every(member => isSameOccurrence(member, one)))
    if (group) group.push(one)
    else groups.push([one])
  }
  for (const one of bare) {
    const fitting = groups.filter(members => members.some(member => fitsBare(member, one)))
    const before = fitting.filter(members => members[0]!.act.match.token < one.act.match.token)
    ;(before.at(-1) ?? fitting[0])?.push(one)
  }
  return groups
}

function isSameOccurrence(a: Dated, b: Dated): boolean {
  const [x, y] = [a.act.match.frame, b.act.match.frame]
  return (
    x.type === y.type &&
    (x.mode === y.mode || !x.mode || !y.mode) &&
    stages[a.act.status] === stages[b.act.status] &&
    isAlike(a.act, b.act) &&
    isTimely(a.when, b.when) &&
    agree(a.act.actors, b.act.actors) &&
    agree(a.act.recipients, b.act.recipients) &&
    !turns(a.act, b.act) &&
    !turns(b.act, a.act) &&
    a.act.within?.match.frame.type === b.act.within?.match.frame.type
  )
}

/** Types of which a report tells several in like words: two promises are seldom one. */
const various = new Set<EventType>(['ACCUSE', 'REQUEST', 'ASSAULT', 'AGREE', 'THREATEN', 'REJECT'])

/** Like words: the same stem, or the same family of frames where a family names one thing. */
function isAlike(a: Act, b: Act): boolean {
  const [x, y] = [a.match.frame, b.match.frame]
  return (
    x.entry.slice(0, 4) === y.entry.slice(0, 4) ||
    (x.type === 'CONSULT' && x.mode === y.mode) ||
    (x.family === y.family && !various.has(x.type))
  )
}

function isTimely(a: EventTime | undefined, b: EventTime | undefined): boolean {
  return !a || !b || (a.start <= b.end && b.start <= a.end)
}

/** Whether one side's participants are among the other's; nobody named agrees with anybody. */
function agree(a: readonly Participant[], b: readonly Participant[]): boolean {
  if (a.length === 0 || b.length === 0) return true
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  return few.every(one => many.some(other => keyOf(one) === keyOf(other)))
}

/** "the two insulted each other" and "he insulted her": whoever has it done to them in one does it in the other alone. */
function turns(a: Act, b: Act): boolean {
  return (
    a.recipients.length > 0 &&
    b.actors.length > 1 &&
    b.recipients.length === 0 &&
    a.recipients.every(one => b.actors.some(other => isSame(one, other)))
  )
}

/** Participants of one state count as one in a report's retelling: "Moscow", "Russia", "the Russian president". */
export function keyOf(one: Participant): string {
  return one.country && one.country !== 'IGO' && one.country !== 'NGO' ? one.country : (one.actor ?? one.name)
}

function fitsBare(member: Dated, one: Dated): boolean {
  const [x, y] = [member.act.match.frame, one.act.match.frame]
  if (x.type !== y.type || member.act.bare) return false
  return (
    agree([...member.act.actors, ...member.act.recipients], [...one.act.actors, ...one.act.recipients]) &&
    (x.entry.slice(0, 4) === y.entry.slice(0, 4) || x.family === y.family)
  )
}
