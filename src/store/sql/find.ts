/** Filter → events, in order and page by page. */
import { sql } from 'kysely'
import type { Event, Source } from '../../record/record.ts'
import type { Filter, Page, TermId } from '../filter.ts'
import type { AnsweredEvent, ArticleHead, FoundEvent, Mark, Review } from '../kept.ts'
import {
  type Database,
  PENDING,
  quadCode,
  quadWord,
  statusCode,
  statusWord,
  typeCode,
  typeWord,
} from '../schema/schema.ts'
import { listSql, makePlan, type Plan, sortColumn, termGroups } from './plan.ts'
import { type MatchQuery, readSearch, type TextIndex } from './text.ts'

export interface Finding {
  readonly db: Database
  readonly text: TextIndex
}

/** Numbers of events with what they are sorted by. */
export interface Place {
  readonly event: number
  readonly place: number
}

// matches of a word that are sorted by anything but day, and that counts go over
export const MOST_MATCHES = 20_000
// matches asked for at a time where other conditions may drop some of them
const MATCH_STEP = 500

export async function findEvents(finding: Finding, filter: Filter, page: Page): Promise<readonly FoundEvent[]> {
  return openEvents(finding.db, await findPlaces(finding, filter, page))
}

export async function findPlaces(finding: Finding, filter: Filter, page: Page): Promise<readonly Place[]> {
  const { db } = finding
  const modes = await modeTerms(db, filter)
  if (filter.text !== undefined) return matchPlaces(finding, filter, page, modes)
  const plan = await makePlan(db, filter, modes)
  if (!plan) return []
  return (await listSql(plan, page).execute(db)).rows
}

export async function modeTerms(db: Database, { mode }: Filter): Promise<readonly TermId[] | undefined> {
  if (!mode) return undefined
  const rows = await db.selectFrom('term').select('id').where('kind', '=', 'mode').where('key', 'in', mode).execute()
  return rows.map(({ id }) => id)
}

/** The text index walks matches by day, narrowed by terms and codes; what it cannot know is asked of the rows. */
async function matchPlaces(
  { db, text }: Finding,
  filter: Filter,
  page: Page,
  modes: readonly TermId[] | undefined,
): Promise<readonly Place[]> {
  const groups = termGroups(filter, modes)
  if (!groups) return []
  const { text: _, type, status, quad, actor, with: other, place, source, mode, ...rest } = filter
  const byDay = sortColumn(page.sort) === 'day'
  const query: Omit<MatchQuery, 'limit'> = {
    text: readSearch(filter.text!),
    marks: [
      ...groups.map(group => group.map(id => `t${id}`)),
      ...(type ? [type.map(word => `y${typeCode(word)}`)] : []),
      ...(status ? [status.map(word => `s${statusCode(word)}`)] : []),
      ...(quad ? [quad.map(word => `q${quadCode(word)}`)] : []),
    ],
    order: page.sort === 'oldest' ? 'oldest' : 'newest',
    ...(filter.from !== undefined && { from: filter.from }),
    ...(filter.to !== undefined && { to: filter.to }),
  }
  if (!byDay) {
    const matches = await text.matchEvents(db, { ...query, limit: MOST_MATCHES })
    const places = await narrow(
      db,
      rest,
      matches.map(match => match.id),
      page,
    )
    return places.slice(0, page.limit)
  }
  const found: Place[] = []
  let after = page.after && { day: page.after.key, id: page.after.id }
  while (found.length < page.limit) {
    const matches = await text.matchEvents(db, { ...query, limit: MATCH_STEP, ...(after && { after }) })
    found.push(
      ...(await narrow(
        db,
        rest,
        matches.map(match => match.id),
        { ...page, limit: MATCH_STEP },
      )),
    )
    if (matches.length < MATCH_STEP) break
    after = matches.at(-1)!
  }
  return found.slice(0, page.limit)
}

/** Those of the numbered events that meet the filter, in the page's order. */
async function narrow(db: Database, filter: Filter, ids: readonly number[], page: Page): Promise<readonly Place[]> {
  const found: Place[] = []
  for (let at = 0; at < ids.length; at += MATCH_STEP) {
    const some = sql`d.id in (${sql.join(ids.slice(at, at + MATCH_STEP))})`
    const plan = await makePlan(db, filter, undefined)
    const where = sql`${some} and ${plan!.branches[0]!}`
    const step: Plan = { from: 'event', branches: [where] }
    found.push(...(await listSql(step, { ...page, limit: MATCH_STEP }).execute(db)).rows)
  }
  if (sortColumn(page.sort) === 'day') return found
  const way = page.sort === 'doubt' ? 1 : -1
  return found.sort((x, y) => way * (x.place - y.place || x.event - y.event))
}

/** Opens the rows of an answer, in the order given. */
export async function openEvents(db: Database, places: readonly Place[]): Promise<readonly FoundEvent[]> {
  if (places.length === 0) return []
  const rows = await db
    .selectFrom('event as e')
    .innerJoin('article as a', 'a.id', 'e.article')
    .leftJoin('term as s', 's.id', 'a.source')
    .leftJoin('happening as h', 'h.id', 'e.happening')
    .select(['e.id', 'e.body', 'e.review', 'a.key', 'a.title', 'a.published', 'a.url', 's.name as source'])
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
  const plan =
    pending.length > 0 ? await makePlan(db, { ...rest, status: pending }, await modeTerms(db, filter)) : undefined
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
    branch => sql`select ${row}.id as event, ${row}.due as place from ${sql.table(plan.from)} d${join}
      where ${branch} and ${sql.join(bounds, sql` and `)}`,
  )
  const query = sql<Place>`${sql.join(selects, sql` union `)} order by place, event limit ${limit}`
  return openEvents(db, (await query.execute(db)).rows)
}

/** Events as marks, newest first. */
export async function findMarks(finding: Finding, filter: Filter, limit: number): Promise<readonly Mark[]> {
  const { db } = finding
  const places = await findPlaces(finding, filter, { sort: 'newest', limit })
  const marks: Mark[] = []
  for (let at = 0; at < places.length; at += 1000) {
    const ids = places.slice(at, at + 1000).map(({ event }) => event)
    const rows = await db
      .selectFrom('event')
      .select(['id', 'key', 'day', 'span', 'type', 'status', 'quad'])
      .where('id', 'in', ids)
      .execute()
    const opened = new Map(rows.map(row => [row.id, row]))
    for (const id of ids) {
      const row = opened.get(id)
      if (!row) continue
      const { key, day, span, type, status, quad } = row
      marks.push({
        id: key,
        first: day,
        last: day + span,
        type: typeWord(type),
        status: statusWord(status),
        quad: quadWord(quad),
      })
    }
  }
  return marks
}
