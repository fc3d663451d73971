/** Speech acts and what they speak of: whether a word is the content of one, and what that says of it. */
import type { Match } from './frame/frame.ts'
import type { Effect, Ontology } from './ontology.ts'
import { type Above, readClause } from './status/status.ts'
import { childBy, prepositionOf, type Tree } from './tree.ts'

/** How words above an act are read, and the matches by token. */
export function readAbove(matches: ReadonlyMap<number, Match>, tree: Tree, ontology: Ontology): Above {
  return {
    ontology,
    governs: (head, below) => contentEffect(tree, matches, head, below),
    speaks: token => isSpoken(tree, matches.get(token)),
  }
}

/** Types that are done by speaking or standing up, so that who goes to do so does it. */
const spoken = new Set(['REQUEST', 'ACCUSE', 'SUPPORT', 'REJECT', 'PROTEST', 'THREATEN'])

const offers = new Set(['offer', 'proposal', 'pledge', 'promise', 'overture'])

const isSpoken = (tree: Tree, match: Match | undefined): boolean =>
  match !== undefined &&
  (spoken.has(match.frame.type) || (match.frame.type === 'AGREE' && offers.has(tree.lemmas[match.token]!)))

/** The effect that a speech act has on what it speaks of; undefined where the word tells no speech act. */
function contentEffect(
  tree: Tree,
  matches: ReadonlyMap<number, Match>,
  head: number,
  below: number,
): Effect | undefined {
  const match = matches.get(head)
  const content = match?.frame.content
  if (!match || !content || content === 'as told') return undefined
  if (content === 'requested' && !mandative.has(tree.lemmas[head]!) && isIndicative(tree, below)) return undefined
  return isContent(tree, match, below) ? (content as Effect) : undefined
}

/** "demanded that he quit": what is asked by these, whatever the form of its verb. */
const mandative = new Set([
  'demand',
  'propose',
  'request',
  'order',
  'recommend',
  'urge',
  'ask',
  'require',
  'plead',
  'call',
])

/** "suggests that he left" asks for nothing; "suggests that he leave" does. */
export function isIndicative(tree: Tree, below: number): boolean {
  if (tree.tokens[below]!.deprel !== 'ccomp' || isSubjunctive(tree, below)) return false
  const { time, modal } = readClause(tree, below)
  return modal !== 'should' && (time === 'past' || time === 'present' || time === 'future' || time === 'progressive')
}

/** "that France expel them": one who does it takes no verb without -s. */
function isSubjunctive(tree: Tree, verb: number): boolean {
  if (tree.tokens[verb]!.xpos !== 'VBP') return false
  const subject = childBy(tree, verb, 'nsubj')
  return subject !== undefined && ['NN', 'NNP'].includes(tree.tokens[subject]!.xpos) && !childBy(tree, subject, 'conj')
}

/** Whether a word hangs in a content slot of a speech act. */
export function isContent(tree: Tree, match: Match, below: number): boolean {
  const { deprel, xpos } = tree.tokens[below]!
  // "the threat posed by the dam": a participle tells of the speech act, not in it
  if (deprel === 'acl' && xpos === 'VBN') return false
  if (['xcomp', 'ccomp', 'acl', 'csubj'].includes(deprel)) return true
  // "on a visit to Oslo, she asked": what opens a sentence is no part of what is asked
  if (deprel === 'obl' && below < match.host) return false
  if (deprel === 'advcl' && isParted(tree, below)) return true
  if (deprel === 'obj' || deprel === 'nsubj:pass') return match.frame.about.includes('object')
  if (deprel === 'obl' || deprel === 'nmod' || deprel === 'advcl')
    return match.frame.about.includes(prepositionOf(tree, below) || prepositionOf(tree, below, 'mark'))
  return false
}

/** "urged Oslo on Friday to leave": a day between a speech act and its infinitive makes the tree take it for a purpose. */
function isParted(tree: Tree, below: number): boolean {
  const { xpos, head } = tree.tokens[below]!
  const to = below - 1
  return (
    xpos === 'VB' && tree.lemmas[to] === 'to' && tree.annotated.times.some(time => time.to === to && time.from > head)
  )
}
