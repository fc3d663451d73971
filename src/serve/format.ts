/** An answer → JSON, or a list as CSV, Atom and the other files that the URL's ending asks for. */
import { InputError } from '../base/errors.ts'
import { csvLine, exportEvents, mediaType, writeFeed } from '../export/export.ts'
import type { AnsweredEvent } from '../store/store.ts'
import type { Asking, Route } from './routes.ts'

export const ENDINGS = ['json', 'csv', 'atom', 'jsonl', 'ics', 'geojson', 'graphml'] as const
export type Ending = (typeof ENDINGS)[number]

interface Formatted {
  readonly type: string
  /** A file of many events is written while it is sent. */
  readonly body: string | AsyncIterable<string>
}

interface Wanted {
  readonly ending: Ending
  /** Where the list lives. */
  readonly url: string
  /** ISO 8601 instant. */
  readonly now: string
}

/** Answers a request in the format that its ending names. */
export async function format(route: Route, asking: Asking<never>, { ending, url, now }: Wanted): Promise<Formatted> {
  if (ending === 'json') return { type: 'application/json', body: JSON.stringify(await route.answer(asking)) }
  const given = { title: 'Readout', url, now }
  const type = mediaType(ending)
  // rows of their own kind have two formats; every other file is of events
  const ownRows = route.entry && (ending === 'csv' || ending === 'atom')
  if (route.events && !ownRows) {
    // a feed is what is new, a file is everything
    const own = ending === 'atom' && asking.question.limit === undefined
    const events = await route.events(own ? { ...asking, question: { ...asking.question, limit: 50 } } : asking)
    return { type, body: exportEvents(events, ending, given) }
  }
  const answer = (await route.answer(asking)) as Readonly<Record<string, unknown>>
  const rows = route.list === undefined ? undefined : answer[route.list]
  if (!Array.isArray(rows)) throw unsupported(ending, url)
  if (!route.entry) return { type, body: exportEvents(rows.map(eventOf), ending, given) }
  if (ending === 'csv') return { type, body: csv(rows) }
  if (ending !== 'atom') throw unsupported(ending, url)
  const origin = new URL(url).origin
  const { entry: entryOf } = route
  const entries = (rows as never[]).map(row => {
    const { page, ...entry } = entryOf(row)
    return { ...entry, link: origin + page }
  })
  return { type, body: writeFeed(entries, given) }
}

const unsupported = (ending: Ending, url: string) =>
  new InputError(
    `unsupported ending: ".${ending}" (${url}); this answer has .json, and .csv and .atom where it is a list`,
  )

/** Rows are events, or carry one each. */
const eventOf = (row: AnsweredEvent | { readonly event: AnsweredEvent }): AnsweredEvent =>
  'evidence' in row ? row : row.event

/** Rows as RFC 4180 with a header; nested values as JSON. No cell can begin a formula. */
export function csv(rows: readonly object[]): string {
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))]
  const cells = (row: object) => columns.map(column => cell((row as Record<string, unknown>)[column]))
  return csvLine(columns) + rows.map(row => csvLine(cells(row))).join('')
}

function cell(value: unknown): string | number | undefined {
  if (value === undefined || value === null) return undefined
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value)
}
