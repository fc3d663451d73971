import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Who may import whom: a room and the rooms below it that it may enter. `*` is any. */
const rules: Record<string, readonly string[]> = {
  base: [],
  record: [],
  acquire: ['base', 'record'],
  article: ['base', 'record'],
  annotate: ['base', 'record'],
  events: ['base', 'record'],
  link: ['base', 'record'],
  resource: ['base', 'record', 'annotate', 'events', 'link'],
  store: ['base', 'record'],
  ask: ['base', 'record', 'store'],
  export: ['base', 'record', 'store', 'ask'],
  pipeline: ['base', 'record', 'article', 'annotate', 'events', 'link', 'store'],
  work: ['base', 'record', 'annotate', 'pipeline', 'store', 'resource'],
  open: ['*'],
  serve: ['base', 'record', 'open', 'ask', 'export', 'work', 'store', 'resource'],
  cli: ['*'],
  web: ['serve'],
}
const pure = new Set(['base', 'record', 'article', 'annotate', 'events', 'link'])
const cap = 300

const files = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory()
      ? files(posix.join(folder, entry.name))
      : /\.(ts|tsx|mjs|css)$/.test(entry.name)
        ? [posix.join(folder, entry.name)]
        : [],
  )

/** `annotate/actor/actor.ts` → `annotate`; `pipeline.ts` → `pipeline`. */
const room = (path: string): string => path.split('/')[0]!.replace(/\.ts$/, '')

/** Every breach in one file of src/, each naming the file and the rule. */
function breaches(path: string, code: string): string[] {
  const inside = relative('src', path).replaceAll('\\', '/')
  const from = room(inside)
  const found: string[] = []
  for (const [, target = ''] of code.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)) {
    if (!target.startsWith('.')) {
      if (pure.has(from) && target.startsWith('node:')) found.push(`${path}: ${from} runs anywhere; no ${target}`)
      continue
    }
    const to = posix.normalize(posix.join(posix.dirname(inside), target))
    const allowed = rules[from] ?? []
    if (room(to) !== from && !allowed.includes('*') && !allowed.includes(room(to)))
      found.push(`${path}: ${from} may not import ${room(to)} (${target})`)
    if (!enteredByDoor(inside, to)) found.push(`${path}: enter ${posix.dirname(to)} by its door, not ${target}`)
  }
  if (pure.has(from))
    for (const [clock] of code.matchAll(/\b(Date\.now|new Date\(\)|Math\.random|performance\.now|fetch)\b\(?/g))
      found.push(`${path}: ${from} is the same every time; no ${clock}`)
  return found
}

/** A folder is entered by the file that bears its name, except from within the folder that holds it, and for base and record. */
function enteredByDoor(from: string, to: string): boolean {
  const folder = posix.dirname(to)
  if (folder === '.' || posix.dirname(from).startsWith(folder) || ['base', 'record'].includes(folder)) return true
  return posix.basename(to).replace(/\.tsx?$/, '') === posix.basename(folder) || from.startsWith('web/')
}

describe('the house', () => {
  const sources = files('src').filter(path => !path.startsWith('src/web/') && path.endsWith('.ts'))

  test('imports keep to the rooms and their doors', () => {
    expect(sources.flatMap(path => breaches(path, readFileSync(join(root, path), 'utf8')))).toEqual([])
  })

  test.each([
    ['src/annotate/time/time.ts', "import { readFile } from 'node:fs'", /no node:fs/],
    ['src/events/events.ts', "import { annotate } from '../annotate/annotate.ts'", /may not import annotate/],
    ['src/store/store.ts', "import { ask } from '../ask/ask.ts'", /may not import ask/],
    ['src/cli/read.ts', "import { x } from '../store/sqlite/schema.ts'", /by its door/],
    ['src/link/link.ts', 'const now = Date.now()', /no Date.now/],
  ])('a breach in %s is found', (path, code, want) => {
    expect(breaches(path, code).join('\n')).toMatch(want)
  })

  test(`no file is longer than ${cap} lines`, () => {
    const long = ['src', 'test', 'train', 'eval', 'tools']
      .flatMap(files)
      .map(path => [path, readFileSync(join(root, path), 'utf8').split('\n').length - 1] as const)
      .filter(([, lines]) => lines > cap)
    expect(long).toEqual([])
  })

  test('no file has a name that says nothing', () => {
    expect(
      files('src').filter(path => /\b(utils?|helpers?|common|misc|managers?|services?|handlers?)\b/.test(path)),
    ).toEqual([])
  })
})
