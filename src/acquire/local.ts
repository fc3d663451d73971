/** Files, folders and standard input → sources, with what lies beside them. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { InputError, MissingError } from '../base/errors.ts'
import type { Given } from '../record/record.ts'

/** What a folder's files may be; others in a folder are passed over in silence, a file that is named is always opened. */
const READABLE = /\.(txt|x?html?|xml|rss|atom|rdf|json|jsonl|ndjson|opml|warc)(\.gz)?$/i

/** The files to open for a path, folders walked in the order of names. Throws MissingError where there is none. */
export function localFiles(path: string): string[] {
  if (path === '-') return [path]
  if (!existsSync(path))
    throw new MissingError(`missing file: "${path}"; check the path, or begin an address with https://`)
  if (!statSync(path).isDirectory()) return [path]
  const files = walk(path)
  if (files.length === 0) throw new InputError(`missing reports: "${path}" holds no file that can be read; name files`)
  return files
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => {
      const path = join(folder, entry.name)
      if (entry.name.startsWith('.')) return []
      if (entry.isDirectory()) return walk(path)
      return READABLE.test(entry.name) && !entry.name.endsWith('.meta.json') ? [path] : []
    })
}

/** What `NAME.meta.json` beside `NAME.txt` says of it; NAME is its id. */
export function givenBeside(path: string): Given {
  if (path === '-') return {}
  const id = basename(path).replace(/\.(txt|x?html?)(\.gz)?$/i, '')
  const meta = path.replace(/\.(txt|x?html?)(\.gz)?$/i, '.meta.json')
  if (meta === path || !existsSync(meta)) return { id }
  try {
    const stated = JSON.parse(readFileSync(meta, 'utf8')) as Record<string, unknown>
    const fields = ['title', 'published', 'source', 'url'].filter(name => typeof stated[name] === 'string')
    return { id, ...Object.fromEntries(fields.map(name => [name, stated[name]])) }
  } catch {
    return { id }
  }
}
