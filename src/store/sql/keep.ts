/** Readings → rows: new ones added, known ones left alone, others' work replaced under what people decided. */
import { contentId } from '../../base/ids.ts'
import type { Article, Event, Evidence, Reading, Statement } from '../../record/record.ts'
import { type ArticleTable, originOf, placeInTime, UNDATED } from '../schema/schema.ts'
import type { KeepResult, ReadingOrigin } from '../store.ts'
import { type EventRow, pack, type Writing } from './batch.ts'
import { indexEvent, newTerms } from './indexing.ts'
import { insertRows } from './insert.ts'
import { judge, type NumberedVerdict, standing } from './judge.ts'
import { dropLinks } from './links.ts'
import { dropSignature, keepSignature } from './signatures.ts'
import { type NewTerm, participantTerms, sourceTerm } from './terms.ts'

/** What an event of the last reading keeps when it is read again: its row number, and the happening that it tells. */
interface Before {
  readonly id: number
  readonly happening: number | null
  readonly echo: number
}

export async function keepReading(writing: Writing, reading: Reading, origin: ReadingOrigin): Promise<KeepResult> {
  const { article } = reading.annotated
  const { db } = writing
  const old = await db
    .selectFrom('article')
    .select(['id', 'title', 'text', 'day', 'source', 'digest', 'by', 'events'])
    .where('key', '=', article.id)
    .executeTakeFirst()
  const digest = digestOf(article)
  if (old && old.digest === digest && old.by === origin.by) {
    await keepAddress(writing, old.id, origin.address)
    return { kept: 'same', article: article.id, events: old.events }
  }
  if (old) await writing.batch.flush(writing)
  const before = old ? await takeBack(writing, old) : new Map<string, Before>()
  const source = sourceTerm(article)
  await writing.book.learn(db, [
    ...(source ? [source] : []),
    ...reading.events.flatMap(newTerms),
    ...reading.statements.flatMap(({ speaker }) => (speaker ? participantTerms(speaker) : [])),
  ])
  const id = await keepArticle(writing, { reading, origin, digest, source, old: old?.id })
  await keepAddress(writing, id, origin.address)
  await keepSignature(db, { id, ...placeInTime(undefined, article.published) }, reading.signature)
  await keepStatements(writing, id, article, reading.statements)
  const events = await keepEvents(writing, { id, reading, source, before })
  await db.updateTable('article').set({ events }).where('id', '=', id).execute()
  await insertRows(db, { table: 'change', columns: ['at', 'kind', 'key', 'events'] }, [
    [writing.now, 'article', article.id, events],
  ])
  return { kept: old ? 'replaced' : 'new', article: article.id, events }
}

function digestOf({ fingerprint: _, found: __, ...said }: Article): string {
  return contentId(said.text, JSON.stringify(said, Object.keys(said).sort()))
}

interface NewArticle {
  readonly reading: Reading
  readonly origin: ReadingOrigin
  readonly digest: string
  readonly source: NewTerm | undefined
  readonly old: number | undefined
}

async function keepArticle(writing: Writing, { reading, origin, digest, source, old }: NewArticle): Promise<number> {
  const { db, text, book, now } = writing
  const { article, mentions, times } = reading.annotated
  const { text: words, ...body } = article
  const { day } = placeInTime(undefined, article.published)
  const row = {
    key: article.id,
    title: article.title ?? '',
    text: words,
    day,
    source: source ? book.number(source) : null,
    url: article.url ?? null,
    published: article.published ?? null,
    language: article.language ?? null,
    body: JSON.stringify(body),
    layers: pack({ mentions, times }),
    digest,
    by: origin.by,
    read: now,
    events: 0,
  }
  if (old === undefined) {
    const { id } = await db.insertInto('article').values(row).returning('id').executeTakeFirstOrThrow()
    await text.addArticle(db, { id, title: row.title, text: words })
    await cover(writing, row, 1, article.source?.url)
    return id
  }
  await db.updateTable('article').set(row).where('id', '=', old).execute()
  await text.addArticle(db, { id: old, title: row.title, text: words })
  await cover(writing, row, 1, article.source?.url)
  return old
}

/** Counts a report for its day and its source, or (`by` -1) takes it back. */
async function cover(
  { db, now }: Writing,
  { day, source }: Pick<ArticleTable, 'day' | 'source'>,
  by: 1 | -1,
  url?: string,
): Promise<void> {
  const conflict = { key: ['day'], add: 'articles' }
  await insertRows(db, { table: 'coverage', columns: ['day', 'articles'], conflict }, [[day, by]])
  if (source === null) return
  await insertRows(db, { table: 'source', columns: ['term', 'articles', 'read'], conflict: 'skip' }, [[source, 0, now]])
  const dated = day !== UNDATED && by === 1
  await db
    .updateTable('source')
    .set(e => ({
      articles: e('articles', '+', by),
      read: now,
      ...(url !== undefined && { url }),
      ...(dated && {
        first: e.fn.coalesce(e.case().when('first', '<', day).then(e.ref('first')).end(), e.val(day)),
        last: e.fn.coalesce(e.case().when('last', '>', day).then(e.ref('last')).end(), e.val(day)),
      }),
    }))
    .where('term', '=', source)
    .execute()
}

async function keepAddress({ db }: Writing, article: number, address: string): Promise<void> {
  const into = { table: 'article_address', columns: ['article', 'address'], conflict: 'skip' } as const
  await insertRows(db, into, [[article, address]])
}

async function keepStatements(
  { db, book }: Writing,
  article: number,
  { published }: Article,
  statements: readonly Statement[],
) {
  const { day } = placeInTime(undefined, published)
  const rows = statements.map(statement => {
    const terms = statement.speaker ? participantTerms(statement.speaker) : []
    const number = (kind: string) => {
      const term = terms.find(one => one.kind === kind)
      return term ? book.number(term) : null
    }
    return [article, day, number('actor'), number('country'), JSON.stringify(statement)]
  })
  await insertRows(db, { table: 'statement', columns: ['article', 'day', 'speaker', 'country', 'body'] }, rows)
}

/** Removes what the last reading of an article left; returns what its events had, by id. */
async function takeBack(
  writing: Writing,
  old: Pick<ArticleTable, 'title' | 'text' | 'day' | 'source'> & { id: number },
): Promise<Map<string, Before>> {
  const { db, batch, text } = writing
  const rows = await db
    .selectFrom('event')
    .select(['id', 'key', 'day', 'type', 'status', 'quad', 'terms', 'hidden', 'happening', 'echo'])
    .where('article', '=', old.id)
    .execute()
  for (const row of rows) if (!row.hidden) await batch.remove(writing, row)
  await db.deleteFrom('statement').where('article', '=', old.id).execute()
  await text.dropArticle(db, old)
  await dropSignature(db, old)
  await cover(writing, old, -1)
  return new Map(rows.map(({ key, id, happening, echo }) => [key, { id, happening, echo }]))
}

interface NewEvents {
  readonly id: number
  readonly reading: Reading
  readonly source: NewTerm | undefined
  /** The events of the last reading, by id. */
  readonly before: ReadonlyMap<string, Before>
}

async function keepEvents(writing: Writing, { id, reading, source, before }: NewEvents): Promise<number> {
  const { db, batch, book } = writing
  const { article } = reading.annotated
  const keys = [...new Set([...reading.events.map(event => event.id), ...before.keys()])]
  if (keys.length === 0) return 0
  const decisions = await decisionsOf(writing, keys)
  const vouched = await vouchedFor(writing, { reading, before, decisions })
  await book.learn(db, vouched.flatMap(newTerms))
  if (before.size > 0) await db.deleteFrom('event').where('article', '=', id).execute()
  const taken = await db.selectFrom('event').select('key').where('key', 'in', keys).execute()
  const seen = new Set(taken.map(({ key }) => key))
  let visible = 0
  for (const machine of [...reading.events, ...vouched]) {
    if (seen.has(machine.id)) continue
    seen.add(machine.id)
    const judged = judge(machine, decisions.get(machine.id) ?? [])
    await book.learn(db, newTerms(judged.event))
    const given = { ...(article.published && { published: article.published }), ...(source && { source }) }
    const row: EventRow = {
      id: before.get(machine.id)?.id ?? (await batch.number(db)),
      happening: before.get(machine.id)?.happening ?? null,
      echo: before.get(machine.id)?.echo ?? 0,
      origin: originOf(machine, article),
      key: machine.id,
      article: id,
      event: judged.event,
      machine: judged.event === machine ? undefined : machine,
      review: judged.review,
      hidden: judged.hidden,
    }
    batch.add(row, indexEvent(judged.event, given, book))
    if (!judged.hidden) visible++
  }
  await dropLinks(
    writing,
    [...before.keys()].filter(key => !seen.has(key)),
  )
  return visible
}

async function decisionsOf({ db }: Writing, keys: readonly string[]): Promise<Map<string, NumberedVerdict[]>> {
  const rows = await db
    .selectFrom('decision')
    .select(['number', 'event', 'verdict'])
    .where('event', 'in', keys)
    .orderBy('number')
    .execute()
  const found = new Map<string, NumberedVerdict[]>()
  for (const { number, event, verdict } of rows) {
    if (!found.has(event)) found.set(event, [])
    found.get(event)!.push({ number, verdict: JSON.parse(verdict) })
  }
  return found
}

interface Rereading {
  readonly reading: Reading
  readonly before: ReadonlyMap<string, Before>
  readonly decisions: ReadonlyMap<string, readonly NumberedVerdict[]>
}

/** Events that the new reading lacks and people decided on: they stay, moved to where their words now stand. */
async function vouchedFor({ db }: Writing, { reading, before, decisions }: Rereading): Promise<readonly Event[]> {
  const now = new Set(reading.events.map(event => event.id))
  const keys = [...before.keys()].filter(key => !now.has(key) && standing(decisions.get(key) ?? []).length > 0)
  if (keys.length === 0) return []
  const rows = await db
    .selectFrom('event as e')
    .innerJoin('event_body as b', 'b.event', 'e.id')
    .select(['b.body', 'b.machine'])
    .where('e.key', 'in', keys)
    .execute()
  return rows
    .map(({ body, machine }) => moved(JSON.parse(machine ?? body) as Event, reading.annotated.article.text))
    .filter(event => event !== undefined)
}

/** The event at the place where its evidence stands in a changed text; undefined where it no longer does. */
function moved(event: Event, text: string): Event | undefined {
  const { evidence, trigger } = event
  if (text.slice(evidence.start, evidence.end) === evidence.quote) return event
  const around = text.indexOf(evidence.prefix + evidence.quote)
  const start = around >= 0 ? around + evidence.prefix.length : text.indexOf(evidence.quote)
  if (start < 0) return undefined
  const by = start - evidence.start
  const shift = <S extends { start: number; end: number }>(span: S): S => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  })
  const { mentions: _, ...rest } = event
  return {
    ...rest,
    trigger: shift(trigger),
    evidence: shift<Evidence>(evidence),
    actors: event.actors.map(shift),
    recipients: event.recipients.map(shift),
    ...(event.condition && { condition: shift(event.condition) }),
  }
}
