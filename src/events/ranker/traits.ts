/** Tree and token → what the ranker sees of a word that may carry an act: the words around it, and traits as hashed keys. */
import { type Match, readArguments } from '../frame/frame.ts'
import type { Ontology } from '../ontology.ts'
import { mentionAt, prepositionOf, type Tree } from '../tree.ts'

/** Places around a word whose vectors are read, in this order. */
export const SLOTS = ['self', 'subject', 'object', 'phrase', 'governor', 'clause', 'modifier', 'near'] as const
/** Words on either side of the word that `near` takes together. */
const NEAR = 6
/** Keys are numbers below this. */
export const BUCKETS = 1 << 14

export interface Traits {
  /** Tokens in each slot but the last, -1 where it is empty. */
  readonly slots: readonly number[]
  /** Tokens that `near` takes together. */
  readonly near: readonly number[]
  /** Hashed traits; those that tell what the frames think, and those that name the word itself, stand apart. */
  readonly keys: readonly number[]
  readonly frameKeys: readonly number[]
  readonly wordKeys: readonly number[]
}

/** Whether a word can carry an act at all. */
export function isCandidate(tree: Tree, token: number): boolean {
  const { upos, deprel } = tree.tokens[token]!
  if (upos === 'VERB') return !deprel.startsWith('aux')
  if (upos === 'ADJ') return deprel !== 'amod' && deprel !== 'advmod'
  return upos === 'NOUN' && deprel !== 'compound' && !mentionAt(tree, token)?.identities.length
}

/** Reads the traits of a word; `match` is the frame that it has matched, if any. */
export function readTraits(tree: Tree, ontology: Ontology, token: number, match: Match | undefined): Traits {
  const { upos, xpos, deprel, head } = tree.tokens[token]!
  const lemma = tree.lemmas[token]!
  const own = readArguments(tree, token)
  const keys: number[] = []
  const wordKeys: number[] = []
  const add = (trait: string) => keys.push(hash(trait))
  const addWord = (trait: string) => wordKeys.push(hash(trait))
  add(`upos ${upos}`)
  add(`xpos ${xpos}`)
  add(`is ${deprel}`)
  addWord(`lemma ${lemma}`)
  addWord(`ends ${lemma.slice(-4)}`)
  if (own.passive) add('passive')
  const governor = head < 0 ? 'top' : tree.lemmas[head]!
  add(`under ${governor}`)
  add(`under ${governor} ${deprel}`)
  const subject = own.subject[0] ?? -1
  const object = own.object[0] ?? -1
  add(`subject ${partyOf(tree, subject)}`)
  add(`object ${partyOf(tree, object)}`)
  if (object >= 0) {
    add(`object word ${tree.lemmas[object]}`)
    addWord(`${lemma} + ${tree.lemmas[object]}`)
  }
  for (const { preposition, token: noun } of own.phrases.slice(0, 6)) {
    add(`phrase ${preposition}`)
    add(`phrase ${preposition} ${partyOf(tree, noun)}`)
    add(`phrase ${preposition} ${tree.lemmas[noun]}`)
    addWord(`${lemma} ${preposition}`)
  }
  for (const particle of own.particles.slice(0, 4)) addWord(`${lemma} ~ ${particle}`)
  for (const clause of own.clauses.slice(0, 2)) add(`clause ${tree.lemmas[clause]}`)
  let modifier = -1
  for (const child of tree.children[token]!) {
    const relation = tree.tokens[child]!.deprel
    if (relation === 'amod' || relation === 'compound') {
      modifier = child
      add(`modifier ${tree.lemmas[child]}`)
    } else if (relation === 'nmod:poss') add(`owner ${partyOf(tree, child)}`)
    else if (relation === 'det' || relation === 'aux' || relation === 'cop') add(`${relation} ${tree.lemmas[child]}`)
  }
  if (upos === 'NOUN') add(`at ${prepositionOf(tree, token)}`)
  const phrase = own.phrases[0]?.token ?? -1
  return {
    slots: [token, subject, object, phrase, head, own.clauses[0] ?? -1, modifier],
    near: nearby(tree, token),
    keys,
    frameKeys: frameKeys(ontology, lemma, match),
    wordKeys,
  }
}

/** What the frames say: the one that matched, and all that the word has whatever stands beside it. */
function frameKeys(ontology: Ontology, lemma: string, match: Match | undefined): number[] {
  const keys: number[] = []
  if (match) {
    const { type, mode, family, parts } = match.frame
    keys.push(hash(`frame ${type}`), hash(`frame ${type} ${mode} ${family}`))
    if (parts.length > 0) keys.push(hash(`whole frame ${type}`))
  } else keys.push(hash('no frame'))
  const types = new Set<string>()
  for (const frames of [ontology.verbs, ontology.nouns, ontology.adjectives])
    for (const { type } of frames.get(lemma) ?? []) types.add(type)
  for (const type of types) keys.push(hash(`may be ${type}`))
  const value = ontology.values.get(lemma)
  if (value) keys.push(hash(`value ${value}`))
  return keys
}

/** What somebody is: a state, a sector, a name's type; "nobody" and "thing" where it is none. */
function partyOf(tree: Tree, token: number): string {
  if (token < 0) return 'nobody'
  const mention = mentionAt(tree, token)
  if (!mention) return tree.tokens[token]!.upos === 'PRON' ? tree.lemmas[token]! : 'thing'
  const one = mention.identities[0]
  if (!one) return mention.type
  return one.type === 'country' ? 'state' : (one.sector ?? one.type)
}

function nearby(tree: Tree, token: number): number[] {
  const { from, to } = tree.annotated.syntax.sentences[tree.sentence[token]!]!
  const found: number[] = []
  for (let at = Math.max(from, token - NEAR); at < Math.min(to, token + NEAR + 1); at++) {
    const { upos } = tree.tokens[at]!
    if (at !== token && (upos === 'NOUN' || upos === 'VERB' || upos === 'ADJ' || upos === 'ADV')) found.push(at)
  }
  return found
}

/** FNV-1a over UTF-16 units, folded into the buckets. */
function hash(trait: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < trait.length; i++) h = Math.imul(h ^ trait.charCodeAt(i), 0x01000193)
  return (h ^ (h >>> 15)) & (BUCKETS - 1)
}
