import type { OpenOptions, Store } from '../store.ts'

/** Opens a record in one SQLite file. */
export async function openSqlite(path: string, _options: OpenOptions): Promise<Store> {
  throw new Error(`not yet: ${path}`)
}
