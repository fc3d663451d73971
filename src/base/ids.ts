/** Ids that hash content: the same content has the same id on every machine. */

/** 64 bits over the UTF-16 units of a text as 13 characters of base 32 (two independent 32-bit murmur-style mixes). */
export function contentId(...parts: readonly string[]): string {
  let a = 0x811c9dc5
  let b = 0x9747b28c
  for (const part of parts) {
    for (let i = 0; i < part.length; i++) {
      const c = part.charCodeAt(i)
      a = Math.imul(a ^ c, 0x01000193)
      a = (a << 13) | (a >>> 19)
      b = Math.imul(b ^ c, 0x5bd1e995)
      b ^= b >>> 15
    }
    // a separator that no text contains as a unit keeps ("ab","c") apart from ("a","bc")
    a = Math.imul(a ^ 0x1ffff, 0x01000193)
    b = Math.imul(b ^ 0x1ffff, 0x5bd1e995)
  }
  return base32(mix(a, b)) + base32(mix(b, a))
}

function mix(x: number, y: number): number {
  let h = x ^ Math.imul(y, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

function base32(n: number): string {
  return n.toString(32).padStart(7, '0')
}
