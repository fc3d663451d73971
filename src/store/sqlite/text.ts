/**
 * Full text in SQLite's FTS5. Events have no text of their own in it: a match gives a row number made of the event's day
 * and number, so that the index itself walks them by day.
 */
import { CompiledQuery, type RawBuilder, sql } from 'kysely'
import type { Snippet } from '../kept.ts'
import { type Database, WIDEST } from '../schema/schema.ts'
import type { EventMatch, MatchQuery, TextIndex, TextItem } from '../sql/sql.ts'

// numbers of events below, days from year 535 on above: 52 bits, exact in a double
const DAY_ZERO = 2 ** 19
const DAY_STEP = 2 ** 32

const rowNumber = ({ day, id }: EventMatch): number => (day + DAY_ZERO) * DAY_STEP + id

const TOKENS = `tokenize='porter unicode61 remove_diacritics 2'`
// a word that is in most reports is ranked among those read last: each match costs a look at its length
const MOST_RANKED = 4000

const ADD_ARTICLE = 'insert into article_text(rowid, title, text) values (?, ?, ?)'
const ADD_EVENT = 'insert into event_text(rowid, words, marks) values (?, ?, ?)'
// set around matched words in snippets; no report's text contains them
const OPEN = '\u0001'
const CLOSE = '\u0002'

export async function makeTextTables(db: Database): Promise<void> {
  await sql
    .raw(`create virtual table article_text using fts5(title, text, content='article', content_rowid='id', ${TOKENS})`)
    .execute(db)
  await sql
    .raw(`create virtual table event_text using fts5(words, marks, content='', contentless_delete=1, ${TOKENS})`)
    .execute(db)
}

export const sqliteText: TextIndex = {
  async addArticle(db, { id, title, text }) {
    await db.executeQuery(CompiledQuery.raw(ADD_ARTICLE, [id, title, text]))
  },
  async dropArticle(db, { id, title, text }) {
    await sql`insert into article_text(article_text, rowid, title, text)
      values ('delete', ${id}, ${title}, ${text})`.execute(db)
  },
  async addEvents(db, events) {
    // FTS5 starts a new segment whenever a row number is lower than the last
    const rows = events.map(event => ({ number: rowNumber(event), ...event })).sort((x, y) => x.number - y.number)
    for (const { number, words, marks } of rows)
      await db.executeQuery(CompiledQuery.raw(ADD_EVENT, [number, words, marks]))
  },
  async dropEvent(db, event) {
    await sql`delete from event_text where rowid = ${rowNumber(event)}`.execute(db)
  },
  matches(query) {
    const conditions: RawBuilder<unknown>[] = [sql`event_text match ${matchExpression(query)}`]
    const { from, to, after, order } = query
    // an interval may have begun before the range that it reaches into
    if (from !== undefined) conditions.push(sql`rowid >= ${rowNumber({ day: from - WIDEST, id: 0 })}`)
    if (to !== undefined) conditions.push(sql`rowid < ${rowNumber({ day: to + 1, id: 0 })}`)
    const newest = order === 'newest'
    if (after) conditions.push(sql`rowid ${sql.raw(newest ? '<' : '>')} ${rowNumber(after)}`)
    return sql<EventMatch>`select rowid % ${sql.lit(DAY_STEP)} as id, rowid / ${sql.lit(DAY_STEP)} - ${sql.lit(DAY_ZERO)} as day
      from event_text where ${sql.join(conditions, sql` and `)}
      order by rowid ${sql.raw(newest ? 'desc' : 'asc')} limit ${query.limit}`
  },
  async searchArticles(db, text, { limit, offset }) {
    const snippet = (column: number, words: number) =>
      sql<string>`snippet(article_text, ${sql.lit(column)}, ${OPEN}, ${CLOSE}, '…', ${sql.lit(words)})`
    const expression = itemsExpression(text)
    const last = sql<{ id: number }>`select rowid as id from article_text where article_text match ${expression}
      order by rowid desc limit 1 offset ${MOST_RANKED - 1}`
    const bound = (await last.execute(db)).rows[0]?.id ?? 0
    const query = sql<{ id: number; rank: number; title: string; snippet: string }>`
      select rowid as id, rank, ${snippet(0, 40)} as title, ${snippet(1, 30)} as snippet
      from article_text where article_text match ${expression} and rowid >= ${bound}
      order by rank limit ${limit} offset ${offset}`
    return (await query.execute(db)).rows.map(row => ({
      id: row.id,
      rank: row.rank,
      title: readSnippet(row.title),
      snippet: readSnippet(row.snippet),
    }))
  },
}

// every word stands in double quotes, where FTS5 sees no operators
const itemsExpression = (items: readonly TextItem[]): string =>
  items.map(({ words, prefix }) => `"${words}"${prefix ? '*' : ''}`).join(' AND ')

function matchExpression({ text, marks }: MatchQuery): string {
  const lists = marks.map(list => `(${list.map(mark => `"${mark}"`).join(' OR ')})`)
  const narrowed = lists.length > 0 ? ` AND (marks : (${lists.join(' AND ')}))` : ''
  return `(words : (${itemsExpression(text)}))${narrowed}`
}

/** Takes the marks out of a snippet and says where they were. */
export function readSnippet(marked: string): Snippet {
  const marks: { start: number; end: number }[] = []
  let text = ''
  let start = 0
  for (const piece of marked.split(/([\u0001\u0002])/)) {
    if (piece === OPEN) start = text.length
    else if (piece === CLOSE) marks.push({ start, end: text.length })
    else text += piece
  }
  return { text, marks }
}
