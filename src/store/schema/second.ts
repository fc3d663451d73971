/** Version 2: what linking finds its neighbours by, and whose word a telling is. */
import type { Kysely } from 'kysely'
import { blocksOf } from './blocks.ts'
import { UNDATED } from './codes.ts'
import type { Database } from './schema.ts'
import { makeKeyed, type Spelling } from './spelling.ts'

/** Events whose blocks are worked out together. */
const RENEWED = 5000

/** Blocks, by which linking finds what is near; those of the events that are kept already are worked out here. */
export async function second(db: Kysely<unknown>, spelling: Spelling, filled: boolean): Promise<void> {
  await makeKeyed(db, spelling, {
    name: 'near',
    columns: ['block', 'day', 'event', 'span'],
    key: ['block', 'day', 'event'],
  })
  await db.schema.alterTable('event').addColumn('origin', 'text').execute()
  for (const table of ['event', 'event_dyad'])
    await db.schema
      .alterTable(table)
      .addColumn('echo', 'integer', c => c.notNull().defaultTo(0))
      .execute()
  // a record that is made now has none, and must leave no statement prepared (dialect.ts)
  if (filled) await fileKept(db as unknown as Database)
}

async function fileKept(kept: Database): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await kept
      .selectFrom('event as e')
      .innerJoin('event_body as b', 'b.event', 'e.id')
      .select(['e.id', 'e.day', 'e.span', 'b.body'])
      .where('e.id', '>', after)
      .where('e.hidden', '=', 0)
      .where('e.day', '>', UNDATED)
      .orderBy('e.id')
      .limit(RENEWED)
      .execute()
    if (rows.length === 0) return
    for (const { id: event, day, span, body } of rows)
      for (const block of blocksOf(JSON.parse(body)))
        await kept
          .insertInto('near')
          .values({ block, day, event, span })
          .onConflict(c => c.doNothing())
          .execute()
    after = rows.at(-1)!.id
  }
}
