/** Filter → the one index that answers it with the fewest rows, as SQL. */
import { type RawBuilder, sql } from 'kysely'
import type { Filter, Page, Sort, TermId } from '../filter.ts'
import { confidenceCode, type Database, quadCode, statusCode, typeCode, WIDEST } from '../schema/schema.ts'
import { type MatchQuery, readSearch, type TextIndex } from './text.ts'

export interface Finding {
  readonly db: Database
  readonly text: TextIndex
}

/** What a filter comes down to: an index to walk, and the conditions on its rows. */
export interface Plan {
  /** The table whose rows are `d`. */
  readonly from: 'event' | 'event_term' | 'event_dyad'
  /** What stands after `from` in a select. */
  readonly table: RawBuilder<unknown>
  /** Selects to be united, each without order: their `where` clauses. */
  readonly branches: readonly RawBuilder<unknown>[]
}

/** The groups of terms of a filter, any of each; undefined where one of them is empty and nothing can be found. */
function termGroups(filter: Filter, modes: readonly TermId[] | undefined): readonly (readonly TermId[])[] | undefined {
  const groups = [filter.actor, filter.with, filter.place, filter.source, modes].filter(group => group !== undefined)
  return groups.some(group => group.length === 0) ? undefined : groups
}

/** How many matches of a text are looked through, and from where. */
export type Matching = Pick<MatchQuery, 'order' | 'limit' | 'after'>

// matches of a word that are sorted by anything but day, and that counts go over
export const MOST_MATCHES = 20_000

/** Chooses the way in: the text's matches, what was picked, the pair of sides, or the terms with the fewest events. */
export async function makePlan(
  finding: Finding,
  filter: Filter,
  matching: Matching = { order: 'newest', limit: MOST_MATCHES },
): Promise<Plan | undefined> {
  const modes = await modeTerms(finding.db, filter)
  const groups = termGroups(filter, modes)
  if (!groups) return undefined
  if (filter.text !== undefined) return textPlan(finding.text, filter, { groups, matching })
  const own = (from: Plan['from'], branches: Plan['branches']): Plan => ({
    from,
    table: sql`${sql.table(from)} d`,
    branches,
  })
  if (picks(filter))
    return own('event', [all([...rowConditions(filter, 'event'), ...picked(filter), ...carries(groups)])])
  if (filter.actor && filter.with) {
    const rest = groups.filter(group => group !== filter.actor && group !== filter.with).map(holds)
    const conditions = [...rowConditions(filter, 'event_dyad'), ...rest]
    const branches = filter.actor.flatMap(x =>
      filter.with!.map(y => all([...conditions, sql`d.a = ${Math.min(x, y)}`, sql`d.b = ${Math.max(x, y)}`])),
    )
    return own('event_dyad', branches)
  }
  if (groups.length === 0) return own('event', [all([...rowConditions(filter, 'event'), sql`d.hidden = 0`])])
  const lead = await rarest(finding.db, groups)
  const conditions = [...rowConditions(filter, 'event_term'), ...groups.filter(group => group !== lead).map(holds)]
  return own(
    'event_term',
    lead.map(term => all([...conditions, sql`d.term = ${term}`])),
  )
}

// an actor with more than one in so many of all events is met soon enough on the way through what is due
const BUSY = 20

/** As `makePlan`, for what is due: all of it is gone through in order where the filter asks for a busy actor and nothing else. */
export async function makeDuePlan(finding: Finding, filter: Filter): Promise<Plan | undefined> {
  const { actor, status: _, ...rest } = filter
  if (!actor || actor.length === 0 || Object.values(rest).some(field => field !== undefined))
    return makePlan(finding, filter)
  const { found } = await finding.db
    .selectFrom('term')
    .select(e => e.fn.sum<number>('events').as('found'))
    .where('id', 'in', actor)
    .executeTakeFirstOrThrow()
  const { all: most } = await finding.db
    .selectFrom('event')
    .select(e => e.fn.max('id').as('all'))
    .executeTakeFirstOrThrow()
  if (found * BUSY < most) return makePlan(finding, filter)
  return {
    from: 'event',
    table: sql`event d`,
    branches: [all([...rowConditions(filter, 'event'), sql`d.hidden = 0`, ...carries([actor])])],
  }
}

async function modeTerms(db: Database, { mode }: Filter): Promise<readonly TermId[] | undefined> {
  if (!mode) return undefined
  const rows = await db.selectFrom('term').select('id').where('kind', '=', 'mode').where('key', 'in', mode).execute()
  return rows.map(({ id }) => id)
}

/** Whether the filter names few events outright: they are opened, and no index of terms is walked. */
const picks = ({ article, ids, review }: Filter): boolean =>
  article !== undefined || ids !== undefined || (review !== undefined && !review.includes('none'))

interface TextPlan {
  readonly groups: readonly (readonly TermId[])[]
  readonly matching: Matching
}

/** The text index walks matches by day, narrowed by terms and codes; what it does not know is asked of the rows. */
function textPlan(text: TextIndex, filter: Filter, { groups, matching }: TextPlan): Plan {
  const { type, status, quad, ...rest } = filter
  const marks = [
    ...groups.map(group => group.map(id => `t${id}`)),
    ...(type ? [type.map(word => `y${typeCode(word)}`)] : []),
    ...(status ? [status.map(word => `s${statusCode(word)}`)] : []),
    ...(quad ? [quad.map(word => `q${quadCode(word)}`)] : []),
  ]
  const matches = text.matches({
    text: readSearch(filter.text!),
    marks,
    ...matching,
    ...(filter.from !== undefined && { from: filter.from }),
    ...(filter.to !== undefined && { to: filter.to }),
  })
  const conditions = [...rowConditions(rest, 'event'), ...(picks(filter) ? picked(filter) : [])]
  return {
    from: 'event',
    table: sql`(${matches}) m cross join event d`,
    branches: [all([...conditions, sql`d.id = m.id`])],
  }
}

/** Whether the text index alone decides which matches are in. */
export const textDecides = (filter: Filter): boolean =>
  filter.from === undefined && filter.minConfidence === undefined && !filter.review && !picks(filter)

async function rarest(db: Database, groups: readonly (readonly TermId[])[]): Promise<readonly TermId[]> {
  if (groups.length === 1) return groups[0]!
  const rows = await db.selectFrom('term').select(['id', 'events']).where('id', 'in', groups.flat()).execute()
  const events = new Map(rows.map(row => [row.id, row.events]))
  const total = (group: readonly TermId[]) => group.reduce((sum, id) => sum + (events.get(id) ?? 0), 0)
  return groups.reduce((least, group) => (total(group) < total(least) ? group : least))
}

const all = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`1 = 1` : sql.join(conditions, sql` and `)

const list = (values: readonly unknown[]): RawBuilder<unknown> => sql`(${sql.join(values)})`

/** Conditions on an opened event that it carries a term of each group. */
const carries = (groups: readonly (readonly TermId[])[]): RawBuilder<unknown>[] =>
  groups.map(
    group =>
      sql`(${sql.join(
        group.map(id => sql`d.terms like ${`%,${id}:%`}`),
        sql` or `,
      )})`,
  )

/** The event carries one of these terms too. */
const holds = (group: readonly TermId[]): RawBuilder<unknown> =>
  sql`exists (select 1 from event_term x where x.term in ${list(group)} and x.day = d.day and x.event = d.event)`

/** Always true: cuts a long scan off (patience.ts). It stands first, where every row that is looked at meets it, and looks up now and then. */
export const inTime = (id: string): RawBuilder<boolean> => sql`(${sql.ref(id)} & 63 <> 0 or in_time())`

/** Conditions on columns that every index holds. */
function rowConditions(filter: Filter, from: Plan['from']): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [inTime(from === 'event' ? 'd.id' : 'd.event')]
  if (filter.type) conditions.push(sql`d.type in ${list(filter.type.map(typeCode))}`)
  if (filter.status) conditions.push(sql`d.status in ${list(filter.status.map(statusCode))}`)
  if (filter.quad) conditions.push(sql`d.quad in ${list(filter.quad.map(quadCode))}`)
  if (filter.minConfidence !== undefined) conditions.push(sql`d.confidence >= ${confidenceCode(filter.minConfidence)}`)
  if (filter.from !== undefined)
    conditions.push(sql`d.day >= ${filter.from - WIDEST}`, sql`d.day + d.span >= ${filter.from}`)
  if (filter.to !== undefined) conditions.push(sql`d.day <= ${filter.to}`)
  if (filter.review?.includes('none')) {
    const review = from === 'event' ? sql`d.review` : sql`(select review from event e where e.id = d.event)`
    const named = filter.review.filter(review => review !== 'none')
    const also = named.length > 0 ? sql` or ${review} in ${list(named)}` : sql``
    conditions.push(sql`(${review} is null${also})`)
  }
  return conditions
}

function picked(filter: Filter): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = []
  if (filter.article !== undefined)
    conditions.push(sql`d.article = (select id from article where ${sql.ref('key')} = ${filter.article})`)
  if (filter.ids) conditions.push(filter.ids.length > 0 ? sql`d.key in ${list(filter.ids)}` : sql`1 = 0`)
  conditions.push(filter.review ? sql`d.review in ${list(filter.review)}` : sql`d.hidden = 0`)
  return conditions
}

const ORDER = {
  newest: { column: 'day', way: 'desc', beyond: '<' },
  oldest: { column: 'day', way: 'asc', beyond: '>' },
  confidence: { column: 'confidence', way: 'desc', beyond: '<' },
  doubt: { column: 'confidence', way: 'asc', beyond: '>' },
} as const

export const sortColumn = (sort: Sort): 'day' | 'confidence' => ORDER[sort].column

/** Select of `event` and the sort column, in order. Branches come out merged, an event in several of them once. */
export function listSql(plan: Plan, page: Page): RawBuilder<{ event: number; place: number }> {
  const { column, way, beyond } = ORDER[page.sort]
  const event = sql.ref(plan.from === 'event' ? 'd.id' : 'd.event')
  const place = sql.ref(`d.${column}`)
  const direction = sql.raw(way)
  const after = page.after
    ? sql` and (${place}, ${event}) ${sql.raw(beyond)} (${page.after.key}, ${page.after.id})`
    : sql``
  const branches = plan.branches.map(
    where => sql`select ${event} as event, ${place} as place from ${plan.table} where ${where}${after}`,
  )
  const order = sql`order by place ${direction}, event ${direction} limit ${page.limit}`
  return sql`${sql.join(branches, sql` union `)} ${order}`
}
