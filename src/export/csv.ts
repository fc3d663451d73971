/** Events → comma-separated values (RFC 4180), a row an event, that no spreadsheet takes for formulas. */
import type { AnsweredEvent } from '../store/store.ts'
import type { Events } from './export.ts'

type Cell = string | number | undefined

/** Columns of the table of events, each with how it is read from one. */
export const COLUMNS: readonly (readonly [string, (event: AnsweredEvent) => Cell])[] = [
  ['id', e => e.id],
  ['type', e => e.type],
  ['mode', e => e.mode],
  ['contexts', e => list(e.contexts)],
  ['status', e => e.status],
  ['actors', e => list(e.actors.map(({ name }) => name))],
  ['actor_countries', e => list(e.actors.map(({ country }) => country))],
  ['actor_sectors', e => list(e.actors.map(({ sector }) => sector))],
  ['recipients', e => list(e.recipients.map(({ name }) => name))],
  ['recipient_countries', e => list(e.recipients.map(({ country }) => country))],
  ['recipient_sectors', e => list(e.recipients.map(({ sector }) => sector))],
  ['start', e => e.when?.start],
  ['end', e => e.when?.end],
  ['when_certainty', e => e.when?.certainty],
  ['place', e => e.where?.name],
  ['place_country', e => e.where?.country],
  ['latitude', e => e.where?.latitude],
  ['longitude', e => e.where?.longitude],
  ['place_precision', e => e.where?.precision],
  ['attribution', e => list(e.attribution.map(({ name }) => name))],
  [
    'amounts',
    e => list(e.amounts.map(({ value, upTo, unit }) => `${upTo === undefined ? value : `${value}-${upTo}`} ${unit}`)),
  ],
  ['condition', e => e.condition?.quote],
  ['within', e => e.within],
  ['trigger', e => e.trigger.quote],
  ['evidence', e => e.evidence.quote],
  ['evidence_start', e => e.evidence.start],
  ['evidence_end', e => e.evidence.end],
  ['confidence', e => e.confidence],
  ['by', e => e.by],
  ['quad', e => e.scores.quad],
  ['plover', e => e.scores.plover?.value],
  ['goldstein', e => e.scores.goldstein?.value],
  ['tellings', e => e.tellings],
  ['independent', e => e.independent],
  ['review', e => e.review],
  ['article', e => e.article.id],
  ['title', e => e.article.title],
  ['published', e => e.article.published],
  ['source', e => e.article.source],
  ['url', e => e.article.url],
]

const list = (values: readonly (string | undefined)[]): string | undefined => {
  const known = [...new Set(values.filter(value => value !== undefined))]
  return known.length > 0 ? known.join('; ') : undefined
}

export async function* writeCsv(events: Events): AsyncGenerator<string> {
  yield csvLine(COLUMNS.map(([name]) => name))
  for await (const event of events) yield csvLine(COLUMNS.map(([, read]) => read(event)))
}

/** One row with its line ending. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`

/** One cell. Text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers. */
export function csvCell(value: Cell): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const safe = withoutFormula(value)
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const withoutFormula = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
