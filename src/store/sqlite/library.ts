/** Which SQLite this Node brings: `node:sqlite` from 22.13, else `@photostructure/sqlite`, which has the same API. */
import { ResourceError } from '../../base/errors.ts'

export type SqliteValue = string | number | bigint | Uint8Array | null

export interface SqliteStatement {
  run(...values: SqliteValue[]): { changes: number | bigint; lastInsertRowid: number | bigint }
  all(...values: SqliteValue[]): unknown[]
  iterate(...values: SqliteValue[]): IterableIterator<unknown>
  columns(): readonly unknown[]
}

export interface SqliteDatabase {
  exec(sql: string): void
  prepare(sql: string): SqliteStatement
  function(name: string, options: { deterministic?: boolean }, body: (...values: SqliteValue[]) => SqliteValue): void
  close(): void
}

export interface SqliteOptions {
  readonly readOnly?: boolean
  /** Milliseconds to wait for another writer. */
  readonly timeout?: number
}

type DatabaseClass = new (path: string, options: SqliteOptions) => SqliteDatabase

let found: Promise<DatabaseClass> | undefined

/** Opens a database file with whichever library there is; throws what SQLite throws. */
export async function openDatabase(path: string, options: SqliteOptions): Promise<SqliteDatabase> {
  found ??= findLibrary()
  const Database = await found
  return new Database(path, options)
}

async function findLibrary(): Promise<DatabaseClass> {
  const builtin = await quietly(() => load('node:sqlite'))
  const library = builtin ?? (await load('@photostructure/sqlite'))
  if (!library)
    throw new ResourceError(
      'missing SQLite: @photostructure/sqlite (node_modules); npm install, or Node 22.13 or newer',
    )
  return library
}

async function load(name: string): Promise<DatabaseClass | undefined> {
  try {
    return ((await import(name)) as { DatabaseSync: DatabaseClass }).DatabaseSync
  } catch {
    return undefined
  }
}

/** Node 22 calls its SQLite experimental on every start; that one warning is left out, every other passes. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const emit = process.emitWarning
  process.emitWarning = ((warning: string | Error, ...rest: unknown[]) => {
    if (!String(warning).startsWith('SQLite is an experimental feature'))
      Reflect.apply(emit, process, [warning, ...rest])
  }) as typeof process.emitWarning
  try {
    return await work()
  } finally {
    process.emitWarning = emit
  }
}
