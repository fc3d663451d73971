/** today · tonight · last week · next year · this month · the past two years · the following day · that year */
import { civilDate } from '../../../base/days.ts'
import { type Grain, inSeason, onDay, type Stretch, shiftDay, unitAt } from '../calendar.ts'
import type { Found, Reader, Rule } from '../reader.ts'
import { duration, type Unit, unitOf } from '../units.ts'
import { readCount } from './count.ts'
import { atTime, withPartOfDay } from './part-of-day.ts'
import { quarterBehind } from './quarter-told.ts'

const dayWords: Record<string, number> = { today: 0, yesterday: -1, tomorrow: 1 }

export const dayWordRule: Rule = {
  name: 'day-word',
  starts: [...Object.keys(dayWords), 'tonight', 'overnight'],
  match: (r, at) => {
    const word = r.words.at(at)
    const day = shifted(r, dayWords[word] ?? 0)
    if (word === 'tonight') return { from: at, to: at + 1, type: 'TIME', stretch: atTime(day, 'TNI') }
    if (word === 'overnight') return overnight(r, at)
    if (r.words.capital(at) && r.words.capital(at - 1) && r.words.at(at - 1) !== '.') return undefined
    const double = word === 'tomorrow' ? ['day', 'after'] : ['day', 'before']
    const back = word !== 'today' && r.word(at - 1) === double[1] && r.word(at - 2) === double[0]
    const stretch = back ? shifted(r, (dayWords[word] ?? 0) * 2) : day
    return withPartOfDay(r, { from: back ? at - 2 : at, to: at + 1, type: 'DATE', stretch })
  },
}

const shifted = (r: Reader, days: number): Stretch =>
  r.today === undefined ? { value: 'XXXX-XX-XX', grain: 'day' } : onDay(r.today + days)

/** The night before the report, or the one that the day just told begins or ends with. */
function overnight(r: Reader, at: number): Found | undefined {
  if (/^(stay|stays|stayed|flight|success|bag|bags|train|accommodation)$/.test(r.words.at(at + 1))) return undefined
  const { today } = r
  const value = today === undefined ? { value: 'XXXX-XX-XX', grain: 'day' as const } : onDay(today)
  const night = atTime(value, 'TNI')
  const ahead = r.tense(at) === 'future'
  const stretch =
    today === undefined ? night : { ...night, first: ahead ? today : today - 1, last: ahead ? today + 1 : today }
  return { from: at, to: at + 1, type: 'TIME', stretch }
}

const steps: Record<string, number> = {
  last: -1,
  this: 0,
  next: 1,
  past: -1,
  coming: 1,
  current: 0,
  previous: -1,
  following: 1,
  that: 0,
  same: 0,
  upcoming: 1,
}
const seasons = { spring: 'SP', summer: 'SU', fall: 'FA', autumn: 'FA', winter: 'WI' } as const

export const stepRule: Rule = { name: 'step', starts: Object.keys(steps), match: readStep }

/** A determiner and a unit: "last week", "the next three days", "that year", "this past spring". */
function readStep(r: Reader, at: number): Found | undefined {
  const { words } = r
  const word = words.at(at)
  const second = (word === 'this' || word === 'that') && ['past', 'coming', 'same'].includes(words.at(at + 1))
  const lead = second ? words.at(at + 1) : word
  const start = second ? at + 2 : at + 1
  const step = steps[lead]
  if (step === undefined) return undefined
  const season = seasons[words.at(start) as keyof typeof seasons]
  if (season) return { from: at, to: start + 1, type: 'DATE', stretch: stepSeason(r, season, lead) }
  const part = readPartOfDay(r, at, start, lead)
  if (part) return part
  const count = ['last', 'past', 'next', 'coming', 'previous', 'following'].includes(lead)
    ? readCount(r, start)
    : undefined
  if (count) return countedStep(r, { from: article(r, at), to: count.to }, count, step)
  const unit = unitOf(words.at(start))
  if (!unit || unit.plural || unit.clock || words.at(start) === 'night' || words.capital(start)) return undefined
  if (lead === 'same' && r.word(at - 1) !== 'the' && !second) return undefined
  return single(r, { from: article(r, at), to: start + 1 }, lead, unit)
}

const article = (r: Reader, at: number): number => (r.word(at - 1) === 'the' ? at - 1 : at)

interface Extent {
  readonly from: number
  readonly to: number
}

/** One unit away from the report, or from what was told ("the following day", "that year", "the same week"). */
function single(r: Reader, extent: Extent, lead: string, unit: Unit): Found | undefined {
  const relative =
    ['previous', 'following', 'that', 'same'].includes(lead) ||
    (lead === 'next' && r.words.at(extent.from) === 'the' && unit.grain === 'day')
  const centre = relative ? r.anchor(extent.from, 80) : r.published
  const step = steps[lead]!
  if ((lead === 'past' || lead === 'coming') && r.words.at(extent.from) === 'the')
    return {
      ...extent,
      type: 'DURATION',
      stretch: { value: duration(1, unit), grain: 'length', ...reach(r, step, unit) },
    }
  if (lead === 'last' && r.words.at(extent.from) === 'the' && r.words.at(extent.to) === 'of') return undefined
  const known = centre?.first !== undefined && rank(centre.grain) <= rank(unit.grain)
  if (!known) return { ...extent, type: 'DATE', stretch: unknown(unit.grain, lead) }
  const from = lead === 'following' ? centre.last! : centre.first!
  const quarter = unit.grain === 'year' ? quarterBehind(r, extent.to, civilDate(from).year + step) : undefined
  if (quarter) return { ...extent, to: quarter.to, type: 'DATE', stretch: quarter.stretch }
  return withPartOfDay(r, { ...extent, type: 'DATE', stretch: unitAt(from, unit.grain, step) })
}

/** Coarser grains rank higher; a unit can be found only from something at least as fine. */
const ranks: readonly string[] = [
  'time',
  'day',
  'weekend',
  'week',
  'month',
  'season',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
]
const rank = (grain: string): number => ranks.indexOf(grain)

function unknown(grain: Grain, lead: string): Stretch {
  const value = { day: 'XXXX-XX-XX', week: 'XXXX-WXX', weekend: 'XXXX-WXX-WE', month: 'XXXX-XX', quarter: 'XXXX-QX' }[
    grain as string
  ]
  const side = ['last', 'past', 'previous', 'that', 'same'].includes(lead) ? 'PAST_REF' : 'FUTURE_REF'
  return {
    value: value ?? (lead === 'this' || lead === 'current' ? 'PRESENT_REF' : side),
    grain: value ? grain : 'vague',
  }
}

/** Days from a report's date to so many units before or after it. */
function reach(r: Reader, count: number, unit: Unit): { first?: number; last?: number } {
  const { today } = r
  if (today === undefined || unit.clock) return {}
  const other = shiftDay(today, count * unit.times, unit.times > 1 && unit.code === 'Y' ? 'year' : unit.grain)
  return count < 0 ? { first: other, last: today } : { first: today, last: other }
}

/** "the past two months" is a length that ends with the report; with a vague number its start is not known. */
function countedStep(r: Reader, extent: Extent, count: { value: number | 'X'; unit: Unit }, step: number): Found {
  const { value, unit } = count
  const days = value === 'X' ? {} : reach(r, step * value, unit)
  return { ...extent, type: 'DURATION', stretch: { value: duration(value, unit), grain: 'length', ...days } }
}

/** "this morning", "last night", "the next morning" is left to the part of day's own rule. */
function readPartOfDay(r: Reader, from: number, start: number, lead: string): Found | undefined {
  const early = ['early', 'late'].includes(r.words.at(start)) ? start + 1 : start
  const value = { morning: 'TMO', afternoon: 'TAF', evening: 'TEV', night: 'TNI' }[r.words.at(early)]
  if (value === undefined || (lead !== 'this' && lead !== 'last')) return undefined
  return { from, to: early + 1, type: 'TIME', stretch: atTime(shifted(r, lead === 'last' ? -1 : 0), value) }
}

/** The season of a report, or the one before or after; a winter in January began the year before. */
function stepSeason(r: Reader, season: 'SP' | 'SU' | 'FA' | 'WI', lead: string): Stretch {
  if (r.thisMonth === undefined) return { value: `XXXX-${season}`, grain: 'season' }
  const now = r.thisMonth
  const { year } = civilDate(now)
  const candidates = [year - 1, year, year + 1].map(y => inSeason(y, season))
  const past = candidates.filter(one => one.last! < now)
  if (lead === 'last' || lead === 'past' || lead === 'previous') return past.at(-1) ?? candidates[0]!
  if (lead === 'next')
    return (
      candidates.find(one => one.first! > now && (civilDate(one.first!).year > year || season === 'WI')) ??
      candidates[2]!
    )
  const current = candidates.find(one => one.first! <= now && now <= one.last!)
  return current ?? inSeason(year, season)
}
