/** The day of a deed that the text has dated: "three days after the attack", where the attack was told to be on Monday. */

import { landmarkAt } from '../../../base/landmarks.ts'
import type { Reader } from '../reader.ts'

const articles = new Set(['the', 'a', 'an', 'his', 'her', 'their', 'its', 'that', 'this'])

/** Day number of what is named at a word, if it is a date, a landmark, or a deed told near a day before; else undefined. */
export function dayOfEvent(r: Reader, at: number): number | undefined {
  const start = articles.has(r.words.at(at)) ? at + 1 : at
  const landmark = landmarkAt(r.words, start)
  if (landmark) return landmark.day
  const noun = r.words.at(start)
  if (noun.length < 4 || !/^[a-z]+$/.test(noun)) return undefined
  const stem = noun.slice(0, Math.max(4, noun.length - 2))
  for (let i = r.told.length - 1; i >= 0; i--) {
    const { from, to, stretch } = r.told[i]!
    if (stretch.grain !== 'day' && stretch.grain !== 'time') continue
    for (let near = from - 20; near < to + 12; near++)
      if (near < at && r.words.at(near).startsWith(stem)) return stretch.first
  }
  return undefined
}
