/** Tree and token → what the ranker sees of a word that may carry an act: the words around it, and traits as hashed keys. */

import type { EventType } from '../../record/record.ts'
import { type Match, readArguments } from '../frame/frame.ts'
import { EMPTY, fold, follow, key } from '../hash.ts'
import type { Ontology } from '../ontology.ts'
import { mentionAt, prepositionOf, type Tree } from '../tree.ts'

/** Places around a word whose vectors are read, in this order. */
export const SLOTS = ['self', 'subject', 'object', 'phrase', 'governor', 'clause', 'modifier', 'near'] as const
/** Words on either side of the word among which `near` takes those with a content of their own together. */
const NEAR = 6

const begin = (text: string) => follow(EMPTY, text)
const UPOS = begin('upos ')
const XPOS = begin('xpos ')
const IS = begin('is ')
const UNDER = begin('under ')
const LEMMA = begin('lemma ')
const ENDS = begin('ends ')
const SUBJECT = begin('subject ')
const OBJECT = begin('object ')
const OBJECT_WORD = begin('object word ')
const PHRASE = begin('phrase ')
const CLAUSE = begin('clause ')
const MODIFIER = begin('modifier ')
const OWNER = begin('owner ')
const AT = begin('at ')
const FRAME = begin('frame ')
const WHOLE_FRAME = begin('whole frame ')
const MAY_BE = begin('may be ')
const VALUE = begin('value ')
const PASSIVE = fold(begin('passive'))
const NO_FRAME = fold(begin('no frame'))

export interface Traits {
  /** Tokens in each slot but the last, -1 where it is empty. */
  readonly slots: readonly number[]
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
  const governor = head < 0 ? 'top' : tree.lemmas[head]!
  const keys = [key(UPOS, upos), key(XPOS, xpos), key(IS, deprel), key(UNDER, governor), key(UNDER, governor, deprel)]
  const wordKeys = [key(LEMMA, lemma), key(ENDS, lemma.slice(-4))]
  const lemmaHash = follow(EMPTY, lemma)
  if (own.passive) keys.push(PASSIVE)
  const subject = own.subject[0] ?? -1
  const object = own.object[0] ?? -1
  keys.push(key(SUBJECT, partyOf(tree, subject)), key(OBJECT, partyOf(tree, object)))
  if (object >= 0) {
    keys.push(key(OBJECT_WORD, tree.lemmas[object]!))
    wordKeys.push(key(follow(lemmaHash, ' + '), tree.lemmas[object]!))
  }
  for (let i = 0; i < own.phrases.length && i < 6; i++) {
    const { preposition, token: noun } = own.phrases[i]!
    keys.push(key(PHRASE, preposition), key(PHRASE, preposition, partyOf(tree, noun)))
    keys.push(key(PHRASE, preposition, tree.lemmas[noun]!))
    wordKeys.push(key(follow(lemmaHash, ' '), preposition))
  }
  for (let i = 0; i < own.particles.length && i < 4; i++)
    wordKeys.push(key(follow(lemmaHash, ' ~ '), own.particles[i]!))
  for (let i = 0; i < own.clauses.length && i < 2; i++) keys.push(key(CLAUSE, tree.lemmas[own.clauses[i]!]!))
  let modifier = -1
  for (const child of tree.children[token]!) {
    const relation = tree.tokens[child]!.deprel
    if (relation === 'amod' || relation === 'compound') {
      modifier = child
      keys.push(key(MODIFIER, tree.lemmas[child]!))
    } else if (relation === 'nmod:poss') keys.push(key(OWNER, partyOf(tree, child)))
    else if (relation === 'det' || relation === 'aux' || relation === 'cop')
      keys.push(key(EMPTY, relation, tree.lemmas[child]!))
  }
  if (upos === 'NOUN') keys.push(key(AT, prepositionOf(tree, token) ?? 'undefined'))
  const phrase = own.phrases[0]?.token ?? -1
  return {
    slots: [token, subject, object, phrase, head, own.clauses[0] ?? -1, modifier],
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
    const start = follow(FRAME, type)
    keys.push(fold(start), key(follow(start, ' '), `${mode}`, `${family}`))
    if (parts.length > 0) keys.push(key(WHOLE_FRAME, type))
  } else keys.push(NO_FRAME)
  let types: EventType[] | undefined
  for (const frames of [ontology.verbs, ontology.nouns, ontology.adjectives])
    for (const { type } of frames.get(lemma) ?? []) {
      types ??= []
      if (!types.includes(type)) types.push(type)
    }
  if (types) for (const type of types) keys.push(key(MAY_BE, type))
  const value = ontology.values.get(lemma)
  if (value) keys.push(key(VALUE, value))
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

/** The tokens from `from` to before `to` that may stand in `near`, and the first of their sentence. */
export function windowOf(tree: Tree, token: number): { first: number; from: number; to: number } {
  const { from, to } = tree.annotated.syntax.sentences[tree.sentence[token]!]!
  return { first: from, from: Math.max(from, token - NEAR), to: Math.min(to, token + NEAR + 1) }
}

/** Whether `near` takes a token: words with a content of their own. */
export function countsNear(tree: Tree, token: number): boolean {
  const { upos } = tree.tokens[token]!
  return upos === 'NOUN' || upos === 'VERB' || upos === 'ADJ' || upos === 'ADV'
}
