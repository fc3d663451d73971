/** The kernels in plain JavaScript: an order slower, the same results to the last bit. For where WebAssembly is missing. */
import { QUANTUM, TANH } from './constants.ts'
import type { Gather, Kernels, Product, Quantize, ScaledProduct, Scan } from './kernels.ts'

const f = Math.fround

function tanh(value: number): number {
  const x = Math.min(Math.max(value, f(-TANH.limit)), f(TANH.limit))
  const square = f(x * x)
  let above: number = TANH.above[0]
  let below: number = TANH.below[0]
  for (let i = 1; i < 4; i++) {
    above = f(f(above * square) + TANH.above[i]!)
    below = f(f(below * square) + TANH.below[i]!)
  }
  return f(f(x * above) / below)
}

const sigmoid = (x: number): number => f(f(tanh(f(x * 0.5)) * 0.5) + 0.5)

// adding and taking away 1.5 · 2²³ rounds halves to even, as the vector instruction does
const nearest = (x: number): number => f(f(x + 12582912) - 12582912)

/** Kernels over a memory of so many bytes. */
export function plainKernels(bytes: number): Kernels {
  const memory = new ArrayBuffer(bytes)
  const floats = new Float32Array(memory)
  const shorts = new Int16Array(memory)
  const integers = new Int32Array(memory)
  return {
    memory,
    simd: false,
    multiply: (p: Product) => multiply(floats, p),
    multiplyQuantized: (p: ScaledProduct) => multiplyQuantized(floats, shorts, p),
    scan: (s: Scan) => scan(floats, s),
    quantize: (q: Quantize) => quantize(floats, shorts, q),
    gather: (g: Gather) => gather(floats, integers, g),
  }
}

function multiply(floats: Float32Array, { a, b, c, rows, inner, columns, stride }: Product): void {
  for (let j = 0; j < columns; j++) {
    const panel = b / 4 + (j >> 3) * inner * 8 + (j & 7)
    for (let i = 0; i < ((rows + 3) & ~3); i++) {
      const row = a / 4 + (i >> 2) * inner * 4 + (i & 3)
      const at = c / 4 + i * stride + j
      let sum = floats[at]!
      for (let p = 0; p < inner; p++) sum = f(sum + f(floats[row + p * 4]! * floats[panel + p * 8]!))
      floats[at] = sum
    }
  }
}

function multiplyQuantized(floats: Float32Array, shorts: Int16Array, product: ScaledProduct): void {
  const { a, b, c, rows, inner, columns, stride, rowScales, columnScales } = product
  for (let j = 0; j < columns; j++) {
    const panel = b / 2 + (j >> 3) * inner * 8 + (j & 7) * 2
    for (let i = 0; i < ((rows + 3) & ~3); i++) {
      const row = a / 2 + (i >> 2) * inner * 4 + (i & 3) * 2
      let sum = 0
      for (let p = 0; p < inner; p += 2)
        sum += shorts[row + p * 4]! * shorts[panel + p * 8]! + shorts[row + p * 4 + 1]! * shorts[panel + p * 8 + 1]!
      const scaled = f(f(f(sum) * floats[rowScales / 4 + i]!) * floats[columnScales / 4 + j]!)
      floats[c / 4 + i * stride + j] = f(floats[c / 4 + i * stride + j]! + scaled)
    }
  }
}

function scan(floats: Float32Array, s: Scan): void {
  const width = s.width / 4
  let before = s.before / 4
  for (let t = 0; t < s.rows; t++) {
    const z = (s.gates + t * s.gateStep) / 4
    const state = (s.states + t * s.step) / 4
    const out = (s.out + t * s.step) / 4
    for (let n = 0; n < width; n++) {
      const value = (floats[z + n] = tanh(floats[z + n]!))
      const forget = (floats[z + width + n] = sigmoid(floats[z + width + n]!))
      const open = (floats[z + 2 * width + n] = sigmoid(floats[z + 2 * width + n]!))
      const h = f(value + f(forget * f(floats[before + n]! - value)))
      floats[state + n] = h
      floats[out + n] = f(floats[out + n]! + f(open * h))
    }
    before = state
  }
}

function quantize(floats: Float32Array, shorts: Int16Array, { rows, from, panels, scales, columns }: Quantize): void {
  for (let r = 0; r < rows; r++) {
    const row = from / 4 + r * columns
    let most = f(1e-20)
    for (let n = 0; n < columns; n++) most = Math.max(most, Math.abs(floats[row + n]!))
    floats[scales / 4 + r] = f(most / QUANTUM)
    const factor = f(QUANTUM / most)
    const to = panels / 2 + (r >> 2) * columns * 4 + (r & 3) * 2
    for (let n = 0; n < columns; n++) shorts[to + (n >> 1) * 8 + (n & 1)] = nearest(f(floats[row + n]! * factor))
  }
}

function gather(floats: Float32Array, integers: Int32Array, { slots, cache, bias, out, rows, width }: Gather): void {
  for (let r = 0; r < rows; r++) {
    const [before, here, after] = [0, 1, 2].map(
      third => cache / 4 + (integers[slots / 4 + r + third]! * 3 + third) * width,
    ) as [number, number, number]
    for (let n = 0; n < width; n++) {
      const sum = f(floats[bias / 4 + n]! + floats[here + n]!)
      floats[out / 4 + r * width + n] = f(f(sum + floats[before + n]!) + floats[after + n]!)
    }
  }
}
