/** The kernels as WebAssembly SIMD, some 2 kB that this file writes itself. Their meaning is in kernels.ts. */
import {
  add,
  advance,
  assembleModule,
  type Code,
  constant,
  f32x4,
  get,
  i32x4,
  type Routine,
  set,
  shift,
  subtract,
  times,
  v128,
  whileBelow,
} from './assemble.ts'
import { QUANTUM, TANH } from './constants.ts'

/**
 * c += a · b over packed panels: 4 rows of a by 8 columns of b stay in registers.
 * Parameters: a, b, c, rows, inner bytes of a b-panel, columns, bytes of a row of c; the integer form also has the scales.
 */
function product(integer: boolean): Routine {
  const [A, B, C, ROWS, PANEL, COLUMNS, STRIDE, ROW_SCALE, COLUMN_SCALE] = [0, 1, 2, 3, 4, 5, 6, 7, 8]
  const first = integer ? 9 : 7
  const [j, i, a, b, bEnd, c, cRow, bPanel] = [0, 1, 2, 3, 4, 5, 6, 7].map(n => first + n)
  const v = first + 8
  const [left, right, splat] = [v + 8, v + 9, v + 10]
  const sum = integer ? i32x4.add : f32x4.add
  const product = integer ? i32x4.dot : f32x4.multiply
  const step: Code = [
    set(left, v128.load(get(b!))),
    set(right, v128.load(get(b!), 16)),
    [0, 1, 2, 3].map(r => [
      set(splat, v128.splat(get(a!), r * 4)),
      set(v + 2 * r, sum(get(v + 2 * r), product(get(splat), get(left)))),
      set(v + 2 * r + 1, sum(get(v + 2 * r + 1), product(get(splat), get(right)))),
    ]),
  ]
  const start: Code = integer
    ? [0, 1, 2, 3, 4, 5, 6, 7].map(n => set(v + n, i32x4.zero))
    : eachRow(cRow!, c!, STRIDE!, r => [
        set(v + 2 * r, v128.load(get(cRow!))),
        set(v + 2 * r + 1, v128.load(get(cRow!), 16)),
      ])
  const scaled = (n: number, r: number, side: number): Code =>
    f32x4.add(
      v128.load(get(cRow!), side),
      f32x4.multiply(
        f32x4.multiply(f32x4.fromInteger(get(n)), v128.splat(add(get(ROW_SCALE!), shift(get(i!), 2)), r * 4)),
        v128.load(add(get(COLUMN_SCALE!), shift(get(j!), 2)), side),
      ),
    )
  const finish = eachRow(cRow!, c!, STRIDE!, r => [
    v128.store(get(cRow!), integer ? scaled(v + 2 * r, r, 0) : get(v + 2 * r)),
    v128.store(get(cRow!), integer ? scaled(v + 2 * r + 1, r, 16) : get(v + 2 * r + 1), 16),
  ])
  const code: Code = [
    set(bPanel!, get(B!)),
    set(j!, constant(0)),
    whileBelow(j!, get(COLUMNS!), [
      set(a!, get(A!)),
      set(c!, add(get(C!), shift(get(j!), 2))),
      set(bEnd!, add(get(bPanel!), get(PANEL!))),
      set(i!, constant(0)),
      whileBelow(i!, get(ROWS!), [
        start,
        set(b!, get(bPanel!)),
        whileBelow(b!, get(bEnd!), [
          // one step a round: with four, V8's code for this loop is a third slower
          step,
          advance(a!, constant(16)),
          advance(b!, constant(32)),
        ]),
        finish,
        advance(c!, shift(get(STRIDE!), 2)),
        advance(i!, constant(4)),
      ]),
      set(bPanel!, get(bEnd!)),
      advance(j!, constant(8)),
    ]),
  ]
  return { name: integer ? 'multiplyQuantized' : 'multiply', parameters: first, integers: 8, vectors: 11, code }
}

function eachRow(row: number, c: number, stride: number, body: (r: number) => Code): Code {
  return [0, 1, 2, 3].map(r => [r === 0 ? set(row, get(c)) : advance(row, get(stride)), body(r)])
}

/** tanh of local x, in place; `square` is scratch. */
function tanh(x: number, square: number): Code {
  const poly = (terms: readonly number[]): Code =>
    terms
      .slice(2)
      .reduce<Code>(
        (sum, t) => f32x4.add(f32x4.multiply(sum, get(square)), f32x4.constant(t)),
        f32x4.add(
          terms[0] === 1 ? get(square) : f32x4.multiply(get(square), f32x4.constant(terms[0]!)),
          f32x4.constant(terms[1]!),
        ),
      )
  const limit = (v: Code, n: number): Code => f32x4.min(f32x4.max(v, f32x4.constant(-n)), f32x4.constant(n))
  return [
    set(x, limit(get(x), TANH.limit)),
    set(square, f32x4.multiply(get(x), get(x))),
    set(x, f32x4.divide(f32x4.multiply(get(x), poly(TANH.above)), poly(TANH.below))),
  ]
}

const sigmoid = (x: number, square: number): Code => [
  set(x, f32x4.multiply(get(x), f32x4.constant(0.5))),
  tanh(x, square),
  set(x, f32x4.add(f32x4.multiply(get(x), f32x4.constant(0.5)), f32x4.constant(0.5))),
]

/** One direction of a layer over one sentence. Parameters: gates, their step, states, out, their step, rows, width bytes, zeros. */
function scan(): Routine {
  const [GATES, GATE_STEP, STATES, OUT, STEP, ROWS, WIDTH, BEFORE] = [0, 1, 2, 3, 4, 5, 6, 7]
  const [t, lane, z, before, state, out] = [8, 9, 10, 11, 12, 13]
  const [vz, vf, vo, square] = [14, 15, 16, 17]
  const code: Code = [
    set(t!, constant(0)),
    whileBelow(t!, get(ROWS!), [
      set(lane!, constant(0)),
      whileBelow(lane!, get(WIDTH!), [
        set(z!, add(get(GATES!), get(lane!))),
        set(before!, add(get(BEFORE!), get(lane!))),
        set(state!, add(get(STATES!), get(lane!))),
        set(out!, add(get(OUT!), get(lane!))),
        set(vz!, v128.load(get(z!))),
        tanh(vz!, square!),
        v128.store(get(z!), get(vz!)),
        advance(z!, get(WIDTH!)),
        set(vf!, v128.load(get(z!))),
        sigmoid(vf!, square!),
        v128.store(get(z!), get(vf!)),
        advance(z!, get(WIDTH!)),
        set(vo!, v128.load(get(z!))),
        sigmoid(vo!, square!),
        v128.store(get(z!), get(vo!)),
        set(vz!, f32x4.add(get(vz!), f32x4.multiply(get(vf!), f32x4.subtract(v128.load(get(before!)), get(vz!))))),
        v128.store(get(state!), get(vz!)),
        v128.store(get(out!), f32x4.add(v128.load(get(out!)), f32x4.multiply(get(vo!), get(vz!)))),
        advance(lane!, constant(16)),
      ]),
      set(BEFORE!, get(STATES!)),
      advance(GATES!, get(GATE_STEP!)),
      advance(STATES!, get(STEP!)),
      advance(OUT!, get(STEP!)),
      advance(t!, constant(1)),
    ]),
  ]
  return { name: 'scan', parameters: 8, integers: 6, vectors: 4, code }
}

/** Rows of floats → panels of 16-bit integers and a scale a row. Parameters: rows' address, panels, scales, rows, row bytes. */
function quantize(): Routine {
  const [X, PANELS, SCALES, ROWS, BYTES] = [0, 1, 2, 3, 4]
  const [r, x, end, to] = [5, 6, 7, 8]
  const [most, low, high] = [9, 10, 11]
  const fold = (lanes: readonly number[]): Code =>
    set(most!, f32x4.max(get(most!), v128.shuffle(get(most!), get(most!), lanes)))
  const whole = (offset: number): Code =>
    i32x4.fromFloat(f32x4.nearest(f32x4.multiply(v128.load(get(x!), offset), get(low!))))
  const code: Code = [
    set(r!, constant(0)),
    whileBelow(r!, get(ROWS!), [
      set(x!, get(X!)),
      set(end!, add(get(X!), get(BYTES!))),
      set(most!, f32x4.constant(1e-20)),
      whileBelow(x!, get(end!), [
        set(most!, f32x4.max(get(most!), f32x4.absolute(v128.load(get(x!))))),
        advance(x!, constant(16)),
      ]),
      fold([8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7]),
      fold([4, 5, 6, 7, 0, 1, 2, 3, 12, 13, 14, 15, 8, 9, 10, 11]),
      v128.storeLane(add(get(SCALES!), shift(get(r!), 2)), f32x4.divide(get(most!), f32x4.constant(QUANTUM)), 0),
      set(low!, f32x4.divide(f32x4.constant(QUANTUM), get(most!))),
      // four rows share a panel, which is as long as two rows of floats
      set(
        to!,
        add(get(PANELS!), [
          add(
            times(subtract(get(r!), [get(r!), constant(3), 0x71]), shiftRight(get(BYTES!), 1)),
            shift([get(r!), constant(3), 0x71], 2),
          ),
        ]),
      ),
      set(x!, get(X!)),
      whileBelow(x!, get(end!), [
        set(high!, i32x4.narrow(whole(0), whole(16))),
        [0, 1, 2, 3].map(lane => [v128.storeLane(get(to!), get(high!), lane), advance(to!, constant(16))]),
        advance(x!, constant(32)),
      ]),
      set(X!, get(end!)),
      advance(r!, constant(1)),
    ]),
  ]
  return { name: 'quantize', parameters: 5, integers: 4, vectors: 3, code }
}

const shiftRight = (a: Code, bits: number): Code => [a, constant(bits), 0x76]

/** out = bias + three cached rows, for each token. Parameters: slots, cache, bias, out, rows, bytes of a third. */
function gather(): Routine {
  const [SLOTS, CACHE, BIAS, OUT, ROWS, BYTES] = [0, 1, 2, 3, 4, 5]
  const [r, at, before, here, after] = [6, 7, 8, 9, 10]
  const sum = 11
  const source = (local: number, offset: number, third: number): Code =>
    set(
      local,
      add(get(CACHE!), times(get(BYTES!), add(times([get(SLOTS!), 0x28, 2, offset], constant(3)), constant(third)))),
    )
  const code: Code = [
    set(r!, constant(0)),
    whileBelow(r!, get(ROWS!), [
      source(before!, 0, 0),
      source(here!, 4, 1),
      source(after!, 8, 2),
      set(at!, constant(0)),
      whileBelow(at!, get(BYTES!), [
        set(sum, f32x4.add(v128.load(add(get(BIAS!), get(at!))), v128.load(add(get(here!), get(at!))))),
        set(sum, f32x4.add(get(sum), v128.load(add(get(before!), get(at!))))),
        set(sum, f32x4.add(get(sum), v128.load(add(get(after!), get(at!))))),
        v128.store(get(OUT!), get(sum)),
        advance(OUT!, constant(16)),
        advance(at!, constant(16)),
      ]),
      advance(SLOTS!, constant(4)),
      advance(r!, constant(1)),
    ]),
  ]
  return { name: 'gather', parameters: 6, integers: 5, vectors: 1, code }
}

/** The module's bytes. */
export const simdModule = (): Uint8Array<ArrayBuffer> =>
  assembleModule([product(false), product(true), scan(), quantize(), gather()])
