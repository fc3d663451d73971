/** Words that no cue governs and that yet leave open whether what they name has come about. */
import { childBy, prepositionOf, type Tree } from '../tree.ts'
import { cueOf } from './cue.ts'
import type { Above, Step } from './steps.ts'

/** What comes about by these is so: "managed to leave", "helped to build". */
const factual = new Set(
  'manage begin start continue help come get use serve tend prove turn happen seem appear remain cease go keep dare learn cause have grow lead force pleased glad happy proud honored sorry surprised shocked lucky right wrong'.split(
    ' ',
  ),
)

/** "pressure to raise", "a list for improving", "moved to block": what hangs under a word that is no cue has not been done. */
export function isToward(tree: Tree, { ontology }: Above, node: number): boolean {
  const { xpos, head, deprel } = tree.tokens[node]!
  if (cueOf(tree, ontology, head, '') !== undefined) return false
  const mark = prepositionOf(tree, node, 'mark')
  if (deprel === 'acl') return (xpos === 'VB' && mark === 'to') || (xpos === 'VBG' && aims.has(mark))
  return deprel === 'xcomp' && xpos === 'VB' && mark === 'to' && !factual.has(tree.lemmas[head]!)
}

export const aims = new Set(['for', 'from', 'against', 'on', 'about'])

/** "any request", "trade embargo", "victims of attack": nouns that name no one thing; "without a vote" says little of one. */
export function vague(tree: Tree, token: number, steps: Step[]): void {
  const { upos, xpos, deprel } = tree.tokens[token]!
  const children = tree.children[token]!
  if (children.some(child => tree.lemmas[child] === 'without')) steps.push({ kind: 'without', token })
  if (upos !== 'NOUN') return
  if (isAny(tree, token)) steps.push({ kind: 'condition', token })
  const bare = !children.some(child => ['det', 'nmod:poss', 'nummod'].includes(tree.tokens[child]!.deprel))
  if (deprel === 'compound' || (bare && xpos === 'NN' && deprel === 'nmod')) steps.push({ kind: 'generic', token })
}

/** "any request": a noun that names no one thing. */
export function isAny(tree: Tree, noun: number): boolean {
  return tree.children[noun]!.some(child => tree.lemmas[child] === 'any' && tree.tokens[child]!.deprel === 'det')
}

const definite = new Set(['the', 'this', 'that', 'these', 'those', 'each', 'every', 'both', 'all'])

/** "a fall", "losses": a noun that nothing makes known, where its clause says whether there is one. */
export function isOpen(tree: Tree, noun: number): boolean {
  const { deprel, upos } = tree.tokens[noun]!
  if (upos !== 'NOUN' || (deprel !== 'obj' && deprel !== 'nsubj:pass')) return false
  return !isGiven(tree, noun)
}

/** "stopped the war", "their exports": a noun that is made known, so that whatever is done to it, it is there. */
export function isGiven(tree: Tree, noun: number): boolean {
  return tree.children[noun]!.some(
    child => tree.tokens[child]!.deprel === 'nmod:poss' || definite.has(tree.lemmas[child]!),
  )
}

/** Verbs whose object is called or told, not asked for: "called the sale a success", "told the assembly". */
const addressing = new Set(['call', 'tell'])

/** Whether a word has none of what its governor does to a clause: "a threat posed by", "called the sale a success". */
export function takesNoClause(tree: Tree, node: number, head: number): boolean {
  const { deprel, xpos } = tree.tokens[node]!
  if (deprel === 'acl') return xpos === 'VBN'
  // "it means leaving": only "means to leave" is a plan
  if (tree.lemmas[head] === 'mean' && tree.tokens[head]!.upos === 'VERB') return xpos !== 'VB'
  if (!addressing.has(tree.lemmas[head]!)) return false
  return deprel === 'obj' || (deprel === 'xcomp' && childBy(tree, node, 'mark') === undefined)
}

/** `Send him back.`, `"Send him back," she said`: a bare verb that heads what is said and has no subject. */
export function isOrder(tree: Tree, node: number): boolean {
  const { xpos, deprel, upos } = tree.tokens[node]!
  if (upos !== 'VERB' || xpos !== 'VB' || !['root', 'ccomp', 'parataxis'].includes(deprel)) return false
  return childBy(tree, node, 'nsubj', 'nsubj:pass', 'aux', 'mark', 'csubj') === undefined
}

const hedging = new Set(
  'perhaps maybe possibly probably presumably potentially conceivably likely reportedly allegedly purportedly supposedly seemingly apparently'.split(
    ' ',
  ),
)

/** Whether an adverb leaves a clause less than sure: "probably", "reportedly". */
export function hedges(tree: Tree, node: number): boolean {
  return tree.children[node]!.some(child => tree.tokens[child]!.deprel === 'advmod' && hedging.has(tree.lemmas[child]!))
}
