/** A little reader of Parquet for tests: flat optional columns, plain values, zipped pages; written from the specification. */
import { gunzipSync } from 'node:zlib'

/** Fields of a struct by number; lists are arrays, text is bytes. */
type Field = number | Buffer | readonly Field[] | { readonly [number: number]: Field }
type Struct = { readonly [number: number]: Field }

class Reader {
  at = 0
  readonly bytes: Buffer
  constructor(bytes: Buffer) {
    this.bytes = bytes
  }
  varint(): number {
    let [value, unit] = [0, 1]
    for (;;) {
      const byte = this.bytes[this.at++]!
      value += (byte & 127) * unit
      unit *= 128
      if (byte < 128) return value
    }
  }
  zigzag(): number {
    const value = this.varint()
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }
  value(type: number): Field {
    if (type === 5 || type === 6) return this.zigzag()
    if (type === 8) {
      const length = this.varint()
      this.at += length
      return this.bytes.subarray(this.at - length, this.at)
    }
    if (type === 9) {
      const head = this.bytes[this.at++]!
      const length = head >> 4 === 15 ? this.varint() : head >> 4
      return Array.from({ length }, () => this.value(head & 15))
    }
    if (type === 12) return this.struct()
    throw new Error(`unknown thrift type ${type}`)
  }
  struct(): Struct {
    const fields: Record<number, Field> = {}
    for (let number = 0; ; ) {
      const head = this.bytes[this.at++]!
      if (head === 0) return fields
      number += head >> 4
      fields[number] = this.value(head & 15)
    }
  }
}

export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, string | number | undefined>>[]
}

export function readParquet(file: Buffer): Table {
  if (file.subarray(0, 4).toString() !== 'PAR1' || file.subarray(-4).toString() !== 'PAR1')
    throw new Error('no Parquet')
  const footer = file.readUInt32LE(file.length - 8)
  const told = new Reader(file.subarray(file.length - 8 - footer)).struct()
  const columns = (told[2] as Struct[]).slice(1).map(column => String(column[4]))
  const rows = (told[4] as Struct[]).flatMap(group => {
    const values = (group[1] as Struct[]).map(chunk => readColumn(file, chunk[3] as Struct))
    return Array.from({ length: Number(group[3]) }, (_, row) =>
      Object.fromEntries(columns.map((column, i) => [column, values[i]![row]])),
    )
  })
  if (rows.length !== told[3]) throw new Error('rows are missing')
  return { columns, rows }
}

function readColumn(file: Buffer, told: Struct): (string | number | undefined)[] {
  const reader = new Reader(file)
  reader.at = Number(told[9])
  const head = reader.struct()
  const page = gunzipSync(file.subarray(reader.at, reader.at + Number(head[3])))
  if (page.length !== head[2]) throw new Error('a page has another length')
  const levels = page.readUInt32LE(0)
  const bits = new Reader(page.subarray(4))
  bits.varint()
  const first = bits.at
  let at = 4 + levels
  return Array.from({ length: Number((head[5] as Struct)[1]) }, (_, i) => {
    if (!((page[4 + first + (i >> 3)]! >> (i & 7)) & 1)) return undefined
    const start = at
    if (told[1] === 1) {
      at += 4
      return page.readInt32LE(start)
    }
    if (told[1] === 5) {
      at += 8
      return page.readDoubleLE(start)
    }
    at += 4 + page.readUInt32LE(start)
    return page.subarray(start + 4, at).toString('utf8')
  })
}
