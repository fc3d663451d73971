/** between 3 and 5 March · from February to December 2017 · March 3 to 5 */
import { civilDate, dayNumber, monthLength } from '../../../base/days.ts'
import { inMonth, onDay, type Stretch } from '../calendar.ts'
import type { Found, Reader, Rule } from '../reader.ts'
import { monthOf, readMonthDay } from './month-day.ts'

const joints: Record<string, string> = { between: 'and', from: 'to' }

/** The first of two ends, which borrows its month or year from the second: "between 3 and 5 March", "from February to December 2017". */
export const rangeRule: Rule = {
  name: 'range',
  starts: ['#', ...monthOf.keys()],
  match: (r, at) => {
    const joint = joints[r.words.at(at - 1)]
    if (joint === undefined) return undefined
    const through = /^(to|until|through|till)$/.test(r.words.at(at + 1)) ? r.words.at(at + 1) : joint
    if (r.words.at(at + 1) !== through && r.words.at(at + 2) !== through) return undefined
    return dayBefore(r, at, through) ?? monthBefore(r, at, through)
  },
}

/** "3 [and 5 March]" */
function dayBefore(r: Reader, at: number, joint: string): Found | undefined {
  const { words } = r
  const day = /^\d{1,2}$/.test(words.at(at)) ? Number(words.at(at)) : 0
  if (day < 1 || day > 31 || words.at(at + 1) !== joint) return undefined
  const end = readMonthDay(r, at + 2)
  if (end?.stretch.first === undefined || end.stretch.grain !== 'day' || !/^\d/.test(words.at(at + 2))) return undefined
  const { year, month } = civilDate(end.stretch.first)
  const first = dayNumber(year, month, day)
  if (first >= end.stretch.first || day > monthLength(year, month)) return undefined
  return { from: at, to: end.to, type: 'DATE', stretch: { ...onDay(first), last: end.stretch.last! } }
}

/** "February [to December 2017]" */
function monthBefore(r: Reader, at: number, joint: string): Found | undefined {
  const { words } = r
  const month = monthOf.get(words.at(at))
  const dated = /^\d{1,2}$/.test(words.at(at + 1)) ? Number(words.at(at + 1)) : 0
  const start = at + (dated ? 2 : 1)
  if (month === undefined || !words.capital(at) || words.at(start) !== joint) return undefined
  const end = monthOf.get(words.at(start + 1))
  if (end === undefined) return undefined
  const behind = start + 2 + (/^\d{1,2}$/.test(words.at(start + 2)) ? 1 : 0)
  const written = words.at(behind) === ',' ? words.at(behind + 1) : words.at(behind)
  if (!/^(19|20)\d\d$/.test(written)) return undefined
  const year = month > end ? Number(written) - 1 : Number(written)
  const stretch: Stretch = dated ? onDay(dayNumber(year, month, dated)) : inMonth(year, month)
  return { from: at, to: start, type: 'DATE', stretch }
}
