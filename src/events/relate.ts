/** Annotated sentence and two spans in it → the act that leads from the one to the other. */
import type { Annotated, EventType, Span, Status } from '../record/record.ts'
import { readAbove } from './content.ts'
import { fold } from './fold.ts'
import { type Match, matchAt, readArguments } from './frame/frame.ts'
import type { Frame, Ontology } from './ontology.ts'
import { LABELS, readTraits } from './ranker/ranker.ts'
import { judge, readSteps } from './status/status.ts'
import { mentionAt, readTree, subtree, type Tree } from './tree.ts'

/** What leads from a source to a target, and how sure that is (0 to 1). */
export interface Relation {
  readonly type: EventType
  readonly mode?: string
  readonly status: Status
  readonly confidence: number
  /** The word that carries it. */
  readonly trigger: Span
}

interface Party {
  readonly from: number
  readonly to: number
  readonly head: number
}

/** Two parties of a text; one of them may be absent ("troops were put on alert"). */
export interface Parties {
  readonly source?: Span
  readonly target?: Span
}

/** Stands where there is no party: it covers no token. */
const NOBODY: Party = { from: 0, to: 0, head: -1 }

/** The relation between two parties of a text; undefined where no word of it tells one. */
export function relate(annotated: Annotated, parties: Parties, ontology: Ontology): Relation | undefined {
  const tree = readTree(annotated)
  const from = partyOf(tree, parties.source)
  const to = partyOf(tree, parties.target)
  if (from === NOBODY && to === NOBODY) return undefined
  const matches = new Map<number, Match>()
  for (let token = 0; token < tree.tokens.length; token++) {
    const match = matchAt(tree, ontology, token)
    if (match && (match.frame.type as string) !== 'NONE') matches.set(token, match)
  }
  const above = readAbove(matches, tree, ontology)
  let best: { match: Match; score: number } | undefined
  for (const match of matches.values()) {
    const score = scoreOf(tree, match, from, to)
    if (score > (best?.score ?? 0)) best = { match, score }
  }
  best ??= looseMatch(tree, ontology, from, to)
  if (!best) return undefined
  const { match, score } = best
  const { status } = judge(readSteps(tree, above, match.token, match.host))
  const { type, mode } = fold(
    tree,
    { match, matches, isArmed: isArmed(tree, from), isPerson: isPerson(tree, to) },
    status,
  )
  const { start, end } = tree.tokens[match.token]!
  const confidence = Math.round((100 * score) / (score + 4)) / 100
  return { type, ...(mode && type === match.frame.type && { mode }), status, confidence, trigger: { start, end } }
}

/** The word nearest to the source that some frame has, whatever else that frame asks for. */
function looseMatch(
  tree: Tree,
  ontology: Ontology,
  source: Party,
  target: Party,
): { match: Match; score: number } | undefined {
  let best: { match: Match; score: number } | undefined
  for (let token = 0; token < tree.tokens.length; token++) {
    if (within(source, token) || within(target, token)) continue
    const lemma = tree.lemmas[token]!
    const frames = ontology.verbs.get(lemma) ?? ontology.nouns.get(lemma) ?? ontology.adjectives.get(lemma)
    const frame = frames && likeliest(tree, ontology, token, frames)
    if (!frame || (frame.type as string) === 'NONE') continue
    // "said" is no "said no to"
    if (frame.parts.length > 0 && (lemma === 'say' || lemma === 'be' || lemma === 'have')) continue
    const between = source.to <= token && token < target.from
    const score =
      (between ? 1 : 0.4) / (1 + Math.abs(token - source.to) / 8) + (tree.tokens[token]!.upos === 'VERB' ? 0.3 : 0)
    if (score > (best?.score ?? 0)) best = { match: { token, frame, host: token, pos: 'verb', taken: [] }, score }
  }
  return best
}

/** The frame of the type that the ranker finds likeliest; of several, or without it, the one that asks for least, which stands last. */
function likeliest(tree: Tree, ontology: Ontology, token: number, frames: readonly Frame[]): Frame | undefined {
  const acts = frames.filter(({ type }) => (type as string) !== 'NONE')
  if (!ontology.ranker || acts.length < 2) return acts.at(-1)
  const odds = ontology.ranker.rank(tree, readTraits(tree, ontology, token, undefined))
  const chance = ({ type }: Frame) => odds[LABELS.indexOf(type)] ?? 0
  return acts.reduce((best, frame) => (chance(frame) >= chance(best) ? frame : best))
}

function partyOf(tree: Tree, span: Span | undefined): Party {
  if (!span) return NOBODY
  let from = -1
  let to = -1
  for (let token = 0; token < tree.tokens.length; token++) {
    const { start, end } = tree.tokens[token]!
    if (end <= span.start || start >= span.end) continue
    if (from < 0) from = token
    to = token + 1
  }
  if (from < 0) return NOBODY
  let head = from
  for (let token = from; token < to; token++) {
    const above = tree.tokens[token]!.head
    if ((above < from || above >= to) && tree.tokens[token]!.upos !== 'PUNCT') {
      head = token
      break
    }
  }
  return { from, to, head }
}

/** How well a match stands between the two: the source in its actor's place, the target under it, near both. */
function scoreOf(tree: Tree, match: Match, source: Party, target: Party): number {
  const { token, host, frame, pos } = match
  if (within(source, token)) return 0
  const subject = readArguments(tree, host).subject
  const doer = subject.some(one => within(source, one) || covers(tree, one, source.head))
  const [from, to] = subtree(tree, host)
  const holds = from <= target.head && target.head < to && !within(target, token)
  const insideTarget = within(target, token)
  let score = 0
  // "have freed the blogger, arrested last week": what the source is itself the subject of
  if (tree.children[host]!.some(child => tree.tokens[child]!.deprel === 'nsubj' && within(source, child))) score += 1.5
  if (doer) score += 4
  else if (nounOf(tree, token, source)) score += 3
  if (holds) score += 2.5
  else if (insideTarget) score += 0.2
  if (readArguments(tree, host).object.some(one => within(target, one))) score += 1
  if (target.head >= 0) score -= 0.25 * Math.min(8, distance(tree, host, target.head))
  if (source.head >= 0) score -= 0.15 * Math.min(8, distance(tree, host, source.head))
  if (frame.parts.length > 0) score += 0.8
  if (pos === 'verb') score += 0.8
  else if (host !== token) score += 0.8
  return score + 1
}

const within = ({ from, to }: Party, token: number): boolean => from <= token && token < to

function covers(tree: Tree, above: number, below: number): boolean {
  for (let node = below, depth = 0; node >= 0 && depth < 4; node = tree.tokens[node]!.head, depth++)
    if (node === above) return true
  return false
}

/** "Moscow's attack", "an attack by Moscow". */
function nounOf(tree: Tree, token: number, source: Party): boolean {
  return tree.children[token]!.some(
    child =>
      within(source, child) || (tree.tokens[child]!.deprel.startsWith('nmod') && covers(tree, child, source.head)),
  )
}

function distance(tree: Tree, a: number, b: number): number {
  const steps = new Map<number, number>()
  for (let node = a, depth = 0; node >= 0; node = tree.tokens[node]!.head) steps.set(node, depth++)
  for (let node = b, depth = 0; node >= 0; node = tree.tokens[node]!.head, depth++) {
    const met = steps.get(node)
    if (met !== undefined) return met + depth
  }
  return 9
}

const armed = new Set([
  'army',
  'military',
  'force',
  'troop',
  'rebel',
  'militant',
  'soldier',
  'marine',
  'navy',
  'fighter',
  'militia',
  'guerrilla',
  'taliban',
  'hezbollah',
  'hamas',
  'insurgent',
  'gunman',
  'paramilitary',
])

function isArmed(tree: Tree, { from, to }: Party): boolean {
  for (let token = from; token < to; token++) if (armed.has(tree.lemmas[token]!.toLowerCase())) return true
  return false
}

function isPerson(tree: Tree, { from, to }: Party): boolean {
  for (let token = from; token < to; token++)
    if (mentionAt(tree, token)?.identities.some(one => one.type === 'person')) return true
  return false
}
