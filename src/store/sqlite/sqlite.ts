/** Opens a record in one SQLite file: makes it whole or not at all, renews it, and says clearly what is no record. */
import { closeSync, existsSync, fsyncSync, linkSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { Kysely, sql } from 'kysely'
import { InputError, MissingError } from '../../base/errors.ts'
import { type Database, migrate, type Spelling, type Tables, VERSION } from '../schema/schema.ts'
import { sqlStore } from '../sql/sql.ts'
import type { OpenOptions, Store } from '../store.ts'
import { sqliteDialect } from './dialect.ts'
import { explainFailure } from './failure.ts'
import { openDatabase, type SqliteDatabase } from './library.ts'
import { within } from './patience.ts'
import { makeTextTables, sqliteText } from './text.ts'

// "READ" in ASCII: marks a file as a record of Readout in its SQLite header
const APPLICATION = 0x52454144
// SQLite's own choice for new files
const PAGE = 4096
// milliseconds that one writer waits for another
const PATIENCE = 10_000

const spelling: Spelling = {
  rowNumber: 'integer',
  number: column => column.primaryKey().autoIncrement(),
  keyed: table => table.modifyEnd(sql`without rowid`),
}

/** Opens a record in one SQLite file. */
export async function openSqlite(path: string, options: OpenOptions): Promise<Store> {
  const { readonly = false, create = !readonly, now = () => new Date(), maxBytes } = options
  const memory = path === ':memory:'
  if (!memory && !existsSync(path)) {
    if (!create) throw new MissingError(`missing record: ${path}; readout read --to ${path} makes one`)
    await makeRecord(path)
  }
  if (!memory) checkFile(path)
  const database = await connect(path, readonly)
  const db = new Kysely<Tables>({ dialect: sqliteDialect({ database, path, clock: options.clock }) })
  try {
    if (memory) await makeTables(db, database)
    else await renew(db, { database, path, readonly })
    if (maxBytes !== undefined) database.exec(`pragma max_page_count = ${Math.ceil(maxBytes / PAGE)}`)
  } catch (error) {
    await db.destroy()
    throw explainFailure(error, path)
  }
  const bytes = () => (memory ? 0 : size(path) + size(`${path}-wal`))
  return sqlStore({ db, text: sqliteText, path, readonly, now, bytes, within })
}

const size = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/** Makes a new record beside its place and moves it there whole, so that a killed maker leaves no half of one. */
async function makeRecord(path: string): Promise<void> {
  const folder = dirname(resolve(path))
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new MissingError(`missing folder: ${folder}; make it first, or choose another place for the record`)
  const draft = resolve(folder, `.${basename(path)}.${process.pid}.${Math.random().toString(36).slice(2)}`)
  try {
    const database = await openDatabase(draft, {})
    const db = new Kysely<Tables>({ dialect: sqliteDialect({ database, path }) })
    try {
      // nothing is lost with a draft; it is synced once, whole
      database.exec('pragma synchronous = off; pragma journal_mode = wal')
      await makeTables(db, database)
    } finally {
      await db.destroy()
    }
    sync(draft)
    place(draft, path)
  } catch (error) {
    throw explainFailure(error, path)
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(draft + ending, { force: true })
  }
}

function sync(path: string): void {
  const handle = openSync(path, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}

/** Another process may have made the record meanwhile; then its record stands. */
function place(draft: string, path: string): void {
  try {
    linkSync(draft, path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    // a file system without hard links
    if (!existsSync(path)) renameSync(draft, path)
  }
}

async function makeTables(db: Database, database: SqliteDatabase): Promise<void> {
  await db.transaction().execute(async trx => {
    await migrate(trx as unknown as Kysely<unknown>, 0, spelling)
    await makeTextTables(trx)
    database.exec(`pragma application_id = ${APPLICATION}; pragma user_version = ${VERSION}`)
  })
}

/** What can be told of a file before SQLite opens it. */
function checkFile(path: string): void {
  const file = basename(path)
  const stat = statSync(path)
  if (stat.isDirectory()) throw new InputError(`invalid record: ${path} (a folder); name a file`)
  if (!stat.isFile()) throw new InputError(`invalid record: ${path} (not a file); name a file`)
  if (stat.size === 0) throw new InputError(`invalid record: ${file} (an empty file); remove it, or name another`)
  const head = Buffer.alloc(16)
  let handle: number
  try {
    handle = openSync(path, 'r')
  } catch {
    throw explainFailure(Object.assign(new Error('cannot open'), { errcode: 14 }), path)
  }
  readSync(handle, head, 0, 16, 0)
  closeSync(handle)
  if (head.toString('latin1') !== 'SQLite format 3\0')
    throw new InputError(`invalid record: ${file} (not a record of Readout); name another file`)
}

async function connect(path: string, readonly: boolean): Promise<SqliteDatabase> {
  try {
    const database = await openDatabase(path, { readOnly: readonly, timeout: PATIENCE })
    try {
      // a look at the header tells a damaged file, and a folder in which SQLite cannot keep its notes
      database.exec('select count(*) from sqlite_schema')
      database.exec(`
        pragma foreign_keys = on;
        pragma synchronous = normal; pragma wal_autocheckpoint = 4000;
        pragma cache_size = -65536;
        pragma mmap_size = 1073741824;
        pragma temp_store = memory`)
      return database
    } catch (error) {
      database.close()
      throw error
    }
  } catch (error) {
    throw explainFailure(error, path)
  }
}

interface Opened {
  readonly database: SqliteDatabase
  readonly path: string
  readonly readonly: boolean
}

/** Refuses what is no record or too new; brings an older one to this program's tables. */
async function renew(db: Database, { database, path, readonly }: Opened): Promise<void> {
  const pragma = (name: string) => Object.values(database.prepare(`pragma ${name}`).all()[0] as object)[0] as number
  const file = basename(path)
  if (pragma('application_id') !== APPLICATION)
    throw new InputError(`invalid record: ${file} (an SQLite file that Readout did not make); name another file`)
  const version = pragma('user_version')
  if (version > VERSION)
    throw new InputError(
      `unsupported record: ${file} (version ${version}, this program reads up to ${VERSION}); use a newer Readout`,
    )
  if (version === VERSION) return
  if (readonly)
    throw new InputError(`unsupported record: ${file} (version ${version}); open it once for writing, to renew it`)
  await db.transaction().execute(async trx => {
    // another process may have renewed it while this one waited
    const now = pragma('user_version')
    if (now >= VERSION) return
    await migrate(trx as unknown as Kysely<unknown>, now, spelling)
    database.exec(`pragma user_version = ${VERSION}`)
  })
}
