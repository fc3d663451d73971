/** Events of the record that may be told again, answered or followed by new ones: the same parties, kindred acts, near days. */
import { sql } from 'kysely'
import { parseDay } from '../../base/days.ts'
import type { Event } from '../../record/record.ts'
import type { NearEvent } from '../linker.ts'
import { type Database, looksFor, placeInTime, WIDEST } from '../schema/schema.ts'

/** Most events that one look brings, nearest first: what a report costs must not grow with the record. */
const MOST = 40
/** Rows of a look that are sorted by nearness; in a record so dense that there are more, the days about the event fill them. */
const MOST_WALKED = 4000

const FINGERPRINT = /"fingerprint":"([0-9a-f]+)"/

interface Near {
  /** Of the report, ISO 8601: an event without a day of its own is looked for around it. */
  readonly published?: string
  /** Ids of events that are brought wherever they stand. */
  readonly also?: readonly string[]
}

/** What the record holds near these events of one report, each once, the events themselves left out. */
export async function nearEvents(
  db: Database,
  events: readonly Event[],
  { published, also = [] }: Near,
): Promise<readonly NearEvent[]> {
  const found = new Set<number>()
  const told = published === undefined ? undefined : parseDay(published)
  for (const event of events)
    for (const { blocks, from, to, day } of looksFor(event, placeInTime(event.when, published), told)) {
      if (blocks.length === 0) continue
      const rows = sql<{ event: number }>`select event from
        (select event, day, span from near where block in (${sql.join(blocks)}) and day between ${from - WIDEST} and ${to}
          and day + span >= ${from} limit ${MOST_WALKED})
        order by max(day - ${day}, ${day} - day - span, 0), event limit ${MOST}`
      for (const { event } of (await rows.execute(db)).rows) found.add(event)
    }
  if (also.length > 0)
    for (const { id } of await db.selectFrom('event').select('id').where('key', 'in', also).execute()) found.add(id)
  const own = new Set(events.map(({ id }) => id))
  return (await open(db, [...found])).filter(({ event }) => !own.has(event.id))
}

/** Everything that a report tells, but for what people rejected. */
export async function toldBy(db: Database, article: number): Promise<readonly NearEvent[]> {
  const rows = await db.selectFrom('event').select('id').where('article', '=', article).orderBy('id').execute()
  return open(
    db,
    rows.map(({ id }) => id),
  )
}

async function open(db: Database, ids: readonly number[]): Promise<NearEvent[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('event as e')
    .innerJoin('event_body as b', 'b.event', 'e.id')
    .innerJoin('article as a', 'a.id', 'e.article')
    .leftJoin('term as s', 's.id', 'a.source')
    .select(['b.body', 'a.key', 'a.title', 'a.published', 'a.body as about', 's.name as source'])
    .where('e.id', 'in', ids)
    // what was merged into another still tells what it tells
    .where(e => e.or([e('e.hidden', '=', 0), e('e.review', '=', 'merged')]))
    .execute()
  return rows.map(({ body, key, title, published, about, source }) => {
    // opening what is known of each report would cost more than all the rest
    const [, fingerprint] = about.match(FINGERPRINT) ?? []
    return {
      event: JSON.parse(body) as Event,
      article: key,
      ...(published !== null && { published }),
      ...(source !== null && { source }),
      ...(title !== '' && { title }),
      ...(fingerprint !== undefined && { fingerprint }),
    }
  })
}
