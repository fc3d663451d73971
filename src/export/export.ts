/** Events → a file: one format a module; what is written streams as it is asked for. */
import { InputError, nearest } from '../base/errors.ts'
import type { AnsweredEvent } from '../store/store.ts'

export const FORMATS = ['csv', 'jsonl', 'atom', 'ics', 'geojson', 'graphml', 'plover', 'polecat'] as const
export type Format = (typeof FORMATS)[number]

export interface ExportOptions {
  /** Title of a feed or calendar. */
  readonly title?: string
  /** Where the exported list lives; entries link below it. */
  readonly url?: string
  /** Instant for formats that must carry one, ISO 8601. */
  readonly now?: string
}

/** The format of that name; throws InputError with a "did you mean". */
export function formatOf(name: string): Format {
  const found = FORMATS.find(format => format === name)
  if (found) return found
  const near = nearest(name, FORMATS)
  throw new InputError(`unknown format: "${name}"; ${near ? `did you mean ${near}` : `choose ${FORMATS.join(', ')}`}`)
}

/** Media type and file ending of a format. */
export declare function mediaType(format: Format): string

/** Writes events one after another; nothing but a few of them is in memory at once. */
export declare function exportEvents(
  events: AsyncIterable<AnsweredEvent> | Iterable<AnsweredEvent>,
  format: Format,
  options?: ExportOptions,
): AsyncIterable<string>
