/** Dates as people write them. */

const zone = 'UTC'
const at = (iso: string): Date => new Date(iso.length === 10 ? `${iso}T00:00:00Z` : iso)
const writer = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options })
  return (iso: string): string =>
    format
      .format(at(iso))
      .replaceAll(',', '')
      .replace(/\bSept\b/, 'Sep')
}

/** `Friday 8 August 2025` */
export const longDay = writer({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
/** `8 August 2025` */
export const fullDay = writer({ day: 'numeric', month: 'long', year: 'numeric' })
/** `8 Aug` */
export const shortDay = writer({ day: 'numeric', month: 'short' })
/** `8 Aug 2025` */
export const dayYear = writer({ day: 'numeric', month: 'short', year: 'numeric' })
/** `August 2025` */
export const longMonth = writer({ month: 'long', year: 'numeric' })
/** `8 Aug 2025 14:05` */
export const instant = writer({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })

/** `15 Aug`, `1–3 Sep`, `28 Aug – 2 Sep`; a whole month is `September 2025`. */
export function days(start: string, end: string): string {
  if (start === end) return shortDay(start)
  const [sameMonth, sameYear] = [start.slice(0, 7) === end.slice(0, 7), start.slice(0, 4) === end.slice(0, 4)]
  if (sameMonth && start.endsWith('-01') && nextDay(end).endsWith('-01')) return longMonth(start)
  if (sameMonth) return `${Number(start.slice(8))}–${shortDay(end)}`
  return sameYear ? `${shortDay(start)} – ${shortDay(end)}` : `${dayYear(start)} – ${dayYear(end)}`
}

/** The same with their year: `1–3 Sep 2025`. */
export function daysOfYear(start: string, end: string): string {
  const told = days(start, end)
  return /\d{4}$/.test(told) ? told : `${told} ${end.slice(0, 4)}`
}

/** The day after, `YYYY-MM-DD`. */
export const nextDay = (day: string): string => away(day, 1)
/** The day before. */
export const dayBefore = (day: string): string => away(day, -1)

/** The day that many days away. */
export function away(day: string, by: number): string {
  return new Date(at(day).getTime() + by * 86_400_000).toISOString().slice(0, 10)
}

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((at(to.slice(0, 10)).getTime() - at(from.slice(0, 10)).getTime()) / 86_400_000)

/** `tomorrow`, `in 6 days`, `12 days ago`. */
export function relative(from: string, to: string): string {
  const distance = daysBetween(from, to)
  if (distance === 0) return 'today'
  if (distance === 1) return 'tomorrow'
  return distance > 0 ? `in ${distance} days` : distance === -1 ? 'yesterday' : `${-distance} days ago`
}

/** `1,284` */
export const count = (n: number): string => n.toLocaleString('en-GB')

/** `1 report`, `12 reports` */
export const counted = (n: number, thing: string): string => `${count(n)} ${thing}${n === 1 ? '' : 's'}`
