/** Events → a file: one format a module; what is written streams as it is asked for. */
import { InputError, nearest } from '../base/errors.ts'
import type { AnsweredEvent } from '../store/store.ts'
import { writeAtom } from './atom.ts'
import { writeCsv } from './csv.ts'
import { writeGdelt } from './gdelt.ts'
import { writeGeojson } from './geojson.ts'
import { writeGraphml } from './graphml.ts'
import { writeIcews } from './icews.ts'
import { writeIcs } from './ics.ts'
import { writeJsonl } from './jsonl.ts'
import { writeParquet } from './parquet.ts'
import { writePhoenix } from './phoenix.ts'
import { writePlover } from './plover.ts'
import { writePolecat } from './polecat.ts'

export { writeFeed } from './atom.ts'
export { csvCell, csvLine } from './csv.ts'

export interface ExportOptions {
  /** Title of a feed or calendar. */
  readonly title?: string
  /** Where the exported list lives. */
  readonly url?: string
  /** Instant of writing for formats that must carry one, ISO 8601; the first event's report's where absent. */
  readonly now?: string
}

export type Events = AsyncIterable<AnsweredEvent> | Iterable<AnsweredEvent>
/** Pieces are text, or bytes where the format is none. */
export type Writer = (events: Events, options: ExportOptions) => AsyncIterable<string | Uint8Array>

const TABS = 'text/tab-separated-values; charset=utf-8'

const WRITERS = {
  csv: { write: writeCsv, type: 'text/csv; charset=utf-8', ending: 'csv' },
  jsonl: { write: writeJsonl, type: 'application/jsonl; charset=utf-8', ending: 'jsonl' },
  atom: { write: writeAtom, type: 'application/atom+xml; charset=utf-8', ending: 'atom' },
  ics: { write: writeIcs, type: 'text/calendar; charset=utf-8', ending: 'ics' },
  geojson: { write: writeGeojson, type: 'application/geo+json', ending: 'geojson' },
  graphml: { write: writeGraphml, type: 'application/graphml+xml; charset=utf-8', ending: 'graphml' },
  plover: { write: writePlover, type: 'application/jsonl; charset=utf-8', ending: 'jsonl' },
  polecat: { write: writePolecat, type: TABS, ending: 'txt' },
  gdelt: { write: writeGdelt, type: TABS, ending: 'csv' },
  icews: { write: writeIcews, type: TABS, ending: 'tab' },
  phoenix: { write: writePhoenix, type: TABS, ending: 'txt' },
  parquet: { write: writeParquet, type: 'application/vnd.apache.parquet', ending: 'parquet' },
} as const satisfies Record<string, { write: Writer; type: string; ending: string }>

export type Format = keyof typeof WRITERS
export const FORMATS = Object.keys(WRITERS) as readonly Format[]

/** The format of that name; throws InputError with a "did you mean". */
export function formatOf(name: string): Format {
  const found = FORMATS.find(format => format === name)
  if (found) return found
  const near = nearest(name, FORMATS)
  throw new InputError(`unknown format: "${name}"; ${near ? `did you mean ${near}` : `choose ${FORMATS.join(', ')}`}`)
}

export const mediaType = (format: Format): string => WRITERS[format].type
/** Ending of a file of this format, without the dot. */
export const fileEnding = (format: Format): string => WRITERS[format].ending

/** Writes events one after another; no more of them than the format asks for is in memory at once. */
export function exportEvents<Name extends Format>(
  events: Events,
  format: Name,
  options: ExportOptions = {},
): ReturnType<(typeof WRITERS)[Name]['write']> {
  const write: Writer = WRITERS[format].write
  return write(events, options) as ReturnType<(typeof WRITERS)[Name]['write']>
}
