import { isApostrophe } from './characters.ts'

/** Spelled without an apostrophe: how many letters the first part has. */
const FUSED = new Map<string, number>(
  Object.entries({
    cannot: 3,
    gonna: 3,
    wanna: 3,
    gotta: 3,
    gimme: 3,
    lemme: 3,
    dont: 2,
    wont: 2,
    cant: 2,
    aint: 2,
    didnt: 3,
    doesnt: 4,
    isnt: 2,
    wasnt: 3,
    werent: 4,
    arent: 3,
    havent: 4,
    hasnt: 3,
    hadnt: 3,
    couldnt: 5,
    wouldnt: 5,
    shouldnt: 6,
    im: 1,
    ive: 1,
    youre: 3,
    theyre: 4,
    youve: 3,
    thats: 4,
    whats: 4,
    theres: 5,
    ur: 1,
    alot: 1,
    outta: 3,
  }),
)
const LONGEST_FUSED = 8

/** Where a word without apostrophe parts in two ("cannot", "gonna", "dont"), or 0 where it is one. */
export function fusedSplit(text: string, start: number, end: number): number {
  const length = end - start
  if (length > LONGEST_FUSED || length < 2) return 0
  // every one of them ends in t, a, e, m, s or r: most words are dismissed before a string is made
  const last = text.charCodeAt(end - 1) | 32
  if (last !== 116 && last !== 97 && last !== 101 && last !== 109 && last !== 115 && last !== 114) return 0
  const first = text.charCodeAt(start) | 32
  if (!((STARTS >> (first - 97)) & 1)) return 0
  const word = text.slice(start, end)
  // "IM" and "UR" are as likely names
  if (length === 2 && word !== 'im' && word !== 'Im' && word !== 'ur') return 0
  const split = FUSED.get(word.toLowerCase())
  return split === undefined ? 0 : start + split
}
const STARTS = [...FUSED.keys()].reduce((bits, word) => bits | (1 << (word.charCodeAt(0) - 97)), 0)

/** Parts after which 'd is would or had; after other words (OK'd) it belongs to the verb. */
const BEFORE_D = new Set([
  'i',
  'you',
  'he',
  'she',
  'it',
  'we',
  'they',
  'who',
  'that',
  'there',
  'what',
  'how',
  'where',
  'why',
  'this',
])

/**
 * Where a word that holds an apostrophe at `apostrophe` parts in two: before 's, 'll, 've, 're, 'm, 'd, or before the n of n't.
 * 0 where the apostrophe belongs inside (O'Connell, Qa'ida, 1960's).
 */
export function contractionSplit(text: string, start: number, apostrophe: number, end: number): number {
  const tail = end - apostrophe - 1
  if (tail < 1 || tail > 2) return 0
  const a = text.charCodeAt(apostrophe + 1) | 32
  const before = text.charCodeAt(apostrophe - 1)
  if (tail === 1) {
    if (a === 115) return before >= 48 && before <= 57 ? 0 : apostrophe
    if (a === 109) return apostrophe - start === 1 ? apostrophe : 0
    if (a === 100) return BEFORE_D.has(text.slice(start, apostrophe).toLowerCase()) ? apostrophe : 0
    if (a === 116 && (before | 32) === 110 && apostrophe - start > 1) return apostrophe - 1
    return 0
  }
  const b = text.charCodeAt(apostrophe + 2) | 32
  const ll = a === 108 && b === 108
  const ve = a === 118 && b === 101
  const re = a === 114 && b === 101
  return ll || ve || re ? apostrophe : 0
}

const CLITICS = new Set([
  's',
  'll',
  've',
  're',
  'm',
  'd',
  't',
  'em',
  'til',
  'till',
  'cause',
  'bout',
  'n',
  'round',
  'tis',
  'twas',
  'coz',
  'cos',
])

/** Whether an apostrophe at the beginning of a chunk belongs to what follows it: 's, 'em, 'til. */
export function opensWithApostrophe(text: string, at: number, end: number): boolean {
  if (!isApostrophe(text.charCodeAt(at)) || end - at > 6) return false
  return CLITICS.has(text.slice(at + 1, end).toLowerCase())
}
