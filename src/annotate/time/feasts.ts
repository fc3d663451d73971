/** Days of feasts by year: fixed, by weekday, and by the moon. Islamic feasts are tabular and may be a day off the sighting. */
import { dayNumber, weekday } from '../../base/days.ts'

/** Western Easter. Source: the anonymous Gregorian algorithm (Meeus, Jones, Butcher). */
export function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return dayNumber(year, month, ((h + l - 7 * m + 114) % 31) + 1)
}

/** Orthodox Easter in the Gregorian calendar. Source: Meeus's Julian algorithm, 13 days on (1900 to 2099). */
export function orthodoxEaster(year: number): number {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const month = Math.floor((d + e + 114) / 31)
  return dayNumber(year, month, ((d + e + 114) % 31) + 1) + 13
}

/** First day of the Jewish year that begins in a Gregorian year. Source: the molad and its postponements, by Gauss's formula. */
export function roshHashanah(year: number): number {
  const hebrew = year + 3761
  const a = (12 * hebrew + 5) % 19
  const b = hebrew % 4
  // Gauss counts from the year that ends; the constants are his, for the Julian calendar
  const passover = (h: number): number => {
    const x = (12 * h + 17) % 19
    const y = h % 4
    const molad = 32.044093161144 + 1.5542417966212 * x + y / 4 - 0.0031777940220923 * h
    const whole = Math.floor(molad)
    const part = molad - whole
    const c = (whole + 3 * h + 5 * y + 5) % 7
    const late =
      c === 2 || c === 4 || c === 6
        ? 1
        : c === 1 && x > 6 && part >= 0.63287037
          ? 2
          : c === 0 && x > 11 && part >= 0.897723765
            ? 1
            : 0
    const civil = h - 3760
    return dayNumber(civil, 3, whole + late) + Math.floor(civil / 100) - Math.floor(civil / 400) - 2
  }
  return passover(hebrew - 1 + (a < 0 || b < 0 ? 1 : 0)) + 163
}

/** Day number of a date of the tabular Islamic calendar. */
export const islamicDay = (year: number, month: number, day: number): number =>
  day + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + dayNumber(622, 7, 18)

/** The days in a Gregorian year (none, one or two) on which an Islamic date falls. */
export function islamicIn(year: number, month: number, day: number): number[] {
  const near = Math.floor(((year - 622) * 33) / 32)
  const first = dayNumber(year, 1, 1)
  const last = dayNumber(year, 12, 31)
  return [near - 1, near, near + 1, near + 2].map(h => islamicDay(h, month, day)).filter(d => d >= first && d <= last)
}

/** Lunar New Year, month and day, 2000 to 2035. */
const lunar =
  '205 124 212 201 122 209 129 218 207 126 214 203 123 210 131 219 208 128 216 205 125 212 201 122 210 129 217 206 126 213 203 123 211 131 219 208'.split(
    ' ',
  )

export function lunarNewYear(year: number): number | undefined {
  const date = lunar[year - 2000]
  return date === undefined ? undefined : dayNumber(year, Number(date[0]), Number(date.slice(1)))
}

/** The n-th weekday of a month; -1 the last. */
export function nthWeekday(year: number, month: number, day: number, n: number): number {
  if (n < 0) {
    const last = dayNumber(year, month + 1, 1) - 1
    return last - ((weekday(last) - day + 7) % 7)
  }
  const first = dayNumber(year, month, 1)
  return first + ((day - weekday(first) + 7) % 7) + (n - 1) * 7
}
