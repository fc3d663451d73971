/** Token → the lemma that frames are looked up by. */
import type { Token } from '../record/record.ts'

const kept = /(?:ss|us|is|series|species|news|means)$/

/** A noun without its plural ending: "tariffs" → "tariff"; the lexicon's nouns are folded alike, so that "goods" meets "goods". */
export function singular(noun: string): string {
  if (noun.length < 4 || !noun.endsWith('s') || kept.test(noun)) return noun
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`
  if (/(?:[sxz]|ch|sh)es$/.test(noun)) return noun.slice(0, -2)
  return noun.slice(0, -1)
}

/** Past forms that lemmatizers know too seldom. */
const pasts: Readonly<Record<string, string>> = {
  froze: 'freeze',
  frozen: 'freeze',
  unfroze: 'unfreeze',
  unfrozen: 'unfreeze',
  forbade: 'forbid',
  forswore: 'forswear',
  overran: 'overrun',
  overthrew: 'overthrow',
  overthrown: 'overthrow',
  slew: 'slay',
  slain: 'slay',
  withheld: 'withhold',
  withstood: 'withstand',
  lent: 'lend',
  fled: 'flee',
  overrode: 'override',
  besought: 'beseech',
  hung: 'hang',
  shot: 'shoot',
  sank: 'sink',
  strove: 'strive',
  undertook: 'undertake',
  upheld: 'uphold',
  reneged: 'renege',
  beset: 'beset',
}

/** The lemma in lower case; a noun that the lemmatizer left in the plural loses it, and so does a verb its past. */
export function lemmaOf({ form, lemma, upos }: Token): string {
  const lower = lemma.toLowerCase()
  if (upos === 'VERB') return pasts[lower] ?? lower
  return upos === 'NOUN' && lower === form.toLowerCase() ? singular(lower) : lower
}

/** A hyphenated word that the tokenizer parted. */
export interface Joined {
  /** The token that heads it in the tree. */
  readonly head: number
  readonly lemma: string
}

/** Words joined by a hyphen, by each of their two tokens: "cease-fire", "test-launched". */
export function readJoined(tokens: readonly Token[], lemmas: readonly string[]): Map<number, Joined> {
  const joined = new Map<number, Joined>()
  for (let at = 1; at + 1 < tokens.length; at++) {
    if (tokens[at]!.form !== '-') continue
    const [before, after] = [tokens[at - 1]!, tokens[at + 1]!]
    if (before.end !== tokens[at]!.start || after.start !== tokens[at]!.end) continue
    const head = after.head === at - 1 ? at - 1 : at + 1
    const whole = { head, lemma: `${before.form.toLowerCase()}-${lemmas[at + 1]}` }
    joined.set(at - 1, whole).set(at + 1, whole)
  }
  return joined
}
