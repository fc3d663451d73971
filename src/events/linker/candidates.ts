/** Acts → which of their sides are open, and who of those whom the report names may fill them. */
import type { EventType, Participant } from '../../record/record.ts'
import type { Act } from '../act.ts'
import { gatherings } from '../frame/frame.ts'
import { keyOf } from '../merge.ts'
import { participants, placed } from '../participant/participant.ts'
import { prepositionOf, type Tree } from '../tree.ts'

/** Somebody at one place of the report. */
export interface Candidate {
  readonly who: Participant
  readonly key: string
  /** Token that heads the mention. */
  readonly token: number
}

export interface Named {
  /** Candidates by sentence, in the order of the text. */
  readonly bySentence: readonly (readonly Candidate[])[]
  /** How often the report names each, by key. */
  readonly counts: ReadonlyMap<string, number>
}

const nobody: readonly Candidate[] = []

/** Everybody in politics whom the report names and whose state or name is known. */
export function readNamed(tree: Tree): Named {
  const bySentence: (readonly Candidate[])[] = tree.annotated.syntax.sentences.map(() => nobody)
  const counts = new Map<string, number>()
  for (const mention of tree.annotated.mentions) {
    const sentence = tree.sentence[mention.head]!
    for (const who of [...participants(tree, mention), ...placed(tree, mention)]) {
      // troops and crowds of nobody are part of what is done, and so is a rally
      if ((who.country === undefined && who.actor === undefined) || gatherings.has(tree.lemmas[mention.head]!)) continue
      const key = keyOf(who)
      counts.set(key, (counts.get(key) ?? 0) + 1)
      bySentence[sentence] = [...bySentence[sentence]!, { who, key, token: mention.head }]
    }
  }
  return { bySentence, counts }
}

/** What a candidate may be in an act. */
export type Role = 'actor' | 'recipient'

/** An act with a side that is open, and what the report tells around it. */
export interface Asked {
  readonly act: Act
  readonly role: Role
  /** The acts told shortly before it, the last first. */
  readonly before: readonly Act[]
  /** Acts that are its content. */
  readonly inner: readonly Act[]
  /** The last act of its type told before it that names somebody it was done to. */
  readonly alike: Act | undefined
}

/** Sentences in which those who may fill a side are named, and acts before it that are looked at. */
const SENTENCES = 2
const ACTS = 3

const pairs = new Set(['CONSULT', 'COOPERATE', 'AGREE'])

/** Whether two take part in an act of a type whoever is named first: a meeting, but no visit. */
export function isPair({ match: { frame } }: Act): boolean {
  return pairs.has(frame.type) && frame.mode !== 'visit'
}

/** The side of an act that nobody fills; a pair's other half counts as its recipient. */
export function openSide(act: Act): Role | undefined {
  if (isPair(act)) return act.actors.length + act.recipients.length === 1 ? 'recipient' : undefined
  if (act.actors.length === 0) return act.recipients.length > 0 ? 'actor' : undefined
  // those who stop fighting together do it toward one another
  if (act.match.frame.type === 'RETREAT' && act.actors.length > 1) return undefined
  return act.recipients.length === 0 ? 'recipient' : undefined
}

/** What stands around one of the acts, which are in the order of the text. */
export function askOf(tree: Tree, acts: readonly Act[], at: number, role: Role): Asked {
  const act = acts[at]!
  const sentence = tree.sentence[act.match.token]!
  const before: Act[] = []
  let alike: Act | undefined
  const inner: Act[] = []
  for (let other = at - 1; other >= 0; other--) {
    const one = acts[other]!
    if (before.length < ACTS && sentence - tree.sentence[one.match.token]! <= SENTENCES) before.push(one)
    if (!alike && one.match.frame.type === act.match.frame.type && one.recipients.length > 0) alike = one
    if (alike && before.length === ACTS) break
  }
  for (const one of acts) if (one.within === act) inner.push(one)
  return { act, role, before, inner, alike }
}

/** A government does nothing to its own state by name, nor does anybody yield or send troops to those of his own side. */
function isOwn({ type }: Act['match']['frame'], one: Participant, other: Participant): boolean {
  if (one.country === undefined || one.country !== other.country) return false
  const isBody = one.type !== 'person' || other.type !== 'person'
  if (isBody && one.sector === other.sector && rebels.has(one.sector!)) return true
  if (byForces.has(type) && other.sector === 'MIL') return true
  if (ofState.has(other.sector!) && one.type === 'person' && one.sector === 'GOV') return true
  const [state, rest] = other.type === 'country' ? [other, one] : [one, other]
  return state.type === 'country' && (rest.type === 'country' || rest.sector === 'GOV')
}

const rebels = new Set(['REB', 'UAF'])
/** Bodies that act for whoever governs. */
const ofState = new Set(['COP', 'MIL', 'SPY'])
/** Types that are done with one's own forces. */
const byForces = new Set<EventType>(['RETREAT', 'MOBILIZE', 'AID', 'COOPERATE'])

const places = new Set(['in', 'at', 'near', 'outside', 'inside', 'across'])
const where = new Set([...places, 'on', 'against'])

/** "called for the release of the hostages", "condemned attacks on embassies in Lima": who suffers a deed neither does it nor is asked or blamed. */
function isSufferer(tree: Tree, { act, role, inner }: Asked, { key, who, token }: Candidate): boolean {
  const { type } = act.match.frame
  if (role === 'actor') return type === 'ASSAULT' && isWhere(tree, token, act.match.token)
  if (type !== 'REQUEST' && type !== 'ACCUSE') return false
  return inner.some(
    ({ recipients, match }) =>
      recipients.some(one => keyOf(one) === key && one.name === who.name) ||
      (match.frame.type === 'ASSAULT' && isWhere(tree, token, match.token)),
  )
}

/** Whether somebody is named in a phrase that tells where a deed was or what it hit. */
function isWhere(tree: Tree, token: number, deed: number): boolean {
  // "condemned attacks on churches in Kenya": the tree may hang the place on the verb
  if (tree.sentence[token] === tree.sentence[deed] && places.has(prepositionOf(tree, token))) return true
  for (let node = token, steps = 0; node >= 0 && steps < FARTHEST; steps++) {
    const { head } = tree.tokens[node]!
    if (head === deed) return where.has(prepositionOf(tree, node))
    node = head
  }
  return false
}

/** Steps up the tree to a deed. */
const FARTHEST = 6

/** Who may fill the side: those named nearby, and those of the last act of its type. */
export function candidatesFor(tree: Tree, named: Named, asked: Asked): Candidate[] {
  const { act, role, alike } = asked
  const { token, host } = act.match
  const pair = isPair(act)
  const taken = pair ? [...act.actors, ...act.recipients] : role === 'actor' ? act.recipients : act.actors
  // a pair's halves are of two states; whom somebody acts on may be of his own
  const isTaken = ({ who, key }: Candidate) =>
    taken.some(other =>
      pair
        ? keyOf(other) === key
        : (other.actor ?? other.name) === (who.actor ?? who.name) || isOwn(act.match.frame, other, who),
    )
  const isOut = (one: Candidate) =>
    one.token === token || one.token === host || isTaken(one) || isSufferer(tree, asked, one)
  const last = tree.sentence[token]!
  const found: Candidate[] = []
  for (let sentence = Math.max(0, last - SENTENCES); sentence <= last; sentence++)
    for (const one of named.bySentence[sentence]!) if (!isOut(one)) found.push(one)
  if (!alike || last - tree.sentence[alike.match.token]! <= SENTENCES) return found
  for (const who of [...alike.recipients, ...alike.actors]) {
    const one = { who, key: keyOf(who), token: alike.match.token }
    if (!isTaken(one) && !found.some(other => other.key === one.key)) found.push(one)
  }
  return found
}
