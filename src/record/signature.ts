/**
 * What tells a report apart from others: its rarest words and pairs of words, each by a number made of its letters, with
 * its weight; heaviest first, and the squares of all weights make 1.
 */
export type Signature = ReadonlyMap<number, number>
