/** Words that no cue governs and that yet leave open whether what they name has come about. */
import { prepositionOf, type Tree } from '../tree.ts'
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
  if (children.some(child => tree.lemmas[child] === 'any' && tree.tokens[child]!.deprel === 'det'))
    steps.push({ kind: 'condition', token })
  const bare = !children.some(child => ['det', 'nmod:poss', 'nummod'].includes(tree.tokens[child]!.deprel))
  if (deprel === 'compound' || (bare && xpos === 'NN' && deprel === 'nmod')) steps.push({ kind: 'generic', token })
}

const definite = new Set(['the', 'this', 'that', 'these', 'those', 'each', 'every', 'both', 'all'])

/** "a fall", "losses": a noun that nothing makes known, where its clause says whether there is one. */
export function isOpen(tree: Tree, noun: number): boolean {
  const { deprel, upos } = tree.tokens[noun]!
  if (upos !== 'NOUN' || (deprel !== 'obj' && deprel !== 'nsubj:pass')) return false
  return !tree.children[noun]!.some(
    child => tree.tokens[child]!.deprel === 'nmod:poss' || definite.has(tree.lemmas[child]!),
  )
}
