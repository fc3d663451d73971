/** Tree → the words that carry acts, each with its frame and the verb that holds it up. */
import type { Frame, Ontology } from '../ontology.ts'
import { isSomebody } from '../participant/participant.ts'
import { cueOf } from '../status/status.ts'
import { childBy, mentionAt, prepositionOf, type Tree } from '../tree.ts'
import { pick } from './fits.ts'

/** A word that carries an act. */
export interface Match {
  readonly token: number
  readonly frame: Frame
  /** The verb that lends the act its subject and tense: "held" in "held talks"; the token itself for verbs. */
  readonly host: number
  readonly pos: 'verb' | 'noun' | 'adjective'
  /** Tokens taken by the frame's own words, so that they tell no act of their own. */
  readonly taken: readonly number[]
  /** The ranker takes the word for none that carries an act: it does so only between two sides. */
  readonly doubted?: () => boolean
  /** The verb whose frame takes this noun; the noun tells an act only where that verb tells none. */
  readonly under?: number
}

/** Every word of the text that carries an act, in the order of the text; the most specific frame of each word. */
export function matchFrames(tree: Tree, ontology: Ontology): Match[] {
  const matches: Match[] = []
  const taken = new Map<number, Match>()
  for (let token = 0; token < tree.tokens.length; token++) {
    const match = matchAt(tree, ontology, token)
    if (!match) continue
    if (yieldsToNoun(tree, ontology, match)) continue
    if (match.frame.family === 'granted' && !isAskedFor(tree, ontology, match)) continue
    for (const word of match.taken) taken.set(word, match)
    // a phrase that looks like an act and tells none takes its words with it
    if ((match.frame.type as string) !== 'NONE') matches.push(match)
  }
  return matches.flatMap(match => {
    const by = match.pos === 'verb' ? undefined : taken.get(match.token)
    // "rejected the accusation": it was made, and rejecting it accuses nobody
    if (by?.frame.type === 'REJECT' && match.frame.type === 'ACCUSE') return []
    if (!by) return [match]
    // "cancelled the exercises": what is called off is told as well as that it is
    const tellsOfIt = speaks.has(by.frame.content ?? '') || cueOf(tree, ontology, by.token, '') === 'cancelled'
    if (by.frame.type !== match.frame.type && tellsOfIt) return [match]
    return (by.frame.type as string) === 'NONE' ? [] : [{ ...match, under: by.token }]
  })
}

/** "held a joint exercise", "resumed trade talks": a light verb leaves the act to its noun where the noun says as much or more. */
function yieldsToNoun(tree: Tree, ontology: Ontology, match: Match): boolean {
  // "lifts economic sanctions" tells of more than its noun does
  if (match.pos !== 'verb' || match.frame.type === 'CONCEDE' || !ontology.light.has(tree.lemmas[match.token]!))
    return false
  // "offered him a state visit" is an offer
  if ((match.frame.type as string) === 'NONE' || match.frame.content === 'promised') return false
  return match.taken.some(word => {
    const noun = matchAt(tree, ontology, word)
    return (
      noun !== undefined &&
      noun.host === match.token &&
      (noun.frame.parts.some(part => part.before) || (noun.frame.type === match.frame.type && match.frame.equals))
    )
  })
}

/** "asked Bonn for tanks", "promised Kenya wheat": what is to be given, where no other word tells that it was. */
function isAskedFor(tree: Tree, ontology: Ontology, { token }: Match): boolean {
  const { deprel, head } = tree.tokens[token]!
  if (deprel === 'obj') return cueOf(tree, ontology, head, '') === 'promised' || seekers.has(tree.lemmas[head]!)
  if (deprel !== 'obl' && deprel !== 'nmod') return false
  return prepositionOf(tree, token) === 'for' && cueOf(tree, ontology, head, '') === 'requested'
}

const seekers = new Set(['seek', 'request', 'demand', 'want'])

/** Contents of speech acts: "cancel a visit", "call for a ceasefire" tell of another act besides their own. */
const speaks = new Set(['requested', 'negated', 'threatened', 'promised'])

/** The frame of one word: the most specific that fits, or the next that does after one that told no act. */
export function matchAt(tree: Tree, ontology: Ontology, token: number, after?: Frame): Match | undefined {
  const whole = after ? undefined : joinedAt(tree, ontology, token)
  if (whole !== undefined) return whole ?? undefined
  const { upos, deprel } = tree.tokens[token]!
  const lemma = tree.lemmas[token]!
  if (isKind(tree, token)) return undefined
  if (upos === 'VERB' || (upos === 'NOUN' && isVerbal(tree, token))) {
    // entries of any verb ("* jointly") come last
    const [own, ofAny] = [ontology.verbs.like(lemma), ontology.verbs.get('*')]
    const found = after
      ? pick(tree, ontology, behind([...(own ?? []), ...(ofAny ?? [])], after), token, token)
      : (pick(tree, ontology, own, token, token) ?? pick(tree, ontology, ofAny, token, token))
    if (found) return { ...found, host: token, pos: 'verb' }
    if (upos === 'VERB') return undefined
  }
  if (upos === 'ADJ' && deprel !== 'amod') {
    const found = pick(tree, ontology, ontology.adjectives.get(lemma), token, token)
    if (found) return { ...found, host: token, pos: 'adjective' }
  }
  if (upos === 'NOUN' || (upos === 'PROPN' && isEventName(tree, token))) {
    let frames = ontology.nouns.like(lemma)
    if (!frames || deprel === 'compound') return undefined
    // "patrols" may be people; "joint patrols" are none
    if (mentionAt(tree, token)?.identities.length)
      frames = frames.filter(({ parts }) => parts.some(({ before }) => before))
    const host = hostOf(tree, ontology, token)
    const found = pick(tree, ontology, frames, token, host)
    // what is offered is told by the offer, not as given
    if (found) return { ...found, host: found.frame.family === 'granted' ? token : host, pos: 'noun' }
  }
  return undefined
}

const behind = (frames: readonly Frame[], one: Frame): readonly Frame[] => frames.slice(frames.indexOf(one) + 1)

/** "a working visit", "a driving force": what sort of thing it is; only people and their bodies do what stands before them. */
function isKind(tree: Tree, token: number): boolean {
  const { deprel, xpos, head } = tree.tokens[token]!
  return deprel === 'amod' && xpos === 'VBG' && mentionAt(tree, head)?.type !== 'PER' && !isSomebody(tree, head)
}

/** The match of a hyphenated word at the token that heads it; null at its other token, undefined where no frame knows it. */
function joinedAt(tree: Tree, ontology: Ontology, token: number): Match | null | undefined {
  const whole = tree.joined.get(token)
  if (!whole) return undefined
  const { head, lemma } = whole
  const verbal = tree.tokens[head]!.upos === 'VERB'
  const frames = (verbal ? ontology.verbs : ontology.nouns).like(lemma)
  if (!frames) return undefined
  if (head !== token) return null
  const host = verbal ? token : hostOf(tree, ontology, token)
  const found = pick(tree, ontology, frames, token, host)
  return found && { ...found, host, pos: verbal ? 'verb' : 'noun' }
}

/** A headline's verb that the tagger took for a noun still has a subject. */
function isVerbal(tree: Tree, token: number): boolean {
  let subject = false
  for (const child of tree.children[token]!) {
    const { deprel } = tree.tokens[child]!
    if (deprel === 'nsubj') subject = true
    if (deprel === 'cop' || deprel === 'det' || deprel === 'nmod:poss') return false
  }
  return subject
}

/** A capitalised noun inside a title: "the Geneva Talks", "Paris Summit"; not the month of "by March 31". */
function isEventName(tree: Tree, token: number): boolean {
  if (tree.annotated.times.some(({ from, to }) => from <= token && token < to)) return false
  return mentionAt(tree, token) === undefined || tree.children[token]!.length > 0
}

/** The light or occurring verb that an act's noun hangs on; the noun itself where there is none. */
export function hostOf(tree: Tree, ontology: Ontology, token: number): number {
  let { head, deprel } = tree.tokens[token]!
  let noun = token
  // "a series of meetings", "the start of talks" hang where their first noun hangs
  while (head >= 0 && (deprel === 'conj' || (deprel === 'nmod' && isCarrier(tree, ontology, head, noun)))) {
    noun = head
    ;({ head, deprel } = tree.tokens[noun]!)
  }
  if (head < 0) return token
  const verb = tree.lemmas[head]!
  if (deprel === 'obl' && isErrand(tree, ontology, token, head)) return head
  if (tree.tokens[head]!.upos !== 'VERB') return token
  const isSubject = deprel === 'nsubj' && tree.tokens[head]!.xpos !== 'VBN'
  if (deprel === 'obj' || deprel === 'nsubj:pass' || (deprel === 'nsubj' && !isSubject))
    return ontology.light.has(verb) ? head : token
  if (isSubject) return ontology.occur.has(verb) ? head : token
  if (deprel === 'obl' && ontology.light.has(`${verb} ${prepositionOf(tree, noun)}`)) return head
  return token
}

/** Verbs whose subject is, goes or comes somewhere: what he is there for, he does. */
const goes = new Set(
  'arrive fly travel go come stop head return land gather leave depart drive sail journey convene assemble host'.split(
    ' ',
  ),
)

/** "was in Ottawa for talks with", "stopped in Sochi for a summit": whoever is somewhere for a meeting meets. */
function isErrand(tree: Tree, ontology: Ontology, token: number, head: number): boolean {
  const errand = prepositionOf(tree, token)
  if ((errand !== 'for' && errand !== 'on') || !ontology.nouns.get(tree.lemmas[token]!)?.some(isMeeting)) return false
  // "travelled to Kenya for talks": the journey tells as much
  if (tree.tokens[head]!.upos === 'VERB')
    return goes.has(tree.lemmas[head]!) && childBy(tree, token, 'nmod') !== undefined
  const where = prepositionOf(tree, head)
  return (where === 'in' || where === 'at') && tree.children[head]!.some(child => tree.tokens[child]!.deprel === 'cop')
}

const isMeeting = ({ type }: Frame): boolean => type === 'CONSULT'

const carriers = new Set(['series', 'round', 'number', 'set', 'wave', 'spate', 'string', 'start', 'resumption', 'kind'])

function isCarrier(tree: Tree, ontology: Ontology, head: number, noun: number): boolean {
  return (
    prepositionOf(tree, noun) === 'of' && carriers.has(tree.lemmas[head]!) && !ontology.nouns.has(tree.lemmas[head]!)
  )
}
