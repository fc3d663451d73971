/** Common nouns with what stands before and after them. */
import { chance, choose, pick, type Random } from '../random.ts'
import { after, before, type Word, word } from './tree.ts'
import { MASS, type Registry } from './words.ts'

export interface Making {
  readonly random: Random
  readonly registry: Registry
  /** Headlines leave out articles. */
  readonly headline: boolean
  /** Within what somebody said, "it" and "he" may act. */
  readonly inner?: boolean
}

/** "fighter jets": the words before the last are compounds, adjectives excepted. */
const ADJECTIVAL =
  /^(former|new|joint|nuclear|economic|human|special|armoured|residential|military|humanitarian|diplomatic|ballistic|presidential|foreign|central|supreme|prime|naval|local|crude|relief|spare|free|consular)$/

/** A plural by its ending: arms, but not gas, crisis or access. */
export const PLURAL = /[^aisu]s$/

export function common(phrase: string, plural: boolean, relation: string): Word {
  const words = phrase.split(' ')
  const last = words.pop()!
  const head = word(last, plural && !MASS.has(phrase) ? 'NOUN NNS' : 'NOUN NN', relation)
  head.plural = plural && !MASS.has(phrase)
  words.forEach((w, i) => {
    const modifier = ADJECTIVAL.test(w)
      ? word(w, 'ADJ JJ', 'amod')
      : word(w, PLURAL.test(w) ? 'NOUN NNS' : 'NOUN NN', 'compound')
    const last = head.before.at(-1)
    if (i > 0 && last && /^(human|free|central)$/.test(last.form)) head.before[i - 1] = before(modifier, last)
    else before(head, modifier)
  })
  return head
}

export const theWord = (head: Word): Word => {
  head.before.unshift(word('the', 'DET DT', 'det'))
  return head
}

const leftmost = (head: Word): Word => (head.before[0] ? leftmost(head.before[0]) : head)

/** "a", "an" or "the" before the phrase's first word. */
export function withArticle({ random, headline }: Making, head: Word): Word {
  if (headline) return head
  const first = leftmost(head).form
  const a = /^[aeiou]/i.test(first) && !/^(eu|uni|us|one)/i.test(first) ? 'an' : 'a'
  head.before.unshift(word(chance(random, 0.5) ? 'the' : a, 'DET DT', 'det'))
  return head
}

/** The phrase with a preposition before it. */
export function preposed(preposition: string, phrase: Word, tag = 'ADP IN'): Word {
  phrase.before.unshift(word(preposition, tag, 'case'))
  return phrase
}

const AROUND = ['dozens', 'hundreds', 'thousands', 'scores']
export const COUNTS = [
  'two',
  'three',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  '10',
  '12',
  '15',
  '20',
  '27',
  '40',
  '60',
  '100',
  '300',
  '1,500',
  '2,000',
  '10,000',
  '25,000',
]

/** "at least 12 soldiers", "dozens of protesters", "more than 100 people". */
export function counted({ random }: Making, noun: string, role: string): Word {
  if (MASS.has(noun)) return common(noun, true, role)
  if (chance(random, 0.2)) {
    const some = word(pick(random, AROUND), 'NOUN NNS', role)
    some.plural = true
    return after(some, preposed('of', common(noun, true, 'nmod')))
  }
  const head = common(noun, true, role)
  const number = word(pick(random, COUNTS), 'NUM CD', 'nummod')
  choose(random, [
    [4, () => number],
    [1, () => before(number, before(word('least', 'ADJ JJS', 'nmod'), word('at', 'ADP IN', 'case')))],
    [1, () => before(number, after(word('more', 'ADJ JJR', 'advmod'), word('than', 'ADP IN', 'fixed')))],
    [1, () => before(number, word(pick(random, ['about', 'some', 'nearly', 'around']), 'ADV RB', 'advmod'))],
  ])
  head.before.unshift(number)
  return head
}
