/** Web archives (WARC, plain or gzipped) → a capture for each page in them, read as a stream. */
import { WARCParser } from 'warcio'
import type { Capture, Skipped } from '../record/record.ts'
import { decodeText } from './decode.ts'

/** A record longer than this is skipped; in bytes. */
const LARGEST = 16 << 20

/** Every HTML or text answer of an archive, in its order; an archive that breaks off gives what came before and one skipped. */
export async function* readArchive(
  bytes: AsyncIterable<Uint8Array>,
  address: string,
): AsyncGenerator<Capture | Skipped> {
  let number = 0
  try {
    for await (const record of new WARCParser(bytes)) {
      if (record.warcType !== 'response' && record.warcType !== 'resource') continue
      const headers = record.httpHeaders?.headers
      const type = headers?.get('content-type') ?? record.warcContentType ?? ''
      const status = record.httpHeaders ? Number(record.httpHeaders.statusCode) : 200
      if (status !== 200 || !/html|text\/plain/.test(type)) continue
      const at = `${address}#${++number}`
      if (record.warcContentLength > LARGEST) {
        yield { skipped: `the record is longer than ${LARGEST >> 20} MB`, address: at }
        continue
      }
      const url = record.warcTargetURI
      const content = decodeText(await record.readFully(true), type)
      const fetched = record.warcDate
      yield {
        address: at,
        kind: type.includes('html') ? 'html' : 'text',
        content,
        given: url ? { url } : {},
        ...(fetched && { fetched }),
      }
    }
  } catch (error) {
    yield { skipped: `the archive breaks off after ${number} pages (${(error as Error).message})`, address }
  }
}
