/** Gaps of which the marks leave no doubt, so that no classifier need be asked. */
import { TITLES } from './abbreviations.ts'
import {
  ABBREVIATED,
  ALL_CAPITALS,
  CAPITALISED,
  CLOSER,
  COLON,
  COMMA,
  DASH,
  INITIAL,
  LOWER_WORD,
  NUMBER,
  OPENER,
  type Paragraph,
  QUOTE,
  STARTER,
  STOP,
  shapeOf,
} from './boundary-features.ts'
import { CLASS, UPPER } from './characters.ts'

/** Titles that are as often the end of a name: Main St., Fort Ft. */
const ALSO_ENDS = new Set(['st', 'ft', 'mt', 'dep', 'det', 'sec', 'pres'])
const NEVER_LAST = new Set([...TITLES, 'v', 'vs', 'eg', 'ie', 'cf', 'viz'].filter(word => !ALSO_ENDS.has(word)))
/** What a time of day goes on with. */
const AFTER_CLOCK = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december eastern central pacific mountain local`.split(/\s+/),
)

/** Whether a sentence surely ends (true) or surely goes on (false) behind token `i`; undefined where it is for the classifier. */
export function certainEnd(paragraph: Paragraph, i: number): boolean | undefined {
  const { text, list, from } = paragraph
  const left = shapeOf(text, list, i)
  const right = shapeOf(text, list, i + 1)
  const spaced = list.starts[i + 1]! > list.ends[i]!
  if (left === ABBREVIATED || left === INITIAL) return abbreviationEnds(paragraph, i, right)
  if (!spaced || i === from) return undefined
  const before = shapeOf(text, list, i - 1)
  const touching = list.starts[i] === list.ends[i - 1]
  if (left === STOP && touching && (isCapital(right) || isCapitalAbbreviation(paragraph, i + 1, right))) {
    const length = list.ends[i - 1]! - list.starts[i - 1]!
    // a word that is no known abbreviation and too long to be an unknown one
    if ((before === LOWER_WORD && length > 1) || (before === CAPITALISED && length > 4)) return true
    if (before === NUMBER && i - from > 3) return true
  }
  // .” “
  if ((left === CLOSER || left === QUOTE) && touching && before === STOP && (right === OPENER || right === QUOTE))
    return list.starts[i + 2] === list.ends[i + 1] ? true : undefined
  return undefined
}

function isCapital(shape: number): boolean {
  return shape === CAPITALISED || shape === STARTER || shape === ALL_CAPITALS
}

function isCapitalAbbreviation({ text, list }: Paragraph, i: number, shape: number): boolean {
  return (shape === ABBREVIATED || shape === INITIAL) && CLASS[text.charCodeAt(list.starts[i]!)] === UPPER
}

function abbreviationEnds({ text, list, to }: Paragraph, i: number, right: number): boolean | undefined {
  if (right === LOWER_WORD || right === COMMA) return false
  const word = text.slice(list.starts[i], list.ends[i]! - 1).toLowerCase()
  if (NEVER_LAST.has(word)) return false
  if ((word === 'a.m' || word === 'p.m') && isCapital(right)) {
    if (right === ALL_CAPITALS && list.ends[i + 1]! - list.starts[i + 1]! <= 4) return false
    if (AFTER_CLOCK.has(lower(text, list, i + 1))) return false
    return !(i + 2 < to && lower(text, list, i + 2) === 'time')
  }
  return undefined
}

function lower(text: string, list: Paragraph['list'], i: number): string {
  return text.slice(list.starts[i], list.ends[i]).toLowerCase()
}

/** A dateline is no longer than this: FLINT, Mich., Oct. 4 (UPI) -- */
const LONGEST_DATELINE = 16

/**
 * The dash or colon that ends the dateline which the paragraph begins with, or -1. EWT draws a dateline as a sentence:
 * a place in capitals, or any place with its agency in brackets.
 */
export function datelineEnd({ text, list, from, to }: Paragraph): number {
  const first = shapeOf(text, list, from)
  if (first !== ALL_CAPITALS && first !== CAPITALISED) return -1
  let agency = false
  for (let i = from + 1; i < to - 1 && i < from + LONGEST_DATELINE; i++) {
    const shape = shapeOf(text, list, i)
    const spaced = list.starts[i]! > list.ends[i - 1]!
    const next = list.starts[i + 1]! > list.ends[i]! && shapeOf(text, list, i + 1) !== LOWER_WORD
    // "(AP) _" and "(AP)_": the wires' own dash
    const underscore = text.slice(list.starts[i], list.ends[i]) === '_'
    if ((shape === DASH && spaced) || (underscore && agency)) return next && (agency || first === ALL_CAPITALS) ? i : -1
    if (shape === COLON) return next && first === ALL_CAPITALS && i <= from + 3 ? i : -1
    if (shape === CLOSER) agency = true
    else if (shape === STOP || shape === LOWER_WORD || shape === STARTER || shape === QUOTE) return -1
  }
  return -1
}
