/** A comment's W3C Web Annotation → its words and its passage, found again where the text has changed. */
import type { Comment, Evidence, Span } from '../../serve/api.ts'

interface Selector {
  readonly type?: unknown
  readonly exact?: unknown
  readonly prefix?: unknown
  readonly suffix?: unknown
  readonly start?: unknown
}

/** The passage that a comment is about, as the text had it when the comment was made. */
export interface Passage {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
}

interface Target {
  readonly selector?: unknown
}

/** What the comment says; empty where it was deleted. */
export function wordsOf({ annotation }: Comment): string {
  const { value } = (annotation.body ?? {}) as { value?: unknown }
  return typeof value === 'string' ? value : ''
}

export function passageOf({ annotation }: Comment): Passage | undefined {
  const { selector } = (annotation.target ?? {}) as Target
  const selectors = (Array.isArray(selector) ? selector : []) as readonly Selector[]
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector')
  if (!quote || typeof quote.exact !== 'string' || quote.exact === '') return undefined
  const at = selectors.find(({ type }) => type === 'TextPositionSelector')?.start
  const word = (value: unknown) => (typeof value === 'string' ? value : '')
  return {
    exact: quote.exact,
    prefix: word(quote.prefix),
    suffix: word(quote.suffix),
    start: typeof at === 'number' ? at : 0,
  }
}

/** Where a passage stands in a text now: where it stood, or where its surroundings fit best; undefined where it is gone. */
export function anchor(text: string, { exact, prefix, suffix, start }: Passage): Span | undefined {
  const end = start + exact.length
  if (text.slice(start, end) === exact && text.slice(0, start).endsWith(prefix)) return { start, end }
  let best: { start: number; fit: number } | undefined
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const fit =
      sameEnd(text.slice(Math.max(0, at - prefix.length), at), prefix) +
      sameStart(text.slice(at + exact.length, at + exact.length + suffix.length), suffix)
    const nearer = best && fit === best.fit && Math.abs(at - start) < Math.abs(best.start - start)
    if (!best || fit > best.fit || nearer) best = { start: at, fit }
  }
  return best && { start: best.start, end: best.start + exact.length }
}

function sameStart(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}

const sameEnd = (a: string, b: string): number => sameStart([...a].reverse().join(''), [...b].reverse().join(''))

// as evidence has it: this many characters on either side
const AROUND = 32

/** A stretch of a text as what a comment is about. */
export function passageAt(text: string, { start, end }: Span): Evidence {
  return {
    start,
    end,
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
  }
}
