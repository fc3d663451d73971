/** Numbers as news writes them: 12, 1,200, 2.5, twenty-four, a hundred, third, 21st. */
import type { Words } from './words.ts'

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ordinals =
  '- first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  )
const cardinalOf = new Map<string, number>([
  ...ones.map((word, i) => [word, i] as const),
  ...tens.slice(2).map((word, i) => [word, (i + 2) * 10] as const),
])
const ordinalOf = new Map<string, number>([
  ...ordinals.slice(1).map((word, i) => [word, i + 1] as const),
  ...tens.slice(2).map((word, i) => [word.replace(/y$/, 'ieth'), (i + 2) * 10] as const),
])

export const CARDINALS: readonly string[] = [...cardinalOf.keys(), 'hundred', 'dozen']

export interface ReadNumber {
  readonly value: number
  readonly to: number
}

/** A plain number in digits, or undefined: 12, 1,200, 2.5. */
export function digits(word: string): number | undefined {
  return /^\d{1,3}(,\d{3})+$|^\d+(\.\d+)?$/.test(word) ? Number(word.replaceAll(',', '')) : undefined
}

/** The number that begins at a word, with "and a half", "1/2", "hundred", "thousand" and "dozen" behind it. */
export function readNumber(words: Words, i: number): ReadNumber | undefined {
  const plain = digits(words.at(i))
  if (plain !== undefined) return withHalf(words, withFraction(words, { value: plain, to: i + 1 }))
  if (words.at(i) === 'half' && words.at(i + 1) === 'a' && words.at(i + 2) === 'dozen') return { value: 6, to: i + 3 }
  if (words.at(i) === 'half' && /^an?$/.test(words.at(i + 1))) return { value: 0.5, to: i + 2 }
  const article = words.at(i) === 'a' || words.at(i) === 'an'
  const small = article ? { value: 1, to: i + 1 } : readSmall(words, i)
  if (!small) return undefined
  const times = { hundred: 100, thousand: 1000, dozen: 12 }[words.at(small.to)]
  if (times === undefined) return article ? undefined : withHalf(words, small)
  const rest = times === 100 ? readSmall(words, small.to + (words.at(small.to + 1) === 'and' ? 2 : 1)) : undefined
  return rest
    ? { value: small.value * times + rest.value, to: rest.to }
    : { value: small.value * times, to: small.to + 1 }
}

/** A number in words up to 99. */
function readSmall(words: Words, i: number): ReadNumber | undefined {
  const value = cardinalOf.get(words.at(i))
  if (value === undefined) return undefined
  if (value < 20 || value % 10 !== 0) return { value, to: i + 1 }
  const next = words.at(i + 1) === '-' ? i + 2 : i + 1
  const unit = cardinalOf.get(words.at(next))
  return unit !== undefined && unit > 0 && unit < 10 ? { value: value + unit, to: next + 1 } : { value, to: i + 1 }
}

/** 5 1/2, 5-1/2, 5½ */
function withFraction(words: Words, number: ReadNumber): ReadNumber {
  const i = words.at(number.to) === '-' ? number.to + 1 : number.to
  if (words.at(number.to) === '½') return { value: number.value + 0.5, to: number.to + 1 }
  return words.at(i) === '1' && words.at(i + 1) === '/' && words.at(i + 2) === '2'
    ? { value: number.value + 0.5, to: i + 3 }
    : number
}

function withHalf(words: Words, number: ReadNumber): ReadNumber {
  const { to } = number
  const half = words.at(to) === 'and' && words.at(to + 1) === 'a' && words.at(to + 2) === 'half'
  return half ? { value: number.value + 0.5, to: to + 3 } : number
}

/** The ordinal that begins at a word: third, 21st, twenty-first. */
export function readOrdinal(words: Words, i: number): ReadNumber | undefined {
  const word = words.at(i)
  const plain = /^(\d+)(st|nd|rd|th)$/.exec(word)
  if (plain) return { value: Number(plain[1]), to: i + 1 }
  const value = ordinalOf.get(word)
  if (value !== undefined) return { value, to: i + 1 }
  const ten = tens.indexOf(word)
  const next = words.at(i + 1) === '-' ? i + 2 : i + 1
  const unit = ten >= 2 ? ordinalOf.get(words.at(next)) : undefined
  return unit !== undefined && unit < 10 ? { value: ten * 10 + unit, to: next + 1 } : undefined
}

export interface ReadYear {
  readonly year: number
  readonly to: number
}

/** A year of four digits or in two spoken pairs. */
export function readYear(words: Words, at: number): ReadYear | undefined {
  const word = words.at(at)
  if (/^(1\d|20|21)\d\d$/.test(word)) return { year: Number(word), to: at + 1 }
  if (word === 'nineteen' || (word === 'twenty' && !words.joined(at + 1))) {
    const low = readNumber(words, at + 1)
    if (low && low.value >= 10 && low.value < 100)
      return { year: (word === 'nineteen' ? 1900 : 2000) + low.value, to: low.to }
  }
  return undefined
}
