/** One SQLite file: killed writers, two processes at once, full disks, and files that are no record. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { InputError, MissingError, ResourceError } from '../../src/base/errors.ts'
import { openDatabase } from '../../src/store/sqlite/library.ts'
import { openStore } from '../../src/store/store.ts'
import { syntheticReadings } from '../../tools/synthetic.ts'
import { ID, ORIGIN, REPORTS } from './report.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-file-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// processes of their own take long to start on a busy machine
const PATIENCE = 120_000
const WRITER = join(dirname(fileURLToPath(import.meta.url)), 'writer.ts')
const start = (path: string, articles: number): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', WRITER, path, String(articles)], { stdio: ['ignore', 'pipe', 'inherit'] })

/** Ids that the writer said were kept, until it ended or, after `most` of them, was killed. */
async function heard(writer: ChildProcess, most = Number.POSITIVE_INFINITY): Promise<string[]> {
  let said = ''
  for await (const chunk of writer.stdout!) {
    said += chunk
    if (said.split('\n').length > most) writer.kill('SIGKILL')
  }
  return said.split('\n').slice(0, -1)
}

async function pragma(path: string, name: string): Promise<unknown[]> {
  const database = await openDatabase(path, { readOnly: true })
  const rows = database.prepare(`pragma ${name}`).all()
  database.close()
  return rows.map(row => ({ ...(row as object) }))
}

test(
  'a writer killed again and again loses nothing, and the work is finished',
  async () => {
    const path = join(folder, 'killed.db')
    const articles = 60
    const kept = new Set<string>()
    for (const most of [0, 3, 25]) {
      const writer = start(path, articles)
      if (most === 0) setTimeout(() => writer.kill('SIGKILL'), 300)
      for (const id of await heard(writer, most || Number.POSITIVE_INFINITY)) kept.add(id)
      const store = await openStore(path)
      for (const id of kept) expect(await store.article(id)).toBeDefined()
      const { articles: held, events } = await store.stats()
      expect(held).toBeGreaterThanOrEqual(kept.size)
      expect(await store.findEvents({}, { sort: 'newest', limit: 1000 })).toHaveLength(events)
      await store.close()
      expect(await pragma(path, 'integrity_check')).toEqual([{ integrity_check: 'ok' }])
      expect(await pragma(path, 'foreign_key_check')).toEqual([])
    }
    expect(await heard(start(path, articles))).toHaveLength(articles)
    const store = await openStore(path, { readonly: true })
    const want = [...syntheticReadings({ articles })].reduce((n, { events }) => n + events.length, 0)
    expect(await store.stats()).toMatchObject({ articles, events: want })
    await store.close()
  },
  PATIENCE,
)

test(
  'two processes write and a third reads at once',
  async () => {
    const path = join(folder, 'shared.db')
    const writers = [heard(start(path, 40)), heard(start(path, 40))]
    const store = await openStore(path)
    await store.keepReadings(REPORTS.map(reading => ({ reading, origin: ORIGIN })))
    const done = Promise.all(writers)
    let finished = false
    void done.then(() => {
      finished = true
    })
    while (!finished) {
      const { events } = await store.stats()
      expect(await store.count({})).toMatchObject({ events: expect.any(Number) })
      expect(events).toBeGreaterThanOrEqual(5)
      await new Promise(resolve => setTimeout(resolve, 50))
    }
    for (const said of await done) expect(said).toHaveLength(40)
    expect(await store.stats()).toMatchObject({ articles: 44 })
    expect((await store.changes(0, 1000)).filter(({ kind }) => kind === 'article')).toHaveLength(44)
    await store.close()
  },
  PATIENCE,
)

test('a full disk is said, and what was kept stays', async () => {
  const path = join(folder, 'full.db')
  await (await openStore(path)).close()
  const store = await openStore(path, { maxBytes: 900_000 })
  const kept: string[] = []
  const fill = async () => {
    for (const reading of syntheticReadings({ articles: 2000 }))
      kept.push((await store.keepReading(reading, ORIGIN)).article)
  }
  const error = await fill().catch(error => error)
  expect(error).toBeInstanceOf(ResourceError)
  expect(error.message).toMatch(/^missing disk space: full\.db \(.*\); free some/)
  expect(kept.length).toBeGreaterThan(10)
  expect(await store.stats()).toMatchObject({ articles: kept.length })
  await store.close()
  const roomier = await openStore(path)
  const next = [...syntheticReadings({ articles: 2000 })][kept.length]!
  expect(await roomier.keepReading(next, ORIGIN)).toMatchObject({ kept: 'new' })
  await roomier.close()
  expect(await pragma(path, 'integrity_check')).toEqual([{ integrity_check: 'ok' }])
})

const made: Record<string, (path: string) => Promise<void> | void> = {
  'a folder': path => mkdirSync(path),
  'an empty file': path => writeFileSync(path, ''),
  'a text file': path => writeFileSync(path, 'Ministers met in Oslo on Friday. '.repeat(200)),
  'another program’s database': async path => {
    const database = await openDatabase(path, {})
    database.exec('create table notes(text); pragma user_version = 1')
    database.close()
  },
  'a record of a newer version': async path => {
    await (await openStore(path)).close()
    const database = await openDatabase(path, {})
    database.exec('pragma user_version = 99')
    database.close()
  },
  'half a record': async path => {
    await (await openStore(path)).close()
    truncateSync(path, 8192)
  },
}

test.each<[string, RegExp, typeof InputError | typeof ResourceError]>([
  ['a folder', /^invalid record: .* \(a folder\); name a file$/, InputError],
  ['an empty file', /^invalid record: .* \(an empty file\); remove it/, InputError],
  ['a text file', /^invalid record: .* \(not a record of Readout\); name another file$/, InputError],
  ['another program’s database', /^invalid record: .* \(an SQLite file that Readout did not make\)/, InputError],
  ['a record of a newer version', /^unsupported record: .* \(version 99, .*\); use a newer Readout$/, InputError],
  ['half a record', /^invalid record: .* \(damaged: .*\); restore it from a copy$/, ResourceError],
])('refused: %s', async (what, message, kind) => {
  const path = join(folder, `${what.replaceAll(/\W/g, '-')}.db`)
  await made[what]!(path)
  const before = what === 'a folder' ? undefined : readFileSync(path)
  for (const readonly of [false, true]) {
    const error = await openStore(path, { readonly }).then(
      async store => store.findEvents({}, { sort: 'newest', limit: 1 }).finally(() => store.close()),
      error => error,
    )
    expect(error).toBeInstanceOf(kind)
    expect((error as Error).message).toMatch(message)
  }
  if (before) expect(readFileSync(path).equals(before)).toBe(true)
})

test('a record that is not there is missing, and not made for reading only', async () => {
  const path = join(folder, 'none.db')
  await expect(openStore(path, { readonly: true })).rejects.toThrow(MissingError)
  await expect(openStore(path, { create: false })).rejects.toThrow(/^missing record: /)
  await expect(openStore(join(folder, 'no', 'such.db'))).rejects.toThrow(/^missing folder: /)
  expect(readdirSync(folder)).not.toContain('none.db')
})

test('a place where nothing can be written is said', async () => {
  const error = await openStore('/proc/readout.db').catch(error => error)
  expect(error).toBeInstanceOf(ResourceError)
  expect(error.message).toMatch(/^missing permission: readout\.db /)
})

test('a record opened for reading only refuses to be changed', async () => {
  const path = join(folder, 'readonly.db')
  await (await openStore(path)).close()
  const store = await openStore(path, { readonly: true })
  expect(await store.stats()).toMatchObject({ articles: 0 })
  await expect(store.keepReading(REPORTS[0]!, ORIGIN)).rejects.toThrow(/^missing write permission: /)
  await expect(store.work.keepFeed({ address: 'a' })).rejects.toThrow(/^missing write permission: /)
  await store.close()
})

test('a record of version 1 is renewed: what it holds is found by linking', async () => {
  const path = join(folder, 'version-1.db')
  const made = await openStore(path)
  await made.keepReadings(REPORTS.map(reading => ({ reading, origin: ORIGIN })))
  const again = (await made.event(ID.again))!.event
  await made.close()
  const database = await openDatabase(path, {})
  database.exec(`drop table report_word; drop table signature; drop table near; alter table event drop column origin; alter table event drop column echo;
    alter table event_dyad drop column echo; pragma user_version = 1`)
  database.close()
  const store = await openStore(path)
  const near = await store.near([again], again.article.published)
  expect(near.map(({ event }) => event.id)).toContain(ID.sanction)
  expect(near.map(({ event }) => event.id)).not.toContain(ID.again)
  await store.close()
})
