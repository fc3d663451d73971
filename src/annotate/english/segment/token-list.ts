/** A growing list of tokens in typed arrays: `starts[i]` and `ends[i]` are UTF-16 offsets, half open. */
export interface TokenList {
  starts: Int32Array
  ends: Int32Array
  /** What the scanner saw: ABBREVIATION or 0. */
  flags: Uint8Array
  count: number
}

/** The token ends with the full stop of an abbreviation, which at the end of a sentence becomes a token of its own. */
export const ABBREVIATION = 1

/** An empty list with room for the tokens of a text of `length` code units. */
export function newTokenList(length: number): TokenList {
  const room = Math.max(16, length >> 2)
  return { starts: new Int32Array(room), ends: new Int32Array(room), flags: new Uint8Array(room), count: 0 }
}

export function pushToken(list: TokenList, start: number, end: number, flag = 0): void {
  const at = list.count++
  if (at === list.starts.length) grow(list)
  list.starts[at] = start
  list.ends[at] = end
  list.flags[at] = flag
}

function grow(list: TokenList): void {
  const room = list.starts.length * 2
  const { starts, ends, flags } = list
  list.starts = new Int32Array(room)
  list.ends = new Int32Array(room)
  list.flags = new Uint8Array(room)
  list.starts.set(starts)
  list.ends.set(ends)
  list.flags.set(flags)
}
