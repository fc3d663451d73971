/** The desk's built files, held in memory under the exact names they are asked by: no path is ever joined with a request. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

export interface File {
  readonly body: Uint8Array<ArrayBuffer>
  readonly gzip?: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
  /** True where the name changes with the content. */
  readonly hashed: boolean
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
}

/** Files of the built desk by URL path; empty where it was not built. */
export function deskFiles(): ReadonlyMap<string, File> {
  const compiled = import.meta.url.endsWith('.js')
  const folder = fileURLToPath(new URL(compiled ? '../web/' : '../../dist/web/', import.meta.url))
  const files = new Map<string, File>()
  if (!existsSync(join(folder, 'index.html'))) return files
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const name = path.slice(folder.length).replaceAll('\\', '/')
    const file = openFile(path, name.startsWith('assets/'))
    if (file) files.set(`/${name}`, file)
  }
  return files
}

function openFile(path: string, hashed: boolean): File | undefined {
  const type = TYPES[extname(path)]
  if (!type) return undefined
  return toFile(readFileSync(path), type, hashed)
}

/** Bytes as a file that can be served. */
function toFile(bytes: Buffer | string, type: string, hashed = false): File {
  const body = new Uint8Array(Buffer.from(bytes as string))
  const zipped = type === 'image/png' ? undefined : new Uint8Array(gzipSync(body))
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  return { body, type, etag, hashed, ...(zipped && zipped.length < body.length && { gzip: zipped }) }
}

/** The answer that sends a file, or 304 where the asker has it. */
export function sendFile(file: File, request: Request): Response {
  const headers = new Headers({
    'content-type': file.type,
    etag: file.etag,
    vary: 'accept-encoding',
    'cache-control': file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
  if (request.headers.get('if-none-match') === file.etag) return new Response(null, { status: 304, headers })
  const zip = file.gzip && /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
  if (zip) headers.set('content-encoding', 'gzip')
  return new Response(zip ? file.gzip! : file.body, { headers })
}
