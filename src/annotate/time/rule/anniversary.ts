/** the 80th anniversary of the end of World War Two · the fourth year of the war · the 1,000th day of the invasion */
import { civilDate } from '../../../base/days.ts'
import { type Landmark, landmarkAt } from '../../../base/landmarks.ts'
import { dateIn, inYear, shiftDay } from '../calendar.ts'
import { readOrdinal } from '../numbers.ts'
import type { Found, Reader, Rule } from '../reader.ts'
import { unitOf } from '../units.ts'

export const anniversaryRule: Rule = {
  name: 'anniversary',
  starts: ['anniversary'],
  match: (r, at) => {
    const number = ordinalBefore(r, at)
    const { words } = r
    if (words.at(at + 1) !== 'of' && words.at(at + 1) !== 'since') return undefined
    const mark = landmarkAt(words, words.at(at + 2) === 'the' ? at + 3 : at + 2)
    if (!mark) return undefined
    const { year, month, day } = civilDate(mark.day)
    const target = number ? year + number.value : nearestAnniversary(r, mark.day)
    const stretch = target === undefined ? undefined : (dateIn(target, month, day) ?? inYear(target))
    return stretch && { from: number?.from ?? at, to: mark.to, type: 'DATE', stretch }
  },
}

/** The ordinal that ends right before a word. */
function ordinalBefore(r: Reader, at: number): { value: number; from: number } | undefined {
  for (const length of [1, 2, 3]) {
    const number = readOrdinal(r.words, at - length)
    const joined = r.words.at(at - length - 1) === '-' ? readOrdinal(r.words, at - length - 2) : undefined
    if (joined?.to === at) return { value: joined.value, from: at - length - 2 }
    if (number?.to === at) return { value: number.value, from: at - length }
  }
  return undefined
}

/** The year whose anniversary is nearest to the report. */
function nearestAnniversary(r: Reader, day: number): number | undefined {
  const now = r.thisMonth
  if (now === undefined) return undefined
  const start = civilDate(day)
  const { year } = civilDate(now)
  const offset = shiftDay(day, year - start.year, 'year') - now
  return offset > 183 ? year - 1 : offset < -183 ? year + 1 : year
}

/** "the fourth year of the war", "the 100th day of the invasion", "its third month": days counted from a landmark. */
export const nthUnitRule: Rule = {
  name: 'nth-unit',
  starts: ['year', 'month', 'week', 'day'],
  match: (r, at) => {
    const number = ordinalBefore(r, at)
    const { words } = r
    const unit = unitOf(words.at(at))!
    if (!number || r.floor > number.from) return undefined
    const entered = words.at(at + 1) !== 'of'
    const mark = entered ? markBefore(r, number.from) : landmarkAt(words, words.at(at + 2) === 'the' ? at + 3 : at + 2)
    if (!mark) return undefined
    const first = shiftDay(mark.day, number.value - 1, unit.grain)
    const last = shiftDay(mark.day, number.value, unit.grain) - 1
    return {
      from: number.from,
      to: at + 1,
      type: 'DURATION',
      stretch: { value: `P1${unit.code}`, grain: 'length', first, last },
    }
  },
}

/** "the war in Ukraine entered its fourth year": the landmark before the verb. */
function markBefore(r: Reader, from: number): Landmark | undefined {
  const { words } = r
  if (
    !/^(its|a|their|the)$/.test(words.at(from - 1)) ||
    !/^(enter|enters|entered|entering|into|in)$/.test(words.at(from - 2))
  )
    return undefined
  for (let i = from - 3; i > from - 16 && i >= 0; i--) {
    const mark = landmarkAt(words, i)
    if (mark && mark.to < from) return mark
  }
  return undefined
}

/** The landmark itself where it is a date's own name: "since 9/11", "before October 7". */
export const landmarkRule: Rule = {
  name: 'landmark',
  starts: ['9', '7'],
  match: (r, at): Found | undefined => {
    const { words } = r
    const [month1, slash, day1, behind] = [0, 1, 2, 3].map(i => words.at(at + i))
    if (slash !== '/' || behind === '/' || !/^(9 11|7 7)$/.test(`${month1} ${day1}`) || !words.joined(at + 2))
      return undefined
    const mark = landmarkAt(r.words, at)
    if (!mark) return undefined
    const { year, month, day } = civilDate(mark.day)
    return { from: at, to: mark.to, type: 'DATE', stretch: dateIn(year, month, day)! }
  },
}
