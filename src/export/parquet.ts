/** Events → Apache Parquet: the columns of csv.ts with their types, in zipped pages. Source: the Parquet format specification. */
import { gzipSync } from 'node:zlib'
import { COLUMNS } from './csv.ts'
import type { Events } from './export.ts'
import { encodeThrift, i32, i64, list, struct, type Thrift, text, varint } from './thrift.ts'

// as many rows as are in memory at once
const GROUP = 20_000
const MAGIC = Buffer.from('PAR1')

type Kind = 'double' | 'int32' | 'text'
const PHYSICAL: Readonly<Record<Kind, number>> = { int32: 1, double: 5, text: 6 }
const DOUBLES = ['latitude', 'longitude', 'confidence', 'plover', 'goldstein']
const INTEGERS = ['evidence_start', 'evidence_end', 'tellings', 'independent']
const kindOf = (name: string): Kind => (DOUBLES.includes(name) ? 'double' : INTEGERS.includes(name) ? 'int32' : 'text')

const PLAIN = i32(0)
const RLE = i32(3)
const OPTIONAL = i32(1)
const UTF8 = i32(0)
const GZIP = i32(2)

type Value = string | number | undefined

export async function* writeParquet(events: Events): AsyncGenerator<Uint8Array> {
  yield MAGIC
  const groups: Thrift[] = []
  let [rows, offset] = [0, MAGIC.length]
  let columns: Value[][] = COLUMNS.map(() => [])
  function* flush(): Generator<Uint8Array> {
    const group = rowGroup(columns, offset)
    groups.push(group.told)
    yield* group.pages
    offset = group.end
    columns = COLUMNS.map(() => [])
  }
  for await (const event of events) {
    for (const [i, [, read]] of COLUMNS.entries()) columns[i]!.push(read(event))
    rows++
    if (rows % GROUP === 0) yield* flush()
  }
  if (rows % GROUP !== 0) yield* flush()
  const footer = encodeThrift(
    struct({ 1: i32(1), 2: list(schema()), 3: i64(rows), 4: list(groups), 6: text('Readout') }),
  )
  const length = Buffer.alloc(4)
  length.writeUInt32LE(footer.length)
  yield Buffer.concat([footer, length, MAGIC])
}

/** The root, then every column: optional, and text as UTF-8. */
function schema(): Thrift[] {
  const columns = COLUMNS.map(([name]) => {
    const kind = kindOf(name)
    return struct({
      ...{ 1: i32(PHYSICAL[kind]), 3: OPTIONAL, 4: text(name) },
      ...(kind === 'text' && { 6: UTF8 }),
    })
  })
  return [struct({ 4: text('event'), 5: i32(columns.length) }), ...columns]
}

/** One page a column, and what the footer says of it. */
function rowGroup(columns: readonly (readonly Value[])[], start: number) {
  const pages: Uint8Array[] = []
  let [end, plain] = [start, 0]
  const chunks = columns.map((values, i) => {
    const [name] = COLUMNS[i]!
    const raw = Buffer.concat([presence(values), plainValues(values, kindOf(name))])
    const zipped = gzipSync(raw, { level: 6 })
    const head = encodeThrift(
      struct({
        ...{ 1: i32(0), 2: i32(raw.length), 3: i32(zipped.length) },
        5: struct({ 1: i32(values.length), 2: PLAIN, 3: RLE, 4: RLE }),
      }),
    )
    pages.push(head, zipped)
    const at = end
    end += head.length + zipped.length
    plain += head.length + raw.length
    return struct({
      2: i64(at),
      3: struct({
        ...{ 1: i32(PHYSICAL[kindOf(name)]), 2: list([PLAIN, RLE]), 3: list([text(name)]), 4: GZIP },
        ...{ 5: i64(values.length), 6: i64(head.length + raw.length), 7: i64(end - at), 9: i64(at) },
      }),
    })
  })
  const told = struct({ 1: list(chunks), 2: i64(plain), 3: i64(columns[0]?.length ?? 0) })
  return { pages, end, told }
}

/** Which values are there, a bit each, behind the length of these bytes. */
function presence(values: readonly Value[]): Buffer {
  const groups = Math.ceil(values.length / 8)
  const head = varint(groups * 2 + 1)
  const bytes = Buffer.alloc(4 + head.length + groups)
  bytes.writeUInt32LE(head.length + groups)
  bytes.set(head, 4)
  for (const [i, value] of values.entries()) if (value !== undefined) bytes[4 + head.length + (i >> 3)]! |= 1 << (i & 7)
  return bytes
}

function plainValues(values: readonly Value[], kind: Kind): Buffer {
  const there = values.filter(value => value !== undefined)
  if (kind === 'text')
    return Buffer.concat(
      there.flatMap(value => {
        const bytes = Buffer.from(String(value), 'utf8')
        const length = Buffer.alloc(4)
        length.writeUInt32LE(bytes.length)
        return [length, bytes]
      }),
    )
  const size = kind === 'double' ? 8 : 4
  const bytes = Buffer.alloc(there.length * size)
  for (const [i, value] of there.entries())
    if (kind === 'double') bytes.writeDoubleLE(Number(value), i * 8)
    else bytes.writeInt32LE(Number(value), i * 4)
  return bytes
}
