/**
 * Packed tables: what trainers write and programs open.
 * 16 bytes: magic, version, CRC-32 of all that follows them, length of the header; the header as JSON; the tensors, each
 * at a multiple of 8 bytes: scales as 32-bit floats where it has them, then values. Little-endian.
 */
import { ResourceError } from './errors.ts'

/** `rows` and `columns`: 8-bit integers with a scale for each row or column; `floats` and 32-bit `integers`: as they are. */
export type Kind = 'rows' | 'columns' | 'floats' | 'integers'

export interface Tensor {
  readonly name: string
  readonly rows: number
  readonly columns: number
  readonly kind: Kind
  readonly values: Int8Array | Float32Array | Int32Array
  /** Empty where values are as they are. */
  readonly scales: Float32Array
}

/** What tells one kind of file from another, and how an error names it. */
export interface Seal {
  /** Four bytes as a little-endian number. */
  readonly magic: number
  readonly version: number
  /** "language model" */
  readonly what: string
  /** "npm run train -- english" */
  readonly remedy: string
}

export interface Table<Header> {
  readonly header: Header
  readonly tensors: readonly Tensor[]
}

interface Outlines {
  readonly tensors: readonly Outline[]
}

type Outline = Pick<Tensor, 'name' | 'rows' | 'columns' | 'kind'>

/** Floats → the same tensor with 8-bit values, scaled by the largest of each row or column. */
export function quantizeTensor(name: string, floats: Float32Array, columns: number, kind: 'rows' | 'columns'): Tensor {
  const rows = floats.length / columns
  const scales = new Float32Array(kind === 'rows' ? rows : columns)
  const scaleOf = (i: number): number => (kind === 'rows' ? Math.floor(i / columns) : i % columns)
  floats.forEach((x, i) => {
    scales[scaleOf(i)] = Math.max(scales[scaleOf(i)]!, Math.abs(x) / 127)
  })
  const values = new Int8Array(floats.length)
  floats.forEach((x, i) => {
    const scale = scales[scaleOf(i)]!
    values[i] = scale > 0 ? Math.round(x / scale) : 0
  })
  return { name, rows, columns, kind, values, scales }
}

/** The bytes of a packed table; `header` is an object that JSON carries. */
export function packTable<Header extends object>(seal: Seal, { header, tensors }: Table<Header>): Uint8Array {
  const outlines: Outline[] = tensors.map(({ name, rows, columns, kind }) => ({ name, rows, columns, kind }))
  const text = new TextEncoder().encode(JSON.stringify({ ...header, tensors: outlines }))
  const { places, length } = layOut(outlines, text.length)
  const bytes = new Uint8Array(length)
  bytes.set(text, 16)
  tensors.forEach((tensor, i) => {
    const { scales, values } = places[i]!
    bytes.set(raw(tensor.scales), scales)
    bytes.set(raw(tensor.values), values)
  })
  const view = new DataView(bytes.buffer)
  view.setUint32(0, seal.magic, true)
  view.setUint32(4, seal.version, true)
  view.setUint32(8, crc32(bytes.subarray(16)), true)
  view.setUint32(12, text.length, true)
  return bytes
}

/** Throws ResourceError where the bytes are not a whole table of this kind and version. */
export function unpackTable<Header>(bytes: Uint8Array, seal: Seal): Table<Header> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const again = `(${seal.what}); ${seal.remedy} makes it again`
  if (bytes.length < 16 || view.getUint32(0, true) !== seal.magic)
    throw new ResourceError(`invalid model: not a packed ${seal.what} ${again}`)
  if (view.getUint32(4, true) !== seal.version)
    throw new ResourceError(
      `unsupported model version: ${view.getUint32(4, true)}, this program reads ${seal.version} ${again}`,
    )
  if (view.getUint32(8, true) !== crc32(bytes.subarray(16)))
    throw new ResourceError(`invalid model checksum: the file is damaged or cut short ${again}`)
  const length = view.getUint32(12, true)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(16, 16 + length))) as Header & Outlines
  const { tensors } = header
  const { places } = layOut(tensors, length)
  // tensors are copied out, because a view needs its own alignment; a Buffer's slice would be no copy
  const copy = (start: number, n: number): ArrayBuffer => new Uint8Array(bytes.subarray(start, start + n)).buffer
  return {
    header,
    tensors: tensors.map((t, i): Tensor => {
      const { scales, values, end } = places[i]!
      return {
        ...t,
        values: viewAs(t.kind, copy(values, end - values)),
        scales: new Float32Array(copy(scales, 4 * scaleCount(t))),
      }
    }),
  }
}

function viewAs(kind: Kind, content: ArrayBuffer): Tensor['values'] {
  if (kind === 'floats') return new Float32Array(content)
  return kind === 'integers' ? new Int32Array(content) : new Int8Array(content)
}

const scaleCount = (t: Outline): number => (t.kind === 'rows' ? t.rows : t.kind === 'columns' ? t.columns : 0)

function layOut(tensors: readonly Outline[], headerLength: number) {
  let at = align(16 + headerLength)
  const places = tensors.map(t => {
    const scales = at
    const values = scales + 4 * scaleCount(t)
    const end = values + t.rows * t.columns * (t.kind === 'floats' || t.kind === 'integers' ? 4 : 1)
    at = align(end)
    return { scales, values, end }
  })
  return { places, length: at }
}

const align = (n: number): number => Math.ceil(n / 8) * 8

const raw = (a: Tensor['values']): Uint8Array => new Uint8Array(a.buffer, a.byteOffset, a.byteLength)

/** Table k tells what a byte adds that stands k bytes before the last of eight (Kounavis and Berry 2005). */
const CRC_TABLES = [crcTable()]
for (let k = 1; k < 8; k++) CRC_TABLES.push(CRC_TABLES[k - 1]!.map(c => (c >>> 8) ^ CRC_TABLES[0]![c & 255]!))

function crcTable(): Int32Array {
  return Int32Array.from({ length: 256 }, (_, n) => {
    let c = n
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1
    return c
  })
}

function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = CRC_TABLES
  let c = -1
  let i = 0
  for (; i + 8 <= bytes.length; i += 8) {
    const a = c ^ (bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24))
    const early = t7![a & 255]! ^ t6![(a >>> 8) & 255]! ^ t5![(a >>> 16) & 255]! ^ t4![a >>> 24]!
    c = early ^ t3![bytes[i + 4]!]! ^ t2![bytes[i + 5]!]! ^ t1![bytes[i + 6]!]! ^ t0![bytes[i + 7]!]!
  }
  for (; i < bytes.length; i++) c = t0![(c ^ bytes[i]!) & 255]! ^ (c >>> 8)
  return ~c >>> 0
}
