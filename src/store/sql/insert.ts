/** Many rows into a table with few, kept statements: the SQL is compiled once for each number of rows. */
import { CompiledQuery, sql } from 'kysely'
import type { Database, Tables } from '../schema/schema.ts'

// a statement of each size is kept prepared; SQLite takes 32,766 values in one
const SIZES = [64, 16, 4, 1] as const

export type Conflict = 'fail' | 'skip' | { readonly key: readonly string[]; readonly add: string }

const compiled = new Map<string, string>()

/**
 * Inserts rows given as arrays in the order of `columns`. On a key that exists: fails, skips the row, or adds the new
 * value of one column to the old.
 */
export async function insertRows(
  db: Database,
  into: { readonly table: keyof Tables; readonly columns: readonly string[]; readonly conflict?: Conflict },
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  let at = 0
  for (const size of SIZES)
    while (rows.length - at >= size) {
      const values = rows.slice(at, at + size).flat()
      await db.executeQuery(CompiledQuery.raw(statement(db, into, size), values))
      at += size
    }
}

function statement(db: Database, into: Parameters<typeof insertRows>[1], size: number): string {
  const { table, columns, conflict = 'fail' } = into
  const name = `${table}(${columns.join()})${JSON.stringify(conflict)}x${size}`
  const kept = compiled.get(name)
  if (kept) return kept
  const row = Object.fromEntries(columns.map(column => [column, 0]))
  const insert = db.insertInto(table).values(Array.from({ length: size }, () => row) as never)
  const whole =
    conflict === 'fail'
      ? insert
      : conflict === 'skip'
        ? insert.onConflict(c => c.doNothing())
        : insert.onConflict(c =>
            c.columns(conflict.key as never).doUpdateSet({
              [conflict.add]: sql`${sql.ref(`${table}.${conflict.add}`)} + ${sql.ref(`excluded.${conflict.add}`)}`,
            } as never),
          )
  const made = whole.compile().sql
  compiled.set(name, made)
  return made
}
