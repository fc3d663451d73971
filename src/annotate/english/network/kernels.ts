/**
 * What the encoder computes with, over one block of memory: WebAssembly SIMD where it runs, else plain JavaScript with
 * the same results to the last bit. Addresses are bytes into `memory`, multiples of 16.
 *
 * Panels: a left factor lies in groups of four rows, a right factor in groups of eight columns, each group with its
 * inner dimension outermost, so that the innermost loop reads both in order. Quantized panels keep pairs of inner
 * neighbours together as 16-bit integers.
 */
import { plainKernels } from './plain.ts'
import { simdModule } from './simd.ts'

/** c += a · b. Rows are rounded up to 4 (memory must allow it); inner is a multiple of 4, columns of 8. */
export interface Product {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly rows: number
  readonly inner: number
  readonly columns: number
  /** Floats from one row of c to the next. */
  readonly stride: number
}

/** c += (a · b) times a scale for each row and each column; inner is a multiple of 8. */
export interface ScaledProduct extends Product {
  readonly rowScales: number
  readonly columnScales: number
}

/**
 * One direction of a QRNN layer over one sentence: gates z, f, o lie side by side in a row and are activated in place;
 * h = f · before + (1 - f) · z; out += o · h. Steps are bytes, negative for the backward direction.
 */
export interface Scan {
  readonly gates: number
  readonly gateStep: number
  readonly states: number
  readonly out: number
  readonly step: number
  readonly rows: number
  /** Bytes of one gate. */
  readonly width: number
  /** Where the state before the first row lies: as many zeros as a gate has. */
  readonly before: number
}

/** Rows of floats → quantized panels and a scale for each row. Columns are a multiple of 8. */
export interface Quantize {
  readonly from: number
  readonly panels: number
  readonly scales: number
  readonly rows: number
  readonly columns: number
}

/** out = bias + middle third of the word's cached row + first third of the word before + last third of the word after. */
export interface Gather {
  /** 32-bit row numbers in the cache: the word before the first, the words, the word after the last. */
  readonly slots: number
  readonly cache: number
  readonly bias: number
  readonly out: number
  readonly rows: number
  /** Floats of a third. */
  readonly width: number
}

export interface Kernels {
  readonly memory: ArrayBuffer
  readonly simd: boolean
  multiply(product: Product): void
  multiplyQuantized(product: ScaledProduct): void
  scan(scan: Scan): void
  quantize(quantize: Quantize): void
  gather(gather: Gather): void
}

type Routine = (...parameters: number[]) => void

/** Kernels over a memory of so many bytes; WebAssembly if it runs here. */
export function makeKernels(bytes: number): Kernels {
  return simdKernels(bytes) ?? plainKernels(bytes)
}

/** The WebAssembly path, or undefined where it does not run. */
export function simdKernels(bytes: number): Kernels | undefined {
  if (typeof WebAssembly === 'undefined') return undefined
  const module = simdModule()
  if (!WebAssembly.validate(module)) return undefined
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / 65536) })
  const instance = new WebAssembly.Instance(new WebAssembly.Module(module), { m: { memory } })
  const run = instance.exports as Record<string, Routine>
  const [multiply, scaled, scan, quantize, gather] = [
    run.multiply!,
    run.multiplyQuantized!,
    run.scan!,
    run.quantize!,
    run.gather!,
  ]
  return {
    memory: memory.buffer,
    simd: true,
    multiply: p => multiply(p.a, p.b, p.c, p.rows, p.inner * 32, p.columns, p.stride * 4),
    multiplyQuantized: p =>
      scaled(p.a, p.b, p.c, p.rows, p.inner * 16, p.columns, p.stride * 4, p.rowScales, p.columnScales),
    scan: s => scan(s.gates, s.gateStep, s.states, s.out, s.step, s.rows, s.width, s.before),
    quantize: q => quantize(q.from, q.panels, q.scales, q.rows, q.columns * 4),
    gather: g => gather(g.slots, g.cache, g.bias, g.out, g.rows, g.width * 4),
  }
}

/** Right factor of `inner` × `columns` floats, row by row, → panels. */
export function packRight(from: Float32Array, to: Float32Array, inner: number, columns: number): void {
  let at = 0
  for (let j = 0; j < columns; j += 8)
    for (let p = 0; p < inner; p++) {
      const row = p * columns + j
      for (let n = 0; n < 8; n++) to[at++] = from[row + n]!
    }
}

/** Whole numbers that fit 16 bits, `inner` × `columns`, row by row, → quantized panels. */
export function packRightPairs(from: Int8Array, to: Int16Array, inner: number, columns: number): void {
  let at = 0
  for (let j = 0; j < columns; j += 8)
    for (let p = 0; p < inner; p += 2)
      for (let n = 0; n < 8; n++) {
        to[at++] = from[p * columns + j + n]!
        to[at++] = from[(p + 1) * columns + j + n]!
      }
}

/** Left factor of `rows` × `inner` floats → panels; rows beyond the last are zero. */
export function packLeft(from: Float32Array, to: Float32Array, rows: number, inner: number): void {
  let at = 0
  for (let i = 0; i < rows; i += 4)
    for (let p = 0; p < inner; p++) for (let n = 0; n < 4; n++) to[at++] = i + n < rows ? from[(i + n) * inner + p]! : 0
}
