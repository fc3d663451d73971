/** Form → the row of its own vector and the rows of the spelling table whose vectors are summed for it. */

/** Beyond so many letters a word's middle is not looked at. */
const LONGEST = 24

/** Lower case, digits as 0: the key of a word's own vector. */
export function normalForm(form: string): string {
  return form.toLowerCase().replace(/[0-9]/g, '0')
}

/** Appends the rows of a form's affixes, inner letter groups, whole spelling and shape to `rows`; `buckets` is a power of two. */
export function spellingRows(form: string, buckets: number, rows: number[]): void {
  const mask = buckets - 1
  const cut = form.length > 2 * LONGEST ? form.slice(0, LONGEST) + form.slice(-LONGEST) : form
  const lower = normalForm(cut)
  const n = lower.length
  const push = (kind: number, text: string, from: number, to: number): void => {
    rows.push(hash(kind, text, from, to) & mask)
  }
  push(1, cut, 0, cut.length)
  push(2, lower, 0, n)
  for (let k = 1; k <= 4 && k < n; k++) push(3, lower, 0, k)
  for (let k = 1; k <= 5 && k < n; k++) push(4, lower, n - k, n)
  for (let k = 3; k <= 4; k++) for (let i = 0; i + k <= n; i++) push(5, lower, i, i + k)
  const shape = letterShape(cut)
  push(6, shape, 0, shape.length)
  const brief = shape.replace(/(.)\1+/g, '$1')
  push(7, brief, 0, brief.length)
}

/** `McDonald's` → `XxXxxxxx'x`; letters beyond ASCII count by their case. */
function letterShape(form: string): string {
  let shape = ''
  for (const c of form.length > 12 ? form.slice(0, 8) + form.slice(-4) : form) {
    if (c >= '0' && c <= '9') shape += 'd'
    else if (c !== c.toLowerCase()) shape += 'X'
    else if (c !== c.toUpperCase()) shape += 'x'
    else shape += c
  }
  return shape
}

/** A word's place in the lexicon, signed. */
export function spellingHash(normal: string): number {
  return hash(8, normal, 0, normal.length) | 0
}

/** FNV-1a over UTF-16 units with a last mix. */
function hash(kind: number, text: string, from: number, to: number): number {
  let h = Math.imul(0x811c9dc5 ^ kind, 0x01000193)
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  return (h ^ (h >>> 13)) >>> 0
}
