/** Text between two paragraph breaks → tokens as UD English EWT draws them, in one pass from left to right. */
import { CLASS, DIGIT, isApostrophe, isLetter, isWord, MARK, SPACE } from './characters.ts'
import { contractionSplit, fusedSplit, opensWithApostrophe } from './contractions.ts'
import { addressEnd, hasAddress } from './scan-address.ts'
import { isAbbreviation, scanWord, unitSplit } from './scan-word.ts'
import { ABBREVIATION, pushToken, type TokenList } from './token-list.ts'

const DOT = 46
const DOLLAR = 36
/** Whose dollars: written to the sign they are one token with it. */
const DOLLARS = new Set(['US', 'A', 'AU', 'C', 'CA', 'HK', 'NZ', 'S', 'NT', 'R', 'U.S.'])

/** Appends the tokens of `text` between `from` and `to`. */
export function scanTokens(text: string, from: number, to: number, list: TokenList): void {
  let at = from
  while (at < to) {
    const kind = CLASS[text.charCodeAt(at)]!
    if (kind === SPACE) {
      at++
      continue
    }
    let end = at
    if (kind !== MARK) {
      while (end < to && isLetter(text.charCodeAt(end))) end++
      if (end > at && (end === to || CLASS[text.charCodeAt(end)] === SPACE)) {
        pushWord(text, at, end, list)
        at = end
        continue
      }
    }
    while (end < to && CLASS[text.charCodeAt(end)] !== SPACE) end++
    scanChunk(text, at, end, list)
    at = end
  }
}

/** A stretch without spaces that is more than letters. */
function scanChunk(text: string, start: number, end: number, list: TokenList): void {
  let at = start
  const address = hasAddress(text, start, end)
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isWord(code)) {
      const url = address ? addressEnd(text, at, end) : 0
      if (url > at) {
        pushToken(list, at, url)
        at = url
      } else at = pushScanned(text, at, end, list)
    } else at = scanMark(text, at, start, end, list)
  }
}

/** A word with whatever belongs inside it; returns where it ends. */
function pushScanned(text: string, start: number, limit: number, list: TokenList): number {
  const end = scanWord(text, start, limit)
  if (end < limit && text.charCodeAt(end) === DOLLAR && DOLLARS.has(text.slice(start, end))) {
    pushToken(list, start, end + 1)
    return end + 1
  }
  if (
    end < limit &&
    text.charCodeAt(end) === DOT &&
    text.charCodeAt(end + 1) !== DOT &&
    isAbbreviation(text, start, end, kindAfter(text, end + 1))
  ) {
    const split = unitSplit(text, start, end)
    if (split) pushToken(list, start, split)
    pushToken(list, split || start, end + 1, ABBREVIATION)
    return end + 1
  }
  pushWord(text, start, end, list)
  return end
}

function kindAfter(text: string, at: number): number {
  let after = at
  while (after < at + 3 && CLASS[text.charCodeAt(after)] === SPACE) after++
  return CLASS[text.charCodeAt(after)] ?? SPACE
}

/** A word, parted where it is a contraction or a number with its unit. */
function pushWord(text: string, start: number, end: number, list: TokenList): void {
  let split = 0
  if (CLASS[text.charCodeAt(start)] === DIGIT) split = unitSplit(text, start, end)
  else {
    const apostrophe = lastApostrophe(text, start, end)
    if (apostrophe > start) split = contractionSplit(text, start, apostrophe, end)
    else split = fusedSplit(text, start, end)
  }
  if (split) pushToken(list, start, split)
  pushToken(list, split || start, end)
}

/** The apostrophe of the last three places, or -1: no clitic is longer. */
function lastApostrophe(text: string, start: number, end: number): number {
  for (let at = end - 2; at > start && at >= end - 3; at--) if (isApostrophe(text.charCodeAt(at))) return at
  return -1
}

const PAIRS = new Set(["''", '``', '’’', '‘’', '‘‘', '<<', '>>'])
/** Marks that are one token in a run of themselves. */
const RUNS = new Set([...'.!?-=*_~#$…—–•<>+|^/\\'].map(mark => mark.charCodeAt(0)))
const EMOTICON = /[:;=]['-]?[)(DPpO\][\\|*]+(?![\p{L}\p{N}])|<3(?!\d)|\^_\^/uy

/** A punctuation mark, run of marks, emoticon or emoji at `at`; returns where it ends. */
function scanMark(text: string, at: number, start: number, limit: number, list: TokenList): number {
  const end = Math.min(markEnd(text, at, start, limit), limit)
  pushToken(list, at, end)
  return end
}

function markEnd(text: string, at: number, start: number, limit: number): number {
  const code = text.charCodeAt(at)
  const next = text.charCodeAt(at + 1)
  if (at + 1 >= limit) return limit
  if (PAIRS.has(text.slice(at, at + 2))) return at + 2
  if (isApostrophe(code) || code === 0x2018) return apostropheEnd(text, at, start, limit)
  if (code === 0x3a || code === 0x3b || code === 0x3d || code === 0x3c || code === 0x5e) {
    EMOTICON.lastIndex = at
    if (EMOTICON.test(text)) return EMOTICON.lastIndex
  }
  if (code === 0x21 || code === 0x3f) return runEnd(text, at, limit, 0x21, 0x3f)
  if (code === 0x2d || code === 0x3d) return runEnd(text, at, limit, 0x2d, 0x3d)
  if (RUNS.has(code) && next === code) return runEnd(text, at, limit, code, code)
  const apart = at === start || !isWord(text.charCodeAt(at - 1))
  // .5 and +1 are numbers
  if ((code === DOT || (code === 0x2b && at === start)) && apart && CLASS[next] === DIGIT)
    return scanWord(text, at + 1, limit)
  // #MeToo and @name are one word; #2 is two
  if ((code === 0x23 || code === 0x40) && isLetter(next)) return scanWord(text, at + 1, limit)
  if (code >= 0xd83c && code <= 0xd83e) return emojiEnd(text, at, limit)
  return at + 1
}

/** '72, '90s, 'em and a lone 's keep their apostrophe; elsewhere it is a quotation mark. */
function apostropheEnd(text: string, at: number, start: number, limit: number): number {
  const end = scanWord(text, at + 1, limit)
  // the I.R.G.C.'s
  if (at > start && end === at + 2 && (text.charCodeAt(at + 1) | 32) === 115) return end
  if (at !== start || isApostrophe(text.charCodeAt(end))) return at + 1
  const digits = CLASS[text.charCodeAt(at + 1)] === DIGIT && CLASS[text.charCodeAt(at + 2)] === DIGIT
  if (digits && (end === at + 3 || (end === at + 4 && text.charCodeAt(at + 3) === 115))) return end
  return end > at + 1 && opensWithApostrophe(text, at, end) ? end : at + 1
}

function runEnd(text: string, at: number, limit: number, one: number, other: number): number {
  let end = at + 1
  while (end < limit && (text.charCodeAt(end) === one || text.charCodeAt(end) === other)) end++
  return end
}

/** An emoji with its modifiers and whatever is joined to it. */
function emojiEnd(text: string, at: number, limit: number): number {
  let end = at + 2
  while (end < limit) {
    const code = text.charCodeAt(end)
    const modifier = code === 0xd83c && text.charCodeAt(end + 1) >= 0xdffb && text.charCodeAt(end + 1) <= 0xdfff
    if (code === 0xfe0f || code === 0x20e3) end++
    else if (modifier) end += 2
    else if (code === 0x200d) end += 3
    else break
  }
  return end
}
