/** Kysely's SQLite dialect over the `node:sqlite` API: one connection, statements kept prepared. */
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely'
import { explainFailure } from './failure.ts'
import type { SqliteDatabase, SqliteStatement, SqliteValue } from './library.ts'
import { Stopwatch } from './patience.ts'

// lists of values make statements of many lengths; beyond this the oldest is prepared anew
const PREPARED = 400

interface Opened {
  readonly database: SqliteDatabase
  readonly path: string
  /** Milliseconds, by which long scans are cut off. */
  readonly clock?: (() => number) | undefined
}

export function sqliteDialect(opened: Opened): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => sqliteDriver(new Connection(opened)),
    createIntrospector: db => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

function sqliteDriver(connection: Connection): Driver {
  const waiting: (() => void)[] = []
  let taken = false
  return {
    async init() {},
    async acquireConnection() {
      while (taken) await new Promise<void>(resolve => waiting.push(resolve))
      taken = true
      return connection
    },
    async releaseConnection() {
      taken = false
      waiting.shift()?.()
    },
    // a writer that begins by reading could not be given the write lock later without failing
    async beginTransaction(_: DatabaseConnection, settings: TransactionSettings) {
      connection.run(settings.accessMode === 'read only' ? 'begin' : 'begin immediate')
    },
    async commitTransaction() {
      connection.run('commit')
    },
    async rollbackTransaction() {
      // a full disk has rolled back by itself
      if (connection.inTransaction()) connection.run('rollback')
    },
    async destroy() {
      connection.close()
    },
  }
}

class Connection implements DatabaseConnection {
  readonly #database: SqliteDatabase
  readonly #path: string
  readonly #prepared = new Map<string, { statement: SqliteStatement; reads: boolean }>()

  readonly #stopwatch: Stopwatch

  constructor({ database, path, clock = () => performance.now() }: Opened) {
    this.#database = database
    this.#path = path
    this.#stopwatch = new Stopwatch(database, clock)
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      // on Node 20 a file stays open until the last prepared statement is garbage, and what makes tables must close its own
      if (query.parameters.length === 0 && /^\s*(create|alter|drop)\b/i.test(query.sql)) {
        this.#database.exec(query.sql)
        return { rows: [] }
      }
      const { statement, reads } = this.#prepare(query.sql)
      const values = query.parameters.map(bindable)
      if (reads) return { rows: this.#stopwatch.time(() => statement.all(...values)) as Row[] }
      const { changes, lastInsertRowid } = statement.run(...values)
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
    } catch (error) {
      throw explainFailure(error, this.#path)
    }
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    for (const row of this.#database.prepare(query.sql).iterate(...query.parameters.map(bindable)))
      yield { rows: [row as Row] }
  }

  run(sql: string): void {
    try {
      this.#database.exec(sql)
    } catch (error) {
      throw explainFailure(error, this.#path)
    }
  }

  inTransaction(): boolean {
    return (this.#database as { isTransaction?: boolean }).isTransaction ?? true
  }

  close(): void {
    this.#prepared.clear()
    // what other connections still read stays in the log for now
    try {
      this.#database.exec('pragma wal_checkpoint(truncate)')
    } catch {}
    this.#database.close()
  }

  #prepare(sql: string): { statement: SqliteStatement; reads: boolean } {
    const kept = this.#prepared.get(sql)
    if (kept) return kept
    const statement = this.#database.prepare(sql)
    const made = { statement, reads: statement.columns().length > 0 }
    if (this.#prepared.size >= PREPARED) this.#prepared.delete(this.#prepared.keys().next().value!)
    this.#prepared.set(sql, made)
    return made
  }
}

function bindable(value: unknown): SqliteValue {
  if (value === undefined || value === null) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  return value as SqliteValue
}
