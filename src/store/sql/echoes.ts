/** Which tellings of a happening are witnesses of their own, and which only echo one: kept beside the counts of every two sides. */
import type { Database } from '../schema/schema.ts'
import type { Writing } from './batch.ts'
import { readTerms } from './indexing.ts'

interface Telling {
  readonly id: number
  readonly key: string
  readonly article: number
  readonly origin: string | null
  readonly echo: number
  readonly day: number
  readonly terms: string
}

/** Marks as echoes what repeats another or comes from an origin already heard, first told first; returns how many are none. */
export async function markEchoes(
  { db }: Writing,
  told: readonly Telling[],
  repeats: (key: string) => boolean,
): Promise<number> {
  const heard = new Set<string>()
  let independent = 0
  // where all are copies of something unread, one of them stands for it
  const copies = told.every(({ key }) => repeats(key))
  for (const telling of told) {
    const origin = telling.origin ?? `report ${telling.article}`
    const echo = heard.has(origin) || (!copies && repeats(telling.key))
    if (!echo) {
      heard.add(origin)
      independent++
    }
    if (echo !== Boolean(telling.echo)) await mark(db, telling, echo ? 1 : 0)
  }
  return independent
}

async function mark(db: Database, { id, day, terms }: Telling, echo: 0 | 1): Promise<void> {
  await db.updateTable('event').set({ echo }).where('id', '=', id).execute()
  const sides = readTerms(terms)
    .filter(({ part }) => part > 0)
    .map(({ term }) => term)
  await db
    .updateTable('event_dyad')
    .set({ echo })
    .where('a', 'in', sides)
    .where('b', 'in', sides)
    .where('day', '=', day)
    .where('event', '=', id)
    .execute()
}
