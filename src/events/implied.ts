/** Statements → acts done by speaking that no verb of the frames names: "must withdraw" asks, "is a disaster" disapproves. */
import type { Participant } from '../record/record.ts'
import type { Act } from './act.ts'
import { type Match, readArguments } from './frame/frame.ts'
import { keyOf } from './merge.ts'
import type { Frame, Ontology } from './ontology.ts'
import { isPolitical, resolvePhrase } from './participant/participant.ts'
import type { Told } from './statement/statement.ts'
import { readClause } from './status/status.ts'
import { childBy, isPredicate, prepositionOf, subtree, type Tree } from './tree.ts'

/** Acts by the speaker of each statement, where he is somebody in politics. */
export function readImplied(
  tree: Tree,
  ontology: Ontology,
  told: readonly Told[],
  matches: ReadonlyMap<number, Match>,
): Act[] {
  const found: Act[] = []
  const seen = new Set<number>()
  for (let token = 0; token < tree.tokens.length; token++) {
    const called = calledAt(tree, ontology, token)
    if (!called) continue
    seen.add(token)
    if (matches.get(token)?.frame.type === called.match.frame.type) continue
    found.push(called)
  }
  for (const { statement } of told) {
    const speaker = statement.speaker
    if (!speaker || !isPolitical(speaker) || speaker.sector === 'JRN' || !speaker.country) continue
    for (const { start, end } of statement.content)
      for (const token of predicatesIn(tree, start, end)) {
        if (seen.has(token)) continue
        const act = impliedAt(tree, ontology, token, speaker, matches)
        if (!act) continue
        seen.add(token)
        found.push(act)
      }
  }
  return found
}

function predicatesIn(tree: Tree, start: number, end: number): number[] {
  const found: number[] = []
  let token = lowerBound(tree, start)
  for (; token < tree.tokens.length && tree.tokens[token]!.start < end; token++)
    if (isPredicate(tree, token)) found.push(token)
  return found
}

function lowerBound(tree: Tree, offset: number): number {
  let low = 0
  let high = tree.tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tree.tokens[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

function impliedAt(
  tree: Tree,
  ontology: Ontology,
  token: number,
  speaker: Participant,
  matches: ReadonlyMap<number, Match>,
): Act | undefined {
  const { subject, object, passive } = readArguments(tree, token)
  const ofWhom = resolvePhrase(tree, (passive ? object : subject)[0] ?? -1, true).filter(
    one => keyOf(one) !== keyOf(speaker) || one.type === 'person',
  )
  const form = readClause(tree, token)
  if (isBurden(tree, token) && (form.time === 'future' || form.time === 'progressive') && !form.negated)
    return act(token, speaker, ofWhom, frameOf('THREATEN', 'face consequences', 'threatened'))
  const perfect = tree.children[token]!.some(
    child => tree.tokens[child]!.deprel === 'aux' && tree.lemmas[child] === 'have',
  )
  if (form.modal === 'should' && perfect)
    return act(token, speaker, ofWhom, frameOf('ACCUSE', 'should have', 'as told'))
  if (
    form.negated &&
    (form.time === 'future' || form.time === 'would') &&
    tree.tokens[token]!.upos === 'VERB' &&
    isSelf(tree, token, speaker)
  )
    return act(token, speaker, [], frameOf('REJECT', 'will not', 'negated'))
  if (form.modal === 'should' && tree.tokens[token]!.upos === 'VERB' && !isInverted(tree, token, subject)) {
    const addressed = ofWhom.length > 0 || subject.some(one => addressees.has(tree.lemmas[one]!))
    if (!addressed || ofWhom.some(one => one.name === speaker.name)) return undefined
    return act(token, speaker, ofWhom, frameOf('REQUEST', 'must', 'requested'))
  }
  // "India was behind the blast": whoever stands right before it
  const culprit = subject.at(-1)
  if (culprit !== undefined && prepositionOf(tree, token) === 'behind' && childBy(tree, token, 'cop') !== undefined) {
    const blamed = resolvePhrase(tree, culprit, true)
    if (blamed.length > 0) return act(token, speaker, blamed, frameOf('ACCUSE', 'behind', 'alleged'))
  }
  if (matches.has(token)) return undefined
  const value = evaluation(tree, ontology, token)
  if (!value || form.negated || form.time === 'future' || form.modal) return undefined
  return act(
    token,
    speaker,
    ofWhom.filter(one => one.name !== speaker.name),
    frameOf(value, 'evaluation', 'as told'),
  )
}

/** "should Oslo leave": a condition. */
function isInverted(tree: Tree, verb: number, subject: readonly number[]): boolean {
  return tree.children[verb]!.some(child => tree.lemmas[child] === 'should' && child < (subject.at(-1) ?? 0))
}

/** Those whom "must" asks although they have no name. */
const addressees = new Set(
  'community party side government regime world leader country state nation faction'.split(' '),
)

const calling = new Set([
  'call',
  'describe',
  'brand',
  'label',
  'term',
  'dub',
  'characterize',
  'characterise',
  'deem',
  'consider',
  'regard',
  'denounce',
  'portray',
  'depict',
])

/** "called the order sinister": whoever says so praises or condemns what he says it of. */
function calledAt(tree: Tree, ontology: Ontology, verb: number): Act | undefined {
  if (!calling.has(tree.lemmas[verb]!) || tree.tokens[verb]!.upos !== 'VERB') return undefined
  const { subject, object } = readArguments(tree, verb)
  const actors = subject.flatMap(token => resolvePhrase(tree, token, true))
  if (!actors.some(isPolitical)) return undefined
  const [, to] = subtree(
    tree,
    verb,
    child => child > verb && ['conj', 'advcl', 'parataxis'].includes(tree.tokens[child]!.deprel),
  )
  for (let token = verb + 1; token < to; token++) {
    const value = ontology.values.get(tree.lemmas[token]!)
    if (!value || (object.length < 2 && object.includes(token)) || object[0] === token) continue
    const recipients = object
      .flatMap(one => resolvePhrase(tree, one, true))
      .filter(one => !actors.some(actor => keyOf(actor) === keyOf(one)))
    const told = act(verb, actors[0]!, recipients, frameOf(value, 'call', 'as told'))
    return { ...told, actors, match: { ...told.match, pos: 'verb' } }
  }
  return undefined
}

const bearing = new Set(['face', 'suffer', 'pay', 'have', 'bear', 'regret', 'experience'])
const burdens = new Set(['consequence', 'price', 'problem', 'cost', 'retaliation', 'wrath', 'fury', 'response'])

/** "they will have big problems": what the speaker says will befall others is a threat. */
function isBurden(tree: Tree, token: number): boolean {
  return (
    bearing.has(tree.lemmas[token]!) &&
    readArguments(tree, token).object.some(object => burdens.has(tree.lemmas[object]!))
  )
}

/** Whether a word with a copula praises or condemns. */
function evaluation(tree: Tree, ontology: Ontology, token: number): 'ACCUSE' | 'SUPPORT' | undefined {
  if (childBy(tree, token, 'cop') === undefined) return undefined
  const words = [token, ...tree.children[token]!.filter(child => tree.tokens[child]!.deprel === 'amod')]
  for (const word of words) {
    // "good news", "a bad deal"
    const value =
      ontology.values.get(tree.lemmas[word]!) ??
      (word === token ? undefined : ontology.values.get(`${tree.lemmas[word]} ${tree.lemmas[token]}`))
    if (value) return value
  }
  return undefined
}

/** Whether the speaker speaks of himself or his own state. */
function isSelf(tree: Tree, token: number, speaker: Participant): boolean {
  const { subject, passive } = readArguments(tree, token)
  return !passive && subject.some(one => resolvePhrase(tree, one, false).some(who => keyOf(who) === keyOf(speaker)))
}

function frameOf(type: Frame['type'], entry: string, content: Frame['content']): Frame {
  return {
    type,
    ...(type === 'ACCUSE' && { mode: 'disapprove' }),
    family: 'implied',
    entry,
    parts: [],
    actor: [],
    recipient: [],
    ...(content && { content }),
    about: [],
    need: 'actor',
    equals: false,
  }
}

function act(token: number, speaker: Participant, recipients: readonly Participant[], frame: Frame): Act {
  const match: Match = { token, frame, host: token, pos: 'adjective', taken: [] }
  return { match, actors: [speaker], recipients, status: 'happened', factuality: 3, steps: [], bare: false }
}
