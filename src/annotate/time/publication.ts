/** Syntax → when a report without a date was published, as far as it says so itself: a day, an interval, or nothing. */
import { civilDate, isoDay, parseDay } from '../../base/days.ts'
import { landmarkAt } from '../../base/landmarks.ts'
import type { Article, Evidence, Span, Syntax } from '../../record/record.ts'
import { dateIn, shiftDay } from './calendar.ts'
import { readAll } from './pass.ts'
import { type Found, Reader } from './reader.ts'
import { BREAK } from './words.ts'

/** What an inferred date adds to an article. */
export type Publication = Pick<Article, 'published' | 'publishedCertainty' | 'publishedEvidence' | 'publishedInterval'>

/** Words that hold only in some stretches of time, as an office's holder does: any of the ranges may be meant. */
export interface DatedFact extends Span {
  readonly ranges: readonly { readonly start: string; readonly end?: string }[]
}

/** A report's date as finely as it is known: its day, else the month or year that its whole interval lies in. */
export function knownDate({ published, publishedInterval }: Publication): string | undefined {
  if (published !== undefined || publishedInterval === undefined) return published
  const { start, end } = publishedInterval
  if (start.slice(0, 7) === end.slice(0, 7)) return start.slice(0, 7)
  return start.slice(0, 4) === end.slice(0, 4) ? start.slice(0, 4) : undefined
}

interface Range {
  readonly first: number
  readonly last: number
}

/** What one phrase leaves possible, the surer kinds first. */
interface Bound extends Span {
  readonly ranges: readonly Range[]
}

const always = Number.POSITIVE_INFINITY

/**
 * When a text was published, from a dateline, dated deeds and plans, anniversaries, landmarks, and the facts given.
 * Undefined where neither a day nor an interval closed at both ends follows.
 */
export function inferPublished(syntax: Syntax, facts: readonly DatedFact[] = []): Publication | undefined {
  const reader = new Reader(syntax)
  readAll(reader)
  const head = readHead(reader)
  const stated = head && head.day !== undefined ? { first: head.day, last: head.day } : undefined
  if (head && stated) return publication(syntax.text, [stated], [head])
  const { ranges, used } = narrow([
    ...dated(reader),
    ...anniversaries(reader),
    ...landmarks(reader),
    ...facts.map(toBound),
  ])
  const days = head ? fittingDays(head, ranges, reader) : []
  if (head && days.length === 1) return publication(syntax.text, [{ first: days[0]!, last: days[0]! }], [head, ...used])
  return publication(syntax.text, ranges, used)
}

/** Each bound cuts what the ones before it left; one that would leave nothing is not believed. */
function narrow(bounds: readonly Bound[]): { ranges: readonly Range[]; used: Bound[] } {
  let ranges: readonly Range[] = [{ first: -always, last: always }]
  let used: Bound[] = []
  for (const bound of bounds) {
    const left = ranges.flatMap(a =>
      bound.ranges.map(b => ({ first: Math.max(a.first, b.first), last: Math.min(a.last, b.last) })),
    )
    const kept = left.filter(range => range.first <= range.last)
    if (kept.length === 0 || JSON.stringify(kept) === JSON.stringify(ranges)) continue
    // evidence is what still decides an end
    used = [...used, bound].filter(one =>
      one.ranges.some(r => kept.some(k => k.first === r.first || k.last === r.last)),
    )
    ranges = kept
  }
  return { ranges, used }
}

function publication(text: string, ranges: readonly Range[], evidence: readonly Span[]): Publication | undefined {
  const first = Math.min(...ranges.map(range => range.first))
  const last = Math.max(...ranges.map(range => range.last))
  if (ranges.length === 0 || !Number.isFinite(first) || !Number.isFinite(last)) return undefined
  const publishedEvidence = evidence.map(span => quote(text, span))
  return first === last
    ? { published: isoDay(first), publishedCertainty: 'inferred', publishedEvidence }
    : {
        publishedCertainty: 'inferred',
        publishedEvidence,
        publishedInterval: { start: isoDay(first), end: isoDay(last) },
      }
}

const quote = (text: string, { start, end }: Span): Evidence => ({
  start,
  end,
  quote: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - 32), start),
  suffix: text.slice(end, end + 32),
})

interface Head extends Span {
  /** The day, where the year is told; else month and date alone. */
  readonly day?: number
  readonly month: number
  readonly date: number
}

/** The date in a dateline ("KYIV, Aug 8 (Reuters)") or in a line of its own at the top ("Published: 8 August 2025"). */
function readHead(r: Reader): Head | undefined {
  const { words } = r
  const end = words.form.indexOf(BREAK)
  for (const found of r.told) {
    const match = /^(\d{4}|XXXX)-(\d\d)-(\d\d)$/.exec(found.stretch.value)
    if (found.from > 40) return undefined
    if (!match) continue
    const inDateline = isDateline(r, found)
    const alone = (found.to === end || words.at(found.to) === '|') && end <= 16
    if (!inDateline && !alone) continue
    const span = spanOf(r, found)
    const [month, date] = [Number(match[2]), Number(match[3])]
    return match[1] === 'XXXX' ? { ...span, month, date } : { ...span, month, date, day: found.stretch.first! }
  }
  return undefined
}

/** A place in capitals or a comma before the date, and an agency or a dash behind it. */
function isDateline(r: Reader, found: Found): boolean {
  const { words } = r
  const behind = words.at(found.to) === ',' || words.at(found.to) === '.' ? found.to + 1 : found.to
  if (words.at(found.from - 1) !== ',' || found.from > 12) return false
  return words.at(behind) === '(' || words.at(behind) === '-' || words.at(behind) === '/'
}

const spanOf = (r: Reader, { from, to }: Found): Span => ({ start: r.words.start[from]!, end: r.words.end[to - 1]! })

/** Days of a dateline without its year that the bounds allow; where they are open, the one just behind a full date told as past. */
function fittingDays(head: Head, ranges: readonly Range[], r: Reader): number[] {
  const first = Math.min(...ranges.map(range => range.first))
  const last = Math.max(...ranges.map(range => range.last))
  if (!Number.isFinite(first)) return []
  const from = civilDate(first).year
  const to = Number.isFinite(last) ? civilDate(last).year : from + 1
  const days: number[] = []
  for (let year = from; year <= to && year < from + 12; year++) {
    const day = dateIn(year, head.month, head.date)?.first
    if (day !== undefined && ranges.some(range => range.first <= day && day <= range.last)) days.push(day)
  }
  if (Number.isFinite(last)) return days
  const near = r.told.some(
    one =>
      one.stretch.grain === 'day' &&
      one.stretch.first !== undefined &&
      Math.abs(one.stretch.first - (days[0] ?? 0)) < 62,
  )
  return near ? days.slice(0, 1) : []
}

/** A deed told as past on a full date was before the report, a plan for a day or month after it. */
function dated(r: Reader): Bound[] {
  return r.told.flatMap(found => {
    const { first, last, grain } = found.stretch
    if (found.type !== 'DATE' || first === undefined || last === undefined || found.by === 'anniversary') return []
    const tense = r.tense(found.from)
    const planned = plansBefore(r, found.from)
    if (tense === 'past' && !planned && /^(in|on|since)$/.test(r.words.at(found.from - 1)))
      return [{ ...spanOf(r, found), ranges: [{ first, last: always }] }]
    // a year alone is too often one that is forecast, relived or compared
    if (tense === 'future' && planned && (grain === 'day' || grain === 'month'))
      return [{ ...spanOf(r, found), ranges: [{ first: -always, last }] }]
    return []
  })
}

/** Whether plain words of planning stand before an expression in its clause; "would" and "could" may look back. */
function plansBefore(r: Reader, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 13; i--) {
    const word = r.words.at(i)
    if (/^(will|shall|'ll|due|scheduled|expires?|until|by|maturing)$/.test(word)) return true
    if (/^[.;:"“”\n]/.test(word) || /^(said|told|was|were|had|when|after)$/.test(word)) return false
  }
  return false
}

/** An anniversary is told within a month of its day; "the fourth year of the war" within that year. */
function anniversaries(r: Reader): Bound[] {
  return r.told.flatMap(found => {
    const { first, last } = found.stretch
    if (first === undefined || last === undefined) return []
    if (found.by === 'anniversary') return [{ ...spanOf(r, found), ranges: [{ first: first - 31, last: last + 31 }] }]
    return found.by === 'nth-unit' ? [{ ...spanOf(r, found), ranges: [{ first: first - 31, last }] }] : []
  })
}

/** What names a landmark was written after it; "since returning in January" within the twelve months that follow. */
function landmarks(r: Reader): Bound[] {
  const { words } = r
  const bounds: Bound[] = []
  for (let i = 0; i < words.form.length; i++) {
    const mark = landmarkAt(words, i)
    if (!mark) continue
    const month = r.told.find(
      one => one.from >= mark.to && one.from <= mark.to + 2 && /^XXXX-\d\d$/.test(one.stretch.value),
    )
    const same =
      month !== undefined &&
      Number(month.stretch.value.slice(5)) === civilDate(mark.day).month &&
      words.at(month.from - 1) === 'in'
    const to = same ? month.to : mark.to
    const last = same ? shiftDay(mark.day, 11, 'month') : always
    bounds.push({ start: words.start[i]!, end: words.end[to - 1]!, ranges: [{ first: mark.day, last }] })
    i = to
  }
  return bounds
}

const toBound = (fact: DatedFact): Bound => ({
  start: fact.start,
  end: fact.end,
  ranges: fact.ranges.map(({ start, end }) => ({
    first: parseDay(start) ?? -always,
    last: end === undefined ? always : (parseDay(end) ?? always),
  })),
})
