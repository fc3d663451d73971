/** Articles, statements and sources as kept, and what the record holds altogether. */
import { sql } from 'kysely'
import type { Article, Statement } from '../../record/record.ts'
import type { Filter, Page } from '../filter.ts'
import type { ArticleHead, FoundArticle, FoundStatement, KeptArticle, RecordStats, SearchHit } from '../kept.ts'
import { type Database, dayWord, UNDATED, VERSION } from '../schema/schema.ts'
import type { SourceEntry } from '../store.ts'
import { unpack } from './batch.ts'
import { headOf, openEvents } from './find.ts'
import { type Finding, inTime } from './plan.ts'
import { readSearch } from './text.ts'

export async function openArticle({ db }: Finding, key: string): Promise<KeptArticle | undefined> {
  const row = await db.selectFrom('article').selectAll().where('key', '=', key).executeTakeFirst()
  if (!row) return undefined
  const layers = unpack(row.layers) as Pick<KeptArticle, 'mentions' | 'times'>
  const statements = await db
    .selectFrom('statement')
    .select('body')
    .where('article', '=', row.id)
    .orderBy('id')
    .execute()
  const events = await db
    .selectFrom('event')
    .select(['id as event', 'day as place'])
    .where('article', '=', row.id)
    .execute()
  const addresses = await db.selectFrom('article_address').select('address').where('article', '=', row.id).execute()
  const found = (await openEvents(db, events)).map(({ event }) => event)
  return {
    article: { ...(JSON.parse(row.body) as Omit<Article, 'text'>), text: row.text },
    ...layers,
    statements: statements.map(({ body }) => JSON.parse(body)),
    events: found.sort((x, y) => x.trigger.start - y.trigger.start),
    addresses: addresses.map(({ address }) => address),
    by: row.by,
    read: row.read,
  }
}

export async function openHead(db: Database, key: string): Promise<ArticleHead | undefined> {
  const row = await db
    .selectFrom('article as a')
    .leftJoin('term as s', 's.id', 'a.source')
    .select(['a.key', 'a.title', 'a.published', 'a.url', 's.name as source'])
    .where('a.key', '=', key)
    .executeTakeFirst()
  return row && headOf(row)
}

const HEAD = ['a.id', 'a.key', 'a.title', 'a.published', 'a.url', 'a.day', 'a.language', 'a.events'] as const

/** By publication day, newest first (or oldest). */
export async function findArticles({ db }: Finding, filter: Filter, page: Page): Promise<readonly FoundArticle[]> {
  const way = page.sort === 'oldest' ? 'asc' : 'desc'
  let query = db
    .selectFrom('article as a')
    .leftJoin('term as s', 's.id', 'a.source')
    .select([...HEAD, 's.name as source'])
    .where(inTime('a.id'))
    .orderBy('a.day', way)
    .orderBy('a.id', way)
    .limit(page.limit)
  if (filter.source) query = query.where('a.source', 'in', filter.source.length > 0 ? filter.source : [-1])
  if (filter.from !== undefined) query = query.where('a.day', '>=', filter.from)
  if (filter.to !== undefined) query = query.where('a.day', '<=', filter.to)
  if (page.after) {
    const beyond = sql.raw(way === 'asc' ? '>' : '<')
    query = query.where(sql<boolean>`(a.day, a.id) ${beyond} (${page.after.key}, ${page.after.id})`)
  }
  return (await query.execute()).map(row => ({
    article: { ...headOf(row), ...(row.language !== null && { language: row.language }), events: row.events },
    position: { key: row.day, id: row.id },
  }))
}

/** By publication day, newest first (or oldest); `actor` is the speaker. */
export async function findStatements({ db }: Finding, filter: Filter, page: Page): Promise<readonly FoundStatement[]> {
  const way = page.sort === 'oldest' ? 'asc' : 'desc'
  let query = db
    .selectFrom('statement as t')
    .innerJoin('article as a', 'a.id', 't.article')
    .leftJoin('term as s', 's.id', 'a.source')
    .select(['t.id', 't.day', 't.body', 'a.key', 'a.title', 'a.published', 'a.url', 'a.text', 's.name as source'])
    .where(inTime('t.id'))
    .orderBy('t.day', way)
    .orderBy('t.id', way)
    .limit(page.limit)
  const { actor, source, article } = filter
  if (actor?.length === 0 || source?.length === 0) return []
  if (actor) query = query.where(e => e.or([e('t.speaker', 'in', actor), e('t.country', 'in', actor)]))
  if (source) query = query.where('a.source', 'in', source)
  if (article !== undefined) query = query.where('a.key', '=', article)
  if (filter.from !== undefined) query = query.where('t.day', '>=', filter.from)
  if (filter.to !== undefined) query = query.where('t.day', '<=', filter.to)
  if (page.after) {
    const beyond = sql.raw(way === 'asc' ? '>' : '<')
    query = query.where(sql<boolean>`(t.day, t.id) ${beyond} (${page.after.key}, ${page.after.id})`)
  }
  return (await query.execute()).map(row => {
    const statement = JSON.parse(row.body) as Statement
    return {
      statement,
      quotes: statement.content.map(({ start, end }) => row.text.slice(start, end)),
      article: headOf(row),
      position: { key: row.day, id: row.id },
    }
  })
}

export async function searchArticles(
  { db, text }: Finding,
  words: string,
  page: { limit: number; offset: number },
): Promise<readonly SearchHit[]> {
  const matches = await text.searchArticles(db, readSearch(words), page)
  if (matches.length === 0) return []
  const rows = await db
    .selectFrom('article as a')
    .leftJoin('term as s', 's.id', 'a.source')
    .select([...HEAD, 's.name as source'])
    .where(
      'a.id',
      'in',
      matches.map(({ id }) => id),
    )
    .execute()
  const opened = new Map(rows.map(row => [row.id, row]))
  return matches.flatMap(({ id, rank, title, snippet }) => {
    const row = opened.get(id)
    if (!row) return []
    return [{ article: headOf(row), ...(title.text !== '' && { title }), snippet, rank, events: row.events }]
  })
}

export async function listSources(db: Database): Promise<readonly SourceEntry[]> {
  const rows = await db
    .selectFrom('source as s')
    .innerJoin('term as t', 't.id', 's.term')
    .select(['t.name', 't.events', 's.url', 's.articles', 's.first', 's.last', 's.read'])
    .orderBy('s.articles', 'desc')
    .orderBy('t.name')
    .execute()
  return rows.map(({ name, events, url, articles, first, last, read }) => ({
    name,
    ...(url !== null && { url }),
    articles,
    events,
    ...(first !== null && { since: dayWord(first)! }),
    ...(last !== null && { until: dayWord(last)! }),
    read,
  }))
}

export async function recordStats(db: Database, bytes: number): Promise<RecordStats> {
  const count = async (table: 'statement' | 'link' | 'decision' | 'skipped') =>
    (
      await db
        .selectFrom(table)
        .select(e => e.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n
  const one = async (query: ReturnType<typeof sql<{ n: number | null }>>) => (await query.execute(db)).rows[0]?.n ?? 0
  const days = await sql<{ first: number | null; last: number | null }>`
    select min(day) as first, max(day) as last from coverage where articles > 0 and day > ${UNDATED}`.execute(db)
  const { first, last } = days.rows[0]!
  return {
    articles: await one(sql`select sum(articles) as n from coverage`),
    events: await one(sql`select sum(events) as n from tally where term = 0`),
    statements: await count('statement'),
    actors: await one(sql`select count(*) as n from term where kind in ('actor', 'country') and events > 0`),
    sources: await one(sql`select count(*) as n from source where articles > 0`),
    links: await count('link'),
    decisions: await count('decision'),
    comments: await one(sql`select count(distinct ${sql.ref('key')}) as n from comment`),
    skipped: await count('skipped'),
    waiting: await one(sql`select count(*) as n from job where state in ('waiting', 'claimed')`),
    failed: await one(sql`select count(*) as n from job where state = 'failed'`),
    ...(first !== null && { since: dayWord(first)! }),
    ...(last !== null && { until: dayWord(last)! }),
    reviewed: await one(sql`select count(*) as n from event where review is not null`),
    right: await one(sql`select count(*) as n from event where review = 'accepted'`),
    bytes,
    version: VERSION,
  }
}
