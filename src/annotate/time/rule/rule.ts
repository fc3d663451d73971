/** The rules in the order in which they are tried at a word: the more particular before the more general. */
import { anniversaryRule, landmarkRule, nthUnitRule } from './anniversary.ts'
import { dayAfterRule, eveRule, theUnitRule } from './around.ts'
import { clockRule } from './clock.ts'
import { dayWordRule, stepRule } from './deictic.ts'
import { holidayRule } from './holiday.ts'
import { bareUnitRule, lengthRule } from './length.ts'
import { monthDayRule } from './month-day.ts'
import { partOfDayRule } from './part-of-day.ts'
import { firstUnitsRule, fiscalRule, periodRule, quarterRule, shortQuarterRule } from './quarter.ts'
import { rangeRule } from './range.ts'
import { seasonRule } from './season.ts'
import { setRule } from './set.ts'
import { vagueRule } from './vague.ts'
import { weekdayRule } from './weekday.ts'
import { centuryRule, decadeRule, yearRule } from './year.ts'

export const RULES = [
  holidayRule,
  anniversaryRule,
  landmarkRule,
  weekdayRule,
  rangeRule,
  monthDayRule,
  clockRule,
  eveRule,
  nthUnitRule,
  dayAfterRule,
  dayWordRule,
  quarterRule,
  shortQuarterRule,
  firstUnitsRule,
  fiscalRule,
  centuryRule,
  decadeRule,
  seasonRule,
  setRule,
  lengthRule,
  stepRule,
  periodRule,
  theUnitRule,
  partOfDayRule,
  bareUnitRule,
  yearRule,
  vagueRule,
] as const
