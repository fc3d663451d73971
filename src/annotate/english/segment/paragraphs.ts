/** Text → its paragraphs, which no sentence crosses. */
import { CLASS, isWord, LOWER, SPACE } from './characters.ts'

/** Lines no longer than this may have been wrapped by hand; longer ones were not. */
const WIDEST_WRAP = 100
/** Narrower blocks are lists, tables and verse: every line stands alone. */
const NARROWEST_WRAP = 40

/**
 * Calls `each` with the paragraphs' bounds, in order. An empty line ends a paragraph. A single line break ends one too,
 * except in a block of wrapped lines, where it does only after a line that had room for the next line's first word.
 */
export function eachParagraph(text: string, each: (from: number, to: number) => void): void {
  let from = 0
  const length = text.length
  while (from < length) {
    const to = blockEnd(text, from)
    eachLine(text, from, to, each)
    from = to
  }
}

/** End of the block at `from`: behind the next empty line, or the text's end. */
function blockEnd(text: string, from: number): number {
  let breaks = 0
  let seen = false
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x0c || code === 0x2029) {
      if (seen) return at
    } else if (isBreak(text, at)) breaks++
    else if (CLASS[code] !== SPACE) {
      if (breaks > 1 && seen) return at
      breaks = 0
      seen = true
    }
  }
  return text.length
}

/** A line feed, or a carriage return that no line feed follows. */
function isBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 10 || code === 0x2028 || code === 0x85 || (code === 13 && text.charCodeAt(at + 1) !== 10)
}

function eachLine(text: string, from: number, to: number, each: (from: number, to: number) => void): void {
  const width = widest(text, from, to)
  let start = from
  let lineStart = from
  for (let at = from; at < to; at++) {
    if (!isBreak(text, at)) continue
    if (!continues(text, lineStart, at, to, width)) {
      each(start, at)
      start = at + 1
    }
    lineStart = at + 1
  }
  if (start < to) each(start, to)
}

function widest(text: string, from: number, to: number): number {
  let width = 0
  let start = from
  for (let at = from; at <= to; at++)
    if (at === to || isBreak(text, at)) {
      width = Math.max(width, trimmedEnd(text, start, at) - start)
      start = at + 1
    }
  return width
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to
  while (end > from && CLASS[text.charCodeAt(end - 1)] === SPACE) end--
  return end
}

/** Whether the sentence may run on over the line break at `at`. */
function continues(text: string, lineStart: number, at: number, to: number, width: number): boolean {
  const end = trimmedEnd(text, lineStart, at)
  // before looking ahead: a run of empty lines must not be walked once for each of them
  if (end === lineStart) return true
  let next = at + 1
  while (next < to && CLASS[text.charCodeAt(next)] === SPACE) next++
  if (next === to) return true
  let word = next
  while (word < to && word < next + WIDEST_WRAP && CLASS[text.charCodeAt(word)] !== SPACE) word++
  const wrapped = width <= WIDEST_WRAP && width >= NARROWEST_WRAP
  if (wrapped && isWord(text.charCodeAt(next))) return end - lineStart + 1 + (word - next) > width
  // unwrapped text broken in mid-sentence: no stop before, a small letter after
  const last = text.charCodeAt(end - 1)
  return (isWord(last) || last === 0x2c) && CLASS[text.charCodeAt(next)] === LOWER && width > NARROWEST_WRAP
}
