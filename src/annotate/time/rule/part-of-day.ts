/** Friday night · Monday at 3 p.m. · the next morning · every night: the parts of a day, and clock times behind one */
import { onDay, type Stretch } from '../calendar.ts'
import type { Found, Reader, Rule } from '../reader.ts'

/** TIMEX3 parts of the day. */
export const PARTS: Record<string, string> = {
  morning: 'TMO',
  dawn: 'TMO',
  sunrise: 'TMO',
  dusk: 'TEV',
  sunset: 'TEV',
  afternoon: 'TAF',
  evening: 'TEV',
  night: 'TNI',
  noon: 'T12:00',
  midday: 'T12:00',
  lunchtime: 'TMI',
  midnight: 'T24:00',
}
const zones = new Set('gmt utc est edt et cst cdt ct mst mdt pst pdt pt bst cet cest eet msk ist jst kst'.split(' '))

/** "Friday" with "night", "at 3 p.m.", "evening" or "noon" behind it. */
export function withPartOfDay(r: Reader, found: Found): Found {
  if (found.type !== 'DATE' || found.stretch.grain !== 'day') return found
  const { words } = r
  const comma = words.at(found.to) === ',' ? found.to + 1 : found.to
  const lead = ['at', 'around', 'about', 'by'].includes(words.at(comma)) ? comma + 1 : comma
  const time = readTimeOfDay(r, lead)
  if (time) return { ...found, to: time.to, type: 'TIME', stretch: atTime(found.stretch, time.value) }
  const early = ['early', 'late', 'mid'].includes(words.at(found.to))
    ? found.to + (words.at(found.to + 1) === '-' ? 2 : 1)
    : found.to
  const part = PARTS[words.at(early)]
  return part === undefined ? found : { ...found, to: early + 1, type: 'TIME', stretch: atTime(found.stretch, part) }
}

export const atTime = (day: Stretch, time: string): Stretch => ({ ...day, value: day.value + time, grain: 'time' })

interface TimeOfDay {
  readonly value: string
  readonly to: number
}

/** A clock time from its first figure on: "3 p.m.", "3:30", "1530 GMT", "10 o'clock". */
export function readTimeOfDay(r: Reader, at: number): TimeOfDay | undefined {
  const { words } = r
  const match =
    /^(\d{1,2})(?:[:.](\d\d)(?::(\d\d))?)?(am|pm)?$/.exec(words.at(at)) ?? /^(\d\d)(\d\d)$/.exec(words.at(at))
  if (!match) return undefined
  let hour = Number(match[1])
  const minute = match[2] ?? '00'
  let to = at + 1
  const half = match[4] ?? halfOfDay(words.at(to))
  if (half && !match[4]) to++
  const local = words.at(to) === 'local' && words.at(to + 1) === 'time'
  const zone =
    zones.has(words.at(to)) ||
    (local && /^\d{4}$/.test(words.at(at))) ||
    (words.at(to) === 'hours' && /^\d{4}$/.test(words.at(at)))
  const clock = words.at(to) === 'o' && words.at(to + 1) === "'" && words.at(to + 2) === 'clock'
  const colon = words.at(at).includes(':')
  if (!half && !zone && !clock && !colon) return undefined
  if (hour > 24 || Number(minute) > 59 || (half && hour > 12)) return undefined
  if (half === 'pm' && hour < 12) hour += 12
  if (half === 'am' && hour === 12) hour = 0
  return { value: `T${String(hour).padStart(2, '0')}:${minute}`, to: zoneEnd(r, clock ? to + 3 : to) }
}

const halfOfDay = (word: string): 'am' | 'pm' | undefined =>
  /^a\.?m\.?$/.test(word) ? 'am' : /^p\.?m\.?$/.test(word) ? 'pm' : undefined

/** Where the zone behind a clock time ends: "GMT", "local time", "Moscow time", "(0700 GMT)". */
export function zoneEnd(r: Reader, at: number): number {
  const { words } = r
  if (zones.has(words.at(at)) || (words.at(at) === 'hours' && /^\d{4}$/.test(words.at(at - 1)))) return at + 1
  if (words.at(at + 1) === 'time' && (words.at(at) === 'local' || words.capital(at))) return at + 2
  return at
}

/** The day that a bare clock time is on: the one told just before, else the report's. */
export function dayOf(r: Reader, at: number): Stretch {
  const told = r.anchor(at, 20)
  if (told && (told.grain === 'day' || told.grain === 'time')) return { ...told, value: told.value.slice(0, 10) }
  return r.today === undefined ? { value: 'XXXX-XX-XX', grain: 'day' } : onDay(r.today)
}

export const partOfDayRule: Rule = {
  name: 'part-of-day',
  starts: ['morning', 'afternoon', 'evening', 'night'],
  match: readPart,
}

/** "the next morning", "that evening", "the morning", "every night": a part of the day that was told last. */
function readPart(r: Reader, at: number): Found | undefined {
  const lead = r.word(at - 1)
  const value = PARTS[r.words.at(at)]!
  const told = dayOf(r, at)
  const next = ['next', 'following'].includes(lead)
  if (lead === 'every' || lead === 'each')
    return { from: at - 1, to: at + 1, type: 'SET', stretch: { value: `XXXX-XX-XX${value}`, grain: 'vague' } }
  const early = ['early', 'late'].includes(lead) && r.word(at - 2) === 'the' ? 1 : 0
  const article = lead === 'that' || lead === 'the' || early === 1
  if (!next && !article) return undefined
  if (article && r.words.at(at + 1) === 'of') return undefined
  const day = next && told.first !== undefined ? onDay(told.first + 1) : told
  const from = at - 1 - early - (next && r.word(at - 2) === 'the' ? 1 : 0)
  return { from, to: at + 1, type: 'TIME', stretch: atTime(day, value) }
}
