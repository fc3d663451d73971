/**
 * The four classes of error, by who must act. Messages follow one grammar:
 * `<invalid|missing|unknown|unsupported> thing: value (where); what would do`.
 */
export class ReadoutError extends Error {
  override name = 'ReadoutError'
}
/** The caller gave something that cannot be used. */
export class InputError extends ReadoutError {
  override name = 'InputError'
}
/** What was asked for is not there. */
export class MissingError extends ReadoutError {
  override name = 'MissingError'
}
/** The other side failed: a server, a network, a feed. */
export class UpstreamError extends ReadoutError {
  override name = 'UpstreamError'
}
/** This installation is broken: a model, a table, a disk. */
export class ResourceError extends ReadoutError {
  override name = 'ResourceError'
}

/** The nearest of `known` to `word` for a "did you mean" (Levenshtein distance at most 2), or undefined. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = 3
  for (const candidate of known) {
    const d = distance(word.toLowerCase(), candidate.toLowerCase())
    if (d < least) {
      least = d
      best = candidate
    }
  }
  return best
}

function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length]!
}
