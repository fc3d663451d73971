/** the eve of the summit · the day after the vote · the day before Monday's talks · a day after the attack · the week of March 2 */
import { inWeek, onDay, shiftDay, unitAt } from '../calendar.ts'
import type { Found, Reader, Rule } from '../reader.ts'
import { unitOf } from '../units.ts'
import { readDate } from './date.ts'
import { dayOfEvent } from './event-day.ts'
import { readMonthDay } from './month-day.ts'

export const eveRule: Rule = {
  name: 'eve',
  starts: ['eve'],
  match: (r, at) => {
    if (r.words.at(at + 1) !== 'of') return undefined
    const event = readDate(r, at + 2)?.stretch.first ?? dayOfEvent(r, at + 2)
    const from = r.word(at - 1) === 'the' ? at - 1 : at
    return event === undefined ? undefined : { from, to: at + 1, type: 'DATE', stretch: onDay(event - 1) }
  },
}

/** "the day after", "the week before": one unit from a date or a dated deed. */
export const dayAfterRule: Rule = {
  name: 'day-after',
  starts: ['day', 'week', 'month', 'year'],
  match: (r, at) => {
    const { words } = r
    const side = words.at(at + 1) === 'after' ? 1 : words.at(at + 1) === 'before' ? -1 : 0
    const lead = r.word(at - 1)
    if (words.at(at + 1) === 'of' && words.at(at) === 'week') return weekOf(r, at)
    if (side === 0 || (lead !== 'the' && lead !== 'a' && lead !== 'one')) return undefined
    const date = readDate(r, /^(last|next)$/.test(words.at(at + 2)) ? at + 3 : at + 2)
    const event = date?.stretch.first ?? dayOfEvent(r, at + 2)
    if (event === undefined) return undefined
    const grain = unitOf(words.at(at))!.grain
    const stretch = unitAt(shiftDay(event, side, grain), grain)
    return { from: at - 1, to: date?.to ?? at + 1, type: 'DATE', stretch }
  },
}

function weekOf(r: Reader, at: number): Found | undefined {
  const date = readMonthDay(r, at + 2)
  return date?.stretch.first === undefined
    ? undefined
    : { from: r.word(at - 1) === 'the' ? at - 1 : at, to: date.to, type: 'DATE', stretch: inWeek(date.stretch.first) }
}

/** "the weekend", "the week", "the month", "the year" alone: the one that the report or what it told last lies in. */
export const theUnitRule: Rule = {
  name: 'the-unit',
  starts: ['weekend', 'week', 'month', 'year', 'day'],
  match: (r, at) => {
    const lead = r.word(at - 1)
    const unit = unitOf(r.words.at(at))!
    if (lead !== 'the') return undefined
    if (unit.grain === 'weekend') return weekend(r, at)
    if (
      !/^(end|start|beginning|middle|rest|earlier|later|close|half|part|of)$/.test(r.word(at - 2)) &&
      !(r.word(at - 2) === 'in' && /^(earlier|later)$/.test(r.word(at - 3)))
    )
      return undefined
    if (
      r.word(at - 2) === 'of' &&
      !/^(end|start|beginning|middle|rest|close|half|part|quarter|most)$/.test(r.word(at - 3))
    )
      return undefined
    const centre = r.published
    if (centre?.first === undefined || (unit.grain !== 'year' && centre.grain === 'year')) return undefined
    return { from: at - 1, to: at + 1, type: 'DATE', stretch: unitAt(centre.last!, unit.grain) }
  },
}

/** The weekend just past, or the coming one where the clause looks ahead. */
function weekend(r: Reader, at: number): Found | undefined {
  const { today } = r
  if (today === undefined)
    return { from: at - 1, to: at + 1, type: 'DATE', stretch: { value: 'XXXX-WXX-WE', grain: 'vague' } }
  const here = unitAt(today, 'weekend')
  const stretch = here.first! <= today || r.tense(at) === 'future' ? here : unitAt(today, 'weekend', -1)
  return { from: at - 1, to: at + 1, type: 'DATE', stretch }
}
