/** A served desk over the hand-written reports, for tests and for looking at: `npx tsx test/serve/desk.ts PORT`. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashPassword, type Served, type ServeOptions, serve } from '../../src/serve/serve.ts'
import type { Role, Store } from '../../src/store/store.ts'
import { keepFixture } from './fixture.ts'
import type { Report } from './report.ts'

export interface Desk extends Served {
  readonly store: Store
}

/** The day it is at the desk. */
export const TODAY = '2026-03-09'

export async function openDesk(
  reports?: readonly Report[],
  { port = 0, ...rest }: Pick<ServeOptions, 'port' | 'patience'> = {},
): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-desk-'))
  const store = await keepFixture(join(folder, 'desk.db'), reports)
  return serveDesk(store, folder, { port, now: () => new Date(`${TODAY}T12:00:00Z`), ...rest })
}

/** The same desk beyond loopback, where every page wants an account; its clock is the real one, as sessions run out by it. */
export async function openSharedDesk(
  accounts: readonly { name: string; password: string; role: Role }[],
): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-desk-'))
  const store = await keepFixture(join(folder, 'desk.db'))
  for (const { name, password, role } of accounts)
    await store.people.keepUser({ name, role, passwordHash: await hashPassword(password) })
  const desk = await serveDesk(store, folder, { port: 0, host: '0.0.0.0' })
  return { ...desk, url: desk.url.replace('0.0.0.0', '127.0.0.1') }
}

async function serveDesk(
  store: Store,
  folder: string,
  where: Pick<ServeOptions, 'port' | 'host' | 'now' | 'patience'>,
): Promise<Desk> {
  const served = await serve({ record: store, ...where })
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

if (process.argv[1]?.endsWith('desk.ts'))
  console.log((await openDesk(undefined, { port: Number(process.argv[2] ?? 4681) })).url)
