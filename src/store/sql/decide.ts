/** A person's decision → appended, and the event shown as it now stands. */
import { parseDay } from '../../base/days.ts'
import { InputError, MissingError, nearest } from '../../base/errors.ts'
import { EVENT_TYPES, type Event, STATUSES } from '../../record/record.ts'
import { type Decision, type NewDecision, SETTLED, type Verdict } from '../decision.ts'
import type { Linker } from '../linker.ts'
import type { Database } from '../schema/schema.ts'
import type { EventRow, Writing } from './batch.ts'
import { regroup } from './happenings.ts'
import { indexEvent, newTerms } from './indexing.ts'
import { insertRows } from './insert.ts'
import { judge, type NumberedVerdict, undoneDecisions } from './judge.ts'
import { relink } from './relink.ts'

/** Decisions after which a report tells something else than before, so that its links are judged anew. */
const TOLD_ANEW: readonly Verdict['do'][] = ['correct', 'reject', 'undo']

export async function keepDecision(writing: Writing, decision: NewDecision, linker?: Linker): Promise<Decision> {
  const { db, now } = writing
  const { event, verdict, reason, who } = decision
  const row = await db
    .selectFrom('event as e')
    .innerJoin('event_body as b', 'b.event', 'e.id')
    .innerJoin('article as a', 'a.id', 'e.article')
    .selectAll(['e', 'b'])
    .select('a.key as report')
    .where('e.key', '=', event)
    .executeTakeFirst()
  if (!row) throw new MissingError(`unknown event: "${event}" (this record); take an id that ask or show prints`)
  await checkVerdict(db, event, verdict)
  const other = verdict.do === 'merge' ? verdict.into : verdict.do === 'split' ? verdict.from : null
  const { number } = await db
    .insertInto('decision')
    .values({ event, other, verdict: JSON.stringify(verdict), reason: reason ?? null, who, at: now })
    .returning('number')
    .executeTakeFirstOrThrow()
  const verdicts = await verdictsOn(db, event)
  await showAgain(writing, row, verdicts)
  // an undo may have taken back a merge or split, whose other side must be found anew too
  const others = verdicts.flatMap(({ verdict }) =>
    verdict.do === 'merge' ? [verdict.into] : verdict.do === 'split' ? [verdict.from] : [],
  )
  await regroup(writing, new Set([event, ...others]))
  if (linker && TOLD_ANEW.includes(verdict.do)) await relink(writing, row.report, linker)
  await insertRows(db, { table: 'change', columns: ['at', 'kind', 'key', 'events'] }, [[now, 'decision', event, 1]])
  return { number, event, verdict, ...(reason !== undefined && { reason }), who, when: now, undone: false }
}

async function verdictsOn(db: Database, event: string): Promise<NumberedVerdict[]> {
  const rows = await db
    .selectFrom('decision')
    .select(['number', 'verdict'])
    .where('event', '=', event)
    .orderBy('number')
    .execute()
  return rows.map(({ number, verdict }) => ({ number, verdict: JSON.parse(verdict) as Verdict }))
}

type StoredEvent = {
  [column in 'id' | 'day' | 'type' | 'status' | 'quad' | 'article' | 'hidden']: number
} & {
  key: string
  terms: string
  body: string
  machine: string | null
  happening: number | null
  origin: string | null
  echo: number
}

/** Writes the event's row and index anew from what the machine read and what people decided. */
async function showAgain(writing: Writing, row: StoredEvent, verdicts: readonly NumberedVerdict[]): Promise<void> {
  const { db, batch, book } = writing
  const machine = JSON.parse(row.machine ?? row.body) as Event
  const { event, review, hidden } = judge(machine, verdicts)
  const { published, source } = await db
    .selectFrom('article as a')
    .leftJoin('term as s', 's.id', 'a.source')
    .select(['a.published', 's.key as source'])
    .where('a.id', '=', row.article)
    .executeTakeFirstOrThrow()
  const term = source === null ? undefined : ({ kind: 'source', key: source, name: source, known: {} } as const)
  await book.learn(db, newTerms(event))
  if (term) await book.learn(db, [term])
  if (!row.hidden) await batch.remove(writing, row)
  await db.deleteFrom('event').where('id', '=', row.id).execute()
  const fresh: EventRow = {
    ...{ id: row.id, key: row.key, article: row.article, happening: row.happening },
    ...{ origin: row.origin, echo: row.echo },
    ...{ event, review, hidden, machine: event === machine ? undefined : machine },
  }
  const given = { ...(published !== null && { published }), ...(term && { source: term }) }
  batch.add(fresh, indexEvent(event, given, book))
  await batch.flush(writing)
  const visible = db
    .selectFrom('event')
    .select(e => e.fn.countAll<number>().as('n'))
    .where('article', '=', row.article)
    .where('hidden', '=', 0)
  await db.updateTable('article').set({ events: visible }).where('id', '=', row.article).execute()
}

/** Decisions on one event, or the newest of all, in order. */
export async function listDecisions(db: Database, event?: string, limit = 1000): Promise<readonly Decision[]> {
  let query = db.selectFrom('decision').selectAll().orderBy('number', 'desc').limit(limit)
  if (event !== undefined) query = query.where('event', '=', event)
  const rows = (await query.execute()).reverse()
  const undone = undoneDecisions(rows.map(({ number, verdict }) => ({ number, verdict: JSON.parse(verdict) })))
  return rows.map(({ number, event, verdict, reason, who, at }) => ({
    ...{ number, event, who, when: at, verdict: JSON.parse(verdict) as Verdict },
    ...(reason !== null && { reason }),
    undone: undone.has(number),
  }))
}

const DOINGS: readonly Verdict['do'][] = ['accept', 'reject', 'correct', 'merge', 'split', 'settle', 'undo']

async function checkVerdict(db: Database, event: string, verdict: Verdict): Promise<void> {
  if (!DOINGS.includes(verdict.do))
    throw new InputError(`unknown decision: "${verdict.do}"; choose ${DOINGS.join(', ')}`)
  if (verdict.do === 'correct') checkFields(verdict.fields)
  if (verdict.do === 'settle' && !SETTLED.includes(verdict.as))
    throw new InputError(`unknown outcome: "${verdict.as}"; choose ${SETTLED.join(', ')}`)
  if (verdict.do === 'merge' || verdict.do === 'split') {
    const other = verdict.do === 'merge' ? verdict.into : verdict.from
    if (other === event)
      throw new InputError(`invalid decision: ${verdict.do} of "${event}" with itself; name another event`)
    const found = await db.selectFrom('event').select('id').where('key', '=', other).executeTakeFirst()
    if (!found) throw new MissingError(`unknown event: "${other}" (this record); take an id that ask or show prints`)
  }
  if (verdict.do === 'undo') {
    const own = await verdictsOn(db, event)
    if (!own.some(({ number }) => number === verdict.decision))
      throw new MissingError(
        `unknown decision: ${verdict.decision} (event "${event}"); its decisions list their numbers`,
      )
  }
}

const LISTS = ['actors', 'recipients', 'contexts', 'attribution', 'amounts'] as const
const FIELDS = [
  ...LISTS,
  'type',
  'mode',
  'status',
  'when',
  'where',
  'condition',
  'within',
  'confidence',
  'scores',
] as const
// an event without these is none; they can be changed but not taken away
const NEEDED: readonly string[] = [...LISTS, 'type', 'status', 'confidence', 'scores']

function checkFields(fields: Readonly<Record<string, unknown>>): void {
  for (const [field, value] of Object.entries(fields)) {
    const known = FIELDS.find(one => one === field)
    if (!known) {
      const near = nearest(field, FIELDS)
      throw new InputError(
        `unknown field: "${field}"; ${near ? `did you mean ${near}` : `choose ${FIELDS.join(', ')}`}`,
      )
    }
    if (value === null && !NEEDED.includes(field)) continue
    if (!fits(known, value))
      throw new InputError(`invalid ${field}: ${JSON.stringify(value)}; give it as show --json prints it`)
  }
}

function fits(field: (typeof FIELDS)[number], value: unknown): boolean {
  if (LISTS.some(list => list === field))
    return Array.isArray(value) && (field === 'contexts' ? value.every(isText) : value.every(isNamed(field)))
  const object = value as Record<string, unknown> | null
  switch (field) {
    case 'type':
      return EVENT_TYPES.some(type => type === value)
    case 'status':
      return STATUSES.some(status => status === value)
    case 'confidence':
      return typeof value === 'number' && value >= 0 && value <= 1
    case 'mode':
    case 'within':
      return isText(value)
    case 'when':
      return isDay(object?.start) && isDay(object?.end) && String(object?.start) <= String(object?.end)
    case 'where':
      return isText(object?.name) && isText(object?.precision)
    case 'scores':
      return isText(object?.quad)
    default:
      return typeof value === 'object' && value !== null
  }
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''
const isDay = (value: unknown): boolean => typeof value === 'string' && parseDay(value) !== undefined
const isNamed = (list: string) => (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  (list === 'amounts'
    ? Number.isFinite((value as { value: unknown }).value)
    : isText((value as { name: unknown }).name))
