/** Filter → how events lie in time: by month beside the counts of one term, or by day. Aggregated where the rows are, since few come out. */
import { type RawBuilder, sql } from 'kysely'
import type { Filter, TermId } from '../filter.ts'
import type { Activity, DayCount, DaysCounted } from '../kept.ts'
import { quadWord, statusWord, UNDATED } from '../schema/schema.ts'
import {
  type CodeCount,
  codeConditions,
  codeOf,
  counted,
  countTallied,
  startOfMonth,
  talliedTerm,
  uncode,
  walked,
} from './count.ts'
import { monthOf } from './indexing.ts'
import { type Finding, makePlan, type Plan } from './plan.ts'

// rows that one count by time may walk: about a tenth of a second
const MOST_WALKED = 100_000
/** A longer stretch ("this year") says too little of when to stand on a day. */
const LONGEST = 31

/** A month's or a day's rows with its codes in one number, which sorts faster than four. */
interface Packed {
  readonly at: number
  readonly code: number
  readonly events: number
}

const CODE = codeOf(sql`d`)

/** Counts of the events that carry a term, and the same by month; whole months where the tallies know the answer. */
export async function termActivity(finding: Finding, term: TermId, filter: Filter): Promise<Activity> {
  const { db } = finding
  const one = { ...filter, actor: [term] }
  if ((await talliedTerm(db, one)) === undefined) return walkedActivity(finding, one)
  const bounds = [
    ...(filter.from !== undefined ? [sql` and month >= ${monthOf(filter.from)}`] : []),
    ...(filter.to !== undefined ? [sql` and month <= ${monthOf(filter.to)}`] : []),
  ]
  const months = sql<CodeCount & { day: number }>`select month as day, type, status, quad, events from tally
    where term = ${term} and ${codeConditions(filter)}${sql.join(bounds, sql``)} order by month`
  const { rows } = await months.execute(db)
  const dated = rows.map(row => ({ ...row, at: row.day }))
  return { ...counted(await countTallied(db, one, term), false), months: byMonth(dated) }
}

async function walkedActivity(finding: Finding, filter: Filter): Promise<Activity> {
  const plan = await makePlan(finding, filter, { order: 'newest', limit: MOST_WALKED })
  if (!plan) return { ...counted([], false), months: [] }
  const rows = await monthRows(finding, plan)
  const events = rows.reduce((sum, row) => sum + row.events, 0)
  const codes = rows.map(({ at, code, events }) => ({ at, ...uncode(code), events }))
  return { ...counted(codes, events >= MOST_WALKED), months: byMonth(codes) }
}

/** One branch's index is walked month by month; several are united first, since an event may be in more than one. */
async function monthRows({ db }: Finding, plan: Plan): Promise<readonly Packed[]> {
  const [only, ...more] = plan.branches
  const rows = sql`select * from (${walked(plan, ['type'])}) as r order by day desc, event desc limit ${MOST_WALKED}`
  const [table, where] =
    only && more.length === 0 && plan.from === 'event_term' ? [plan.table, only] : [sql`(${rows}) as d`, sql`1 = 1`]
  const ends = sql<{ first: number | null; last: number | null }>`select
    (select min(day) from ${table} where ${where} and day > ${UNDATED}) as first,
    (select max(day) from ${table} where ${where}) as last`
  const { first, last } = (await ends.execute(db)).rows[0]!
  const months = monthsBetween(first ?? UNDATED, last ?? UNDATED)
  const query = sql<Packed>`with months (first, last, at) as (values ${sql.join(months.map(row => sql`(${sql.join(row)})`))})
    select at, ${CODE} as code, count(*) as events from months cross join ${table}
    where ${where} and d.day between months.first and months.last
    group by at * 1024 + ${CODE} order by at`
  return (await query.execute(db)).rows
}

// a stray date must not make a list of every month since antiquity
const MOST_MONTHS = 3000

/** Every month between two days: its first day, last day and number; what is undated and what is earlier as one. */
function monthsBetween(first: number, last: number): readonly (readonly [number, number, number])[] {
  const end = monthOf(last)
  const begin = Math.max(monthOf(first), end - MOST_MONTHS)
  const months = Array.from({ length: end - begin + 1 }, (_, i) => begin + i)
  return [
    [UNDATED - 1, startOfMonth(begin) - 1, monthOf(UNDATED)],
    ...months.map(month => [startOfMonth(month), startOfMonth(month + 1) - 1, month] as const),
  ]
}

const byMonth = (rows: readonly (Omit<CodeCount, 'type'> & { at: number })[]): readonly DayCount[] => {
  const months = new Map<string, DayCount & { events: number }>()
  for (const { at, status, quad, events } of rows) {
    const day = startOfMonth(at)
    if (day <= UNDATED + 31) continue
    const key = `${at} ${status} ${quad}`
    const before = months.get(key)
    if (before) before.events += events
    else months.set(key, { day, quad: quadWord(quad), status: statusWord(status), events })
  }
  return [...months.values()]
}

/** Dated events by day, status and class; over the newest where there are very many. */
export async function countDays(finding: Finding, filter: Filter, limit = MOST_WALKED): Promise<DaysCounted> {
  const most = Math.min(limit, MOST_WALKED)
  const plan = await makePlan(finding, filter, { order: 'newest', limit: most + 1 })
  if (!plan) return { events: 0, capped: false, loose: 0, days: [] }
  const newest: RawBuilder<unknown> = sql`${walked(plan, ['span'])} order by day desc, event desc limit ${most}`
  const query = sql<Packed & { loose: number }>`select day as at, status * 4 + quad as code, count(*) as events,
    span >= ${LONGEST} as loose from (${newest}) as r
    group by day * 128 + (status * 4 + quad) * 2 + (span >= ${LONGEST}) order by at, code`
  const { rows } = await query.execute(finding.db)
  const sum = (some: typeof rows) => some.reduce((all, { events }) => all + events, 0)
  const standing = rows.filter(({ at, loose }) => !loose && at > UNDATED)
  const events = sum(rows)
  return {
    events,
    capped: events === most && (await hasMore(finding, plan, most)),
    loose: events - sum(standing),
    days: standing.map(({ at, code, events }) => {
      const { status, quad } = uncode(code)
      return { day: at, quad: quadWord(quad), status: statusWord(status), events }
    }),
  }
}

async function hasMore({ db }: Finding, plan: Plan, most: number): Promise<boolean> {
  const query = sql`select 1 from (${walked(plan, [])} limit 1 offset ${most}) as r`
  return (await query.execute(db)).rows.length > 0
}
