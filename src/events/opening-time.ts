/** Times that stand before what they date: at the head of its sentence, or between a comma and its subject. */
import type { Time } from '../record/record.ts'
import { childBy, subtree, type Tree, timeAt } from './tree.ts'

/** Whether a time says on which days something was or will be; "for two weeks" says how long. */
export function isDate({ type, interval }: Time): boolean {
  return interval !== undefined && type !== 'SET'
}

/** "Early Tuesday, the president warned": at the head of a sentence a day dates its main verbs. */
export function timeLeading(tree: Tree, host: number): Time | undefined {
  let root = host
  while (tree.tokens[root]!.deprel === 'conj') root = tree.tokens[root]!.head
  if (tree.tokens[root]!.head >= 0) return undefined
  const { from, to } = tree.annotated.syntax.sentences[tree.sentence[host]!]!
  for (let token = from; token < Math.min(from + leading, to, host); token++) {
    const { upos, form } = tree.tokens[token]!
    if (upos === 'VERB' || upos === 'SCONJ') return undefined
    const time = timeAt(tree, token)
    // "Thursday's vote" dates the vote alone
    if (time && isDate(time) && !["'s", '’s'].includes(tree.tokens[time.to]?.form ?? '')) return time
    if (form === ',' && token > from + 1) return undefined
  }
  return undefined
}

const opens = new Set([',', '"', '“', '``', "'", '‘', 'and', 'but', 'that', ';', ':'])
const dates = new Set(['on', 'in', 'from', 'by', 'at', 'since', 'during'])

/** "…, and from 21 April, Chad will stop": a time between a comma and the subject opens the subject's clause. */
export function timeOpening(tree: Tree, verb: number): Time | undefined {
  const subject = childBy(tree, verb, 'nsubj', 'nsubj:pass')
  if (subject === undefined) return undefined
  const [first] = subtree(tree, subject)
  if (tree.tokens[first - 1]?.form !== ',') return undefined
  const time = timeAt(tree, first - 2)
  if (!time || !isDate(time) || tree.sentence[time.from] !== tree.sentence[verb]) return undefined
  const before = dates.has(tree.lemmas[time.from - 1]!) ? time.from - 2 : time.from - 1
  return before < 0 || opens.has(tree.tokens[before]!.form) ? time : undefined
}

/** How far from its sentence's head a day still leads it. */
const leading = 6
