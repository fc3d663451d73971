/** News-like stories → texts with the sentence ends that their marks leave no doubt about, and abbreviations set in. */
import { readFileSync } from 'node:fs'
import { BEFORE_NUMBER, OTHERS, TITLES } from '../../src/annotate/english/segment/abbreviations.ts'
import type { Random } from '../english/random.ts'
import type { MarkedText } from './gold-text.ts'

const SURE_END = /(?<![.\p{Lu}])[.]["”]? (?=["“(]?\p{Lu})/gu
const UNSURE = /[?!:;–—-]["”')]?(?= )|\.\.\.|…|\p{Lu}\.|[ap]\.m\.|[.?!](?=["”]?[\p{L}\d\n])|\.["”]? (?=["“(]?\d)/gu
const STOPPED_WORD = /\p{L}[\p{L}.]*(?=\.)/gu
const AT_END = [
  'U.S.',
  'U.N.',
  'U.K.',
  'D.C.',
  'p.m.',
  'a.m.',
  'Inc.',
  'Corp.',
  'Co.',
  'Ltd.',
  'Jr.',
  'etc.',
  'E.U.',
  'Calif.',
]
const BEFORE_NAME = [
  'U.S.',
  'U.N.',
  'U.S.',
  'U.K.',
  'E.U.',
  'Gen.',
  'Sen.',
  'Gov.',
  'Mr.',
  'Dr.',
  'Col.',
  'Lt.',
  'Maj. Gen.',
  'Lt. Col.',
  'J.',
  'St.',
]
const AFTER_NAME = ['Inc.', 'Corp.', 'Co.', 'Ltd.', 'Jr.', 'Sr.', 'Bros.']
const BEFORE_DAY = ['5 p.m.', '9:30 a.m.', '11 p.m.', '3 a.m.']

/** `limit` stories of a JSON-lines file with a `text` each. */
export function readSilverText(path: string, limit: number, random: Random): MarkedText[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  return random
    .shuffle(lines)
    .slice(0, limit)
    .map(line => mark((JSON.parse(line) as { text: string }).text, random))
}

function mark(story: string, random: Random): MarkedText {
  const text = setIn(story, random)
  const ends = new Set<number>()
  const unknown = new Set<number>()
  for (const match of text.matchAll(UNSURE)) unknown.add(match.index + match[0].length)
  for (const match of text.matchAll(SURE_END)) ends.add(match.index + match[0].length - 1)
  for (const match of text.matchAll(STOPPED_WORD)) {
    const end = match.index + match[0].length + 1
    const word = match[0].toLowerCase()
    if (TITLES.has(word) || OTHERS.has(word) || BEFORE_NUMBER.has(word)) ends.delete(end)
    if (OTHERS.has(word) || BEFORE_NUMBER.has(word)) unknown.add(end)
  }
  // the stops that were set in are known, whatever they look like
  for (const match of text.matchAll(/\u0001/g)) {
    unknown.delete(match.index + 1)
    ends.add(match.index + 1)
  }
  for (const match of text.matchAll(/\u0002/g)) unknown.delete(match.index + 1)
  return { text: text.replace(/[\u0001\u0002]/g, '.'), ends, unknown }
}

/** Sets abbreviations in: \u0001 stands for the last stop of one that ends a sentence, \u0002 of one that does not. */
function setIn(story: string, random: Random): string {
  const pick = (words: readonly string[], stop: string) => `${words[random.below(words.length)]!.slice(0, -1)}${stop}`
  return story
    .replace(/(?<= )\p{Ll}+\.(?= \p{Lu}\p{Ll})/gu, word => (random.next() < 0.3 ? pick(AT_END, '\u0001') : word))
    .replace(/(?<=\b(?:the|a|of|in|by|with|said|and|from) )(?=\p{Lu}\p{Ll})/gu, () =>
      random.next() < 0.12 ? `${pick(BEFORE_NAME, '\u0002')} ` : '',
    )
    .replace(/(?<=\p{Lu}\p{Ll}+) (?=(?:said|has|is|was|and|to|of|in)\b)/gu, () =>
      random.next() < 0.05 ? ` ${pick(AFTER_NAME, '\u0002')} ` : ' ',
    )
    .replace(/(?<=\p{Ll} )(?:on )?(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/gu, on =>
      random.next() < 0.2 ? `at ${pick(BEFORE_DAY, '\u0002')} ` : on,
    )
}
