/** Syntax → Time[]: TIMEX3 expressions in the order of the text, each with the days that it covers where they are known. */
import { isoDay } from '../../base/days.ts'
import type { DayRange, Syntax, Time } from '../../record/record.ts'
import { withBounds } from './bounds.ts'
import { withModifiers } from './modify.ts'
import { type Found, Reader, type Rule } from './reader.ts'
import { RULES } from './rule/rule.ts'

const byWord = new Map<string, Rule[]>()
const byNumber: Rule[] = []
for (const rule of RULES)
  for (const start of new Set(rule.starts)) {
    if (start === '#') byNumber.push(rule)
    else byWord.set(start, [...(byWord.get(start) ?? []), rule])
  }

/** Time expressions of a text, in order, resolved against `published` (ISO 8601) where it is known. */
export function readTimes(syntax: Syntax, published?: string): Time[] {
  const reader = new Reader(syntax, published)
  const { form } = reader.words
  for (let at = 0; at < form.length; ) {
    const first = form[at]!.charCodeAt(0)
    const rules = byWord.get(form[at]!) ?? (first >= 48 && first <= 57 ? byNumber : undefined)
    const found = rules && firstFound(reader, rules, at)
    if (found) reader.told.push(found)
    at = found ? Math.max(found.to, at + 1) : at + 1
  }
  return reader.told.map(found => toTime(reader, found))
}

function firstFound(reader: Reader, rules: readonly Rule[], at: number): Found | undefined {
  for (const rule of rules) {
    const found = rule.match(reader, at)
    if (found && found.from >= reader.floor) return { by: rule.name, ...withModifiers(reader, found) }
  }
  return undefined
}

function toTime(reader: Reader, found: Found): Time {
  const { words } = reader
  const { from, to, type, by } = found
  const interval = toRange(withBounds(reader, found))
  const start = words.start[from]!
  const end = words.end[to - 1]!
  const first = reader.tokenAt(from) ?? 0
  return {
    start,
    end,
    type,
    value: found.stretch.value,
    ...(interval && { interval }),
    from: first,
    to: Math.max(first, reader.tokenAt(to - 1) ?? 0) + (reader.syntax.tokens.length > 0 ? 1 : 0),
    ...(by !== undefined && { by }),
  }
}

function toRange(days: { first?: number; last?: number }): DayRange | undefined {
  if (days.first === undefined || days.last === undefined) return undefined
  return { start: isoDay(days.first), end: isoDay(days.last) }
}
