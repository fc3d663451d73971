/** Traits of what is learned as numbers: FNV-1a over UTF-16 units, followed word by word, so that no trait is put together as a string. */

/** Keys are numbers below this. */
export const BUCKETS = 1 << 14

/** The hash of nothing. */
export const EMPTY = 0x811c9dc5

/** What the hash is after `text` where it was `before`. */
export function follow(before: number, text: string): number {
  let h = before
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h
}

/** A hash folded into the buckets. */
export function fold(hash: number): number {
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1)
}

/** The key of a trait that begins as hashed in `start` and goes on with one word, or two and a space between them. */
export function key(start: number, word: string, second?: string): number {
  const hash = follow(start, word)
  return fold(second === undefined ? hash : follow(follow(hash, ' '), second))
}
