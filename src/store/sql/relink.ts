/** Links of one report judged anew: by what it tells now, beside what the record holds near it now. */
import type { Link } from '../../record/record.ts'
import type { Linker, NearEvent, NearReport } from '../linker.ts'
import type { Writing } from './batch.ts'
import { linksOf, renewLinks } from './links.ts'
import { nearEvents, toldBy } from './near.ts'
import { nearReports, signatureOf } from './signatures.ts'

/**
 * Puts the linker's links of a report and of its events in the place of those that it made before; returns how many changed.
 * What people rejected has none; what is linked already is judged again even where it no longer stands near.
 */
export async function relink(writing: Writing, article: string, linker: Linker): Promise<number> {
  const { db, batch } = writing
  await batch.flush(writing)
  const row = await db
    .selectFrom('article')
    .select(['id', 'day', 'published'])
    .where('key', '=', article)
    .executeTakeFirst()
  if (!row) return 0
  const keys = (await db.selectFrom('event').select('key').where('article', '=', row.id).execute()).map(
    ({ key }) => key,
  )
  const own = new Set(keys)
  const linked = (await linksOf(db, keys))
    .map(({ from, to }) => (own.has(from) ? to : from))
    .filter(key => !own.has(key))
  const told = await toldBy(db, row.id)
  const near = await nearEvents(
    db,
    told.map(({ event }) => event),
    { ...(row.published !== null && { published: row.published }), also: linked },
  )
  const links = linker.events(told, near)
  const signature = await signatureOf(db, row.id)
  const report: NearReport = {
    article,
    ...(row.published !== null && { published: row.published }),
    ...(signature && { signature }),
  }
  const reports = new Map<string, NearReport>()
  for (const other of signature ? await nearReports(db, row, signature) : []) reports.set(other.article, other)
  for (const [other, ties] of tiesOf(near, links))
    reports.set(other.article, { ...(reports.get(other.article) ?? other), ties })
  return renewLinks(writing, [...keys, article], [...links, ...linker.reports(report, [...reports.values()])])
}

/** Other reports to whose events there are links, with those links. */
function tiesOf(near: readonly NearEvent[], links: readonly Link[]): Map<NearReport, Link[]> {
  const reports = new Map<string, NearReport>()
  const reportOf = new Map<string, NearReport>()
  for (const { event, article, published } of near) {
    const report = reports.get(article) ?? { article, ...(published !== undefined && { published }) }
    reports.set(article, report)
    reportOf.set(event.id, report)
  }
  const ties = new Map<NearReport, Link[]>()
  for (const link of links) {
    const report = reportOf.get(link.from) ?? reportOf.get(link.to)
    if (report) ties.set(report, [...(ties.get(report) ?? []), link])
  }
  return ties
}
