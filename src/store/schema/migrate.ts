/** Makes and renews the tables. A migration is never changed once released: what follows goes into the next one. */
import type { Kysely } from 'kysely'
import { first } from './first.ts'
import { second } from './second.ts'
import type { Spelling } from './spelling.ts'
import { third } from './third.ts'

/** `filled`: there may be rows already, whose new columns are to be worked out. */
type Migration = (db: Kysely<unknown>, spelling: Spelling, filled: boolean) => Promise<void>

const MIGRATIONS: readonly Migration[] = [first, second, third]

/** Version of the tables that this program makes; a record of a higher one is refused. */
export const VERSION = MIGRATIONS.length

/** Brings tables from a version (0: none) to the newest, inside the caller's transaction. */
export async function migrate(db: Kysely<unknown>, from: number, spelling: Spelling): Promise<void> {
  for (const migration of MIGRATIONS.slice(from)) await migration(db, spelling, from > 0)
}
