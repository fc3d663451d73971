/** Reports in any order, twice, or from two processes at once: the record ends with the same links and happenings. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keep } from '../../src/pipeline.ts'
import type { Reading } from '../../src/record/record.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { syntheticReadings } from '../../tools/synthetic.ts'

const REPORTS = 24
/** Few days, so that many reports tell of one happening. */
const DAYS = 3
const PATIENCE = 240_000
const LINKER = join(dirname(fileURLToPath(import.meta.url)), 'linker.ts')

const readings = [...syntheticReadings({ articles: REPORTS, days: DAYS })]
const events = readings.flatMap(({ events }) => events.map(({ id }) => id))

async function keepAll(store: Store, list: readonly Reading[]): Promise<void> {
  for (const reading of list) await keep(store, [{ reading, origin: { address: 'test', by: 'test 1' } }])
}

/** Links and happenings as text, without the order in which they came. */
async function linked(store: Store): Promise<{ links: string[]; happenings: string[] }> {
  const links = await store.links(events)
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
})

test(
  'in any order, and twice',
  async () => {
    const any = fc.shuffledSubarray(readings, { minLength: REPORTS, maxLength: REPORTS })
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

test(
  'from two processes at once',
  async () => {
    const path = join(folder, 'shared.db')
    const run = (part: 'even' | 'odd') =>
      new Promise<void>((done, fail) => {
        const child = spawn(process.execPath, ['--import', 'tsx', LINKER, path, String(REPORTS), String(DAYS), part])
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
