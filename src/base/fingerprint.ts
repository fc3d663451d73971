/** Slots of a report's MinHash, each of 4 hexadecimal digits. */
export const SLOTS = 64

/** Share of slots in which two fingerprints agree, 0 to 1: an estimate of the Jaccard similarity of their shingles. */
export function similarity(a: string, b: string): number {
  if (a.length !== SLOTS * 4 || b.length !== SLOTS * 4) return 0
  let same = 0
  for (let i = 0; i < a.length; i += 4) if (a.slice(i, i + 4) === b.slice(i, i + 4)) same++
  return same / SLOTS
}
