/** Clause → what its own grammar says of it: time, mood and negation. */
import { childBy, headlineSubject, isNominal, prepositionOf, type Tree } from '../tree.ts'

/** How a clause presents what it says, by its own words alone. */
export interface ClauseForm {
  readonly time: 'past' | 'present' | 'progressive' | 'future' | 'would' | 'to' | 'participle' | 'none'
  /** An auxiliary that leaves it open: may, might, could, can, should, must. */
  readonly modal?: 'may' | 'can' | 'should'
  readonly negated: boolean
  /** "is banned", "are held": a state that lasts. */
  readonly state?: boolean
}

const negations = new Set([
  'not',
  "n't",
  'never',
  'no',
  'neither',
  'nor',
  'hardly',
  'barely',
  'scarcely',
  'nothing',
  'nobody',
  'none',
])
const futures = new Set(['will', 'shall', "'ll", 'wo', 'ca'])
const mays = new Set(['may', 'might'])
const cans = new Set(['can', 'could'])
const shoulds = new Set(['should', 'must', 'ought'])

/** Whether a word has a negation of its own: "did not", "never", "no talks", "without". */
export function isNegated(tree: Tree, token: number): boolean {
  for (const child of tree.children[token]!) {
    const { deprel } = tree.tokens[child]!
    if ((deprel === 'advmod' || deprel === 'det' || deprel === 'cc') && negations.has(tree.lemmas[child]!)) return true
    // "no longer" and "no meeting" hang one word lower
    if (deprel === 'case' && tree.lemmas[child] === 'without') return true
    if (deprel === 'mark' && tree.lemmas[child] === 'without') return true
    if (deprel === 'advmod' && tree.children[child]!.some(word => tree.lemmas[word] === 'no')) return true
    if (deprel === 'obj' && (tree.lemmas[child] === 'nothing' || tree.lemmas[child] === 'none')) return true
    if ((deprel === 'nsubj' || deprel === 'nsubj:pass') && isNominal(tree, child)) {
      if (negations.has(tree.lemmas[child]!)) return true
      if (
        tree.children[child]!.some(
          word =>
            (tree.tokens[word]!.deprel === 'det' && ['no', 'neither'].includes(tree.lemmas[word]!)) ||
            // "not one of them", "not a soldier"
            (tree.lemmas[word] === 'not' && word < child),
        )
      )
        return true
    }
  }
  return false
}

/** Form of the clause that a predicate heads. */
export function readClause(tree: Tree, predicate: number): ClauseForm {
  let time: ClauseForm['time'] | undefined
  let modal: ClauseForm['modal']
  let be = false
  let have = false
  let past = false
  let bare = false
  for (const child of tree.children[predicate]!) {
    const { deprel, xpos, form } = tree.tokens[child]!
    if (deprel === 'mark' && xpos === 'TO') time ??= 'to'
    if (deprel !== 'aux' && deprel !== 'aux:pass' && deprel !== 'cop') continue
    const lemma = tree.lemmas[child]!
    if (lemma === 'be') {
      be = true
      // "asked that he be moved"
      if (xpos === 'VB') bare = true
    }
    if (lemma === 'have') have = true
    if (xpos === 'VBD') past = true
    if (futures.has(lemma) || form.toLowerCase() === "'ll") time = 'future'
    else if (lemma === 'would' || form.toLowerCase() === "'d") time ??= 'would'
    else if (mays.has(lemma)) modal = 'may'
    else if (cans.has(lemma)) modal = 'can'
    else if (shoulds.has(lemma)) modal = 'should'
  }
  const negated = isNegated(tree, predicate)
  const { xpos } = tree.tokens[predicate]!
  if (time === undefined) {
    if (bare && !modal) time = 'none'
    else if (past || have || xpos === 'VBD') time = 'past'
    else if (xpos === 'VBG') time = be ? 'progressive' : 'participle'
    else if (xpos === 'VBN') time = be ? 'present' : 'participle'
    else if (xpos === 'VBZ' || xpos === 'VBP' || be) time = 'present'
    else if (xpos === 'VB') time = modal ? 'present' : 'none'
    else time = 'none'
  }
  if (xpos === 'VBG' && be && past) time = 'past'
  // "has been arming them": what has gone on goes on
  if (xpos === 'VBG' && be && have) time = 'progressive'
  // "is to meet"
  if (be && time === 'to' && !have && !past) time = 'future'
  // "is going to meet"
  if (xpos === 'VBG' && tree.lemmas[predicate] === 'go' && childBy(tree, predicate, 'xcomp') !== undefined)
    time = 'future'
  // "is banned", "is under siege", "is at war": a state that lasts
  const state = time === 'present' && be && (xpos === 'VBN' || isIn(tree, predicate))
  return { time, negated, ...(modal && { modal }), ...(state && !modal && { state }) }
}

/** "in talks", "under investigation", "on a visit": a noun that its preposition makes a state. */
const isIn = (tree: Tree, predicate: number): boolean =>
  tree.tokens[predicate]!.upos === 'NOUN' && ['in', 'under', 'at', 'on'].includes(prepositionOf(tree, predicate))

/** Whether a clause has a finite verb or auxiliary of its own. */
export function hasOwnTime(tree: Tree, predicate: number): boolean {
  const { time, modal } = readClause(tree, predicate)
  return (
    modal !== undefined ||
    time === 'past' ||
    time === 'present' ||
    time === 'progressive' ||
    time === 'future' ||
    time === 'would'
  )
}

/** "Putin to visit China": a headline's infinitive has no verb above it. */
export function isHeadlineInfinitive(tree: Tree, predicate: number): boolean {
  if (headlineSubject(tree, predicate) !== undefined) return true
  const mark = childBy(tree, predicate, 'mark')
  return tree.tokens[predicate]!.head < 0 && mark !== undefined && tree.tokens[mark]!.xpos === 'TO'
}
