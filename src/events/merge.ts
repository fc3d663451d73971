/** Acts → groups of acts that tell one occurrence: same type, participants that do not contradict, same time, like words. */
import type { EventTime, EventType, Participant, Status } from '../record/record.ts'
import type { Act } from './act.ts'
import { isSame } from './attribution.ts'
import { readArguments } from './frame/frame.ts'
import { mentionAt, type Tree } from './tree.ts'

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
export function mergeActs(tree: Tree, dated: readonly Dated[]): Dated[][] {
  const groups: Dated[][] = []
  const bare: Dated[] = []
  for (const one of dated) {
    if (one.act.bare) {
      bare.push(one)
      continue
    }
    const group =
      groups.find(members => members.every(member => isSameOccurrence(tree, member, one))) ??
      (isPointing(one) ? groups.find(members => isAwaited(members, one)) : undefined)
    if (group) group.push(one)
    else groups.push([one])
  }
  // what is too bare is no help to the next
  const whole = groups.map(members => [...members])
  for (const one of bare) nearest(whole, groups, one)?.push(one)
  return groups
}

/** "Meloni's visit": a noun that says neither whether it was nor when. */
function isPointing({ act, when }: Dated): boolean {
  const { pos, host, token } = act.match
  return pos === 'noun' && host === token && act.status === 'happened' && !when && act.steps.every(isSilent)
}

const isSilent = ({ kind }: Act['steps'][number]): boolean => kind === 'clause' || kind === 'said'

/** Whether a report tells of it as planned: what it then only points to is that. */
function isAwaited(members: readonly Dated[], one: Dated): boolean {
  const [first] = members
  const [x, y] = [first!.act.match.frame, one.act.match.frame]
  return (
    x.type === y.type &&
    x.mode === y.mode &&
    first!.act.status === 'planned' &&
    !one.act.within &&
    first!.act.actors.length > 0 &&
    one.act.actors.length > 0 &&
    members.every(
      ({ act }) =>
        agree(act.actors, one.act.actors) && agree(act.recipients, one.act.recipients) && !partPersons(act, one.act),
    )
  )
}

/** The group that tells of it last before a bare act, or first after it. */
function nearest(whole: readonly Dated[][], groups: readonly Dated[][], one: Dated): Dated[] | undefined {
  const at = one.act.match.token
  let [found, far] = [undefined as Dated[] | undefined, Number.POSITIVE_INFINITY]
  for (const [index, members] of whole.entries())
    for (const member of members) {
      if (!fitsBare(member, one)) continue
      const token = member.act.match.token
      const stem = stemOf(member.act) === stemOf(one.act) ? 1 : FAMILY
      const distance = (token < at ? at - token : (token - at) * AFTER) * stem
      if (distance < far) [found, far] = [groups[index], distance]
    }
  return found
}

/** What a bare act points to stands before it, seldom after it. */
const AFTER = 20
/** Nor does "the halt" point to what another word tells where its own does. */
const FAMILY = 20

const stemOf = ({ match }: Act): string => match.frame.entry.slice(0, 4)

function isSameOccurrence(tree: Tree, a: Dated, b: Dated): boolean {
  const [x, y] = [a.act.match.frame, b.act.match.frame]
  return (
    x.type === y.type &&
    (x.mode === y.mode || !x.mode || !y.mode) &&
    stages[a.act.status] === stages[b.act.status] &&
    isAlike(a.act, b.act) &&
    isTimely(a.when, b.when) &&
    agree(a.act.actors, b.act.actors) &&
    agree(a.act.recipients, b.act.recipients) &&
    !partPersons(a.act, b.act) &&
    !partThings(tree, a.act, b.act) &&
    !turns(a.act, b.act) &&
    !turns(b.act, a.act) &&
    a.act.within?.match.frame.type === b.act.within?.match.frame.type
  )
}

/** Types of which a report tells several in like words: two promises are seldom one. */
const various = new Set<EventType>(['ACCUSE', 'REQUEST', 'ASSAULT', 'AGREE', 'THREATEN', 'REJECT'])

/** Like words: the same stem, or the same family of frames where a family names one thing. */
export function isAlike(a: Act, b: Act): boolean {
  const [x, y] = [a.match.frame, b.match.frame]
  return (
    stemOf(a) === stemOf(b) ||
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

/** "will meet the Queen", "will hold talks with the premier": for one state, each names somebody else. */
function partPersons(a: Act, b: Act): boolean {
  if (a.match.frame.type !== 'CONSULT' || a.match.frame.mode === 'visit') return false
  const [x, y] = [
    [...a.actors, ...a.recipients],
    [...b.actors, ...b.recipients],
  ]
  return x.some(one => {
    if (one.type !== 'person' || !one.actor) return false
    const others = y.filter(other => keyOf(other) === keyOf(one))
    return others.length > 0 && others.every(({ type, actor }) => type === 'person' && actor && actor !== one.actor)
  })
}

/** "suspended tests" and "closed the site": other verbs done to other things. */
export function partThings(tree: Tree, a: Act, b: Act): boolean {
  if (stemOf(a) === stemOf(b)) return various.has(a.match.frame.type) && partContents(tree, a, b)
  const [one, other] = [thing(tree, a), thing(tree, b)]
  return one !== undefined && other !== undefined && one.slice(0, 4) !== other.slice(0, 4)
}

/** "agreed to free them" and "agreed to pay": what is spoken of is not the same. */
function partContents(tree: Tree, a: Act, b: Act): boolean {
  const [one, other] = [contentOf(tree, a), contentOf(tree, b)]
  return one !== undefined && other !== undefined && one.slice(0, 4) !== other.slice(0, 4)
}

/** Lemma of the infinitive that a verb governs. */
function contentOf(tree: Tree, { match }: Act): string | undefined {
  if (match.pos !== 'verb') return undefined
  const clause = readArguments(tree, match.token).clauses.find(one => tree.tokens[one]!.deprel === 'xcomp')
  return clause === undefined ? undefined : tree.lemmas[clause]
}

/** Lemma of what a verb is done to, where it is no party and no pronoun. */
function thing(tree: Tree, { match }: Act): string | undefined {
  if (match.pos !== 'verb') return undefined
  const object = readArguments(tree, match.token).object.find(
    token => tree.tokens[token]!.upos === 'NOUN' && !mentionAt(tree, token)?.identities.length,
  )
  return object === undefined ? undefined : tree.lemmas[object]
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
  if (x.type !== y.type || member.act.bare || !isTimely(member.when, one.when)) return false
  return (
    agree([...member.act.actors, ...member.act.recipients], [...one.act.actors, ...one.act.recipients]) &&
    (stemOf(member.act) === stemOf(one.act) || x.family === y.family)
  )
}
