/** 3 p.m. · 15:30 GMT · noon · 10 p.m. Wednesday · 5 p.m. EST, Nov. 9 · 4 in the morning */
import type { Found, Reader, Rule } from '../reader.ts'
import { readDate } from './date.ts'
import { atTime, dayOf, PARTS, readTimeOfDay, zoneEnd } from './part-of-day.ts'

export const clockRule: Rule = {
  name: 'clock',
  starts: ['#', 'noon', 'midnight', 'midday', 'dawn', 'dusk', 'sunrise', 'sunset'],
  match: readClock,
}

function readClock(r: Reader, at: number): Found | undefined {
  const { words } = r
  const named = PARTS[words.at(at)]
  const time = named === undefined ? readTimeOfDay(r, at) : { value: named, to: zoneEnd(r, at + 1) }
  if (named?.length === 3 && !/^(at|before|after|by|until|since)$/.test(r.word(at - 1))) return undefined
  if (!time || (named !== undefined && words.capital(at) && words.capital(at - 1))) return undefined
  const ofPart = inPartOfDay(r, time.to)
  const to = ofPart?.to ?? time.to
  const value = ofPart?.evening ? later(time.value) : time.value
  const date = dateBehind(r, to)
  if (date) return { from: at, to: date.to, type: 'TIME', stretch: atTime(date.stretch, value) }
  return { from: at, to, type: 'TIME', stretch: atTime(dayOf(r, at), value) }
}

/** "9 in the morning", "8 at night" */
function inPartOfDay(r: Reader, at: number): { to: number; evening: boolean } | undefined {
  const { words } = r
  const start = words.at(at) === 'in' && words.at(at + 1) === 'the' ? at + 2 : words.at(at) === 'at' ? at + 1 : -1
  const part = start < 0 ? '' : words.at(start)
  return /^(morning|afternoon|evening|night)$/.test(part) ? { to: start + 1, evening: part !== 'morning' } : undefined
}

const later = (value: string): string => {
  const hour = Number(value.slice(1, 3))
  return hour < 12 ? `T${hour + 12}${value.slice(3)}` : value
}

/** The date behind a clock time: "Wednesday", "on March 3", ", Nov. 9". */
function dateBehind(r: Reader, at: number): Found | undefined {
  // "3:30 a.m. local time (0030 GMT) on Tuesday"
  const aside = r.words.at(at) === '(' ? readTimeOfDay(r, at + 1) : undefined
  const behind = aside && r.words.at(aside.to) === ')' ? aside.to + 1 : at
  const start = /^(,|on|\()$/.test(r.words.at(behind)) ? behind + 1 : behind
  const date = readDate(r, start)
  return date?.from === start && date.stretch.grain === 'day' ? date : undefined
}
