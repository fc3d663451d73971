/** Filter → counts: from the monthly tallies where they know the answer, else by walking an index up to a limit. */
import { type RawBuilder, sql } from 'kysely'
import { dayNumber } from '../../base/days.ts'
import type { Filter, TermId, TermKind } from '../filter.ts'
import type { Counted, Coverage, DayCount, Tally, TermCount } from '../kept.ts'
import {
  type Database,
  quadCode,
  quadWord,
  statusCode,
  statusWord,
  typeCode,
  typeWord,
  UNDATED,
  WIDEST,
} from '../schema/schema.ts'
import { monthOf, readTerms } from './indexing.ts'
import { findTerms, openTerms } from './names.ts'
import { type Finding, listSql, MOST_MATCHES, makePlan, type Plan } from './plan.ts'
import { readSearch } from './text.ts'

// rows that one count may walk: about a tenth of a second
const MOST_COUNTED = 100_000
// newest events over which terms are counted
const MOST_OPENED = 5_000

export interface CodeCount {
  readonly type: number
  readonly status: number
  readonly quad: number
  readonly events: number
}

export async function countEvents(finding: Finding, filter: Filter): Promise<Counted> {
  const { db } = finding
  const term = await talliedTerm(db, filter)
  if (term !== undefined) return counted(await countTallied(db, filter, term), false)
  const plan = await makePlan(finding, filter, { order: 'newest', limit: MOST_MATCHES })
  if (!plan) return counted([], false)
  const most = filter.text === undefined ? MOST_COUNTED : MOST_MATCHES
  const rows = await groups(db, sql`${walked(plan, ['type'])} order by day desc, event desc limit ${most}`)
  return counted(rows, rows.reduce((sum, row) => sum + row.events, 0) >= most)
}

/** Select of the rows of a plan: day, event, status, quad and more columns. */
export function walked(plan: Plan, more: readonly string[]): RawBuilder<unknown> {
  const event = sql.ref(plan.from === 'event' ? 'd.id' : 'd.event')
  const columns = sql.join(
    ['day', 'status', 'quad', ...more].map(column => sql`${sql.ref(`d.${column}`)} as ${sql.ref(column)}`),
  )
  const selects = plan.branches.map(
    where => sql`select ${event} as event, ${columns} from ${plan.table} where ${where}`,
  )
  return sql.join(selects, sql` union `)
}

async function groups(db: Database, rows: RawBuilder<unknown>): Promise<readonly CodeCount[]> {
  const query = sql<{ code: number; events: number }>`select ${codeOf(sql`r`)} as code, count(*) as events
    from (${rows}) as r group by code`
  return (await query.execute(db)).rows.map(({ code, events }) => ({ ...uncode(code), events }))
}

/** Type, status and quad of a row in one number, which sorts faster than three. */
export const codeOf = (row: RawBuilder<unknown>): RawBuilder<number> =>
  sql`((${row}.type * 16 + ${row}.status) * 4 + ${row}.quad)`

/** What `codeOf` put together. */
export const uncode = (code: number): Omit<CodeCount, 'events'> => ({
  type: code >> 6,
  status: (code >> 2) & 15,
  quad: code & 3,
})

export function counted(rows: readonly CodeCount[], capped: boolean): Counted {
  const merged = new Map<string, Tally & { events: number }>()
  let events = 0
  for (const row of rows) {
    events += row.events
    const key = `${row.type} ${row.status} ${row.quad}`
    const before = merged.get(key)
    if (before) before.events += row.events
    else
      merged.set(key, {
        type: typeWord(row.type),
        status: statusWord(row.status),
        quad: quadWord(row.quad),
        events: row.events,
      })
  }
  return { events, capped, tallies: [...merged.values()] }
}

/** The one term (0: everything) whose monthly tallies answer the filter; undefined where they cannot. */
export async function talliedTerm(db: Database, filter: Filter): Promise<TermId | undefined> {
  const { text, minConfidence, article, ids, review, mode, actor, with: other, place, source } = filter
  if ([text, minConfidence, article, ids, review, mode].some(field => field !== undefined)) return undefined
  const lists = [actor, other, place, source].filter(list => list !== undefined)
  if (lists.length === 0) return 0
  const term = lists.length === 1 && lists[0]!.length === 1 ? lists[0]![0]! : undefined
  if (term === undefined) return undefined
  const row = await db.selectFrom('term').select('kind').where('id', '=', term).executeTakeFirst()
  return row && ['country', 'land', 'source'].includes(row.kind) ? term : undefined
}

export function codeConditions({ type, status, quad }: Filter): RawBuilder<unknown> {
  const conditions = [
    sql`1 = 1`,
    ...(type ? [sql`type in (${sql.join(type.map(typeCode))})`] : []),
    ...(status ? [sql`status in (${sql.join(status.map(statusCode))})`] : []),
    ...(quad ? [sql`quad in (${sql.join(quad.map(quadCode))})`] : []),
  ]
  return sql.join(conditions, sql` and `)
}

/** Whole months from the tallies; the days at either end, and what began shortly before, from the index. */
export async function countTallied(db: Database, filter: Filter, term: TermId): Promise<readonly CodeCount[]> {
  const { from, to } = filter
  const codes = codeConditions(filter)
  const firstMonth = from === undefined ? undefined : monthOf(from - 1) + 1
  const lastMonth = to === undefined ? undefined : monthOf(to + 1) - 1
  const bounds = [
    ...(firstMonth === undefined ? [] : [sql` and month >= ${firstMonth}`]),
    ...(lastMonth === undefined ? [] : [sql` and month <= ${lastMonth}`]),
  ]
  const months = sql<CodeCount>`select type, status, quad, sum(events) as events from tally
    where term = ${term} and ${codes}${sql.join(bounds, sql``)} group by type, status, quad`
  const table = term === 0 ? sql`event where hidden = 0` : sql`event_term where term = ${term}`
  const walk = async (low: number, high: number, overlapping: boolean) =>
    low > high
      ? []
      : groups(
          db,
          sql`select type, status, quad from ${table} and day between ${low} and ${high} and ${codes}
            ${overlapping ? sql` and day + span >= ${from}` : sql``}`,
        )
  const firstWhole = firstMonth === undefined ? undefined : startOfMonth(firstMonth)
  const afterWhole = lastMonth === undefined ? undefined : startOfMonth(lastMonth + 1)
  // the range may lie within one month, where no whole month stands between its ends
  const none = firstMonth !== undefined && lastMonth !== undefined && lastMonth < firstMonth
  if (none) return walk(from! - WIDEST, to!, true)
  return [
    ...(await months.execute(db)).rows,
    ...(from === undefined ? [] : await walk(from - WIDEST, Math.min(firstWhole! - 1, to ?? Infinity), true)),
    ...(to === undefined ? [] : await walk(afterWhole!, to, from !== undefined)),
  ]
}

export const startOfMonth = (month: number): number => dayNumber(Math.floor(month / 12), (month % 12) + 1, 1)

/** How often the found events carry each term, by kind; over the newest where there are very many. */
export async function countTerms(
  finding: Finding,
  filter: Filter,
  { kinds, limit }: { kinds: readonly TermKind[]; limit: number },
): Promise<readonly (readonly TermCount[])[]> {
  const { db } = finding
  if (Object.values(filter).every(field => field === undefined)) {
    const found: TermCount[][] = []
    for (const kind of kinds)
      found.push((await findTerms(db, { kinds: [kind], limit })).map(term => ({ term, events: term.events })))
    return found
  }
  const plan = await makePlan(finding, filter, { order: 'newest', limit: MOST_OPENED })
  if (!plan) return kinds.map(() => [])
  const rows = sql<{ terms: string }>`select e.terms
    from (${listSql(plan, { sort: 'newest', limit: MOST_OPENED })}) l join event e on e.id = l.event`
  const counts = new Map<string, Map<TermId, number>>(kinds.map(kind => [kind[0]!, new Map()]))
  for (const { terms } of (await rows.execute(db)).rows)
    for (const { term, kind } of readTerms(terms)) {
      const of = counts.get(kind)
      of?.set(term, (of.get(term) ?? 0) + 1)
    }
  const top = kinds.map(kind => [...counts.get(kind[0]!)!].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, limit))
  const opened = await openTerms(
    db,
    top.flat().map(([term]) => term),
  )
  return top.map(list => list.map(([term, events]) => ({ term: opened.get(term)!, events })))
}

// no record holds more
const EVERY_MATCH = { order: 'newest', limit: 2 ** 31 } as const

/** Events between two sides by day, in order. */
export async function dyadDays(
  { db, text }: Finding,
  sides: { readonly a: readonly TermId[]; readonly b: readonly TermId[] },
  filter: Filter,
): Promise<readonly DayCount[]> {
  const { a, b } = sides
  const { text: words, ...rest } = filter
  const plan = await makePlan({ db, text }, { ...rest, actor: a, with: b })
  if (plan?.from !== 'event_dyad') return []
  const matches = words === undefined ? undefined : text.matches({ text: readSearch(words), marks: [], ...EVERY_MATCH })
  const matched = matches ? sql` and d.event in (select id from (${matches}) m)` : sql``
  const first = new Set(a)
  const selects = plan.branches.map(
    where => sql`select d.day, d.event, d.status, d.quad,
      1 - d.echo as own, case when d.way = 2 then 2 when d.a in (${sql.join([...first])}) then d.way else 1 - d.way end as way
      from event_dyad d where ${where}${matched}`,
  )
  // the day and codes of a row in one number: day * 256 + status * 16 + quad * 4 + way
  const counted = sql`select (day * 16 + status) * 16 + quad * 4 + way as code, count(*) as events, sum(own) as own
    from (${sql.join(selects, sql` union `)}) as r where day > ${UNDATED} group by code`
  // all in three texts: an object for each of many rows costs more than counting them
  const query = sql<Record<'codes' | 'events' | 'own', string>>`select json_group_array(code) as codes,
    json_group_array(events) as events, json_group_array(own) as own from (${counted}) as c`
  const row = (await query.execute(db)).rows[0]!
  const [codes, events, own] = [row.codes, row.events, row.own].map(text => JSON.parse(text) as number[])
  return codes!
    .map((code, i) => ({
      day: Math.floor(code / 256),
      quad: quadWord((code >> 2) & 3),
      status: statusWord((code >> 4) & 15),
      direction: WAYS[code & 3]!,
      events: events![i]!,
      independent: own![i]!,
    }))
    .sort((x, y) => x.day - y.day)
}

const WAYS = ['forth', 'back', 'both'] as const

/** Reports by publication day, in order. */
export async function coverageDays(db: Database, from?: number, to?: number): Promise<readonly Coverage[]> {
  let query = db
    .selectFrom('coverage')
    .select(['day', 'articles'])
    .where('articles', '>', 0)
    .where('day', '>', UNDATED)
    .orderBy('day')
  if (from !== undefined) query = query.where('day', '>=', from)
  if (to !== undefined) query = query.where('day', '<=', to)
  return query.execute()
}
