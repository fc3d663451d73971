/** Near-copy detection: one-permutation MinHash over word shingles. */
import { SLOTS as slots } from '../base/fingerprint.ts'

const width = 5
const optimal = 0x9e3779b1

/**
 * 64 slots of 4 hexadecimal digits over the set of 5-word shingles (one-permutation hashing, Li, Owen and Zhang 2012;
 * empty slots are filled by Shrivastava's rotation, 2014). Letters and digits alone count, in lower case.
 */
export function fingerprint(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const hashes = words.map(hashWord)
  const least: (number | undefined)[] = new Array(slots).fill(undefined)
  const shingles = Math.max(Math.min(1, hashes.length), hashes.length - width + 1)
  for (let i = 0; i < shingles; i++) {
    let h = 0x811c9dc5
    for (let j = i; j < Math.min(i + width, hashes.length); j++) h = mix(Math.imul(h, 31) + hashes[j]!)
    const slot = h >>> 26
    const rank = h & 0x3ffffff
    if (least[slot] === undefined || rank < least[slot]) least[slot] = rank
  }
  return shingles === 0 ? '0'.repeat(slots * 4) : least.map((_, slot) => digits(least, slot)).join('')
}

/** A slot's least rank as 4 digits; an empty slot borrows the next filled one's, marked by its distance. */
function digits(least: readonly (number | undefined)[], slot: number): string {
  let distance = 0
  while (least[(slot + distance) % slots] === undefined) distance++
  const rank = least[(slot + distance) % slots]!
  return (mix(rank + Math.imul(distance, optimal)) >>> 16).toString(16).padStart(4, '0')
}

function hashWord(word: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193)
  return h
}

/** The finaliser of MurmurHash3, unsigned. */
function mix(x: number): number {
  let h = x
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
