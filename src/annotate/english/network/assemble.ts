/**
 * A few words of WebAssembly as bytes: enough to write the kernels below without any tool.
 * Source of the encodings: WebAssembly Core Specification 2.0, binary format, and its vector instructions.
 */
export type Code = number | readonly Code[]

/** Unsigned LEB128. */
export function unsigned(n: number): number[] {
  const bytes: number[] = []
  do {
    bytes.push((n & 127) | (n > 127 ? 128 : 0))
    n >>>= 7
  } while (n > 0)
  return bytes
}

function signed(n: number): number[] {
  const bytes: number[] = []
  for (;;) {
    const byte = n & 127
    n >>= 7
    const last = (n === 0 && (byte & 64) === 0) || (n === -1 && (byte & 64) !== 0)
    bytes.push(last ? byte : byte | 128)
    if (last) return bytes
  }
}

export const get = (local: number): Code => [0x20, unsigned(local)]
export const set = (local: number, value: Code): Code => [value, 0x21, unsigned(local)]
export const constant = (n: number): Code => [0x41, signed(n)]
export const add = (a: Code, b: Code): Code => [a, b, 0x6a]
export const subtract = (a: Code, b: Code): Code => [a, b, 0x6b]
export const times = (a: Code, b: Code): Code => [a, b, 0x6c]
export const shift = (a: Code, bits: number): Code => [a, constant(bits), 0x74]
/** local += n bytes. */
export const advance = (local: number, n: Code): Code => set(local, add(get(local), n))

/** while (local < limit, unsigned) body */
export const whileBelow = (local: number, limit: Code, body: Code): Code => [
  [0x02, 0x40, 0x03, 0x40],
  [get(local), limit, 0x4f, 0x0d, 1],
  body,
  [0x0c, 0, 0x0b, 0x0b],
]

const vector = (op: number): Code => [0xfd, unsigned(op)]
const binary =
  (op: number) =>
  (a: Code, b: Code): Code => [a, b, vector(op)]
const unary =
  (op: number) =>
  (a: Code): Code => [a, vector(op)]

export const v128 = {
  load: (address: Code, offset = 0): Code => [address, vector(0x00), 2, unsigned(offset)],
  splat: (address: Code, offset = 0): Code => [address, vector(0x09), 2, unsigned(offset)],
  store: (address: Code, value: Code, offset = 0): Code => [address, value, vector(0x0b), 2, unsigned(offset)],
  /** Stores one 32-bit lane. */
  storeLane: (address: Code, value: Code, lane: number): Code => [address, value, vector(0x5a), 2, 0, lane],
  shuffle: (a: Code, b: Code, lanes: readonly number[]): Code => [a, b, vector(0x0d), lanes],
}

export const f32x4 = {
  /** The same 32-bit float in all four lanes. */
  constant: (x: number): Code => {
    const bytes = [...new Uint8Array(new Float32Array([x]).buffer)]
    return [vector(0x0c), bytes, bytes, bytes, bytes]
  },
  add: binary(0xe4),
  subtract: binary(0xe5),
  multiply: binary(0xe6),
  divide: binary(0xe7),
  min: binary(0xe8),
  max: binary(0xe9),
  absolute: unary(0xe0),
  nearest: unary(0x6a),
  fromInteger: unary(0xfa),
}

export const i32x4 = {
  zero: [vector(0x0c), new Array<number>(16).fill(0)] as Code,
  add: binary(0xae),
  /** Products of signed 16-bit lanes, neighbours added. */
  dot: binary(0xba),
  fromFloat: unary(0xf8),
  /** Two vectors of 32-bit lanes as one of 16-bit lanes, saturated. */
  narrow: binary(0x85),
}

/** One exported function: its parameters are all i32 and it returns nothing; vector locals come after integer locals. */
export interface Routine {
  readonly name: string
  readonly parameters: number
  readonly integers: number
  readonly vectors: number
  readonly code: Code
}

/** The bytes of a module that imports its memory as `m.memory` and exports the routines. */
export function assembleModule(routines: readonly Routine[]): Uint8Array<ArrayBuffer> {
  const text = (s: string): Code => [unsigned(s.length), [...s].map(c => c.charCodeAt(0))]
  const list = (items: readonly Code[]): Code => [unsigned(items.length), items]
  const types = routines.map(r => [0x60, unsigned(r.parameters), new Array<number>(r.parameters).fill(0x7f), 0])
  const bodies = routines.map(r => {
    const locals: Code = [2, unsigned(r.integers), 0x7f, unsigned(r.vectors), 0x7b]
    const body = flatten([locals, r.code, 0x0b])
    return [unsigned(body.length), body]
  })
  const section = (id: number, content: Code): Code => {
    const bytes = flatten(content)
    return [id, unsigned(bytes.length), bytes]
  }
  return new Uint8Array(
    flatten([
      [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
      section(1, list(types)),
      section(2, list([[text('m'), text('memory'), 0x02, 0x00, 0x01]])),
      section(3, list(routines.map((_, i) => unsigned(i)))),
      section(7, list(routines.map((r, i) => [text(r.name), 0x00, unsigned(i)]))),
      section(10, list(bodies)),
    ]),
  )
}

function flatten(code: Code, into: number[] = []): number[] {
  if (typeof code === 'number') into.push(code)
  else for (const part of code) flatten(part, into)
  return into
}
