/** A served desk over the hand-written reports, for tests and for looking at: `npx tsx test/serve/desk.ts PORT`. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Served, serve } from '../../src/serve/serve.ts'
import type { Store } from '../../src/store/store.ts'
import { keepFixture } from './fixture.ts'
import type { Report } from './report.ts'

export interface Desk extends Served {
  readonly store: Store
}

/** The day it is at the desk. */
export const TODAY = '2026-03-09'

export async function openDesk(reports?: readonly Report[], port = 0): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-desk-'))
  const store = await keepFixture(join(folder, 'desk.db'), reports)
  const served = await serve({ record: store, port, now: () => new Date(`${TODAY}T12:00:00Z`) })
  return {
    ...served,
    store,
    async close() {
      await served.close()
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
}

if (process.argv[1]?.endsWith('desk.ts')) console.log((await openDesk(undefined, Number(process.argv[2] ?? 4681))).url)
