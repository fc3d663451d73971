/** Reports in any order, twice, from two processes at once, or after a process was killed: the record ends with the same links and happenings. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keep, linker } from '../../src/pipeline.ts'
import type { Reading } from '../../src/record/record.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { readingsOf } from './readings.ts'

const REPORTS = 24
/** Few days, so that many reports tell of one happening. */
const DAYS = 3
const PATIENCE = 240_000
const LINKER = join(dirname(fileURLToPath(import.meta.url)), 'linker.ts')

const readings = readingsOf(REPORTS, DAYS)
const events = readings.flatMap(({ events }) => events.map(({ id }) => id))
const articles = readings.map(({ annotated }) => annotated.article.id)

async function keepAll(store: Store, list: readonly Reading[]): Promise<void> {
  for (const reading of list) await keep(store, [{ reading, origin: { address: 'test', by: 'test 1' } }])
}

/** Links and happenings as text, without the order in which they came. */
async function linked(store: Store): Promise<{ links: string[]; happenings: string[] }> {
  const links = await store.links([...events, ...articles])
  const groups = new Map<string, string[]>()
  for (const id of events) {
    const { happening, tellings, independent } = (await store.event(id))!.event
    if (happening) groups.set(happening, [...(groups.get(happening) ?? [`${tellings} ${independent}`]), id])
  }
  return { links: links.map(link => JSON.stringify(link)).sort(), happenings: [...groups.values()].map(String).sort() }
}

let folder: string
let want: Awaited<ReturnType<typeof linked>>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-order-'))
  const store = await openStore(':memory:')
  await keepAll(store, readings)
  want = await linked(store)
  await store.close()
}, PATIENCE)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('there is something to link', () => {
  expect(want.links.length).toBeGreaterThan(20)
  expect(want.happenings.length).toBeGreaterThan(5)
  for (const kind of ['same-event', 'disputes', 'see-also'])
    expect(want.links.filter(link => link.includes(`"kind":"${kind}"`)).length, kind).toBeGreaterThan(1)
})

test(
  'in any order, and twice',
  async () => {
    const any = fc.shuffledSubarray([...readings], { minLength: REPORTS, maxLength: REPORTS })
    await fc.assert(
      fc.asyncProperty(any, async shuffled => {
        const store = await openStore(':memory:')
        try {
          await keepAll(store, [...shuffled, ...readings.slice(0, 4)])
          expect(await linked(store)).toEqual(want)
        } finally {
          await store.close()
        }
      }),
      { numRuns: 3 },
    )
  },
  PATIENCE,
)

const start = (path: string, part: 'even' | 'odd' | 'all') =>
  spawn(process.execPath, ['--import', 'tsx', LINKER, path, String(REPORTS), String(DAYS), part])

test(
  'ended in the middle and begun again',
  async () => {
    const path = join(folder, 'ended.db')
    for (const after of [3, 17, 23])
      await new Promise<void>((done, fail) => {
        const child = start(path, 'all')
        child.on('error', fail)
        child.on('exit', () => done())
        child.stdout.on('data', said => {
          if (Number(String(said).trim().split('\n').at(-1)) >= after) child.kill('SIGKILL')
        })
      })
    const store = await openStore(path)
    expect((await store.stats()).articles).toBeGreaterThan(3)
    await keepAll(store, readings)
    expect(await linked(store)).toEqual(want)
    await store.close()
  },
  PATIENCE,
)

test('a report whose links cannot be made is not kept', async () => {
  const store = await openStore(':memory:')
  const broken = { ...linker, events: () => fail() }
  const fail = (): never => {
    throw new Error('no links today')
  }
  await expect(
    store.keepReadings([{ reading: readings[0]!, origin: { address: 'test', by: 'test 1' } }], broken),
  ).rejects.toThrow('no links today')
  expect(await store.stats()).toMatchObject({ articles: 0, events: 0, links: 0 })
  await store.close()
})

test(
  'from two processes at once',
  async () => {
    const path = join(folder, 'shared.db')
    const run = (part: 'even' | 'odd') =>
      new Promise<void>((done, fail) => {
        const child = start(path, part)
        child.on('error', fail)
        child.on('exit', code => (code === 0 ? done() : fail(new Error(`linker ended with ${code}`))))
      })
    await Promise.all([run('even'), run('odd')])
    const store = await openStore(path)
    expect(await linked(store)).toEqual(want)
    await store.close()
  },
  PATIENCE,
)
