/** now · currently · recently · soon · the past · the near future · at the moment · these days */
import type { Found, Reader, Rule } from '../reader.ts'

/** Phrases in full; the longest that fits is taken. */
const phrases: readonly (readonly [string, ...string[]])[] = [
  [
    'PRESENT_REF',
    'now',
    'right now',
    'currently',
    'current',
    'at present',
    'at the moment',
    'at this time',
    'these days',
    'nowadays',
    'for now',
    'presently',
  ],
  [
    'PAST_REF',
    'recently',
    'recent',
    'more recently',
    'most recently',
    'the past',
    'the recent past',
    'lately',
    'recent years',
  ],
  [
    'FUTURE_REF',
    'soon',
    'the future',
    'the near future',
    'near future',
    'as soon as possible',
    'the near term',
    'the short term',
    'future years',
    'future quarters',
    'coming quarters',
  ],
  ['PXD', 'recent days', 'coming days', 'the days ahead'],
  ['PXW', 'recent weeks', 'coming weeks', 'the weeks ahead'],
  ['PXM', 'recent months', 'coming months', 'the months ahead'],
  ['PXY', 'coming years', 'the years ahead'],
]

interface Phrase {
  readonly words: readonly string[]
  readonly value: string
}

const byFirst = new Map<string, Phrase[]>()
for (const [value, ...list] of phrases)
  for (const phrase of list) {
    const words = phrase.split(' ')
    byFirst.set(
      words[0]!,
      [...(byFirst.get(words[0]!) ?? []), { words, value }].sort((a, b) => b.words.length - a.words.length),
    )
  }

/** How many days "recent weeks" reach back at most, and "coming weeks" ahead. */
const reach: Readonly<Record<string, number>> = { PXD: 7, PXW: 28, PXM: 92 }

function daysOf({ today }: Reader, value: string, word: string): { first: number; last: number } | undefined {
  const days = reach[value]
  if (days === undefined || today === undefined) return undefined
  return word === 'recent' ? { first: today - days, last: today } : { first: today, last: today + days }
}

/** What may stand behind "the past" where it is a noun. */
const isAlone =
  /^([.,;:?!]|and|but|or|it|he|she|they|we|that|which|to|with|by|for|as|when|because|have|has|had|is|was|were|are)$/

export const vagueRule: Rule = { name: 'vague', starts: [...byFirst.keys()], match: readVague }

function readVague(r: Reader, at: number): Found | undefined {
  for (const { words, value } of byFirst.get(r.words.at(at)) ?? []) {
    if (!words.every((word, i) => r.words.at(at + i) === word)) continue
    const from = at
    const to = at + words.length
    const next = r.words.at(to)
    if (words[0] === 'soon' && (next === 'after' || next === 'as' || r.word(at - 1) === 'as')) return undefined
    if (value !== 'PAST_REF' && next === 'of') return undefined
    // "the past six months", "the past relationship"
    if (words.at(-1) === 'past' && !isAlone.test(next)) return undefined
    if (value.startsWith('P') && !value.endsWith('F'))
      return { from, to, type: 'DURATION', stretch: { value, grain: 'length', ...daysOf(r, value, words[0]!) } }
    return { from, to, type: 'DATE', stretch: { value, grain: 'vague' } }
  }
  return undefined
}
