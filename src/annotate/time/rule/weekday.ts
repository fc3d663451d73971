/** Friday · last Monday · Tuesday night · Wednesday, March 4 · every Thursday · the following Sunday */
import { weekday } from '../../../base/days.ts'
import { monday, onDay, type Stretch } from '../calendar.ts'
import type { Found, Reader, Rule } from '../reader.ts'
import { readMonthDay } from './month-day.ts'
import { withPartOfDay } from './part-of-day.ts'

const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const short: Record<string, number> = {
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  weds: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
  sun: 0,
}

/** 0 Sunday … 6 Saturday. */
const numberOf = new Map<string, number>([
  ...names.map((name, i) => [name, i] as const),
  ...names.map((name, i) => [`${name}s`, i] as const),
  ...Object.entries(short),
])
/** Days that are names of other things by the word before or behind them. */
const namedBefore = new Set(
  'good black ash palm easter super bloody holy maundy fat cyber man ruby sheffield whit'.split(' '),
)
const namedBehind = new Set('times telegraph mirror express mail herald post school night live'.split(' '))
const awaited = new Set(
  'summit meeting talks vote election elections deadline hearing session visit ceremony conference inauguration match game runoff'.split(
    ' ',
  ),
)
const determiners = new Set(['last', 'next', 'this', 'past', 'coming', 'following', 'previous', 'every', 'each'])

export const weekdayRule: Rule = { name: 'weekday', starts: [...numberOf.keys()], match: readWeekday }

function readWeekday(r: Reader, at: number): Found | undefined {
  const { words } = r
  const number = numberOf.get(words.at(at))!
  const full = words.at(at).length > 5
  if (!words.capital(at) || namedBefore.has(r.word(at - 1))) return undefined
  if (number === 0 && words.capital(at + 1) && namedBehind.has(words.at(at + 1)) && words.at(at + 1) !== 'night')
    return undefined
  let to = at + 1
  if (!full && words.at(to) === '.' && words.joined(to)) to++
  const dated = readDated(r, at, to)
  if (dated) return dated
  if (!full) return undefined
  if (words.at(at).endsWith('s')) return { from: at, to, type: 'SET', stretch: everyWeek(number) }
  const determiner = r.word(at - 1)
  if (determiner === 'every' || determiner === 'each')
    return { from: at - 1, to, type: 'SET', stretch: everyWeek(number) }
  const from = determiners.has(determiner) ? at - (determiner !== 'this' && r.word(at - 2) === 'this' ? 2 : 1) : at
  const day = resolve(r, at, number, determiner)
  const stretch: Stretch = day === undefined ? { value: `XXXX-WXX-${number || 7}`, grain: 'day' } : onDay(day)
  return withPartOfDay(r, { from, to, type: 'DATE', stretch })
}

const everyWeek = (number: number): Stretch => ({ value: `XXXX-WXX-${number || 7}`, grain: 'vague' })

/** A date behind the weekday says which one: "Friday, March 6", "Friday (March 6)", "Friday 6 March". */
function readDated(r: Reader, at: number, end: number): Found | undefined {
  const comma = [',', '('].includes(r.words.at(end)) ? end + 1 : end
  const date = readMonthDay(r, r.words.at(comma) === 'the' ? comma + 1 : comma)
  if (!date) return undefined
  const to = r.words.at(comma - 1) === '(' && r.words.at(date.to) === ')' ? date.to + 1 : date.to
  return withPartOfDay(r, { ...date, from: at, to })
}

function resolve(r: Reader, at: number, number: number, determiner: string): number | undefined {
  const told = r.anchor(at)?.first
  if (determiner === 'following' && told !== undefined) return onOrAfter(told + 1, number)
  if (determiner === 'previous' && told !== undefined) return onOrBefore(told - 1, number)
  const { today } = r
  if (today === undefined) return undefined
  // "from 14 May to Thursday": on from a day that is over
  const begun = r.told.at(-1)
  if (
    determiner === 'to' &&
    begun?.to === at - 1 &&
    r.words.at(begun.from - 1) === 'from' &&
    told !== undefined &&
    told < today
  )
    return Math.max(told, onOrBefore(today, number))
  if (determiner === 'last' || determiner === 'previous') return onOrBefore(today - 1, number)
  if (determiner === 'past') return onOrBefore(today - 1, number)
  if (determiner === 'coming' || determiner === 'following') return onOrAfter(today + 1, number)
  if (determiner === 'next') return monday(today) + 7 + ((number + 6) % 7)
  if (determiner === 'this') return r.tense(at) === 'past' ? onOrBefore(today, number) : onOrAfter(today, number)
  return looksAhead(r, at) ? onOrAfter(today, number) : onOrBefore(today, number)
}

/** "ahead of Monday's vote", "until Friday" look ahead whatever the clause's verb. */
function looksAhead(r: Reader, at: number): boolean {
  let i = at - 1
  while (/^(a\.?m\.?|p\.?m\.?|noon|midnight|gmt|utc|edt|est|\d.*)$/.test(r.words.at(i))) i--
  const before = r.words.at(i)
  if (before === 'until' || before === 'till' || (before === 'of' && r.words.at(i - 1) === 'ahead')) return true
  // "starting Monday", "as soon as Tuesday", "from Friday"
  if (/^(starting|beginning|effective)$/.test(before) || (before === 'as' && /^(soon|early)$/.test(r.word(at - 2))))
    return true
  if (before === 'by' || before === 'for') return r.tense(at) !== 'past' || r.word(at - 2) === 'due'
  // "Friday's attack" is told as known, "Monday's summit" awaited
  if (r.words.at(at + 1) === "'s") return awaited.has(r.words.at(at + 2)) && r.tense(at) === 'future'
  return r.tense(at) === 'future'
}

const onOrBefore = (day: number, number: number): number => day - ((weekday(day) - number + 7) % 7)
const onOrAfter = (day: number, number: number): number => day + ((number - weekday(day) + 7) % 7)
