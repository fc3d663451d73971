import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { openStore } from '../../src/store/store.ts'
import { agreementSuite } from './agreement.ts'
import { findingSuite } from './finding.ts'
import { judgementSuite } from './judgement.ts'
import { storeSuite } from './suite.ts'
import { workSuite } from './work-suite.ts'

describe('SQLite', () => {
  let folder: string
  let made = 0
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'readout-store-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const make = (now: () => Date) => openStore(join(folder, `${made++}.db`), { now })
  storeSuite(make)
  findingSuite(make)
  judgementSuite(make)
  workSuite(make)
  agreementSuite(make)
})
