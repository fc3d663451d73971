/** Matches → acts: each with who took part, whether it happened, what speech act it is told in. One clause, one act. */
import type { Participant, Status } from '../record/record.ts'
import { isContent, readAbove } from './content.ts'
import { fillSlots, type Match, matchAt, matchFrames, readArguments } from './frame/frame.ts'
import { tellsNothing } from './mere.ts'
import type { Ontology, Part } from './ontology.ts'
import { isPolitical } from './participant/participant.ts'
import { weighMatches } from './ranker/ranker.ts'
import { isEnough, placeSides, share } from './sides.ts'
import { type Above, judge, readSteps, type Step } from './status/status.ts'
import { childBy, isNominal, mentionAt, prepositionOf, type Tree, under } from './tree.ts'

/** An act that one clause tells, before acts told twice are merged. */
export interface Act {
  readonly match: Match
  readonly actors: readonly Participant[]
  readonly recipients: readonly Participant[]
  readonly status: Status
  readonly factuality: number
  readonly steps: readonly Step[]
  /** The speech act that it is the content of. */
  readonly within?: Act
  /** Whether its participants were too few to stand alone; it may still tell again what another told. */
  readonly bare: boolean
}

/** Every act of the text in the order of its words. */
export function readActs(tree: Tree, ontology: Ontology): { acts: Act[]; matches: Map<number, Match> } {
  const list = weighMatches(tree, ontology, matchFrames(tree, ontology)).map(match => settle(tree, ontology, match))
  const matches = new Map(list.filter(({ under }) => under === undefined).map(match => [match.token, match]))
  const above = readAbove(matches, tree, ontology)
  const drafts = new Map<number, Act>()
  for (const match of [...matches.values(), ...list.filter(({ under }) => under !== undefined)]) {
    if (match.under !== undefined && drafts.has(match.under)) continue
    const act = readAct(tree, match, above)
    if (!act) continue
    matches.set(match.token, match)
    drafts.set(match.token, act)
  }
  const outers = new Map<Act, Act>()
  for (const act of drafts.values()) {
    const outer = outerOf(tree, drafts, act)
    if (outer) outers.set(act, outer)
  }
  return { acts: share(tree, [...drafts.values()], outers), matches }
}

/** "held a drill": told of two it is one type, told of one another; the first frame whose participants are there. */
function settle(tree: Tree, ontology: Ontology, match: Match): Match {
  let next: Match | undefined = match
  while (next?.pos === 'verb' && (next.frame.type as string) !== 'NONE') {
    const { actors, recipients } = placeSides(tree, ontology, next, fillSlots(tree, next))
    if (isEnough(next, actors, recipients) || meetsSomebody(tree, next, actors)) return next
    next = matchAt(tree, ontology, match.token, next.frame)
    if (next && dropsParticle(tree, match, next)) return match
  }
  return match
}

/** "call talks" does not tell what "called off" does. */
function dropsParticle(tree: Tree, { token, frame }: Match, next: Match): boolean {
  const particle = childBy(tree, token, 'compound:prt')
  if (particle === undefined) return false
  const word = ` ${tree.lemmas[particle]}`
  return frame.entry.includes(word) && !next.frame.entry.includes(word)
}

const forces = new Set(['GOV', 'MIL', 'COP', 'LEG', 'JUD', 'REB', 'UAF', 'IGO', 'PTY'])

/** "let the activist leave": where no frame knows the words, only those who hold ground or office give it up. */
function isOfPrivate({ frame }: Match, actors: readonly Participant[]): boolean {
  if (frame.family !== 'learned' || frame.type !== 'RETREAT' || actors.length === 0) return false
  return actors.every(({ sector }) => sector !== undefined && !forces.has(sector))
}

/**
 * Whether the ranker may doubt nothing: two sides in politics take part, or one does what the frame's own words name: "Japan's nuclear test",
 * "blocked the website".
 */
function standsBetween(
  { pos, frame }: Match,
  actors: readonly Participant[],
  recipients: readonly Participant[],
): boolean {
  // "the two are at war"
  const equals = (frame.equals && pos === 'verb') || frame.type === 'ASSAULT'
  // "jets crossed into": both who does it and how are asked for
  const isBoth = frame.parts.some(({ subject }) => subject) && frame.parts.some(({ word }) => word)
  if ((isBoth || frame.parts.some(isNamed)) && actors.some(isPolitical)) return true
  return actors.some(isPolitical) && (recipients.some(isPolitical) || (equals && actors.filter(isPolitical).length > 1))
}

/** What stands before a noun, or an object that is one word and no class of words. */
function isNamed({ before, nouns, word, subject }: Part): boolean {
  return before !== undefined || (nouns?.size === 1 && !word && !subject)
}

/** "urged Oslo to remain in the pact": what a speech act asks, promises or threatens is an act where a frame knows its words. */
function isAskedFor(tree: Tree, above: Above, { host, pos }: Match): boolean {
  const { head, deprel } = tree.tokens[host]!
  return pos === 'verb' && deprel === 'xcomp' && head >= 0 && above.governs(head, host) !== undefined
}

/** Types whose recipients are found last. */
const mayNeed = new Set(['THREATEN', 'REJECT'])

function readAct(tree: Tree, match: Match, above: Above): Act | undefined {
  if (isAuxiliaryUse(tree, match)) return undefined
  const { actors, recipients } = placeSides(tree, above.ontology, match, fillSlots(tree, match))
  if (isOfState(tree, match, actors)) {
    // a state that protests complains
    if (match.pos !== 'verb' || tree.lemmas[match.token] !== 'protest') return undefined
    return readAct(tree, { ...match, frame: { ...match.frame, ...complaint } }, above)
  }
  if (tellsNothing(tree, match)) return undefined
  if (isOfPrivate(match, actors)) return undefined
  const sure = standsBetween(match, actors, recipients) || isAskedFor(tree, above, match)
  if (match.doubted && !sure && match.doubted()) return undefined
  const enough = isEnough(match, actors, recipients) || meetsSomebody(tree, match, actors)
  // whom a threat is toward may be told by what is threatened
  const mayBe = mayNeed.has(match.frame.type) && actors.length > 0
  if (!enough && match.pos !== 'noun' && !mayBe) return undefined
  // "occupied Kuwait" names a thing by what was done to it; nobody is told to do it
  const aside = match.pos === 'verb' && tree.tokens[match.token]!.deprel === 'amod' && actors.length === 0
  const steps = readSteps(tree, above, match.token, match.host)
  const { status, factuality } = judge(steps)
  return { match, actors, recipients, status: match.frame.status ?? status, factuality, steps, bare: !enough || aside }
}

/** What the protest of a state is instead of a demonstration. */
const complaint = {
  type: 'ACCUSE',
  mode: 'disapprove',
  content: 'as told',
  about: ['object', 'at', 'over', 'about'],
  recipient: ['to', 'object', 'against', 'over', 'at', 'about'],
  need: 'actor',
} as const

/** States and armies do not demonstrate or strike; "Haitian crowds" are no state, though nothing but it is known of them. */
function isOfState(tree: Tree, { frame, token, host, pos }: Match, actors: readonly Participant[]): boolean {
  if (frame.type !== 'PROTEST' || actors.length === 0 || frame.mode === 'boycott') return false
  const { subject } = readArguments(tree, pos === 'noun' ? host : token)
  if (subject.some(one => isPeople(tree, one))) return false
  return actors.every(
    ({ sector, type }) => type === 'country' || sector === 'MIL' || (sector === 'GOV' && type !== 'group'),
  )
}

function isPeople(tree: Tree, token: number): boolean {
  return tree.tokens[token]!.xpos === 'NNS' && !mentionAt(tree, token)?.identities.some(isPolitical)
}

/** "met with his aides": whom one meets need not be known, where somebody in politics meets them. */
function meetsSomebody(tree: Tree, { frame, token, pos, host }: Match, actors: readonly Participant[]): boolean {
  if (frame.type !== 'CONSULT' || frame.need !== 'two' || !frame.equals || !actors.some(isPolitical)) return false
  // "talks that the envoy will hold in Geneva", "a meeting of defence ministers took place"
  if (pos === 'noun') return host !== token
  // "ministers of the bloc gathered"
  const { subject } = readArguments(tree, token)
  if (pos === 'verb' && frame.family !== 'discuss' && subject.some(one => isDelegation(tree, one))) return true
  if (pos !== 'verb' || frame.parts.length === 0) return false
  const { object, phrases } = readArguments(tree, token)
  return object.some(one => isNominal(tree, one)) || phrases.some(({ preposition }) => preposition === 'with')
}

const delegates = new Set(
  'leader minister envoy delegate ambassador negotiator delegation official diplomat general lawmaker president side chief'.split(
    ' ',
  ),
)

/** Several who are known by one body: "the leaders of the bloc", "both sides", a body of states. */
function isDelegation(tree: Tree, token: number): boolean {
  if (tree.tokens[token]!.xpos === 'NNS') return delegates.has(tree.lemmas[token]!)
  // "the Security Council met"
  return mentionAt(tree, token)?.identities[0]?.country === 'IGO'
}

/** "agreed upon" inside a reduced clause of its own noun tells nothing new. */
function isAuxiliaryUse(tree: Tree, { token, pos }: Match): boolean {
  return pos === 'verb' && tree.tokens[token]!.deprel.startsWith('aux')
}

const answers = new Set(['answer', 'response', 'reply', 'reaction', 'retaliation', 'revenge'])

/** The nearest speech act above that this act is the content of. */
function outerOf(tree: Tree, drafts: ReadonlyMap<number, Act>, act: Act): Act | undefined {
  let below = act.match.host
  // "the detained leaders": what names somebody is no part of what is said of him
  if (act.match.pos === 'verb' && tree.tokens[below]!.deprel === 'amod') return undefined
  for (let node = tree.tokens[below]!.head, depth = 0; node >= 0 && depth < 10; depth++) {
    const outer = drafts.get(node)
    const { deprel } = tree.tokens[below]!
    if (outer && outer !== act && outer.match.frame.content && isContent(tree, outer.match, below)) return outer
    if (deprel === 'acl:relcl' || deprel === 'advcl' || deprel === 'parataxis' || deprel === 'nsubj') return undefined
    // "promised measures in answer to the attack": what is answered is not promised
    if (answers.has(tree.lemmas[node]!) && prepositionOf(tree, node) === 'in') return undefined
    below = node
    node = tree.tokens[node]!.head
  }
  // a noun held up by a verb: "made an appeal for talks"
  for (const outer of drafts.values())
    if (outer.match.host !== outer.match.token && outer !== act && outer.match.frame.content) {
      const phrase = readArguments(tree, outer.match.host).phrases.find(({ token }) =>
        under(tree, act.match.host, token),
      )
      if (phrase && outer.match.host !== act.match.host && outer.match.frame.about.includes(phrase.preposition))
        return outer
    }
  return undefined
}
