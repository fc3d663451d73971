/** now · currently · recently · soon · the past · the near future · at the moment · these days */
import type { Found, Reader, Rule } from '../reader.ts'

type Reference = 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'

/** Phrases in full; the longest that fits is taken. */
const phrases: readonly (readonly [Reference, ...string[]])[] = [
  ['PRESENT_REF', 'now', 'right now', 'currently', 'current', 'at present', 'at the moment', 'at this time', 'these days', 'nowadays', 'for now', 'at this point', 'presently'],
  ['PAST_REF', 'recently', 'recent', 'more recently', 'most recently', 'previously', 'the past', 'the recent past', 'formerly', 'lately', 'at the time', 'long ago', 'not long ago'],
  ['FUTURE_REF', 'soon', 'the future', 'the near future', 'the foreseeable future', 'in future', 'near future', 'as soon as possible', 'the coming days', 'the coming weeks', 'the coming months', 'the coming years', 'coming days', 'coming weeks', 'coming months', 'coming years'],
  ['PAST_REF', 'recent days', 'recent weeks', 'recent months', 'recent years', 'recent decades'],
]

interface Phrase {
  readonly words: readonly string[]
  readonly value: Reference
}

const byFirst = new Map<string, Phrase[]>()
for (const [value, ...list] of phrases)
  for (const phrase of list) {
    const words = phrase.split(' ')
    byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), { words, value }].sort((a, b) => b.words.length - a.words.length))
  }

export const vagueRule: Rule = { name: 'vague', starts: [...byFirst.keys()], match: readVague }

function readVague(r: Reader, at: number): Found | undefined {
  for (const { words, value } of byFirst.get(r.words.at(at)) ?? []) {
    if (!words.every((word, i) => r.words.at(at + i) === word)) continue
    const from = at
    const to = at + words.length
    // "now that", "the past six months" and "the future of" are other things
    if (/^(that|of)$/.test(r.words.at(to)) && value !== 'PAST_REF') return undefined
    if (words.at(-1) === 'past' && !/^[.,;:?!]$|^(and|but|or)$/.test(r.words.at(to))) return undefined
    if (words[0] === 'at') return { from: at + 1, to, type: 'DATE', stretch: { value, grain: 'vague' } }
    return { from, to, type: 'DATE', stretch: { value, grain: 'vague' } }
  }
  return undefined
}
