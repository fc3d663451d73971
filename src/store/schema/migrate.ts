/** Makes and renews the tables. A migration is never changed once released: what follows goes into the next one. */
import { type ColumnDefinitionBuilder, type CreateTableBuilder, type Kysely, sql } from 'kysely'

/** What the databases spell differently. */
export interface Spelling {
  /** Type of a row number that the database gives out, primary key included. */
  readonly rowNumber: 'integer' | 'bigint'
  /** A table that is its primary key's index. */
  keyed<Name extends string>(table: CreateTableBuilder<Name, string>): CreateTableBuilder<Name, string>
  number(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder
}

type Migration = (db: Kysely<unknown>, spelling: Spelling) => Promise<void>

const MIGRATIONS: readonly Migration[] = [first]

/** Version of the tables that this program makes; a record of a higher one is refused. */
export const VERSION = MIGRATIONS.length

/** Brings tables from a version (0: none) to the newest, inside the caller's transaction. */
export async function migrate(db: Kysely<unknown>, from: number, spelling: Spelling): Promise<void> {
  for (const migration of MIGRATIONS.slice(from)) await migration(db, spelling)
}

async function first(db: Kysely<unknown>, spelling: Spelling): Promise<void> {
  await makeReports(db, spelling)
  await makeEvents(db, spelling)
  await makeFinding(db, spelling)
  await makeJudgement(db, spelling)
  await makeWork(db, spelling)
}

const numbered = (db: Kysely<unknown>, name: string, { rowNumber, number }: Spelling, column = 'id') =>
  db.schema.createTable(name).addColumn(column, rowNumber, number)

async function makeReports(db: Kysely<unknown>, spelling: Spelling): Promise<void> {
  await numbered(db, 'article', spelling)
    .addColumn('key', 'text', c => c.notNull().unique())
    .addColumn('title', 'text', c => c.notNull())
    .addColumn('text', 'text', c => c.notNull())
    .addColumn('day', 'integer', c => c.notNull())
    .addColumn('source', 'integer')
    .addColumn('url', 'text')
    .addColumn('published', 'text')
    .addColumn('language', 'text')
    .addColumn('body', 'text', c => c.notNull())
    .addColumn('layers', sql`blob`, c => c.notNull())
    .addColumn('digest', 'text', c => c.notNull())
    .addColumn('by', 'text', c => c.notNull())
    .addColumn('read', 'text', c => c.notNull())
    .addColumn('events', 'integer', c => c.notNull())
    .execute()
  await db.schema.createIndex('article_day').on('article').columns(['day', 'id']).execute()
  await db.schema.createIndex('article_source').on('article').columns(['source', 'day', 'id']).execute()
  await spelling
    .keyed(db.schema.createTable('article_address') as CreateTableBuilder<string, string>)
    .addColumn('article', 'integer', c => c.notNull().references('article.id').onDelete('cascade'))
    .addColumn('address', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('article_address_key', ['article', 'address'] as never)
    .execute()
  await numbered(db, 'statement', spelling)
    .addColumn('article', 'integer', c => c.notNull().references('article.id').onDelete('cascade'))
    .addColumn('day', 'integer', c => c.notNull())
    .addColumn('speaker', 'integer')
    .addColumn('country', 'integer')
    .addColumn('body', 'text', c => c.notNull())
    .execute()
  for (const columns of [['article'], ['day', 'id'], ['speaker', 'day', 'id'], ['country', 'day', 'id']])
    await db.schema.createIndex(`statement_${columns[0]}`).on('statement').columns(columns).execute()
  await db.schema
    .createTable('coverage')
    .addColumn('day', 'integer', c => c.primaryKey())
    .addColumn('articles', 'integer', c => c.notNull())
    .execute()
  await db.schema
    .createTable('skipped')
    .addColumn('address', 'text', c => c.primaryKey())
    .addColumn('reason', 'text', c => c.notNull())
    .addColumn('at', 'text', c => c.notNull())
    .execute()
}

async function makeEvents(db: Kysely<unknown>, spelling: Spelling): Promise<void> {
  await numbered(db, 'event', spelling)
    .addColumn('key', 'text', c => c.notNull().unique())
    .addColumn('article', 'integer', c => c.notNull().references('article.id').onDelete('cascade'))
    .addColumn('day', 'integer', c => c.notNull())
    .addColumn('span', 'integer', c => c.notNull())
    .addColumn('type', 'integer', c => c.notNull())
    .addColumn('status', 'integer', c => c.notNull())
    .addColumn('quad', 'integer', c => c.notNull())
    .addColumn('confidence', 'integer', c => c.notNull())
    .addColumn('hidden', 'integer', c => c.notNull())
    .addColumn('due', 'integer')
    .addColumn('review', 'text')
    .addColumn('happening', 'integer')
    .addColumn('terms', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('event_body')
    .addColumn('event', 'integer', c => c.primaryKey().references('event.id').onDelete('cascade'))
    .addColumn('body', 'text', c => c.notNull())
    .addColumn('machine', 'text')
    .execute()
  await db.schema.createIndex('event_article').on('event').column('article').execute()
  // everything that lists narrow by stands in these indexes, so that no row is opened that is not shown
  await db.schema
    .createIndex('event_ledger')
    .on('event')
    .columns(['day', 'id', 'type', 'status', 'quad', 'confidence', 'span'])
    .where(sql.ref('hidden'), '=', sql.lit(0))
    .execute()
  await db.schema
    .createIndex('event_confidence')
    .on('event')
    .columns(['confidence', 'id', 'type', 'status', 'quad', 'day', 'span'])
    .where(sql.ref('hidden'), '=', sql.lit(0))
    .execute()
  for (const column of ['due', 'review', 'happening'])
    await db.schema
      .createIndex(`event_${column}`)
      .on('event')
      .columns([column, 'id'])
      .where(sql.ref(column), 'is not', null)
      .execute()
}

const FOUND = ['day', 'event', 'span', 'type', 'status', 'quad', 'confidence'] as const

async function makeFinding(db: Kysely<unknown>, spelling: Spelling): Promise<void> {
  const keyed = async (name: string, columns: readonly string[], key: readonly string[]) => {
    let table = db.schema.createTable(name) as CreateTableBuilder<string, string>
    for (const column of columns) table = table.addColumn(column, 'integer', c => c.notNull())
    await spelling
      .keyed(table)
      .addPrimaryKeyConstraint(`${name}_key`, key as never)
      .execute()
  }
  await keyed('event_term', ['term', ...FOUND, 'part'], ['term', 'day', 'event'])
  await keyed('event_dyad', ['a', 'b', ...FOUND, 'way'], ['a', 'b', 'day', 'event'])
  const kinds = ['term', 'month', 'type', 'status', 'quad']
  await keyed('tally', [...kinds, 'events'], kinds)
  await numbered(db, 'term', spelling)
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('key', 'text', c => c.notNull())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('events', 'integer', c => c.notNull())
    .addColumn('known', 'text', c => c.notNull())
    .addUniqueConstraint('term_key', ['kind', 'key'] as never)
    .execute()
  await db.schema.createIndex('term_events').on('term').columns(['kind', 'events']).execute()
  await spelling
    .keyed(db.schema.createTable('label') as CreateTableBuilder<string, string>)
    .addColumn('word', 'text', c => c.notNull())
    .addColumn('term', 'integer', c => c.notNull())
    .addColumn('whole', 'integer', c => c.notNull())
    .addPrimaryKeyConstraint('label_key', ['word', 'term', 'whole'] as never)
    .execute()
  await db.schema
    .createTable('source')
    .addColumn('term', 'integer', c => c.primaryKey())
    .addColumn('url', 'text')
    .addColumn('articles', 'integer', c => c.notNull())
    .addColumn('first', 'integer')
    .addColumn('last', 'integer')
    .addColumn('read', 'text', c => c.notNull())
    .execute()
}

async function makeJudgement(db: Kysely<unknown>, spelling: Spelling): Promise<void> {
  await numbered(db, 'link', spelling)
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('from_key', 'text', c => c.notNull())
    .addColumn('to_key', 'text', c => c.notNull())
    .addColumn('outcome', 'text')
    .addColumn('confidence', 'real', c => c.notNull())
    .addColumn('by', 'text', c => c.notNull())
    .addColumn('evidence', 'text', c => c.notNull())
    .addUniqueConstraint('link_ends', ['from_key', 'to_key', 'kind'] as never)
    .execute()
  await db.schema.createIndex('link_to').on('link').column('to_key').execute()
  await numbered(db, 'happening', spelling)
    .addColumn('key', 'text', c => c.notNull().unique())
    .addColumn('tellings', 'integer', c => c.notNull())
    .addColumn('independent', 'integer', c => c.notNull())
    .execute()
  // no reference to event: a decision outlives the reading that it judges
  await numbered(db, 'decision', spelling, 'number')
    .addColumn('event', 'text', c => c.notNull())
    .addColumn('other', 'text')
    .addColumn('verdict', 'text', c => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('who', 'text', c => c.notNull())
    .addColumn('at', 'text', c => c.notNull())
    .execute()
  for (const column of ['event', 'other'])
    await db.schema.createIndex(`decision_${column}`).on('decision').column(column).execute()
  await numbered(db, 'comment', spelling, 'number')
    .addColumn('key', 'text', c => c.notNull())
    .addColumn('article', 'text')
    .addColumn('event', 'text')
    .addColumn('annotation', 'text', c => c.notNull())
    .addColumn('who', 'text', c => c.notNull())
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('deleted', 'integer', c => c.notNull())
    .execute()
  for (const column of ['key', 'article', 'event'])
    await db.schema.createIndex(`comment_${column}`).on('comment').column(column).execute()
  await numbered(db, 'change', spelling, 'number')
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('key', 'text', c => c.notNull())
    .addColumn('events', 'integer', c => c.notNull())
    .execute()
}

async function makeWork(db: Kysely<unknown>, spelling: Spelling): Promise<void> {
  let feed = db.schema.createTable('feed').addColumn('address', 'text', c => c.primaryKey())
  for (const column of ['title', 'etag', 'last_modified', 'fetched', 'next', 'error'])
    feed = feed.addColumn(column, 'text')
  await feed
    .addColumn('failures', 'integer', c => c.notNull())
    .addColumn('paused', 'integer', c => c.notNull())
    .execute()
  await numbered(db, 'job', spelling)
    .addColumn('address', 'text', c => c.notNull().unique())
    .addColumn('origin', 'text')
    .addColumn('given', 'text')
    .addColumn('state', 'text', c => c.notNull())
    .addColumn('tries', 'integer', c => c.notNull())
    .addColumn('worker', 'text')
    .addColumn('ready', 'text', c => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('at', 'text', c => c.notNull())
    .execute()
  await db.schema.createIndex('job_ready').on('job').columns(['state', 'ready', 'id']).execute()
  const account = (c: ColumnDefinitionBuilder) => c.notNull().references('account.name').onDelete('cascade')
  await db.schema
    .createTable('account')
    .addColumn('name', 'text', c => c.primaryKey())
    .addColumn('role', 'text', c => c.notNull())
    .addColumn('password', 'text', c => c.notNull())
    .addColumn('created', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('session')
    .addColumn('hash', 'text', c => c.primaryKey())
    .addColumn('account', 'text', account)
    .addColumn('expires', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('api_key')
    .addColumn('hash', 'text', c => c.primaryKey())
    .addColumn('account', 'text', account)
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('role', 'text', c => c.notNull())
    .addColumn('created', 'text', c => c.notNull())
    .addColumn('used', 'text')
    .execute()
}
