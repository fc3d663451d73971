/** Words that the tagger took for another kind: "threatened to strike", "Calls for a truce grew", "a build-up". */
import type { Token } from '../record/record.ts'

/** Writes what a token is instead. */
export type Change = (at: number, to: Partial<Token>) => void

/** Mends a word and those that hang on it; `children` are those of the tokens as they were. */
export function mendWord(
  tokens: readonly Token[],
  children: readonly (readonly number[])[],
  at: number,
  change: Change,
): void {
  const { upos, xpos, deprel, form } = tokens[at]!
  if (xpos === 'NN' && deprel === 'xcomp' && isInfinitive(tokens, children, at)) {
    change(at, { upos: 'VERB', xpos: 'VB' })
    change(at - 1, { deprel: 'mark' })
  } else if (xpos === 'VBZ' && deprel === 'root' && isFirst(tokens, at)) mendOpening(tokens, children, at, change)
  else if (xpos === 'NN' && deprel === 'root' && deeds.has(form)) mendHeadline(tokens, children, at, change)
  else if (form === 'meeting' && xpos === 'NN' && isAside(tokens, children, at))
    change(at, { upos: 'VERB', xpos: 'VBG', deprel: 'acl' })
  else if (form === '-' && upos === 'PUNCT') mendJoined(tokens, at, change)
}

/** "threatened to strike": no noun stands behind "to" without an article where a verb asks for a deed. */
function isInfinitive(tokens: readonly Token[], children: readonly (readonly number[])[], at: number): boolean {
  const [only, ...others] = children[at]!
  return (
    only === at - 1 && others.length === 0 && tokens[only]!.xpos === 'TO' && tokens[tokens[at]!.head]?.upos === 'VERB'
  )
}

/** "the two sides, meeting in Oslo, agreed": no noun stands bare between commas. */
function isAside(tokens: readonly Token[], children: readonly (readonly number[])[], at: number): boolean {
  const { deprel } = tokens[at]!
  if (tokens[at - 1]?.form !== ',' || tokens[at + 1]?.upos !== 'ADP') return false
  if (deprel !== 'conj' && deprel !== 'appos' && deprel !== 'list') return false
  return !children[at]!.some(child => child < at && tokens[child]!.upos !== 'PUNCT')
}

function isFirst(tokens: readonly Token[], at: number): boolean {
  return at === 0 || tokens[at - 1]!.head === -1 || /[.!?:]$/.test(tokens[at - 1]!.form)
}

const behind = new Set(['for', 'against', 'by', 'on', 'over', 'between', 'with', 'in'])
/** Relations by which the tree hangs on the sentence's first word the verb that is its own. */
const hung = /^(?:nmod|xcomp|acl|obl|dep|ccomp|advcl|amod)$/
/** Words between the noun that opens a sentence and its verb. */
const REACH = 14

/** "Calls for talks grew": a sentence that opens with a verb in -s has no subject, so that it is a noun before its verb. */
function mendOpening(
  tokens: readonly Token[],
  children: readonly (readonly number[])[],
  at: number,
  change: Change,
): void {
  if (!behind.has(tokens[at + 1]?.form ?? '')) return
  if (children[at]!.some(child => /^(?:nsubj|obj|expl|ccomp|xcomp)/.test(tokens[child]!.deprel))) return
  for (let verb = at + 3; verb < tokens.length && verb < at + REACH; verb++) {
    const { upos, xpos, deprel, head } = tokens[verb]!
    if (tokens[verb]!.form === '.' || /^W/.test(xpos)) return
    if (!/^VB[DZ]$/.test(xpos) || upos !== 'VERB' || !hung.test(deprel) || head < at || head > verb) continue
    if (children[verb]!.some(child => tokens[child]!.deprel === 'mark' || tokens[child]!.deprel === 'case')) return
    for (const child of children[verb]!)
      if (tokens[child]!.deprel === 'nsubj') change(child, { head: Math.max(at, head), deprel: 'nmod' })
    for (const child of children[at]!) {
      if (child > verb) change(child, { head: verb })
      else if (tokens[child]!.deprel === 'obl') change(child, { deprel: 'nmod' })
    }
    change(verb, { head: -1, deprel: 'root' })
    change(at, { upos: 'NOUN', xpos: 'NNS', head: verb, deprel: 'nsubj' })
    return
  }
}

const deeds = new Set(['strike', 'rally', 'march', 'protest', 'riot', 'attack', 'clash', 'boycott', 'visit'])

/** "Argentine truckers strike over fuel": in a headline the plural before a deed does it. */
function mendHeadline(
  tokens: readonly Token[],
  children: readonly (readonly number[])[],
  at: number,
  change: Change,
): void {
  const doer = at - 1
  if (tokens[doer]?.xpos !== 'NNS' || tokens[doer]!.head !== at || tokens[doer]!.deprel !== 'compound') return
  const next = tokens[at + 1]
  if (next && next.upos !== 'ADP' && next.upos !== 'PUNCT' && next.upos !== 'PROPN') return
  if (children[at]!.some(child => /^(?:det|cop|nmod:poss|nsubj)/.test(tokens[child]!.deprel))) return
  change(doer, { deprel: 'nsubj' })
  change(at, { upos: 'VERB', xpos: 'VBP' })
  for (const child of children[at]!)
    if (child < doer) change(child, { head: doer })
    else if (tokens[child]!.deprel === 'nmod') change(child, { deprel: 'obl' })
}

const particles = new Set(['up', 'down', 'off', 'out', 'over', 'back', 'in', 'away'])

/** "a build-up worries Congo": the hyphened particle heads nothing; the verb made a noun stands where the noun before it was hung. */
function mendJoined(tokens: readonly Token[], at: number, change: Change): void {
  const noun = tokens[at - 1]
  const particle = tokens[at + 1]
  const before = tokens[at - 2]
  if (!noun || !before || !particle || !particles.has(particle.form)) return
  if (noun.deprel !== 'compound' || noun.head !== at + 1) return
  if (!/^(?:nsubj|obj|nmod:poss)$/.test(before.deprel) || before.head !== particle.head) return
  change(at - 1, { upos: 'NOUN', xpos: 'NN', head: before.head, deprel: before.deprel === 'obj' ? 'obj' : 'nsubj' })
  change(at + 1, { head: at - 1, deprel: 'compound:prt' })
  change(at - 2, { head: at - 1, deprel: before.deprel === 'nmod:poss' ? before.deprel : 'compound' })
}
