/** Which classes a word may belong to by the word lists that the model carries: its kinds of meaning, and whether it names people or places. */
import { spellingHash } from './spelling.ts'

/** Classes have numbers below this; three 32-bit integers hold a word: its hash and the classes as bits. */
export const CLASSES = 64
export const ENTRY = 3

/** Entries in order of their hashes (signed). */
export type Lexicon = Int32Array

/** Endings that inflection puts on a word, and what stands there without it (WordNet's rules of detachment). */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['ies', 'y'],
  ['es', 'e'],
  ['es', ''],
  ['s', ''],
  ['ied', 'y'],
  ['ed', 'e'],
  ['ed', ''],
  ['ing', 'e'],
  ['ing', ''],
  ['er', ''],
  ['est', ''],
  ['men', 'man'],
]

/** Appends the rows of a normal form's classes, the first of which is row `first`, to `rows`. */
export function classRows(lexicon: Lexicon, normal: string, first: number, rows: number[]): void {
  let [low, high] = [0, 0]
  const look = (word: string): void => {
    const at = find(lexicon, spellingHash(word))
    if (at < 0) return
    low |= lexicon[at + 1]!
    high |= lexicon[at + 2]!
  }
  look(normal)
  for (const [ending, plain] of ENDINGS) {
    if (!normal.endsWith(ending) || normal.length < ending.length + 3) continue
    const stem = normal.slice(0, -ending.length)
    look(stem + plain)
    // stopped, running: the last letter was doubled
    if (plain === '' && stem.at(-1) === stem.at(-2)) look(stem.slice(0, -1))
  }
  for (let bit = 0; bit < 32; bit++) {
    if ((low >>> bit) & 1) rows.push(first + bit)
    if ((high >>> bit) & 1) rows.push(first + 32 + bit)
  }
}

/** Words and their classes → entries. */
export function makeLexicon(words: ReadonlyMap<string, ReadonlySet<number>>): Lexicon {
  const entries = [...words].map(([word, classes]) => {
    let [low, high] = [0, 0]
    for (const c of classes) {
      if (c < 32) low |= 1 << c
      else high |= 1 << (c - 32)
    }
    return [spellingHash(word), low, high] as const
  })
  return Int32Array.from(entries.sort((a, b) => a[0] - b[0]).flat())
}

/**
 * Entries → a third less: the number of entries, two integers for each, its hash and the number of its classes, and behind
 * them the different classes that words have.
 */
export function foldLexicon(lexicon: Lexicon): Int32Array {
  const numbers = new Map<string, number>()
  const classes: number[] = []
  const folded: number[] = [lexicon.length / ENTRY]
  for (let at = 0; at < lexicon.length; at += ENTRY) {
    const [hash, low, high] = [lexicon[at]!, lexicon[at + 1]!, lexicon[at + 2]!]
    const key = `${low} ${high}`
    const number = numbers.get(key) ?? numbers.size
    if (number === numbers.size) classes.push(low, high)
    numbers.set(key, number)
    folded.push(hash, number)
  }
  return Int32Array.from([...folded, ...classes])
}

/** What `foldLexicon` folded. */
export function unfoldLexicon(folded: Int32Array): Lexicon {
  const count = folded[0] ?? 0
  const classes = 1 + 2 * count
  const lexicon = new Int32Array(count * ENTRY)
  for (let i = 0; i < count; i++) {
    const own = classes + 2 * folded[2 + 2 * i]!
    lexicon[i * ENTRY] = folded[1 + 2 * i]!
    lexicon[i * ENTRY + 1] = folded[own]!
    lexicon[i * ENTRY + 2] = folded[own + 1]!
  }
  return lexicon
}

function find(lexicon: Lexicon, hash: number): number {
  let [low, high] = [0, lexicon.length / ENTRY]
  while (low < high) {
    const middle = (low + high) >> 1
    if (lexicon[middle * ENTRY]! < hash) low = middle + 1
    else high = middle
  }
  return lexicon[low * ENTRY] === hash ? low * ENTRY : -1
}
