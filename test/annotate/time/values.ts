import { readTimes } from '../../../src/annotate/time/time.ts'
import type { Syntax } from '../../../src/record/record.ts'

/** A text that nobody has analysed: the rules must do with its characters. */
export const bare = (text: string): Syntax => ({ text, sentences: [], tokens: [], names: [] })

/** Every expression of a text as `words = value`. */
export const values = (text: string, published?: string): string[] =>
  readTimes(bare(text), published).map(({ start, end, value }) => `${text.slice(start, end)} = ${value}`)

/** Every expression's days as `words = first..last`. */
export const days = (text: string, published?: string): string[] =>
  readTimes(bare(text), published).map(
    ({ start, end, interval }) => `${text.slice(start, end)} = ${interval ? `${interval.start}..${interval.end}` : ''}`,
  )
