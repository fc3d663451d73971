/** Signatures of reports: kept, and found again by a few of their heaviest words within days. */
import { sql } from 'kysely'
import type { Signature } from '../../record/record.ts'
import type { NearReport } from '../linker.ts'
import type { Database } from '../schema/schema.ts'
import { insertRows } from './insert.ts'

/** Words by which a report is found, the heaviest: of two reports of a story nearly all share one of them. */
const FOUND_BY = 24
/** Days around a report in which others of its story are looked for. */
const DAYS = 7
/** Reports that one word brings; in a record so dense that there are more, the latest do. */
const MOST_WALKED = 100
/** Most reports that one is compared with, those that share most first. */
const MOST = 24

/** A report with its signature. */
type Signed = NearReport & { readonly signature: Signature }

/** Where a report stands: its row number and day. */
interface At {
  readonly id: number
  readonly day: number
}

export async function keepSignature(db: Database, { id, day }: At, signature: Signature | undefined): Promise<void> {
  if (!signature || signature.size === 0) return
  const rows = heaviest(signature).map(word => [word, day, id])
  await insertRows(db, { table: 'report_word', columns: ['word', 'day', 'article'], conflict: 'skip' }, rows)
  await insertRows(db, { table: 'signature', columns: ['article', 'words'] }, [[id, write(signature)]])
}

/** Removes the signature that the last reading of a report left. */
export async function dropSignature(db: Database, { id, day }: At): Promise<void> {
  const signature = await signatureOf(db, id)
  if (!signature) return
  await db
    .deleteFrom('report_word')
    .where('word', 'in', heaviest(signature))
    .where('day', '=', day)
    .where('article', '=', id)
    .execute()
  await db.deleteFrom('signature').where('article', '=', id).execute()
}

export async function signatureOf(db: Database, id: number): Promise<Signature | undefined> {
  const row = await db.selectFrom('signature').select('words').where('article', '=', id).executeTakeFirst()
  return row && read(row.words)
}

/** Reports of the days around that share heavy words with this one, itself left out. */
export async function nearReports(db: Database, { id, day }: At, signature: Signature): Promise<readonly Signed[]> {
  if (signature.size === 0) return []
  const looks = heaviest(signature).map(
    word => sql`select * from (select article from report_word where word = ${word}
      and day between ${day - DAYS} and ${day + DAYS} order by day desc, article desc limit ${MOST_WALKED})`,
  )
  const found = sql<{ article: number }>`select article from (${sql.join(looks, sql` union all `)})
    group by article order by count(*) desc, article limit ${MOST + 1}`
  const ids = (await found.execute(db)).rows.map(({ article }) => article).filter(article => article !== id)
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('signature as s')
    .innerJoin('article as a', 'a.id', 's.article')
    .select(['a.key', 'a.published', 's.words'])
    .where('s.article', 'in', ids)
    .execute()
  return rows.map(({ key, published, words }) => ({
    ...{ article: key, signature: read(words) },
    ...(published !== null && { published }),
  }))
}

const heaviest = (signature: Signature): number[] => [...signature.keys()].slice(0, FOUND_BY)

/** Each term's number in four bytes and its weight, in ten-thousandths, in two. */
const TERM = 6

function write(signature: Signature): Uint8Array {
  const bytes = new Uint8Array(signature.size * TERM)
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [term, weight] of signature) {
    view.setUint32(at, term)
    view.setUint16(at + 4, Math.round(weight * 10_000))
    at += TERM
  }
  return bytes
}

function read(bytes: Uint8Array): Signature {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const signature = new Map<number, number>()
  for (let at = 0; at < bytes.byteLength; at += TERM) signature.set(view.getUint32(at), view.getUint16(at + 4) / 10_000)
  return signature
}
