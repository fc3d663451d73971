/** Files and folders of this machine → Captures. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { MissingError } from '../base/errors.ts'
import type { Capture, Given, Skipped } from '../record/record.ts'

/** A file is one capture; a folder is what its files give, in the order of their names. */
export async function* acquireLocal(path: string): AsyncGenerator<Capture | Skipped> {
  if (!existsSync(path)) throw new MissingError(`missing file: "${path}"; check the path`)
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) if (!name.startsWith('.')) yield* acquireLocal(join(path, name))
    return
  }
  const kind = /\.html?(\.gz)?$/.test(path) ? 'html' : /\.txt$/.test(path) ? 'text' : undefined
  if (!kind) return
  const bytes = readFileSync(path)
  const content = new TextDecoder().decode(path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
  yield { address: path, kind, content, given: given(path) }
}

/** `NAME.meta.json` beside `NAME.txt` says what is known of it; NAME is its id. */
function given(path: string): Given {
  const id = basename(path).replace(/\.(txt|html?)(\.gz)?$/, '')
  const meta = path.replace(/\.txt$/, '.meta.json')
  if (meta === path || !existsSync(meta)) return { id }
  const stated = JSON.parse(readFileSync(meta, 'utf8')) as Record<string, unknown>
  const fields = ['title', 'published', 'source', 'url'].filter(name => typeof stated[name] === 'string')
  return { id, ...Object.fromEntries(fields.map(name => [name, stated[name]])) }
}
