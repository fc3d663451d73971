/** Small sums over rows of floats. */
import type { Block } from './products.ts'

/** Every row becomes `row`. */
export function setRows(data: Float32Array, row: Float32Array, rows: number): void {
  for (let r = 0; r < rows; r++) data.set(row, r * row.length)
}

/** to[at …] += from[start …], so many numbers. */
export function addRow(to: Float32Array, at: number, from: Float32Array, start: number, count: number): void {
  for (let n = 0; n < count; n++) to[at + n] = to[at + n]! + from[start + n]!
}

/** sums += the block's columns. */
export function addColumns({ data, columns }: Block, sums: Float32Array, rows: number): void {
  for (let r = 0; r < rows; r++) for (let n = 0; n < columns; n++) sums[n] = sums[n]! + data[r * columns + n]!
}

/**
 * Cross entropy of softmax(scores[from … from + count]) against `gold`; writes its gradient times `weight` over
 * `gradient` at the same place. `without` is a column that cannot be chosen.
 */
export function crossEntropy(
  scores: Float32Array,
  gradient: Float32Array,
  { from, count, gold, weight, without = -1 }: Choice,
): number {
  let most = Number.NEGATIVE_INFINITY
  for (let n = 0; n < count; n++) if (n !== without && scores[from + n]! > most) most = scores[from + n]!
  let sum = 0
  for (let n = 0; n < count; n++) {
    const e = n === without ? 0 : Math.exp(scores[from + n]! - most)
    sum += e
    gradient[from + n] = e
  }
  const loss = Math.log(sum) + most - scores[from + gold]!
  for (let n = 0; n < count; n++) gradient[from + n] = (gradient[from + n]! / sum) * weight
  gradient[from + gold] = gradient[from + gold]! - weight
  return loss * weight
}

export interface Choice {
  readonly from: number
  readonly count: number
  readonly gold: number
  readonly weight: number
  readonly without?: number
}

/** Some rows of a table. */
export interface RowSet {
  add(row: number): void
  /** Calls with each row, which then are none. */
  empty(call: (row: number) => void): void
}

export function rowSet(rows: number): RowSet {
  const within = new Uint8Array(rows)
  const list = new Int32Array(rows)
  let count = 0
  const add = (row: number): void => {
    if (within[row] === 0) list[count++] = row
    within[row] = 1
  }
  const empty = (call: (row: number) => void): void => {
    for (let i = 0; i < count; i++) {
      within[list[i]!] = 0
      call(list[i]!)
    }
    count = 0
  }
  return { add, empty }
}
