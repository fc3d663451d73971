/** Version 3: what other reports of a story are found by. */
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { makeKeyed, type Spelling } from './spelling.ts'

/** Signatures of reports; those kept already have none until they are read again. */
export async function third(db: Kysely<unknown>, spelling: Spelling): Promise<void> {
  const key = ['word', 'day', 'article']
  await makeKeyed(db, spelling, { name: 'report_word', columns: key, key })
  await db.schema
    .createTable('signature')
    .addColumn('article', 'integer', c => c.primaryKey().references('article.id').onDelete('cascade'))
    .addColumn('words', sql`blob`, c => c.notNull())
    .execute()
}
