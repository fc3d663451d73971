/** Thrift's compact protocol, as much of it as Parquet's headers need. Source: thrift-compact-protocol.md of Apache Thrift. */

/** A value with its type; a struct is a list of fields by number. */
export type Thrift =
  | { readonly i32: number }
  | { readonly i64: number }
  | { readonly text: string }
  | { readonly list: readonly Thrift[] }
  | { readonly struct: Readonly<Record<number, Thrift | undefined>> }

export const i32 = (i32: number): Thrift => ({ i32 })
export const i64 = (i64: number): Thrift => ({ i64 })
export const text = (text: string): Thrift => ({ text })
export const list = (list: readonly Thrift[]): Thrift => ({ list })
export const struct = (struct: Readonly<Record<number, Thrift | undefined>>): Thrift => ({ struct })

const codeOf = (value: Thrift): number =>
  'i32' in value ? 5 : 'i64' in value ? 6 : 'text' in value ? 8 : 'list' in value ? 9 : 12

export const encodeThrift = (value: Thrift): Buffer => Buffer.from(bytesOf(value))

function bytesOf(value: Thrift): number[] {
  if ('i32' in value) return zigzag(value.i32)
  if ('i64' in value) return zigzag(value.i64)
  if ('text' in value) {
    const bytes = Buffer.from(value.text, 'utf8')
    return [...varint(bytes.length), ...bytes]
  }
  if ('list' in value) {
    const { length } = value.list
    const type = value.list[0] ? codeOf(value.list[0]) : 12
    const head = length < 15 ? [(length << 4) | type] : [0xf0 | type, ...varint(length)]
    return [...head, ...value.list.flatMap(bytesOf)]
  }
  return fieldsOf(value.struct)
}

/** Fields in order, each headed by how far its number is from the last one's; a zero ends them. */
function fieldsOf(fields: Readonly<Record<number, Thrift | undefined>>): number[] {
  let last = 0
  const bytes: number[] = []
  for (const [number, value] of Object.entries(fields)) {
    if (value === undefined) continue
    bytes.push(((Number(number) - last) << 4) | codeOf(value), ...bytesOf(value))
    last = Number(number)
  }
  return [...bytes, 0]
}

/** Seven bits a byte, the lowest first. Numbers up to 2^53. */
export function varint(value: number): number[] {
  const bytes: number[] = []
  let left = value
  while (left > 127) {
    bytes.push((left % 128) + 128)
    left = Math.floor(left / 128)
  }
  return [...bytes, left]
}

const zigzag = (value: number): number[] => varint(value < 0 ? -value * 2 - 1 : value * 2)
