/** Christmas Eve · Thanksgiving · the Fourth of July · Ramadan · Easter Sunday · Lunar New Year · Victory Day */
import { civilDate, dayNumber } from '../../../base/days.ts'
import { onDay, type Stretch } from '../calendar.ts'
import { easter, islamicIn, lunarNewYear, nthWeekday, orthodoxEaster, roshHashanah } from '../feasts.ts'
import { readYear } from '../numbers.ts'
import type { Found, Reader, Rule } from '../reader.ts'
import { withPartOfDay } from './part-of-day.ts'

/** First days in a year, and how many days the feast lasts. */
interface Feast {
  readonly days: (year: number) => readonly (number | undefined)[]
  readonly length: number
}

const fixed = (month: number, day: number, length = 1): Feast => ({
  days: year => [dayNumber(year, month, day)],
  length,
})
const from = (first: (year: number) => number | undefined, length = 1): Feast => ({
  days: year => [first(year)],
  length,
})
const islamic = (month: number, day: number, length = 1): Feast => ({
  days: year => islamicIn(year, month, day),
  length,
})

const feasts: readonly (readonly [Feast, ...string[]])[] = [
  [fixed(1, 1), "new year's day", 'new years day', "new year's"],
  [fixed(12, 31), "new year's eve", 'new years eve'],
  [fixed(12, 25), 'christmas day', 'christmas', 'xmas'],
  [fixed(12, 24), 'christmas eve'],
  [fixed(12, 26), 'boxing day'],
  [fixed(1, 7), 'orthodox christmas'],
  [fixed(2, 14), "valentine's day"],
  [fixed(3, 8), "international women's day"],
  [fixed(3, 17), "st . patrick's day", "st patrick's day"],
  [fixed(3, 20), 'nowruz', 'norouz', 'persian new year'],
  [fixed(5, 1), 'may day', 'international workers day', 'labour day'],
  [fixed(5, 9), 'victory day'],
  [fixed(7, 4), 'fourth of july', 'july fourth', '4th of july'],
  [fixed(7, 14), 'bastille day'],
  [fixed(10, 31), 'halloween'],
  [fixed(11, 11), 'armistice day', 'veterans day', 'remembrance day'],
  [from(year => nthWeekday(year, 1, 1, 3)), 'martin luther king day', 'martin luther king jr . day', 'mlk day'],
  [from(year => nthWeekday(year, 2, 1, 3)), "presidents' day", 'presidents day'],
  [from(year => nthWeekday(year, 5, 1, -1)), 'memorial day'],
  [from(year => nthWeekday(year, 9, 1, 1)), 'labor day'],
  [from(year => nthWeekday(year, 11, 4, 4)), 'thanksgiving day', 'thanksgiving'],
  [from(year => nthWeekday(year, 11, 4, 4) + 1), 'black friday'],
  [from(easter), 'easter sunday', 'easter'],
  [from(year => easter(year) - 2), 'good friday'],
  [from(year => easter(year) + 1), 'easter monday'],
  [from(year => easter(year) - 7), 'palm sunday'],
  [from(year => easter(year) - 46), 'ash wednesday'],
  [from(orthodoxEaster), 'orthodox easter'],
  [from(lunarNewYear), 'lunar new year', 'chinese new year', 'tet'],
  [from(roshHashanah, 2), 'rosh hashanah', 'rosh hashana', 'jewish new year'],
  [from(year => roshHashanah(year) + 9), 'yom kippur'],
  [from(year => roshHashanah(year) + 14, 7), 'sukkot'],
  [from(year => roshHashanah(year) - 163, 7), 'passover'],
  [islamic(9, 1, 29), 'ramadan', 'holy month of ramadan'],
  [islamic(10, 1), 'eid al-fitr', 'eid al - fitr', 'eid ul - fitr'],
  [islamic(12, 10), 'eid al - adha', 'eid ul - adha', 'feast of sacrifice'],
  [islamic(1, 10), 'ashura'],
]
const floating = new Set(['xmas', 'christmas', 'easter', 'ramadan', 'passover', 'halloween', 'thanksgiving'])

interface Named {
  readonly words: readonly string[]
  readonly feast: Feast
}

const byFirst = new Map<string, Named[]>()
for (const [feast, ...names] of feasts)
  for (const name of names) {
    // words cut a possessive off, as they do in a text
    const words = name.replace(/'s\b/g, " 's").replace("s'", "s '").split(' ')
    byFirst.set(
      words[0]!,
      [...(byFirst.get(words[0]!) ?? []), { words, feast }].sort((a, b) => b.words.length - a.words.length),
    )
  }

export const holidayRule: Rule = { name: 'holiday', starts: [...byFirst.keys()], match: readHoliday }

function readHoliday(r: Reader, at: number): Found | undefined {
  const { words } = r
  const named = byFirst.get(words.at(at))?.find(one => one.words.every((word, i) => words.at(at + i) === word))
  if (!named || !(words.capital(at) || /^\d/.test(words.at(at)))) return undefined
  const end = at + named.words.length
  // "Christmas Island", "Easter Rising"
  if (named.words.length === 1 && floating.has(named.words[0]!) && /^(island|rising|offensive)$/.test(words.at(end)))
    return undefined
  const year = readYear(r.words, words.at(end) === ',' ? end + 1 : end)
  const step = { last: -1, next: 1, this: 0 }[r.word(at - 1)]
  const start = step === undefined ? at : at - 1
  const to = year ? year.to : end
  const told = year?.year ?? yearBehind(r, end)
  const stretch = told === undefined ? nearest(r, at, named.feast, step) : inYearOf(named.feast, told)
  return withPartOfDay(r, { from: start, to, type: 'DATE', stretch: stretch ?? { value: 'XXXX-XX-XX', grain: 'day' } })
}

/** "Bastille Day last year", "Bastille Day celebrations last year": the year that stands close behind. */
function yearBehind(r: Reader, end: number): number | undefined {
  if (r.thisYear === undefined) return undefined
  for (const at of [end, end + 1]) {
    const step = { last: -1, next: 1, this: 0 }[r.word(at)]
    if (step !== undefined && r.word(at + 1) === 'year') return r.thisYear + step
  }
  return undefined
}

const lasting = (first: number, { length }: Feast): Stretch => ({ ...onDay(first), last: first + length - 1 })

function inYearOf(feast: Feast, year: number): Stretch | undefined {
  const first = feast.days(year).find(day => day !== undefined)
  return first === undefined ? undefined : lasting(first, feast)
}

/** The feast nearest to the report on the side that its clause looks to. */
function nearest(r: Reader, at: number, feast: Feast, step: number | undefined): Stretch | undefined {
  const now = r.today ?? r.thisMonth
  if (now === undefined) return undefined
  const { year } = civilDate(now)
  const days = [year - 1, year, year + 1].flatMap(y => feast.days(y)).filter(day => day !== undefined)
  const past = days.filter(day => day <= now)
  const ahead = days.filter(day => day + feast.length > now)
  const tense = r.tense(at)
  if (step === -1) return lasting(past.at(-1) ?? days[0]!, feast)
  const next = ahead[0]
  const last = past.at(-1)
  if (next === undefined || last === undefined)
    return days[0] === undefined ? undefined : lasting(next ?? last ?? days[0], feast)
  if (step === 1 || tense === 'future') return lasting(next, feast)
  return lasting(tense === 'past' || now - last < next - now ? last : next, feast)
}
