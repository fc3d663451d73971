/** Annotated → Tree: the same tokens with children, sentences, mentions and times found in one step each. */

import type { Annotated, Mention, Participant, Time, Token } from '../record/record.ts'
import { type Joined, lemmaOf, readJoined } from './lemma.ts'
import { mendTree } from './mend.ts'

export interface Tree {
  readonly annotated: Annotated
  readonly tokens: readonly Token[]
  readonly lemmas: readonly string[]
  /** Hyphenated words by each of their tokens: "cease-fire". */
  readonly joined: ReadonlyMap<number, Joined>
  /** Children of a token, in the order of the text. */
  readonly children: readonly (readonly number[])[]
  /** Sentence of each token, as an index. */
  readonly sentence: Int32Array
  /** Mention headed at a token, as an index; -1 where there is none. */
  readonly mention: Int32Array
  /** Time expression that covers a token, as an index; -1 where there is none. */
  readonly time: Int32Array
  /** Who says "I" at a token; absent until statements are read. */
  readonly voice?: (token: number) => Participant | undefined
  /** Arguments already read, by token. */
  readonly known: Map<number, unknown>
}

const none: readonly number[] = []

export function readTree(annotated: Annotated): Tree {
  const { sentences } = annotated.syntax
  const tokens = mendTree(annotated.syntax.tokens)
  const children: number[][] = Array.from({ length: tokens.length }, () => none as number[])
  for (let i = 0; i < tokens.length; i++) {
    const head = tokens[i]!.head
    if (head < 0) continue
    if (children[head] === none) children[head] = [i]
    else children[head]!.push(i)
  }
  const sentence = new Int32Array(tokens.length)
  for (let s = 0; s < sentences.length; s++) sentence.fill(s, sentences[s]!.from, sentences[s]!.to)
  const mention = new Int32Array(tokens.length).fill(-1)
  annotated.mentions.forEach((found, at) => {
    const before = mention[found.head]!
    // the mention that says most is kept where two share a head
    if (before < 0 || weight(found) > weight(annotated.mentions[before]!)) mention[found.head] = at
    // "King" heads "King Hussein" in the tree, whose mention is headed at "Hussein"
    for (let node = found.head; isFlat(tokens[node]!.deprel); ) {
      node = tokens[node]!.head
      if (node < 0 || mention[node]! >= 0) break
      mention[node] = at
    }
  })
  const time = new Int32Array(tokens.length).fill(-1)
  annotated.times.forEach((found, at) => {
    time.fill(at, found.from, found.to)
  })
  const lemmas = tokens.map(lemmaOf)
  const joined = readJoined(tokens, lemmas)
  return { annotated, tokens, lemmas, joined, children, sentence, mention, time, known: new Map() }
}

const isFlat = (deprel: string): boolean => deprel === 'flat' || deprel === 'nmod:desc'

function weight(mention: Mention): number {
  return (mention.identities.length > 0 ? 1000 : 0) + (mention.end - mention.start)
}

export function mentionAt(tree: Tree, token: number): Mention | undefined {
  const at = tree.mention[token]!
  return at < 0 ? undefined : tree.annotated.mentions[at]
}

export function timeAt(tree: Tree, token: number): Time | undefined {
  const at = tree.time[token]!
  const time = at < 0 ? undefined : tree.annotated.times[at]
  // "Trump, May reaffirm": the month is somebody's name
  const named =
    time &&
    time.to - time.from === 1 &&
    mentionAt(tree, token)?.identities[0]?.type === 'person' &&
    tree.lemmas[token - 1] !== 'in'
  return named ? undefined : time
}

/** Children of a token by full relation. */
export function childrenBy(tree: Tree, token: number, ...relations: readonly string[]): number[] {
  return tree.children[token]!.filter(child => relations.includes(tree.tokens[child]!.deprel))
}

export function childBy(tree: Tree, token: number, ...relations: readonly string[]): number | undefined {
  return tree.children[token]!.find(child => relations.includes(tree.tokens[child]!.deprel))
}

/** The preposition of a nominal ("of", "out of" → "out of"), or the mark of a clause; empty where it has none. */
export function prepositionOf(tree: Tree, token: number, kind: 'case' | 'mark' = 'case'): string {
  let words = ''
  for (const child of tree.children[token]!) {
    if (tree.tokens[child]!.deprel !== kind || child > token) continue
    words = words ? `${words} ${tree.lemmas[child]}` : tree.lemmas[child]!
    for (const fixed of tree.children[child]!)
      if (tree.tokens[fixed]!.deprel === 'fixed') words += ` ${tree.lemmas[fixed]}`
  }
  return words
}

/** First and last token of a subtree, half open. */
export function subtree(tree: Tree, token: number, without?: (child: number) => boolean): [number, number] {
  let from = token
  let to = token + 1
  for (const child of tree.children[token]!) {
    if (without?.(child)) continue
    const [a, b] = subtree(tree, child, without)
    if (a < from) from = a
    if (b > to) to = b
  }
  return [from, to]
}

/** Whether `below` hangs under `above`, or is it. */
export function under(tree: Tree, below: number, above: number): boolean {
  for (let node = below; node >= 0; node = tree.tokens[node]!.head) if (node === above) return true
  return false
}

/** Whether a token is a predicate: a verb, or a word with a copula. */
export function isPredicate(tree: Tree, token: number): boolean {
  const { upos, deprel } = tree.tokens[token]!
  return (upos === 'VERB' && deprel !== 'amod') || childBy(tree, token, 'cop') !== undefined
}

/** "Putin to visit China, meet Xi": the name that heads a headline and its infinitives, where the tree hangs them on it. */
export function headlineSubject(tree: Tree, predicate: number): number | undefined {
  const { head, deprel, xpos } = tree.tokens[predicate]!
  if (xpos !== 'VB' || head < 0 || tree.tokens[head]!.head >= 0 || tree.tokens[head]!.upos !== 'PROPN') return undefined
  if (deprel === 'parataxis' || deprel === 'conj')
    return tree.children[head]!.some(child => child < predicate && isHeadlineTo(tree, head, child)) ? head : undefined
  return isHeadlineTo(tree, head, predicate) ? head : undefined
}

function isHeadlineTo(tree: Tree, head: number, predicate: number): boolean {
  const { deprel, xpos } = tree.tokens[predicate]!
  return (
    xpos === 'VB' && (deprel === 'acl' || deprel === 'xcomp') && tree.lemmas[predicate - 1] === 'to' && head < predicate
  )
}

export function isNominal(tree: Tree, token: number): boolean {
  const { upos } = tree.tokens[token]!
  return upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' || upos === 'NUM' || upos === 'SYM'
}
