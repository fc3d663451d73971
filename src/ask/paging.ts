/** Cursors: an opaque place in a list, which stays right while new rows arrive. */
import { InputError } from '../base/errors.ts'
import type { Page, Position, Sort } from '../store/store.ts'
import type { Question } from './question.ts'

const DEFAULT_PAGE = 50

/** One row more than asked for is fetched: it tells whether the list goes on. */
export function pageOf(question: Question): Page & { readonly size: number } {
  const sort = question.sort ?? 'newest'
  const size = question.limit ?? DEFAULT_PAGE
  const after = question.cursor === undefined ? undefined : readCursor(question.cursor, sort)
  return { sort, size, limit: size + 1, ...(after && { after }) }
}

/** The first `size` rows, and the cursor of the last of them where there are more. */
export function cut<Row extends { readonly position: Position }>(
  rows: readonly Row[],
  { size, sort }: { size: number; sort: Sort },
): { readonly rows: readonly Row[]; readonly cursor?: string } {
  if (rows.length <= size) return { rows }
  const kept = rows.slice(0, size)
  return { rows: kept, cursor: writeCursor(kept.at(-1)!.position, sort) }
}

function writeCursor({ key, id }: Position, sort: Sort): string {
  return `${sort[0]}${key}.${id}`
}

function readCursor(cursor: string, sort: Sort): Position {
  const match = /^([nocd])(-?\d{1,15})\.(\d{1,15})$/.exec(cursor)
  if (!match || match[1] !== sort[0])
    throw new InputError(`invalid cursor: "${cursor}" (sort ${sort}); use one that an answer to this question gave`)
  return { key: Number(match[2]), id: Number(match[3]) }
}

export function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const match = /^s(\d{1,6})$/.exec(cursor)
  if (!match) throw new InputError(`invalid cursor: "${cursor}" (search); use one that an answer to this search gave`)
  return Number(match[1])
}

export const offsetCursor = (offset: number): string => `s${offset}`
