/** Text at the beginning of a word → where that word ends, by what UD English EWT keeps in one piece. */
import { BEFORE_NUMBER, NEED_CAPITAL, OTHERS, TITLES } from './abbreviations.ts'
import { CLASS, DIGIT, isApostrophe, isLetter, isWord, LOWER, UPPER } from './characters.ts'

/** Affixes that keep their hyphen inside the word; all other compounds are three tokens. */
const PREFIXES = new Set(
  `a ante anti arch be bi bio co counter cross cyber de e eco ex extra hyper inter intra macro mega micro mid mini mis mono multi neo
  non over pan para peri post pre pro proto pseudo psycho quasi re semi socio sub super trans tri ultra un uni under vice`.split(
    /\s+/,
  ),
)
const SUFFIXES = new Set(['wise', 'esque', 'fest', 'fold', 'gate', 'ish', 'ist', 'ism'])
const LONGEST_AFFIX = 7

/** Units that part from the number they are written to: 5km, $3bn, 7pm. */
const UNITS = new Set(
  `k m mm mn b bn t tn trn am pm a.m p.m a.m. p.m. kg g lb lbs ft cm km mi mph kph kmh hz khz mhz ghz mw gw kw kwh mwh gwh twh
  mb gb tb kb kt ha oz in min mins hr hrs sq yr yrs x p f bps pc pct ml mg sec secs h hh w v kv l km2 m2 mcm bcm bpd`.split(
    /\s+/,
  ),
)

const HYPHEN = 45
const DOT = 46
const SLASH = 47

/** End of the word that begins at `start`; never beyond `limit`, the end of the unspaced stretch. */
export function scanWord(text: string, start: number, limit: number): number {
  let at = start
  for (;;) {
    while (at < limit && isWord(text.charCodeAt(at))) at++
    if (at + 1 >= limit) return at
    const code = text.charCodeAt(at)
    const next = text.charCodeAt(at + 1)
    if (!isWord(next) || !joins(text, start, at, code, limit)) return at
    at++
  }
}

/** Whether the mark at `at`, with word characters on both sides, stands inside the word that began at `start`. */
function joins(text: string, start: number, at: number, code: number, limit: number): boolean {
  const before = CLASS[text.charCodeAt(at - 1)]!
  const after = CLASS[text.charCodeAt(at + 1)]!
  const digits = before === DIGIT && after === DIGIT
  if (code === DOT) return digits || joinsDot(text, start, at, limit)
  if (code === HYPHEN) return joinsHyphen(text, start, at, limit)
  if (code === SLASH) return digits ? isDate(text, start, at, limit) : isSlashed(text, start, at, limit)
  if (isApostrophe(code)) return true
  if (code === 0x2c || code === 0x3a) return digits
  if (code === 0x26) return at - start <= 4 && before === UPPER && after === UPPER
  return code === 0x5f
}

/** Ends of names that hold a dot: domains and files. */
const ENDINGS = new Set(
  `com org net gov edu mil int info biz io co uk us eu de fr ru ua cn in il ca au nz jp ch me tv html htm php asp aspx jsp
  doc docx xls xlsx ppt pdf txt csv zip jpg jpeg png gif mp3 mp4 url js py xml json`.split(/\s+/),
)

/** Dotted abbreviations, addresses and file names hold together; "the end.The next" and "St.George" have lost a space. */
function joinsDot(text: string, start: number, at: number, limit: number): boolean {
  const from = partStart(text, start, at)
  const end = wordRun(text, at + 1, Math.min(limit, at + 64))
  const left = at - from
  const right = end - at - 1
  if (left <= 2 && right <= 2) return true
  if (text.charCodeAt(end) === DOT && isWord(text.charCodeAt(end + 1)) && end + 1 < limit) return left > 1 || right <= 2
  if (right <= 5 && ENDINGS.has(text.slice(at + 1, end).toLowerCase())) return true
  if (from > start && left > 1) return true
  if (CLASS[text.charCodeAt(at - 1)] === DIGIT || CLASS[text.charCodeAt(at + 1)] === DIGIT) return left > 1 && right > 1
  return false
}

/** Where the dot-free part that ends at `at` begins, looking back no further than an address goes. */
function partStart(text: string, start: number, at: number): number {
  let from = at
  while (from > start && from > at - 64 && text.charCodeAt(from - 1) !== DOT) from--
  return from
}

function joinsHyphen(text: string, start: number, at: number, limit: number): boolean {
  const length = at - start
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  if (CLASS[before] === DIGIT && CLASS[after] === DIGIT) return isHyphenatedNumber(text, start, limit)
  if (!isLetter(before)) return false
  if (length <= LONGEST_AFFIX && PREFIXES.has(text.slice(start, at).toLowerCase())) {
    if (length > 1) return true
    return isLetter(after) && (text.charCodeAt(start) | 32) === 101
  }
  const end = wordRun(text, at + 1, Math.min(limit, at + 2 + LONGEST_AFFIX))
  return SUFFIXES.has(text.slice(at + 1, end).toLowerCase())
}

/** 713-853-3989, 345-9945, 11-20-2000 are one token; 1969-1970 and 5-10 are ranges. */
function isHyphenatedNumber(text: string, start: number, limit: number): boolean {
  const lengths = [0]
  let at = start
  for (; at < limit && lengths.length < 6; at++) {
    const code = text.charCodeAt(at)
    if (CLASS[code] === DIGIT) lengths[lengths.length - 1]!++
    else if (code === HYPHEN && CLASS[text.charCodeAt(at + 1)] === DIGIT) lengths.push(0)
    else break
    if (lengths[lengths.length - 1]! > 8) return false
  }
  if (lengths.length > 2) return true
  const [a, b] = lengths as [number, number]
  return b === 4 && (a === 1 || a === 3 || a === 5)
}

/** 11/28/2000, 9/11: a date in one piece, unlike 3/4 and 2001/02. */
function isDate(text: string, start: number, at: number, limit: number): boolean {
  const end = wordRun(text, at + 1, Math.min(limit, at + 6))
  const a = Number(text.slice(start, at).split('/').at(-1))
  const b = Number(text.slice(at + 1, end))
  if (at - start > 5 || Number.isNaN(a) || Number.isNaN(b)) return false
  if (text.charCodeAt(end) === SLASH || text.slice(start, at).includes('/')) return a <= 31 && end - at - 1 <= 4
  return a >= 1 && a <= 12 && b >= 1 && b <= 31 && !(a < b && b <= 10)
}

/** b/c and w/o, which stand for one word. */
function isSlashed(text: string, start: number, at: number, limit: number): boolean {
  if (at !== start + 1 || (limit > at + 2 && isWord(text.charCodeAt(at + 2)))) return false
  const word = text.slice(start, at + 2).toLowerCase()
  return word === 'b/c' || word === 'w/o' || word === 'n/a'
}

function wordRun(text: string, at: number, limit: number): number {
  let end = at
  while (end < limit && isWord(text.charCodeAt(end))) end++
  return end
}

/** Where a number parts from the unit written to it (5|km, 7|pm, 1.5|bn), or 0. */
export function unitSplit(text: string, start: number, end: number): number {
  let at = start
  while (at < end && !isLetter(text.charCodeAt(at))) at++
  if (at === start || at === end || end - at > 4) return 0
  const unit = text.slice(at, end)
  // 5G is a network, 5g a weight
  return unit !== 'G' && UNITS.has(unit.toLowerCase()) ? at : 0
}

/** Whether the full stop behind a word belongs to it. `next` is what follows the stop: a code unit's class, past any spaces. */
export function isAbbreviation(text: string, start: number, end: number, next: number): boolean {
  const length = end - start
  const first = CLASS[text.charCodeAt(start)]!
  if (length === 1) return first === UPPER || text.charCodeAt(start) === 0x76
  if (length > 9 || (first !== UPPER && first !== LOWER)) return false
  const word = text.slice(start, end)
  if (word.includes('.')) return DOTTED.test(word)
  const lower = word.toLowerCase()
  if (first === LOWER && NEED_CAPITAL.has(lower)) return BEFORE_NUMBER.has(lower) && next === DIGIT
  if (BEFORE_NUMBER.has(lower) && next === DIGIT) return true
  return TITLES.has(lower) || OTHERS.has(lower)
}
const DOTTED = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u
