/** Where in time a clause looks, as far as a date in it needs to know: from the tree where there is one, else from cue words. */
import type { Syntax, Token } from '../../record/record.ts'
import { BREAK, type Words } from './words.ts'

export type Tense = 'past' | 'future'

const willing = new Set("will 'll wo shall would could may might can should must".split(' '))
/** "expected Friday", "due on Monday", "plans to": what they govern is ahead. */
const ahead = new Set(
  'schedule expect plan set due slate plan intend hope agree vow pledge promise threaten prepare aim want ask urge invite order decide'.split(
    ' ',
  ),
)
const telling = new Set('say tell add report announce write state quote note tweet post'.split(' '))

const having = new Set(['have', 'has', 'had', "'ve"])
const been = new Set(['was', 'were', 'did', "'d", 'been', 'got'])
/** "planned a rally on Saturday" */
const planning = new Set(['plan', 'schedule', 'expect', 'slate'])
/** Verbs whose present tense tells a timetable: "meet on Monday", "opens in April". */
const timetabled = new Set(
  'meet travel visit leave arrive begin start open resume host head go come fly vote convene expire end take attend depart return close kick speak address hear rule face appear mark hold receive welcome sign launch join'.split(
    ' ',
  ),
)

/** Tense of the clause that a token stands in; undefined where the tree does not tell. */
export function treeTense(syntax: Syntax, token: number): Tense | undefined {
  const { tokens } = syntax
  let at = token
  for (let steps = 0; steps < 12; steps++) {
    const node = tokens[at]
    if (!node) return undefined
    if (node.upos === 'VERB' || node.upos === 'AUX' || hasAuxiliary(tokens, at)) {
      const tense = verbTense(tokens, at)
      if (tense) return tense
    }
    if (node.head < 0) return undefined
    at = node.head
  }
  return undefined
}

/** Auxiliaries and marks stand before their verb, within the clause. */
function childrenBefore(tokens: readonly Token[], at: number): Token[] {
  const found: Token[] = []
  for (let i = at - 1; i >= 0 && i > at - 14; i--) if (tokens[i]!.head === at) found.push(tokens[i]!)
  return found
}

const isAuxiliary = (token: Token): boolean => token.deprel.startsWith('aux') || token.deprel === 'cop'
const hasAuxiliary = (tokens: readonly Token[], at: number): boolean => childrenBefore(tokens, at).some(isAuxiliary)

function verbTense(tokens: readonly Token[], at: number): Tense | undefined {
  const verb = tokens[at]!
  const before = childrenBefore(tokens, at)
  const auxiliaries = before.filter(isAuxiliary).map(token => token.form.toLowerCase())
  const has = (words: ReadonlySet<string>): boolean => auxiliaries.some(word => words.has(word))
  if (has(willing)) return has(having) ? 'past' : 'future'
  if (ahead.has(verb.lemma) && /^(VB[NG]?|JJ)$/.test(verb.xpos) && !has(having)) return 'future'
  if (planning.has(verb.lemma) && verb.xpos === 'VBD') return 'future'
  if (has(having) || has(been) || verb.xpos === 'VBD') return 'past'
  if (verb.xpos === 'VBG' && auxiliaries.length > 0) return 'future'
  if (verb.xpos === 'VBN' && auxiliaries.length > 0) return 'past'
  if (verb.xpos === 'VB' && before.some(token => token.form.toLowerCase() === 'to'))
    return infinitiveTense(tokens, verb)
  if (verb.xpos !== 'VBZ' && verb.xpos !== 'VBP') return undefined
  return telling.has(verb.lemma) ? 'past' : timetabled.has(verb.lemma) ? 'future' : undefined
}

const awaiting = new Set('due scheduled expected supposed set slated meant'.split(' '))
const isPluperfect = (tokens: readonly Token[], at: number): boolean =>
  childrenBefore(tokens, at).some(({ form, deprel }) => /^(?:aux|cop)/.test(deprel) && form.toLowerCase() === 'had')

/** "managed to flee on Friday" is past, "plans to meet on Friday" ahead. */
function infinitiveTense(tokens: readonly Token[], verb: Token): Tense | undefined {
  const governor = tokens[verb.head]
  // "had been due to expire on Friday"
  if (governor && awaiting.has(governor.form.toLowerCase()) && isPluperfect(tokens, verb.head)) return 'past'
  if (!governor || verb.deprel !== 'xcomp') return verb.deprel === 'advcl' ? undefined : 'future'
  return ahead.has(governor.lemma) || !/^(manage|fail|begin|start|continue|use|refuse|force|try)$/.test(governor.lemma)
    ? 'future'
    : undefined
}

const future = new Set(
  "will 'll wo shall would could should must may might scheduled expected due set slated planned plans plan planning upcoming ahead hopes hope intends intend going until begins starts opens resumes expires convenes".split(
    ' ',
  ),
)
const past = new Set(
  'said told was were had did has have announced reported killed met came went began began took made gave held left rose fell been'.split(
    ' ',
  ),
)

/** Tense by the nearest cue word in the sentence; undefined where it has none. */
export function cueTense(words: Words, at: number): Tense | undefined {
  for (let i = at - 1; i >= 0 && i > at - 25 && !stops(words, i); i--) {
    const tense = cue(words, i)
    if (tense) return tense
  }
  for (let i = at + 1; i < words.form.length && i < at + 15 && !stops(words, i); i++) {
    const tense = cue(words, i)
    if (tense) return tense
  }
  return undefined
}

function cue(words: Words, i: number): Tense | undefined {
  const word = words.at(i)
  // "had been due to expire"
  if (awaiting.has(word) && words.at(i - 1) === 'been' && words.at(i - 2) === 'had') return 'past'
  if (future.has(word)) return words.capital(i) ? undefined : 'future'
  // "will be held": the participle is not what tells
  if (words.at(i - 1) === 'be' || words.at(i - 1) === 'to') return undefined
  return past.has(word) || (word.length > 4 && word.endsWith('ed')) ? 'past' : undefined
}

const stops = (words: Words, i: number): boolean =>
  words.at(i) === BREAK ||
  words.at(i) === ';' ||
  ((words.at(i) === '.' || words.at(i) === '?' || words.at(i) === '!') && words.capital(i + 1))
