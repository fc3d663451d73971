/** Dates as pages write them → ISO 8601. */
import { monthLength } from '../../base/days.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'

const iso =
  /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]{1,2}(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d))?)?/i
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/
const slashed = /(?<!\d)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/
const dayFirst = new RegExp(`(?<![\\d:])(\\d{1,2})(?:st|nd|rd|th)?[ .\\-/]+(?:of )?${monthName}[ ,.\\-/]+(\\d{4})`, 'i')
const monthFirst = new RegExp(`\\b${monthName} (\\d{1,2})(?:st|nd|rd|th)?,? +(?:at )?(\\d{4})(?!\\d)`, 'i')
const numeric = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/
/** The clock behind a date: RFC 2822, and the style of English pages. */
const clock =
  /(?<![\d:+])(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]\.?m\.?)?\s*(Z\b|UTC|GMT|[+-]\d{2}:?\d{2}|E[SD]T|C[SD]T|M[SD]T|P[SD]T|BST|CES?T|IST|SGT|HKT|JST|A?E[SD]T)?/i
/** Offsets of zones whose abbreviation has one meaning in news; IST, AST and the like have several. */
const zones: Readonly<Record<string, string>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  SGT: '+08:00',
  HKT: '+08:00',
  JST: '+09:00',
}

/**
 * The first date in a text as `YYYY-MM-DD`, or as an instant with its zone where both clock and zone are told.
 * Undefined where there is none, or where day and month cannot be told apart.
 */
export function readDate(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 400) return undefined
  const told = text.trim()
  const epoch = /^\d{10}(\d{3})?$/.exec(told)
  if (epoch) return `${new Date(Number(told) * (epoch[1] ? 1 : 1000)).toISOString().slice(0, 19)}Z`
  const full = iso.exec(told) ?? compact.exec(told)
  if (full) {
    const [, year, month, day, hour, minute, second, zone] = full
    const date = ymd(Number(year), Number(month), Number(day))
    return date && (instant(date, { hour, minute, second }, zone) ?? date)
  }
  const date = words(told)
  if (!date) return undefined
  const time = clock.exec(told)
  if (!time) return date
  const [, hour, minute, second, half] = time
  return instant(date, { hour: half && hour ? halfDay(hour, half) : hour, minute, second }, time[5]) ?? date
}

function words(text: string): string | undefined {
  let match = slashed.exec(text)
  if (match) return ymd(Number(match[1]), Number(match[2]), Number(match[3]))
  match = dayFirst.exec(text)
  if (match) return ymd(Number(match[3]), monthOf(match[2]), Number(match[1]))
  match = monthFirst.exec(text)
  if (match) return ymd(Number(match[3]), monthOf(match[1]), Number(match[2]))
  match = numeric.exec(text)
  if (!match) return undefined
  const [a, b, year] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (a > 12) return ymd(year, b, a)
  return b > 12 || a === b ? ymd(year, a, b) : undefined
}

/** The date in an address: `/2025/08/06/`, `/2025-08-06/`, `-20250806`, `/2025/aug/06/`. */
export function dateInUrl(url: string | undefined): string | undefined {
  const path = url?.replace(/[?#].*$/, '') ?? ''
  const named = /\/((?:19|20)\d{2})\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\/(\d{1,2})(?!\d)/i.exec(
    path,
  )
  if (named) return ymd(Number(named[1]), monthOf(named[2]), Number(named[3]))
  const match = /[/_-]((?:19|20)\d{2})([/_-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/.exec(path)
  return match ? ymd(Number(match[1]), Number(match[3]), Number(match[4])) : undefined
}

function monthOf(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
}

function ymd(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > monthLength(year, month))
    return undefined
  return `${year}-${two(month)}-${two(day)}`
}

interface Clock {
  readonly hour: string | undefined
  readonly minute: string | undefined
  readonly second: string | undefined
}

/** A clock without a zone tells no instant. */
function instant(date: string, { hour, minute, second }: Clock, zone: string | undefined): string | undefined {
  const offset =
    zone &&
    (zones[zone.toUpperCase()] ?? /^[+-]\d{2}/.exec(zone)?.[0].concat(':', zone.replace(':', '').slice(3) || '00'))
  if (!offset || hour === undefined || minute === undefined) return undefined
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined
  return `${date}T${two(Number(hour))}:${minute}:${second ?? '00'}${offset}`
}

function halfDay(hour: string, half: string): string {
  return String((Number(hour) % 12) + (/p/i.test(half) ? 12 : 0))
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
