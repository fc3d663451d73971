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

/** The lemma in lower case; a noun that the lemmatizer left in the plural loses it. */
export function lemmaOf({ form, lemma, upos }: Token): string {
  const lower = lemma.toLowerCase()
  return upos === 'NOUN' && lower === form.toLowerCase() ? singular(lower) : lower
}
