/** The gap between two tokens of a paragraph → features that tell whether a sentence ends there; shared by reader and trainer. */

import { CLASS, DIGIT, LOWER, UPPER } from './characters.ts'
import { ABBREVIATION, type TokenList } from './token-list.ts'

/** Features are hashed into this many weights. */
export const WEIGHTS = 1 << 15
/** How many features each gap has. */
export const FEATURES = 20

/** What a token looks like. */
const NONE = 0
export const LOWER_WORD = 1
export const CAPITALISED = 2
export const ALL_CAPITALS = 3
export const INITIAL = 4
export const NUMBER = 5
export const STARTER = 6
export const ABBREVIATED = 7
export const STOP = 8
const QUESTION = 9
const EXCLAMATION = 10
const ELLIPSIS = 11
export const COMMA = 12
export const COLON = 13
const SEMICOLON = 14
export const OPENER = 15
export const CLOSER = 16
export const QUOTE = 17
export const DASH = 18
const OTHER = 19

/** Words that begin a sentence far more often than they carry a capital within one. */
const STARTERS = new Set(
  `The A An This That These Those There It He She They We You I His Her Their Our Its My But And Or So If When While As At In On For
  From To With By After Before Since Until Although Though However Meanwhile Earlier Later Also Still Yet Then Now What Who Why
  How Where Both Some Many Most Several Other Another One Two No Not Under Despite During Because Asked Last According Officials
  Police Authorities Analysts Critics Thanks Please Hi Just`.split(/\s+/),
)

const MARKS = new Map<string, number>([
  ['.', STOP],
  ['?', QUESTION],
  ['!', EXCLAMATION],
  ['…', ELLIPSIS],
  [',', COMMA],
  [':', COLON],
  [';', SEMICOLON],
  ['(', OPENER],
  ['[', OPENER],
  ['{', OPENER],
  ['“', OPENER],
  ['‘', OPENER],
  ['„', OPENER],
  ['«', OPENER],
  ['`', OPENER],
  [')', CLOSER],
  [']', CLOSER],
  ['}', CLOSER],
  ['”', CLOSER],
  ['’', CLOSER],
  ['»', CLOSER],
  ['"', QUOTE],
  ["'", QUOTE],
  ['-', DASH],
  ['–', DASH],
  ['—', DASH],
])

/** What the tokens `from` to `to` of a paragraph look like, and hashes of their forms, filled in as they are asked for. */
export interface Paragraph {
  readonly text: string
  readonly list: TokenList
  readonly from: number
  readonly to: number
  /** Class of the last mark but closing quotes and brackets: STOP, QUESTION … or that of a word. */
  readonly last: number
}

export function shapeOf(text: string, list: TokenList, i: number): number {
  const start = list.starts[i]!
  const end = list.ends[i]!
  const first = CLASS[text.charCodeAt(start)]!
  if (list.flags[i] === ABBREVIATION) return end - start === 2 ? INITIAL : ABBREVIATED
  if (first === LOWER) return LOWER_WORD
  if (first === DIGIT) return NUMBER
  if (first === UPPER) {
    const word = text.slice(start, end)
    if (STARTERS.has(word)) return STARTER
    if (end - start === 1) return INITIAL
    return CLASS[text.charCodeAt(start + 1)] === UPPER ? ALL_CAPITALS : CAPITALISED
  }
  if (end - start === 1) return MARKS.get(text.charAt(start)) ?? OTHER
  const code = text.charCodeAt(start)
  if (code === 0x2e) return ELLIPSIS
  if (code === 0x21) return EXCLAMATION
  if (code === 0x3f) return QUESTION
  if (code === 0x2d) return end - start === 2 ? DASH : OTHER
  return code === 0x27 || code === 0x2019 || code === 0x60 ? QUOTE : OTHER
}

/** FNV-1a over the lower-cased form, digits as one; cut after twelve units. */
function hashOf(text: string, list: TokenList, i: number, paragraph: Paragraph): number {
  if (i < paragraph.from || i >= paragraph.to) return 17
  const start = list.starts[i]!
  const end = Math.min(list.ends[i]!, start + 12)
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    const kind = CLASS[code]!
    hash = Math.imul(hash ^ (kind === DIGIT ? 48 : kind === UPPER ? code | 32 : code), 0x01000193)
  }
  return hash
}

/** Shape, and whether a space stands before the token: two per class. */
function code(paragraph: Paragraph, i: number): number {
  const { text, list, from, to } = paragraph
  if (i < from || i >= to) return NONE
  const spaced = i === from || list.starts[i]! > list.ends[i - 1]! ? 1 : 0
  return shapeOf(text, list, i) * 2 + spaced
}

function bucket(n: number): number {
  return n < 4 ? n : n < 6 ? 4 : n < 10 ? 5 : n < 20 ? 6 : 7
}

/** What the sentence so far holds open: bit 0 a bracket, bit 1 a straight quotation mark. */
export type Open = 0 | 1 | 2 | 3

/** The sentence so far: the token that began it, and what it holds open. */
export interface SoFar {
  begun: number
  open: Open
}

/** Fills `out` with the features of the gap behind token `i`; every entry is an index below WEIGHTS. */
export function gapFeatures(paragraph: Paragraph, i: number, { begun, open }: SoFar, out: Int32Array): void {
  const { text, list, from, to, last } = paragraph
  const a = code(paragraph, i - 2)
  const b = code(paragraph, i - 1)
  const c = code(paragraph, i)
  const d = code(paragraph, i + 1)
  const e = code(paragraph, i + 2)
  const hb = hashOf(text, list, i - 1, paragraph)
  const hc = hashOf(text, list, i, paragraph)
  const hd = hashOf(text, list, i + 1, paragraph)
  const he = hashOf(text, list, i + 2, paragraph)
  const pair = (c << 6) | d
  const since = bucket(i + 1 - begun)
  const opening = code(paragraph, begun)
  let n = 0
  out[n++] = mix(1, pair, 0)
  out[n++] = mix(2, pair, b)
  out[n++] = mix(3, pair, e)
  out[n++] = mix(4, pair, (b << 6) | e)
  out[n++] = mix(5, hc, d)
  out[n++] = mix(6, hc, (d << 6) | e)
  out[n++] = mix(7, hd, c)
  out[n++] = mix(8, hd, (c << 6) | b)
  out[n++] = mix(9, hb, pair)
  out[n++] = mix(10, hc, hd)
  out[n++] = mix(11, pair, since)
  out[n++] = mix(12, pair, open)
  out[n++] = mix(13, pair, (bucket(to - i - 1) << 3) | bucket(i + 1 - from))
  out[n++] = mix(14, pair, last)
  out[n++] = mix(15, pair, (a << 6) | b)
  out[n++] = mix(16, hd, (c << 6) | e)
  out[n++] = mix(17, hc, hb)
  out[n++] = mix(18, pair, (opening << 6) | last)
  out[n++] = mix(19, he, pair)
  out[n++] = mix(20, pair, (since << 8) | (open << 6) | b)
}

function mix(kind: number, x: number, y: number): number {
  let hash = Math.imul(x ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(y + kind, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) & (WEIGHTS - 1)
}

/** Whether a sentence may end behind token `i`: after a mark, or before a capital, a digit or a mark. */
export function isCandidate(text: string, list: TokenList, i: number): boolean {
  const left = CLASS[text.charCodeAt(list.ends[i]! - 1)]!
  const right = CLASS[text.charCodeAt(list.starts[i + 1]!)]!
  const spaced = list.starts[i + 1]! > list.ends[i]!
  // marks that end no sentence on either side
  if (left >= LOWER && left <= DIGIT) return spaced && right !== LOWER && text.charCodeAt(list.starts[i + 1]!) !== 0x2c
  const code = text.charCodeAt(list.ends[i]! - 1)
  if (spaced) return code !== 0x2c || right === UPPER
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026
}

/** The paragraph of tokens `from` to `to`, looked at once. */
export function lookAt(text: string, list: TokenList, from: number, to: number): Paragraph {
  let last = to - 1
  let shape = NONE
  while (last >= from && last >= to - 4) {
    shape = shapeOf(text, list, last)
    if (shape !== CLOSER && shape !== QUOTE) break
    last--
  }
  return { text, list, from, to, last: shape }
}

/** What is held open behind token `i`, given what was before it. */
export function openAfter(text: string, list: TokenList, i: number, before: Open): Open {
  if (list.ends[i]! - list.starts[i]! > 2) return before
  const code = text.charCodeAt(list.starts[i]!)
  if (code === 0x22) return (before ^ 2) as Open
  if (code === 0x28 || code === 0x5b) return (before | 1) as Open
  if (code === 0x29 || code === 0x5d) return (before & 2) as Open
  if (code === 0x201c) return (before | 2) as Open
  if (code === 0x201d) return (before & 1) as Open
  return before
}
