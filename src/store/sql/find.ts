/** Filter → events, in order and page by page. */
import { sql } from 'kysely'
import type { Event, Source } from '../../record/record.ts'
import type { Filter, Page } from '../filter.ts'
import type { AnsweredEvent, ArticleHead, FoundEvent, Review } from '../kept.ts'
import { type Database, PENDING } from '../schema/schema.ts'
import { type Finding, listSql, makeDuePlan, makePlan, sortColumn, textDecides } from './plan.ts'

/** Numbers of events with what they are sorted by. */
export interface Place {
  readonly event: number
  readonly place: number
}

// matches looked through for one page, and again where other conditions left too few of them
const MATCH_STEPS = [1000, 30_000, 3_000_000]

export async function findEvents(finding: Finding, filter: Filter, page: Page): Promise<readonly FoundEvent[]> {
  return openEvents(finding.db, await findPlaces(finding, filter, page))
}

async function findPlaces(finding: Finding, filter: Filter, page: Page): Promise<readonly Place[]> {
  if (filter.text !== undefined && sortColumn(page.sort) === 'day') return matchPlaces(finding, filter, page)
  const plan = await makePlan(finding, filter)
  return plan ? (await listSql(plan, page).execute(finding.db)).rows : []
}

/** Matches come by day already, so that the first that meet the other conditions are the answer. */
async function matchPlaces(finding: Finding, filter: Filter, page: Page): Promise<readonly Place[]> {
  const order = page.sort === 'oldest' ? 'oldest' : 'newest'
  const after = page.after && { after: { day: page.after.key, id: page.after.id } }
  const steps = textDecides(filter) ? [page.limit] : MATCH_STEPS
  let found: readonly Place[] = []
  for (const limit of steps) {
    const plan = await makePlan(finding, filter, { order, limit, ...after })
    found = plan ? (await listSql(plan, page).execute(finding.db)).rows : []
    if (!plan || found.length >= page.limit) break
  }
  return found
}

/** Opens the rows of an answer, in the order given. */
export async function openEvents(db: Database, places: readonly Place[]): Promise<readonly FoundEvent[]> {
  if (places.length === 0) return []
  const rows = await db
    .selectFrom('event as e')
    .innerJoin('event_body as b', 'b.event', 'e.id')
    .innerJoin('article as a', 'a.id', 'e.article')
    .leftJoin('term as s', 's.id', 'a.source')
    .leftJoin('happening as h', 'h.id', 'e.happening')
    .select(['e.id', 'b.body', 'e.review', 'a.key', 'a.title', 'a.published', 'a.url', 's.name as source'])
    .select(['h.key as happening', 'h.tellings', 'h.independent'])
    .where(
      'e.id',
      'in',
      places.map(place => place.event),
    )
    .execute()
  const opened = new Map(rows.map(row => [row.id, row]))
  return places.flatMap(({ event, place }) => {
    const row = opened.get(event)
    if (!row) return []
    const answered: AnsweredEvent = {
      ...(JSON.parse(row.body) as Event),
      article: headOf(row),
      ...(row.happening !== null && {
        happening: row.happening,
        tellings: row.tellings!,
        independent: row.independent!,
      }),
      ...(row.review !== null && { review: row.review as Review }),
    }
    return [{ event: answered, position: { key: place, id: event } }]
  })
}

export function headOf(row: {
  key: string
  title: string
  published: string | null
  url: string | null
  source: Source['name'] | null
}): ArticleHead {
  return {
    id: row.key,
    ...(row.title !== '' && { title: row.title }),
    ...(row.published !== null && { published: row.published }),
    ...(row.source !== null && { source: row.source }),
    ...(row.url !== null && { url: row.url }),
  }
}

/** Events still to come by due day, soonest first; `from` and `to` are of the due day. */
export async function findDue(
  finding: Finding,
  filter: Filter,
  page: Omit<Page, 'sort'>,
): Promise<readonly FoundEvent[]> {
  const { db } = finding
  const { from, to, status, ...rest } = filter
  const pending = PENDING.filter(word => !status || status.includes(word))
  const plan = pending.length > 0 ? await makeDuePlan(finding, { ...rest, status: pending }) : undefined
  if (!plan) return []
  const { after, limit } = page
  // an index of terms does not know what is due: its rows are opened
  const [row, join] =
    plan.from === 'event' ? [sql`d`, sql``] : [sql`e`, sql` join event e on e.id = d.event and e.day = d.day`]
  const bounds = [
    sql`${row}.due is not null`,
    ...(from !== undefined ? [sql`${row}.due >= ${from}`] : []),
    ...(to !== undefined ? [sql`${row}.due <= ${to}`] : []),
    ...(after ? [sql`(${row}.due, ${row}.id) > (${after.key}, ${after.id})`] : []),
  ]
  const selects = plan.branches.map(
    branch => sql`select ${row}.id as event, ${row}.due as place from ${plan.table}${join}
      where ${branch} and ${sql.join(bounds, sql` and `)}`,
  )
  const query = sql<Place>`${sql.join(selects, sql` union `)} order by place, event limit ${limit}`
  return openEvents(db, (await query.execute(db)).rows)
}
