/** Bytes of files and standard input: unpacked where they are gzipped, looked at before they are read whole. */
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { InputError } from '../base/errors.ts'

/** Whole files longer than this are refused; lines and archives have no such limit. In bytes, unpacked. */
const LARGEST = 64 << 20

/** A stream of bytes whose beginning can be looked at first. */
export interface Source {
  /** Up to the first 64 KB, unpacked. */
  readonly head: Uint8Array
  /** All bytes, unpacked, once. */
  stream(): AsyncGenerator<Uint8Array>
  /** All bytes at once. Throws InputError where they are too many. */
  whole(): Promise<Uint8Array>
}

/** Opens a file, or standard input for `-`. */
export async function openSource(path: string): Promise<Source> {
  return sourceOf(path === '-' ? process.stdin : createReadStream(path), path)
}

/** A source over bytes that are here already. */
export function sourceOfBytes(bytes: Uint8Array, name: string): Promise<Source> {
  return sourceOf([bytes], name)
}

async function sourceOf(input: Readable | Iterable<Uint8Array>, name: string): Promise<Source> {
  const pieces = unpacked(input)[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let size = 0
  let failure: unknown
  try {
    for (
      let next = await pieces.next();
      !next.done;
      next = size < 65536 ? await pieces.next() : { value: undefined, done: true }
    ) {
      first.push(next.value)
      size += next.value.length
    }
  } catch (error) {
    // what came before the break is still worth reading
    if (size === 0) throw error
    failure = error
  }
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield* first
    if (failure) throw failure
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value
  }
  return {
    head: Buffer.concat(first),
    stream,
    async whole() {
      const all: Uint8Array[] = []
      let length = 0
      for await (const piece of stream()) {
        length += piece.length
        if (length > LARGEST)
          throw new InputError(
            `unsupported file: ${name} is longer than ${LARGEST >> 20} MB; split it, or make it JSON lines`,
          )
        all.push(piece)
      }
      return Buffer.concat(all)
    },
  }
}

async function* unpacked(input: Readable | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const pieces = toAsync(input)
  const { value, done } = await pieces.next()
  if (done) return
  const rest = joined(value, pieces)
  if (value[0] !== 0x1f || value[1] !== 0x8b) return yield* rest
  const gunzip = createGunzip()
  const fed = (async () => {
    for await (const piece of rest)
      if (!gunzip.write(piece)) await new Promise(resolve => gunzip.once('drain', resolve))
    gunzip.end()
  })()
  fed.catch(error => gunzip.destroy(error))
  yield* gunzip as AsyncIterable<Uint8Array>
}

async function* joined(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  yield* rest
}

async function* toAsync(input: Readable | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of input) yield piece as Uint8Array
}
