/** An answer → JSON, CSV or Atom, as the URL's ending asks. */
import { InputError } from '../base/errors.ts'
import type { AnsweredEvent } from '../store/store.ts'
import type { Route } from './routes.ts'

export const ENDINGS = ['json', 'csv', 'atom'] as const
export type Ending = (typeof ENDINGS)[number]

const TYPES: Readonly<Record<Ending, string>> = {
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
}

interface Formatted {
  readonly type: string
  readonly body: string
}

/** Writes an answer of a route; `url` is where it lives, `now` an ISO 8601 instant. */
export async function format(
  answer: unknown,
  { list }: Pick<Route, 'list'>,
  { ending, url, now }: { ending: Ending; url: string; now: string },
): Promise<Formatted> {
  const type = TYPES[ending]
  if (ending === 'json') return { type, body: JSON.stringify(answer) }
  const rows = list ? (answer as Record<string, unknown>)[list] : undefined
  if (!Array.isArray(rows)) throw new InputError(`unsupported ending: ".${ending}" (${url}); a single thing has .json`)
  const events = eventsOf(rows)
  if (events) {
    const { exportEvents } = await import('../export/export.ts')
    let body = ''
    for await (const piece of exportEvents(events, ending, { title: 'Readout', url, now })) body += piece
    return { type, body }
  }
  if (ending === 'atom') return { type, body: atom(rows, url, now) }
  return { type, body: csv(rows) }
}

/** The rows where they are events, or carry one each. */
function eventsOf(rows: readonly unknown[]): AnsweredEvent[] | undefined {
  const events = rows.map(row => {
    const event = isEvent(row) ? row : (row as { event?: unknown } | null)?.event
    return isEvent(event) ? event : undefined
  })
  return events.length > 0 && events.every(event => event !== undefined) ? (events as AnsweredEvent[]) : undefined
}

const isEvent = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'trigger' in value && 'evidence' in value

/** Rows as RFC 4180 with a header; nested values as JSON. No cell can begin a formula. */
export function csv(rows: readonly object[]): string {
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))]
  const line = (cells: readonly unknown[]) => `${cells.map(cell).join(',')}\r\n`
  return line(columns) + rows.map(row => line(columns.map(column => (row as Record<string, unknown>)[column]))).join('')
}

function cell(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  // a spreadsheet takes these for the beginning of a formula
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A feed of reports, sources or whatever else has a title and an id. */
function atom(rows: readonly object[], url: string, now: string): string {
  const entries = rows.map(row => {
    const { id, title, name, published, article } = row as Record<string, unknown>
    const head = (article ?? {}) as { id?: string; title?: string; published?: string }
    const key = String(id ?? head.id ?? name ?? '')
    const told = instant(String(published ?? head.published ?? now))
    return (
      `<entry><id>urn:readout:${encodeURIComponent(key)}</id><title>${xml(String(title ?? head.title ?? name ?? key))}</title>` +
      `<updated>${told}</updated><link href="${xml(`${new URL(url).origin}/articles/${encodeURIComponent(key)}`)}"/></entry>`
    )
  })
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>${xml(url)}</id><title>Readout</title>` +
    `<updated>${now}</updated><link rel="self" href="${xml(url)}"/><author><name>Readout</name></author>${entries.join('')}</feed>\n`
  )
}

const instant = (iso: string): string => (iso.length === 10 ? `${iso}T00:00:00Z` : iso)

const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
