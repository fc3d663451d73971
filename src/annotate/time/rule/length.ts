/** three days · two years ago · a week earlier · five months later · in two weeks · 10 days after the attack · a year (per year) */
import { type Grain, onDay, type Stretch, shiftDay, unitAt } from '../calendar.ts'
import { CARDINALS } from '../numbers.ts'
import type { Found, Reader, Rule } from '../reader.ts'
import { duration, UNIT_WORDS, type Unit, unitOf } from '../units.ts'
import { type Count, countedValue, readCount } from './count.ts'
import { dayOfEvent } from './event-day.ts'
import { quarterTold } from './quarter-told.ts'

export const lengthRule: Rule = {
  name: 'length',
  starts: [
    '#',
    ...CARDINALS,
    'a',
    'an',
    'several',
    'few',
    'some',
    'many',
    'half',
    'couple',
    'dozens',
    'hundreds',
    'thousands',
  ],
  match: (r, at) => {
    const count = readCount(r, at)
    return count && !isOfMoney(r, at) && !isRate(r, at, count) && !isAge(r, count)
      ? readLength(r, at, count)
      : undefined
  },
}

/** "$10 a year", "5 percent a year", "twice a day", "3,000 a month" tell how often, not when. */
function isRate(r: Reader, at: number, count: Count): boolean {
  if (r.words.at(at) !== 'a' && r.words.at(at) !== 'an') return false
  if (/^(ago|earlier|later|before|after|-)$/.test(r.words.at(count.to))) return false
  const before = r.words.at(at - 1)
  return (
    /^(percent|%|million|billion|trillion|times?|twice|once|dollars|euros|pounds|cents|barrels|tons|tonnes|people|hours|days)$/.test(
      before,
    ) || /^\d/.test(before)
  )
}

/** "a 6-year-old", "aged 52 years", "37 years old": an age says nothing about when. */
const isAge = (r: Reader, { to }: Count): boolean =>
  r.words.at(to) === 'old' ||
  (r.words.at(to) === '-' && /^olds?$/.test(r.words.at(to + 1))) ||
  (r.words.at(to) === 'of' && r.words.at(to + 1) === 'age')

/** "$5 million" is no count of anything here, nor is "£3 day tickets". */
const isOfMoney = (r: Reader, at: number): boolean => /^[$£€¥]$/.test(r.words.at(at - 1))

function readLength(r: Reader, at: number, count: Count): Found | undefined {
  const { words } = r
  const value = countedValue(r, count)
  const { unit } = count
  let to = count.to
  if (count.hyphen || words.at(to) === '-') {
    if (words.at(to) === '-' && words.at(to + 1) === 'long') return lasting(at, to + 2, value, unit)
    if (words.at(to) === '-' && /^(ago|earlier)$/.test(words.at(to + 1)) && value !== 'X')
      return fromReport(r, { from: at, to: to + 2 }, -value, unit)
    return lasting(at, to, value, unit)
  }
  if (words.at(to) === "'") to++
  const behind = words.at(to) === 'or' && words.at(to + 1) === 'so' ? to + 2 : to
  const direction = words.at(behind)
  if (direction === 'ago') return ago(r, { from: at, to: behind + 1 }, value, unit)
  if (direction === 'earlier' || direction === 'later' || direction === 'afterwards') {
    const side = direction === 'earlier' ? -1 : 1
    return value === 'X' || r.words.at(behind + 1) === 'than'
      ? lasting(at, to, value, unit)
      : fromTold(r, { from: at, to: behind + 1 }, side * value, unit)
  }
  if (direction === 'from' && (words.at(behind + 1) === 'now' || words.at(behind + 1) === 'today') && value !== 'X')
    return fromReport(r, { from: at, to: behind + 2 }, value, unit)
  if (words.at(at) === 'one' && unit.code === 'D' && !isMeasured(r, at)) return someDay(r, at)
  return bounded(r, lasting(at, to, value, unit), value, unit)
}

const isMeasured = (r: Reader, at: number): boolean =>
  /^(in|for|within|than|least|only|just|about|last|lasted|of|after|-|nearly|every)$/.test(r.word(at - 1)) ||
  /^(after|before|,)$/.test(r.words.at(at + 2))

/** "will one day return" */
const someDay = (r: Reader, at: number): Found | undefined =>
  r.tense(at) === 'future'
    ? { from: at, to: at + 2, type: 'DATE', stretch: { value: 'FUTURE_REF', grain: 'vague' } }
    : undefined

const lasting = (from: number, to: number, value: number | 'X', unit: Unit): Found => ({
  from,
  to,
  type: 'DURATION',
  stretch: { value: duration(value, unit), grain: 'length' },
})

/** How fine an answer "N units ago" can be: the unit itself. */
const grainOf = (unit: Unit): Grain => (unit.grain === 'weekend' ? 'day' : unit.grain)

function ago(r: Reader, extent: { from: number; to: number }, value: number | 'X', unit: Unit): Found {
  if (value === 'X') return { ...extent, type: 'DATE', stretch: { value: 'PAST_REF', grain: 'vague' } }
  return fromReport(r, extent, -value, unit)
}

/** So many units from the report: the year, month, week or day that lies there. */
function fromReport(r: Reader, extent: { from: number; to: number }, count: number, unit: Unit): Found {
  const quarter = Math.abs(count) === 1 && unit.code === 'Y' ? quarterTold(r, extent.from) : undefined
  if (quarter) return { ...extent, type: 'DATE', stretch: quarter }
  const centre =
    unit.grain === 'year' || unit.grain === 'decade' || unit.grain === 'century'
      ? (r.thisMonth ?? r.published?.first)
      : unit.grain === 'month'
        ? r.thisMonth
        : r.today
  if (unit.clock && centre !== undefined) return { ...extent, type: 'TIME', stretch: onDay(centre) }
  if (centre === undefined)
    return { ...extent, type: 'DATE', stretch: { value: count < 0 ? 'PAST_REF' : 'FUTURE_REF', grain: 'vague' } }
  return { ...extent, type: 'DATE', stretch: away(centre, count, unit) }
}

function away(centre: number, count: number, unit: Unit): Stretch {
  const grain = unit.times > 1 && unit.code === 'Y' ? 'year' : unit.grain
  const day = shiftDay(
    centre,
    count * (grain === 'year' || unit.code === 'W' ? unit.times : 1),
    grain === 'weekend' ? 'week' : grain,
  )
  return unitAt(day, unit.code === 'Y' ? 'year' : grainOf(unit))
}

/** "a year earlier", "two days later" count from what was told last. */
function fromTold(r: Reader, extent: { from: number; to: number }, count: number, unit: Unit): Found {
  const quarter = count === -1 && unit.code === 'Y' ? quarterTold(r, extent.from) : undefined
  if (quarter) return { ...extent, type: 'DATE', stretch: quarter }
  const told = r.anchor(extent.from, 80) ?? (count < 0 ? r.published : undefined)
  if (told?.first === undefined)
    return { ...extent, type: 'DATE', stretch: { value: count < 0 ? 'PAST_REF' : 'FUTURE_REF', grain: 'vague' } }
  const day = shiftDay(told.first, count * unit.times, unit.times > 1 && unit.code === 'Y' ? 'year' : grainOf(unit))
  const finer = told.grain === 'day' && unit.code === 'M' && !unit.clock
  return {
    ...extent,
    type: 'DATE',
    stretch: unitAt(day, told.grain === 'month' ? 'month' : finer ? 'month' : grainOf(unit)),
  }
}

/** "in two weeks", "three days after the attack", "for five years": days where the words fix an end. */
function bounded(r: Reader, found: Found, value: number | 'X', unit: Unit): Found {
  if (value === 'X' || unit.clock) return found
  const behind = r.words.at(found.to)
  const days = (centre: number, count: number) =>
    shiftDay(centre, count * unit.times, unit.times > 1 && unit.code === 'Y' ? 'year' : grainOf(unit))
  if (behind === 'after' || behind === 'before') {
    const event = dayOfEvent(r, found.to + 1)
    if (event === undefined) return found
    const day = days(event, behind === 'after' ? value : -value)
    return { ...found, stretch: { ...found.stretch, first: day, last: day } }
  }
  const lead = leadOf(r, found.from)
  if (r.today === undefined || (lead !== 'in' && lead !== 'within')) return found
  return r.tense(found.from) === 'future'
    ? { ...found, stretch: { ...found.stretch, first: r.today, last: days(r.today, value) } }
    : found
}

/** The preposition before a length, past "less than", "about", "the". */
function leadOf(r: Reader, at: number): string {
  let i = at - 1
  while (
    [
      'less',
      'than',
      'about',
      'around',
      'nearly',
      'almost',
      'just',
      'the',
      'under',
      'at',
      'least',
      'most',
      'only',
    ].includes(r.word(i))
  )
    i--
  return r.word(i)
}

/** "years ago", "for months", "a year-long siege", "decades-long": a unit without a number. */
export const bareUnitRule: Rule = {
  name: 'bare-unit',
  starts: UNIT_WORDS.filter(word => !unitOf(word)?.clock && !/^(nights?|quarters?|weekends?)$/.test(word)),
  match: (r, at) => {
    const unit = unitOf(r.words.at(at))!
    if (r.words.at(at + 1) === '-' && r.words.at(at + 2) === 'long')
      return lasting(at, at + 3, unit.plural ? 'X' : 1, unit)
    if (!unit.plural) return undefined
    if (r.words.at(at + 1) === 'ago')
      return { from: at, to: at + 2, type: 'DATE', stretch: { value: 'PAST_REF', grain: 'vague' } }
    const lead = r.word(at - 1)
    const from = lead === 'many' ? at - 1 : at
    return /^(for|in|over|within|last|took|take|lasted|spent|many)$/.test(lead)
      ? lasting(from, at + 1, 'X', unit)
      : undefined
  },
}
