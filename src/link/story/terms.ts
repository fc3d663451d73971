/** A report's text → the terms by which it is told apart from other reports: stems, numbers, and pairs of neighbours. */

/** Weighted terms of one report; a weight is the number of times. */
export type Terms = ReadonlyMap<string, number>

const STOP = new Set(
  `the a an of to in on at for and or but nor with by from as is are was were be been being it its he she they his her
  their him them this that these those which who whom whose what when where why how will would could should can may might
  must shall has have had having do does did doing no not only own same so too very just than then there here i you we us
  our my me your out up down into over under again further once more most other some such each few both all any about
  after before above below between through during against while until also because if unless though although since
  s t d ll m re ve don says say said told according added reported new first last two one year years day days week weeks
  month months time people mr mrs ms dr monday tuesday wednesday thursday friday saturday sunday`.split(/\s+/),
)

/** What a pair of neighbouring words counts beside a word: pairs tell near twins apart ("court rejects" of two courts). */
const PAIR = 1

/** Terms of a text. Case is dropped, endings are cut, function words and reporting words are left out. */
export function termsOf(text: string): Terms {
  const terms = new Map<string, number>()
  const add = (term: string, weight: number): void => void terms.set(term, (terms.get(term) ?? 0) + weight)
  let before: string | undefined
  for (const [word] of text.matchAll(/\p{L}[\p{L}'’-]*|\d[\d.,]*\d|\d/gu)) {
    const low = word.toLowerCase()
    const term = STOP.has(low) ? undefined : stem(low)
    if (term) {
      add(term, 1)
      if (before) add(`${before} ${term}`, PAIR)
    }
    before = term
  }
  return terms
}

const ENDINGS = ["'s", '’s', 'ingly', 'edly', 'ing', 'ies', 'ied', 'ed', 'es', 'ly', 's']

/** Cuts one ending where at least three letters are left. Cruder than a lemma and the same for every part of speech. */
export function stem(word: string): string {
  for (const ending of ENDINGS)
    if (word.endsWith(ending) && word.length - ending.length >= 3) return word.slice(0, -ending.length)
  return word
}
