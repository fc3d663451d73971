/** Adverbial clause → what it leaves open, and how far the clause above it bears on it. */
import type { Tree } from '../tree.ts'
import { prepositionOf } from '../tree.ts'
import { readClause } from './clause.ts'
import { cueOf } from './cue.ts'
import { aims } from './open.ts'
import type { Above, Step } from './steps.ts'

export const conditions = new Set([
  'if',
  'unless',
  'should',
  'whether',
  'in case',
  'provided',
  'lest',
  'assuming',
  'once',
  'until',
  'till',
])
const purposes = new Set(['to', 'in order to', 'so as to'])

const insteads = new Set(['rather than', 'instead of'])
const isRather = (tree: Tree, node: number): boolean =>
  tree.children[node]!.some(
    child => child < node && tree.lemmas[child] === 'rather' && tree.lemmas[child + 1] === 'than',
  )

/** "marched", "have gathered": a verb of what has been done that is no bidding of another. */
function isGone(tree: Tree, head: number): boolean {
  const { time, modal, negated } = readClause(tree, head)
  return (
    tree.tokens[head]!.upos === 'VERB' &&
    time === 'past' &&
    modal === undefined &&
    !negated &&
    !sending.has(tree.lemmas[head]!)
  )
}

const sending = new Set(['send', 'dispatch', 'use', 'need', 'call', 'ask', 'urge', 'want', 'appoint', 'take', 'have'])
const turns = new Set(['once', 'until', 'till', 'before'])
const means = new Set(['by', 'in', 'through'])
const whens = new Set(['when', 'after', 'as soon as', 'by the time', 'as'])

/** Whether a clause tells of what is to come. */
function isAhead(tree: Tree, predicate: number): boolean {
  const { time, negated } = readClause(tree, predicate)
  return (time === 'future' || time === 'would') && !negated
}

/** One step up from an adverbial clause; undefined where nothing above bears on it. */
export function riseFromAdverbial(tree: Tree, above: Above, node: number, steps: Step[]): number | undefined {
  const { ontology, shares } = above
  const { head, xpos } = tree.tokens[node]!
  const mark = prepositionOf(tree, node, 'mark')
  // "once he knew", "before the bid was made": what is told as past was so
  const past = readClause(tree, node).time === 'past' && turns.has(mark)
  if (past) return undefined
  // "rather than surrender", "instead of leaving"
  if (insteads.has(mark) || isRather(tree, node)) {
    steps.push({ kind: 'negation', token: node })
    return undefined
  }
  if (conditions.has(mark)) steps.push({ kind: 'condition', token: node })
  else if (mark === 'before') steps.push({ kind: 'before', token: node })
  // "it was hard for them to meet": the tree takes what is hard for an aside
  else if (xpos === 'VB' && purposes.has(mark) && cueOf(tree, ontology, head, '') === 'doubted') {
    steps.push({ kind: 'effect', effect: 'doubted', token: head, far: false })
    return head
  }
  // "marched on the palace to demand": who goes to say so says so, as far as he goes
  else if (xpos === 'VB' && purposes.has(mark) && above.speaks?.(node) && isGone(tree, head)) return head
  // "voted to adopt the text"
  else if (xpos === 'VB' && purposes.has(mark) && tree.lemmas[head] === 'vote') return head
  else if (xpos === 'VB' && purposes.has(mark)) steps.push({ kind: 'purpose', token: node })
  else if (xpos === 'VBG' && mark) {
    const effect = ['from', 'of', 'about', 'against', 'on', 'to', 'for', 'at', 'into'].includes(mark)
      ? cueOf(tree, ontology, head, mark)
      : undefined
    // "a list for improving security": what a gerund names behind these is not told as done
    if (!effect && aims.has(mark)) steps.push({ kind: 'before', token: node })
    // "by cutting": as far as what it is the means of
    if (!effect) return shares && means.has(mark) ? head : undefined
    steps.push({ kind: 'effect', effect, token: head, far: false })
    return head
  } else if (isAhead(tree, head)) {
    // "will return, visiting Oslo on the way"; "will resign when the term ends"
    if (xpos === 'VBG' && !mark) return head
    if (shares && whens.has(mark)) steps.push({ kind: 'before', token: node })
  }
  return undefined
}
