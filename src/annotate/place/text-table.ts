/** Many short texts as one run of bytes: read one at a time, and searched without decoding any. */

export interface TextTable {
  /** UTF-8, one text behind the other. */
  readonly bytes: Uint8Array
  /** Text i is from `starts[i]` to `starts[i + 1]`. */
  readonly starts: Uint32Array
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export function toTable(texts: readonly string[]): TextTable {
  const pieces = texts.map(text => encoder.encode(text))
  const starts = new Uint32Array(texts.length + 1)
  pieces.forEach((piece, i) => {
    starts[i + 1] = starts[i]! + piece.length
  })
  const bytes = new Uint8Array(starts.at(-1)!)
  pieces.forEach((piece, i) => {
    bytes.set(piece, starts[i]!)
  })
  return { bytes, starts }
}

/** The length of each text, as the packed file keeps them: below 256 bytes. */
export const lengthsOf = ({ starts }: TextTable): Uint8Array =>
  Uint8Array.from({ length: starts.length - 1 }, (_, i) => starts[i + 1]! - starts[i]!)

export function openTable(bytes: Uint8Array, lengths: Uint8Array): TextTable {
  const starts = new Uint32Array(lengths.length + 1)
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = starts[i]! + lengths[i]!
  return { bytes, starts }
}

export const textAt = ({ bytes, starts }: TextTable, i: number): string =>
  decoder.decode(bytes.subarray(starts[i]!, starts[i + 1]!))

/** Index of a text in a table that is sorted as `byBytes` sorts; -1 where it is not there. */
export function indexOfText(table: TextTable, text: string): number {
  const wanted = encoder.encode(text)
  let low = 0
  let high = table.starts.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(table, middle, wanted) < 0) low = middle + 1
    else high = middle
  }
  return low < table.starts.length - 1 && compare(table, low, wanted) === 0 ? low : -1
}

function compare({ bytes, starts }: TextTable, i: number, wanted: Uint8Array): number {
  const start = starts[i]!
  const length = starts[i + 1]! - start
  for (let k = 0; k < length && k < wanted.length; k++) {
    const difference = bytes[start + k]! - wanted[k]!
    if (difference !== 0) return difference
  }
  return length - wanted.length
}

/** Order by UTF-8 bytes. */
export function byBytes(a: string, b: string): number {
  const [x, y] = [encoder.encode(a), encoder.encode(b)]
  for (let k = 0; k < x.length && k < y.length; k++) if (x[k] !== y[k]) return x[k]! - y[k]!
  return x.length - y.length
}
