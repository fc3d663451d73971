/** Y = X · W with the encoder's kernels, and the same backwards. */
import { type Kernels, makeKernels, packLeft, packRight } from '../../src/annotate/english/network/kernels.ts'
import { roundUp } from '../../src/annotate/english/network/shape.ts'

/** Rows of floats in the kernels' memory. */
export interface Block {
  readonly address: number
  readonly data: Float32Array
  readonly columns: number
}

export interface Workspace {
  readonly kernels: Kernels
  block(rows: number, columns: number): Block
  /** y += x · w */
  forward(x: Block, w: Float32Array, y: Block, rows: number): void
  /** gradient of w += xᵀ · dy */
  backwardWeights(x: Block, dy: Block, gradient: Float32Array, rows: number): void
  /** dx += dy · wᵀ */
  backwardInput(dy: Block, w: Float32Array, dx: Block, rows: number): void
}

/** `rows`: the most of a batch; `widest`: the most columns of any block. */
export function makeWorkspace(bytes: number, rows: number, widest: number): Workspace {
  const kernels = makeKernels(bytes)
  let at = 64
  const block = (count: number, columns: number): Block => {
    const address = at
    at += roundUp(roundUp(count, 4) * columns * 4, 64)
    if (at > bytes) throw new RangeError(`invalid workspace: ${bytes} bytes, ${at} are needed`)
    return { address, data: new Float32Array(kernels.memory, address, roundUp(count, 4) * columns), columns }
  }
  const largest = Math.max(rows + 4, widest)
  const [left, right, product] = [block(largest, widest), block(largest, widest), block(largest, widest)]
  const multiply = (c: Block, count: number, inner: number, columns: number): void =>
    kernels.multiply({ a: left.address, b: right.address, c: c.address, rows: count, inner, columns, stride: columns })
  return {
    kernels,
    block,
    forward: (x, w, y, count) => {
      packLeft(x.data, left.data, count, x.columns)
      packRight(w, right.data, x.columns, y.columns)
      multiply(y, count, x.columns, y.columns)
    },
    backwardWeights: (x, dy, gradient, count) => {
      const inner = roundUp(count, 4)
      packLeftTurned(x, left.data, count, inner)
      dy.data.fill(0, count * dy.columns, inner * dy.columns)
      packRight(dy.data, right.data, inner, dy.columns)
      product.data.fill(0, 0, x.columns * dy.columns)
      multiply(product, x.columns, inner, dy.columns)
      for (let i = 0; i < gradient.length; i++) gradient[i] = gradient[i]! + product.data[i]!
    },
    backwardInput: (dy, w, dx, count) => {
      packLeft(dy.data, left.data, count, dy.columns)
      packRightTurned(w, right.data, dy.columns, dx.columns)
      multiply(dx, count, dy.columns, dx.columns)
    },
  }
}

/** xᵀ → left panels, its inner dimension filled with zeros up to `inner`. */
function packLeftTurned(x: Block, to: Float32Array, rows: number, inner: number): void {
  let at = 0
  for (let i = 0; i < x.columns; i += 4)
    for (let p = 0; p < inner; p++) for (let n = 0; n < 4; n++) to[at++] = p < rows ? x.data[p * x.columns + i + n]! : 0
}

/** wᵀ → right panels: `inner` × `columns` of a matrix that lies as `columns` × `inner`. */
function packRightTurned(w: Float32Array, to: Float32Array, inner: number, columns: number): void {
  let at = 0
  for (let j = 0; j < columns; j += 8)
    for (let p = 0; p < inner; p++) for (let n = 0; n < 8; n++) to[at++] = w[(j + n) * inner + p]!
}
