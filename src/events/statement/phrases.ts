/** Tree → statements that no verb tells: "according to X", "X's claim that …", "in the words of X". */
import type { Ontology } from '../ontology.ts'
import { childBy, childrenBy, prepositionOf, subtree, type Tree } from '../tree.ts'
import type { Draft } from './draft.ts'
import { sourceRange } from './verbs.ts'

const nouns = new Set(
  'statement claim belief view opinion allegation accusation argument suggestion assertion report announcement warning promise pledge vow threat prediction hope fear concern conclusion contention charge complaint demand request call decision plan desire idea notion rumor declaration insistence assurance assessment acknowledgment admission remark comment message proposal refusal'.split(
    ' ',
  ),
)

/** The statement of a word that stands for a source or a claim. */
export function readPhrase(tree: Tree, _ontology: Ontology, token: number): Draft | undefined {
  return accordingTo(tree, token) ?? nounClaim(tree, token)
}

function accordingTo(tree: Tree, token: number): Draft | undefined {
  const word = tree.lemmas[token]
  if (word !== 'accord' && word !== 'according') return undefined
  const { head, deprel } = tree.tokens[token]!
  // "according to" is a preposition of its source, or a verb that governs it
  const source = deprel === 'case' || deprel === 'mark' ? head : childBy(tree, token, 'obl', 'nmod', 'obj')
  if (source === undefined || source < 0) return undefined
  const host = deprel === 'case' || deprel === 'mark' ? tree.tokens[source]!.head : head
  const to = tree.lemmas[token + 1] === 'to' ? token + 2 : token + 1
  const [first, last] = subtree(tree, source, child => child < to || tree.tokens[child]!.deprel === 'acl:relcl')
  const range: readonly [number, number] = [Math.max(first, to), last]
  const content = around(tree, host, Math.min(token, first), last)
  return { source, sourceRange: range, cue: token, cueRange: [token, to], content }
}

/** What a governor's clause says apart from the phrase in it. */
function around(tree: Tree, host: number, from: number, to: number): (readonly [number, number])[] {
  if (host < 0) return []
  const [first, last] = subtree(tree, host)
  const parts: (readonly [number, number])[] = []
  if (from > first) parts.push([first, from])
  if (last > to + 1) parts.push([to, last])
  return parts
}

function nounClaim(tree: Tree, token: number): Draft | undefined {
  if (tree.tokens[token]!.upos !== 'NOUN' || !nouns.has(tree.lemmas[token]!)) return undefined
  const clause = childrenBy(tree, token, 'acl', 'ccomp').find(
    child => child > token && (tree.tokens[child]!.xpos === 'VB' || prepositionOf(tree, child, 'mark') === 'that'),
  )
  if (clause === undefined) return undefined
  const source =
    childBy(tree, token, 'nmod:poss') ??
    childrenBy(tree, token, 'nmod').find(child => ['by', 'from', 'of'].includes(prepositionOf(tree, child)))
  return {
    ...(source !== undefined && { source, sourceRange: sourceRange(tree, source, token) }),
    cue: token,
    cueRange: [token, token + 1],
    content: [subtree(tree, clause)],
  }
}
