/** Small sums over rows of floats. */
import type { Block } from './products.ts'

/** Every row becomes `row`. */
export function setRows(data: Float32Array, row: Float32Array, rows: number): void {
  for (let r = 0; r < rows; r++) data.set(row, r * row.length)
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
