/** Words around an expression that belong to it: early, late, end of, nearly, more than; and the days that they leave of it. */
import type { Stretch } from './calendar.ts'
import type { Found, Reader } from './reader.ts'

const thirds: Record<string, number> = {
  early: 0,
  beginning: 0,
  start: 0,
  mid: 1,
  middle: 1,
  late: 2,
  end: 2,
  close: 2,
}
const approximate = new Set([
  'nearly',
  'almost',
  'about',
  'around',
  'roughly',
  'approximately',
  'over',
  'only',
  'just',
  'some',
])
const compared = new Set(['more', 'less', 'fewer'])
const divisible = new Set(['week', 'month', 'season', 'quarter', 'half', 'year', 'decade', 'century'])

/** The expression widened to the left by what modifies it. */
export function withModifiers(r: Reader, found: Found): Found {
  if (found.type === 'DURATION') return article(r, withNumberWords(r, article(r, found)))
  if (found.type !== 'DATE') return found.stretch.grain === 'time' ? earlyDay(r, found) : found
  const { grain } = found.stretch
  if (divisible.has(grain)) return article(r, withPart(r, article(r, found)))
  return grain === 'day' ? article(r, earlyDay(r, article(r, found))) : found
}

/** "the" before an expression belongs to it, but "the Friday attack", "the 1998 budget" and "the August talks" have their own. */
function article(r: Reader, found: Found): Found {
  const { words } = r
  if (r.word(found.from - 1) !== 'the' || (found.type === 'DURATION' && words.at(found.to - 2) === '-')) return found
  const first = words.at(found.from)
  const named = words.capital(found.from) || (/^\d/.test(first) && !/(st|nd|rd|th)$/.test(first))
  if (named && ['day', 'month', 'year'].includes(found.stretch.grain)) return found
  return { ...found, from: found.from - 1 }
}

/** "earlier this week" ends with the report; "late 1998", "the end of May" and "mid-November" are a third of theirs. */
function withPart(r: Reader, found: Found): Found {
  const { from, stretch } = found
  const before = r.word(from - 1)
  if (before === 'earlier') return { ...found, from: from - 1, stretch: until(stretch, r.today) }
  if (before === 'later') return { ...found, from: from - 1, stretch: since(stretch, r.today) }
  if (before === 'in' && /^(earlier|later)$/.test(r.word(from - 2)))
    return {
      ...found,
      from: from - 2,
      stretch: r.word(from - 2) === 'earlier' ? until(stretch, r.today) : since(stretch, r.today),
    }
  const reach = before === 'of' || before === '-' || before === 'in' ? 2 : 1
  const part = thirds[r.word(from - reach)]
  if (
    part === undefined ||
    (reach === 2 && before === '-' && part !== 1) ||
    (before === 'in' && part === 2 && r.word(from - 2) === 'end')
  )
    return approximate.has(before) && before !== 'over' && before !== 'just' && before !== 'only'
      ? { ...found, from: from - 1 }
      : found
  return { ...found, from: from - reach, stretch: third(stretch, part) }
}

function earlyDay(r: Reader, found: Found): Found {
  return /^(early|late|earlier|later|mid)$/.test(r.word(found.from - 1)) ? { ...found, from: found.from - 1 } : found
}

/** "nearly two years", "more than four hours", "at least ten days", "up to a week" */
function withNumberWords(r: Reader, found: Found): Found {
  const before = r.word(found.from - 1)
  const second = r.word(found.from - 2)
  if (before === 'than' && compared.has(second))
    return { ...found, from: found.from - (r.word(found.from - 3) === 'no' ? 3 : 2) }
  if ((before === 'least' || before === 'most') && second === 'at') return { ...found, from: found.from - 2 }
  if (/^(the|past|last|next|coming)$/.test(r.words.at(found.from))) return found
  if (before === 'to' && second === 'up') return { ...found, from: found.from - 2 }
  return approximate.has(before) ? { ...found, from: found.from - 1 } : found
}

function third(stretch: Stretch, part: number): Stretch {
  if (stretch.first === undefined || stretch.last === undefined) return stretch
  const length = stretch.last - stretch.first + 1
  const first = stretch.first + Math.floor((length * part) / 3)
  const last = stretch.first + Math.floor((length * (part + 1)) / 3) - 1
  return { ...stretch, first, last }
}

const until = (stretch: Stretch, day: number | undefined): Stretch =>
  day === undefined || stretch.first === undefined || day < stretch.first
    ? stretch
    : { ...stretch, last: Math.min(stretch.last!, day) }
const since = (stretch: Stretch, day: number | undefined): Stretch =>
  day === undefined || stretch.last === undefined || day > stretch.last
    ? stretch
    : { ...stretch, first: Math.max(stretch.first!, day) }
