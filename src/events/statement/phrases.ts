/** Tree → statements that a phrase tells: "according to X", "in the view of X", "in X's words". */
import type { Ontology } from '../ontology.ts'
import { childBy, childrenBy, prepositionOf, subtree, type Tree } from '../tree.ts'
import { readAttitude } from './attitudes.ts'
import type { Draft } from './draft.ts'
import { readNoun } from './nouns.ts'
import { around } from './ranges.ts'
import { sourceRange } from './source.ts'

const views = new Set([
  'view',
  'opinion',
  'word',
  'eye',
  'mind',
  'telling',
  'estimation',
  'judgment',
  'judgement',
  'account',
])

/** The statement of a word other than a verb that stands for a source or a claim. */
export function readPhrase(tree: Tree, ontology: Ontology, token: number): Draft | undefined {
  return (
    accordingTo(tree, token) ??
    inView(tree, token) ??
    readNoun(tree, ontology, token) ??
    readAttitude(tree, ontology, token)
  )
}

function accordingTo(tree: Tree, token: number): Draft | undefined {
  const word = tree.lemmas[token]
  if (word !== 'accord' && word !== 'according') return undefined
  const { head, deprel } = tree.tokens[token]!
  // "according to" is a preposition of its source, or a verb that governs it
  const source = deprel === 'case' || deprel === 'mark' ? head : childBy(tree, token, 'obl', 'nmod', 'obj')
  if (source === undefined || source < 0) return undefined
  const above = deprel === 'case' || deprel === 'mark' ? tree.tokens[source]!.head : head
  // "a person familiar with the matter"
  const aside = above === source + 1 && tree.tokens[above]!.upos === 'ADJ' ? above : undefined
  const host = aside === undefined ? above : tree.tokens[above]!.head
  const to = tree.lemmas[token + 1] === 'to' ? token + 2 : token + 1
  const [first, named] = subtree(tree, source, child => child < to || tree.tokens[child]!.deprel === 'acl:relcl')
  const last = aside === undefined ? named : subtree(tree, aside, child => tree.tokens[child]!.form === ',')[1]
  const range: readonly [number, number] = [Math.max(first, to), last]
  if (range[0] >= range[1]) return undefined
  const content = accorded(tree, host, [Math.min(token, first), last])
  return { source, sourceRange: range, cue: token, cueRange: [token, to], content }
}

/** What somebody is named for: the rest of the sentence where the phrase opens or ends it, else its clause. */
function accorded(tree: Tree, host: number, [from, to]: readonly [number, number]): (readonly [number, number])[] {
  const sentence = tree.annotated.syntax.sentences[tree.sentence[from]!]!
  if (from === sentence.from) return [[to, sentence.to]]
  const isEnd = tree.tokens.slice(to, sentence.to).every(({ upos }) => upos === 'PUNCT')
  if (isEnd && tree.tokens[from - 1]!.form === ',') return [[sentence.from, from]]
  return around(tree, host, [from, to])
}

/** "in the minister's view", "in the eyes of voters": whose it is says the clause. */
function inView(tree: Tree, token: number): Draft | undefined {
  if (!views.has(tree.lemmas[token]!) || !['in', 'to', 'by'].includes(prepositionOf(tree, token))) return undefined
  const { head, deprel } = tree.tokens[token]!
  if (head < 0 || deprel !== 'obl') return undefined
  const source =
    childBy(tree, token, 'nmod:poss') ??
    childrenBy(tree, token, 'nmod').find(child => prepositionOf(tree, child) === 'of')
  if (source === undefined) return undefined
  const [first, last] = subtree(tree, token)
  const content = around(tree, head, [first, last])
  return content.length > 0
    ? { source, sourceRange: sourceRange(tree, source, token), cue: token, cueRange: [token, token + 1], content }
    : undefined
}
