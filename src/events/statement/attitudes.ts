/** Tree → statements that an adjective or adverb tells: "is worried about the deal", "it is clear that …", "reportedly". */
import { readArguments } from '../frame/frame.ts'
import type { Ontology } from '../ontology.ts'
import { childBy, childrenBy, isNominal, prepositionOf, subtree, type Tree } from '../tree.ts'
import type { Draft } from './draft.ts'
import { around, cueRange } from './ranges.ts'
import { sourceRange } from './source.ts'

const toward = new Set([
  'about',
  'of',
  'with',
  'to',
  'for',
  'in',
  'on',
  'at',
  'by',
  'over',
  'toward',
  'against',
  'as to',
])

/** The statement of an adjective of attitude or of an adverb of hearsay. */
export function readAttitude(tree: Tree, ontology: Ontology, token: number): Draft | undefined {
  const { upos, form } = tree.tokens[token]!
  const { telling } = ontology
  if (upos === 'ADV') return telling.adverb.has(tree.lemmas[token]!) ? hearsay(tree, token) : undefined
  const word = form.toLowerCase()
  if (upos !== 'ADJ' && tree.tokens[token]!.xpos !== 'VBN') return undefined
  if (telling.evident.has(word)) return evident(tree, ontology, token)
  return telling.adjective.has(word) ? held(tree, ontology, token) : undefined
}

/** "has reportedly left": the clause without the adverb. */
function hearsay(tree: Tree, adverb: number): Draft | undefined {
  const { head } = tree.tokens[adverb]!
  if (head < 0) return undefined
  const content = around(tree, head, [adverb, adverb + 1])
  return content.length > 0 ? { cue: adverb, cueRange: [adverb, adverb + 1], content } : undefined
}

/** "it is clear that …": told on nobody's word. */
function evident(tree: Tree, ontology: Ontology, token: number): Draft | undefined {
  if (childBy(tree, token, 'cop') === undefined) return undefined
  const clause = childrenBy(tree, token, 'ccomp', 'csubj', 'advcl').find(child => child > token)
  return clause === undefined
    ? undefined
    : { cue: token, cueRange: cueRange(tree, ontology, token), content: [subtree(tree, clause)] }
}

/** "is confident that …", "leaders wary of …": what somebody thinks. */
function held(tree: Tree, ontology: Ontology, token: number): Draft | undefined {
  const source = holderOf(tree, token)
  const [from, cueEnd] = cueRange(tree, ontology, token)
  const clause = childrenBy(tree, token, 'ccomp', 'xcomp', 'advcl').find(
    child =>
      child > token &&
      (tree.tokens[child]!.deprel !== 'advcl' || ['that', 'to'].includes(prepositionOf(tree, child, 'mark'))),
  )
  if (source === undefined) return undefined
  const told = { source, sourceRange: sourceRange(tree, source, token), cue: token }
  if (clause !== undefined) {
    const [first, to] = subtree(tree, clause)
    return { ...told, cueRange: [from, cueEnd], content: [[Math.max(first, cueEnd), to]] }
  }
  const phrase = childrenBy(tree, token, 'obl', 'nmod', 'advcl').find(
    child => child > token && toward.has(prepositionOf(tree, child) || prepositionOf(tree, child, 'mark')),
  )
  if (phrase === undefined) return undefined
  const [first, to] = subtree(tree, phrase)
  const behind = Math.max(cueEnd, first + 1)
  return to > behind ? { ...told, cueRange: [from, behind], content: [[behind, to]] } : undefined
}

/** Who thinks so: the subject, or the noun that the adjective stands behind. */
function holderOf(tree: Tree, token: number): number | undefined {
  const own = childBy(tree, token, 'nsubj', 'nsubj:pass')
  if (own !== undefined) return own
  const { head, deprel } = tree.tokens[token]!
  if (head < 0) return undefined
  if ((deprel === 'amod' || deprel === 'acl') && head < token && isNominal(tree, head)) return head
  if (!['conj', 'xcomp', 'advcl', 'parataxis'].includes(deprel)) return undefined
  const { subject, object, passive } = readArguments(tree, token)
  return (passive ? object : subject)[0]
}
