/** Classes of UTF-16 code units, one byte each, for the scanner's inner loop. */

export const SPACE = 0
export const LOWER = 1
export const UPPER = 2
/** Letters without case, marks, and the invisible characters that stand inside words. */
export const LETTER = 3
export const DIGIT = 4
/** Everything else: punctuation, symbols, currency. */
export const MARK = 5

/** Halves of pairs that are nearly always emoji (U+1F000 to U+1FBFF). */
const EMOJI_HIGH = [0xd83c, 0xd83d, 0xd83e]

/** Class of each code unit. White space is what `\s` matches, and the information separators and next-line. */
export const CLASS: Uint8Array = classify()

function classify(): Uint8Array {
  const table = new Uint8Array(65536).fill(LETTER)
  fill(table, MARK, 0, 0xbf)
  fill(table, SPACE, 9, 13)
  fill(table, SPACE, 0x1c, 0x20)
  for (const code of [0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]) table[code] = SPACE
  fill(table, DIGIT, 0x30, 0x39)
  fill(table, UPPER, 0x41, 0x5a)
  fill(table, LOWER, 0x61, 0x7a)
  for (const code of [0xaa, 0xad, 0xb5, 0xba]) table[code] = LOWER
  for (let code = 0xc0; code < 0x2000; code++) table[code] = classOfLetter(code)
  for (const code of [0xd7, 0xf7, 0x37e, 0x55d, 0x589, 0x5be, 0x60c, 0x61b, 0x61f, 0x66a, 0x6d4]) table[code] = MARK
  fill(table, MARK, 0x2010, 0x205e)
  table[0x202f] = SPACE
  table[0x2028] = SPACE
  table[0x2029] = SPACE
  fill(table, SPACE, 0x2000, 0x200a)
  // zero-width space, joiners and direction marks hide inside words and must not break them
  fill(table, LETTER, 0x200b, 0x200f)
  fill(table, LETTER, 0x202a, 0x202e)
  table[0x205f] = SPACE
  fill(table, LETTER, 0x2060, 0x206f)
  fill(table, MARK, 0x20a0, 0x20cf)
  fill(table, MARK, 0x2190, 0x2bff)
  fill(table, MARK, 0x3001, 0x3004)
  fill(table, MARK, 0x3008, 0x3020)
  fill(table, MARK, 0xff01, 0xff0f)
  fill(table, MARK, 0xff1a, 0xff20)
  fill(table, MARK, 0xfffc, 0xffff)
  for (const code of EMOJI_HIGH) table[code] = MARK
  return table
}

function fill(table: Uint8Array, value: number, from: number, to: number): void {
  table.fill(value, from, to + 1)
}

function classOfLetter(code: number): number {
  if (code === 0x1680) return SPACE
  const char = String.fromCharCode(code)
  const lower = char.toLowerCase()
  const upper = char.toUpperCase()
  if (lower === upper) return LETTER
  return char === lower ? LOWER : UPPER
}

/** Whether the code unit is white space to the segmenter. */
export function isSpace(code: number): boolean {
  return CLASS[code] === SPACE
}

/** Whether the code unit is a letter or a digit to the segmenter. */
export function isWord(code: number): boolean {
  const kind = CLASS[code]!
  return kind >= LOWER && kind <= DIGIT
}

/** Whether the code unit is a letter to the segmenter. */
export function isLetter(code: number): boolean {
  const kind = CLASS[code]!
  return kind >= LOWER && kind <= LETTER
}

/** Straight, curly or grave: whatever newsrooms type for an apostrophe. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x60 || code === 0x2bc
}
