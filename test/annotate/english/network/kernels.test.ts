import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Kernels,
  packLeft,
  packRight,
  packRightPairs,
  simdKernels,
} from '../../../../src/annotate/english/network/kernels.ts'
import { plainKernels } from '../../../../src/annotate/english/network/plain.ts'

const BYTES = 1 << 18
const [A, B, C, D, E] = [1024, 1 << 14, 1 << 15, 1 << 16, 1 << 17]
const number = fc.float({ min: -4, max: 4, noNaN: true })
const list = (length: number) => fc.array(number, { minLength: length, maxLength: length })

/** The same work on both paths; the memories, which must be the same. */
function both(work: (kernels: Kernels, floats: Float32Array) => void): [Float32Array, Float32Array] {
  const run = (kernels: Kernels): Float32Array => {
    const floats = new Float32Array(kernels.memory)
    work(kernels, floats)
    return floats
  }
  return [run(simdKernels(BYTES)!), run(plainKernels(BYTES))]
}

const same = ([simd, plain]: [Float32Array, Float32Array]): void =>
  expect(Buffer.compare(Buffer.from(simd.buffer), Buffer.from(plain.buffer))).toBe(0)

describe('kernels', () => {
  test('WebAssembly runs here', () => {
    expect(simdKernels(BYTES)?.simd).toBe(true)
  })

  test('a product is the product, on both paths to the last bit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), list(9 * 8), list(8 * 16), (rows, a, b) => {
        const [inner, columns] = [8, 16]
        const memories = both((kernels, floats) => {
          packLeft(Float32Array.from(a), floats.subarray(A / 4), rows, inner)
          packRight(Float32Array.from(b), floats.subarray(B / 4), inner, columns)
          kernels.multiply({ a: A, b: B, c: C, rows, inner, columns, stride: columns })
        })
        same(memories)
        for (let r = 0; r < rows; r++)
          for (let c = 0; c < columns; c++) {
            let want = 0
            for (let p = 0; p < inner; p++) want += Math.fround(a[r * inner + p]!) * Math.fround(b[p * columns + c]!)
            expect(memories[0][C / 4 + r * columns + c]).toBeCloseTo(want, 3)
          }
      }),
      { numRuns: 50 },
    )
  })

  test('a quantized product is near the product, on both paths to the last bit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        list(9 * 8),
        fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 64, maxLength: 64 }),
        (rows, a, b) => {
          const [inner, columns] = [8, 8]
          const memories = both((kernels, floats) => {
            floats.set(a, A / 4)
            packRightPairs(Int8Array.from(b), new Int16Array(kernels.memory, B, 64), inner, columns)
            floats.fill(0.01, E / 4, E / 4 + columns)
            kernels.quantize({ from: A, panels: D, scales: D + 8192, rows, columns: inner })
            const product = { a: D, b: B, c: C, rows, inner, columns, stride: columns }
            kernels.multiplyQuantized({ ...product, rowScales: D + 8192, columnScales: E })
          })
          same(memories)
          for (let r = 0; r < rows; r++)
            for (let c = 0; c < columns; c++) {
              let want = 0
              for (let p = 0; p < inner; p++) want += a[r * inner + p]! * b[p * columns + c]! * 0.01
              expect(memories[0][C / 4 + r * columns + c]).toBeCloseTo(want, 1)
            }
        },
      ),
      { numRuns: 50 },
    )
  })

  test('a scan follows the recurrence in both directions, on both paths to the last bit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), list(5 * 24), (rows, gates) => {
        const width = 8
        for (const sign of [1, -1]) {
          const start = sign > 0 ? 0 : rows - 1
          const memories = both((kernels, floats) => {
            floats.set(gates, A / 4)
            kernels.scan({
              gates: A + start * 96,
              gateStep: sign * 96,
              states: B + start * 32,
              out: C + start * 32,
              step: sign * 32,
              rows,
              width: width * 4,
              before: D,
            })
          })
          same(memories)
          let h = 0
          for (let t = 0; t < rows; t++) {
            const row = (start + sign * t) * 24
            const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
            const forget = sigmoid(gates[row + width]!)
            h = forget * h + (1 - forget) * Math.tanh(gates[row]!)
            const at = (start + sign * t) * width
            expect(memories[0][B / 4 + at]).toBeCloseTo(h, 3)
            expect(memories[0][C / 4 + at]).toBeCloseTo(h * sigmoid(gates[row + 2 * width]!), 3)
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  test('gathering adds the thirds of three cached rows, on both paths to the last bit', () => {
    fc.assert(
      fc.property(
        list(4 * 24),
        list(8),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 }),
        (rows, bias, slots) => {
          const memories = both((kernels, floats) => {
            floats.set(rows, A / 4)
            floats.set(bias, B / 4)
            new Int32Array(kernels.memory, C, 5).set(slots)
            kernels.gather({ slots: C, cache: A, bias: B, out: D, rows: 3, width: 8 })
          })
          same(memories)
          for (let r = 0; r < 3; r++)
            for (let n = 0; n < 8; n++) {
              const [before, here, after] = slots.slice(r, r + 3) as [number, number, number]
              const want = bias[n]! + rows[before * 24 + n]! + rows[here * 24 + 8 + n]! + rows[after * 24 + 16 + n]!
              expect(memories[0][D / 4 + r * 8 + n]).toBeCloseTo(want, 3)
            }
        },
      ),
      { numRuns: 30 },
    )
  })
})
