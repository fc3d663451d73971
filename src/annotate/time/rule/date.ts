/** Any expression for one day: a date, a weekday, yesterday. */
import type { Found, Reader } from '../reader.ts'
import { dayWordRule } from './deictic.ts'
import { readMonthDay } from './month-day.ts'
import { weekdayRule } from './weekday.ts'

/** The day told from a word on; undefined where none begins there. */
export function readDate(r: Reader, at: number): Found | undefined {
  const word = r.words.at(at)
  const found = readMonthDay(r, at)
  if (found) return found
  const rule = [weekdayRule, dayWordRule].find(one => one.starts.includes(word))
  return rule?.match(r, at)
}
