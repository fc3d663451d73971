/** The one block of memory that the encoder computes in: who lies where. */
import type { Tensor } from './format.ts'
import { type Kernels, packRightPairs } from './kernels.ts'
import { roundUp } from './shape.ts'

/** Hands out addresses, multiples of 64, one after another. */
export interface Arena {
  floats(count: number): number
  shorts(count: number): number
  readonly used: number
}

export function makeArena(): Arena {
  let at = 64
  const take = (bytes: number): number => {
    const address = at
    at = roundUp(at + bytes, 64)
    return address
  }
  return {
    floats: count => take(count * 4),
    shorts: count => take(count * 2),
    get used() {
      return at
    },
  }
}

/** A weight matrix in memory, ready to be multiplied with quantized rows. */
export interface Weights {
  readonly panels: number
  readonly scales: number
  /** Address of what each row of the product starts with. */
  readonly bias: number
  readonly inner: number
  readonly columns: number
}

/** Weights as they are loaded once memory is there. */
export interface Placed {
  readonly weights: Weights
  load(kernels: Kernels): void
}

/** Places an 8-bit weight matrix, its columns rounded up to 8, and its bias if it has one. */
export function placeWeights(arena: Arena, matrix: Tensor, bias?: Tensor): Placed {
  const columns = roundUp(matrix.columns, 8)
  const inner = matrix.rows
  const weights = {
    panels: arena.shorts(inner * columns),
    scales: arena.floats(columns),
    bias: arena.floats(columns),
    inner,
    columns,
  }
  const load = ({ memory }: Kernels): void => {
    const wide = new Int8Array(inner * columns)
    for (let r = 0; r < inner; r++)
      wide.set((matrix.values as Int8Array).subarray(r * matrix.columns, (r + 1) * matrix.columns), r * columns)
    packRightPairs(wide, new Int16Array(memory, weights.panels, inner * columns), inner, columns)
    new Float32Array(memory, weights.scales, columns).set(matrix.scales)
    if (bias) new Float32Array(memory, weights.bias, columns).set(bias.values)
  }
  return { weights, load }
}

/** The tensor of that name. */
export function tensorNamed(tensors: readonly Tensor[], name: string): Tensor {
  return tensors.find(t => t.name === name)!
}
