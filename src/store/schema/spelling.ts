import type { ColumnDefinitionBuilder, CreateTableBuilder, Kysely } from 'kysely'

/** What the databases spell differently. */
export interface Spelling {
  /** Type of a row number that the database gives out, primary key included. */
  readonly rowNumber: 'integer' | 'bigint'
  /** A table that is its primary key's index. */
  keyed<Name extends string>(table: CreateTableBuilder<Name, string>): CreateTableBuilder<Name, string>
  number(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder
}

interface Keyed {
  readonly name: string
  readonly columns: readonly string[]
  readonly key: readonly string[]
}

/** A table of numbers that is its primary key's index. */
export async function makeKeyed(db: Kysely<unknown>, spelling: Spelling, { name, columns, key }: Keyed): Promise<void> {
  let table = db.schema.createTable(name) as CreateTableBuilder<string, string>
  for (const column of columns)
    table = table.addColumn(column, column === 'block' ? 'bigint' : 'integer', c => c.notNull())
  await spelling
    .keyed(table)
    .addPrimaryKeyConstraint(`${name}_key`, key as never)
    .execute()
}
