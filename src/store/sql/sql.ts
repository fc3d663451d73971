/** The store over any SQL database that Kysely speaks: what differs between them comes in as `Backend`. */
import { ResourceError } from '../../base/errors.ts'
import { people, queue } from '../desk/desk.ts'
import type { Database } from '../schema/schema.ts'
import type { KeepResult, Store } from '../store.ts'
import { countDays, termActivity } from './activity.ts'
import {
  findArticles,
  findStatements,
  listSources,
  openArticle,
  openHead,
  recordStats,
  searchArticles,
} from './articles.ts'
import { Batch, type Writing } from './batch.ts'
import { countEvents, countTerms, coverageDays, dyadDays } from './count.ts'
import { keepDecision, listDecisions } from './decide.ts'
import { findDue, findEvents, openEvents } from './find.ts'
import { keepReading } from './keep.ts'
import { keepLinks, linksOf } from './links.ts'
import { findTerms, nearNames } from './names.ts'
import { nearEvents } from './near.ts'
import {
  commentHistory,
  deleteComment,
  keepComment,
  keepSkipped,
  lastChange,
  listChanges,
  listComments,
  listSkipped,
} from './notes.ts'
import { relink } from './relink.ts'
import { TermBook } from './terms.ts'
import type { TextIndex } from './text.ts'

export type { EventMatch, MatchQuery, TextIndex, TextItem } from './text.ts'

export interface Backend {
  readonly db: Database
  readonly text: TextIndex
  readonly path: string
  readonly readonly: boolean
  readonly now: () => Date
  /** Bytes that the record takes. */
  readonly bytes: () => number
  readonly within: Store['within']
}

export function sqlStore(backend: Backend): Store {
  const { db, text, path, readonly, bytes, within } = backend
  const now = () => backend.now().toISOString()
  const book = new TermBook()
  const transact = async <T>(work: (trx: Database) => Promise<T>): Promise<T> => {
    if (readonly)
      throw new ResourceError(`missing write permission: ${path} (opened for reading only); open it without readonly`)
    return db.transaction().execute(work)
  }
  const write = async <T>(work: (writing: Writing) => Promise<T>): Promise<T> => {
    try {
      return await transact(async trx => {
        const writing = { db: trx, text, book, now: now(), batch: new Batch() }
        const result = await work(writing)
        await writing.batch.flush(writing)
        return result
      })
    } catch (error) {
      // numbers given out in a transaction that did not commit are no one's
      book.forget()
      throw error
    }
  }
  const finding = { db, text }
  return {
    path,
    readonly,
    people: people(db, now),
    work: queue(db, transact, now),
    within,

    keepReading: (reading, origin) => write(writing => keepReading(writing, reading, origin)),
    keepReadings: (readings, linker) =>
      write(async writing => {
        const results: KeepResult[] = []
        for (const { reading, origin } of readings) results.push(await keepReading(writing, reading, origin))
        if (linker) for (const { kept, article } of results) if (kept !== 'same') await relink(writing, article, linker)
        return results
      }),
    relink: (article, linker) => write(writing => relink(writing, article, linker)),
    keepSkipped: skipped => transact(trx => keepSkipped(trx, skipped, now())),
    skipped: limit => listSkipped(db, limit),
    async has(article, by) {
      const query = db.selectFrom('article').select('id').where('key', '=', article).where('by', '=', by)
      return (await query.executeTakeFirst()) !== undefined
    },

    near: (events, published) => nearEvents(db, events, published === undefined ? {} : { published }),
    keepLinks: links => write(writing => keepLinks(writing, links)),
    links: ids => linksOf(db, ids),
    async tellings(event) {
      const rows = await db
        .selectFrom('event')
        .select(['id as event', 'day as place'])
        .where('happening', '=', db.selectFrom('event').select('happening').where('key', '=', event))
        .orderBy('id')
        .execute()
      return openEvents(db, rows)
    },

    terms: search => findTerms(db, search),
    nearTerms: (name, kinds) => nearNames(db, name, kinds),

    async event(id) {
      // ids are of 0-9 and a-v, so that `~` comes after all that begin with these
      const rows = await db
        .selectFrom('event')
        .select(['id as event', 'day as place', 'key'])
        .where('key', '>=', id)
        .where('key', '<', `${id}~`)
        .orderBy('key')
        .limit(2)
        .execute()
      const row = rows.find(({ key }) => key === id) ?? (id !== '' && rows.length === 1 ? rows[0] : undefined)
      return row && (await openEvents(db, [row]))[0]
    },
    findEvents: (filter, page) => findEvents(finding, filter, page),
    due: (filter, page) => findDue(finding, filter, page),
    count: filter => countEvents(finding, filter),
    countTerms: (filter, kinds, limit) => countTerms(finding, filter, { kinds, limit }),
    dyadDays: (a, b, filter) => dyadDays(finding, { a, b }, filter),
    activity: (term, filter) => termActivity(finding, term, filter),
    days: (filter, limit) => countDays(finding, filter, limit),
    coverage: (from, to) => coverageDays(db, from, to),

    article: id => openArticle(finding, id),
    head: id => openHead(db, id),
    articles: (filter, page) => findArticles(finding, filter, page),
    statements: (filter, page) => findStatements(finding, filter, page),
    search: (words, limit, offset = 0) => searchArticles(finding, words, { limit, offset }),
    sources: () => listSources(db),
    stats: () => recordStats(db, bytes()),

    decide: (decision, linker) => write(writing => keepDecision(writing, decision, linker)),
    decisions: (event, limit) => listDecisions(db, event, limit),
    keepComment: comment => transact(trx => keepComment(trx, comment, now())),
    deleteComment: (id, who) => transact(trx => deleteComment(trx, id, { who, now: now() })),
    comments: about => listComments(db, about),
    commentHistory: id => commentHistory(db, id),
    changes: (after, limit) => listChanges(db, after, limit),
    lastChange: () => lastChange(db),

    close: () => db.destroy(),
  }
}
