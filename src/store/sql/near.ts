/** Events of the record that may be told again, answered or followed by new ones: the same parties, kindred acts, near days. */
import { sql } from 'kysely'
import type { Event } from '../../record/record.ts'
import type { NearEvent } from '../kept.ts'
import { type Database, looksFor, placeInTime, WIDEST } from '../schema/schema.ts'

/** Most events that one look brings, nearest first: what a report costs must not grow with the record. */
const MOST = 40
/** Rows of a look that are sorted by nearness; in a record so dense that there are more, the days about the event fill them. */
const MOST_WALKED = 4000

/**
 * What the record holds near these events of one report, each once, the events themselves left out. An event without a day
 * of its own is looked for around the report's (ISO 8601).
 */
export async function nearEvents(
  db: Database,
  events: readonly Event[],
  published: string | undefined,
): Promise<readonly NearEvent[]> {
  const found = new Set<number>()
  for (const event of events)
    for (const { blocks, from, to, day } of looksFor(event, placeInTime(event.when, published))) {
      if (blocks.length === 0) continue
      const rows = sql<{ event: number }>`select event from
        (select event, day, span from near where block in (${sql.join(blocks)}) and day between ${from - WIDEST} and ${to}
          and day + span >= ${from} limit ${MOST_WALKED})
        order by max(day - ${day}, ${day} - day - span, 0), event limit ${MOST}`
      for (const { event } of (await rows.execute(db)).rows) found.add(event)
    }
  const own = new Set(events.map(({ id }) => id))
  return (await open(db, [...found])).filter(({ event }) => !own.has(event.id))
}

async function open(db: Database, ids: readonly number[]): Promise<NearEvent[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('event as e')
    .innerJoin('event_body as b', 'b.event', 'e.id')
    .innerJoin('article as a', 'a.id', 'e.article')
    .leftJoin('term as s', 's.id', 'a.source')
    .select(['b.body', 'a.key', 'a.title', 'a.published', 's.name as source'])
    .where('e.id', 'in', ids)
    .where('e.hidden', '=', 0)
    .execute()
  return rows.map(({ body, key, title, published, source }) => ({
    event: JSON.parse(body) as Event,
    article: key,
    ...(published !== null && { published }),
    ...(source !== null && { source }),
    ...(title !== '' && { title }),
  }))
}
