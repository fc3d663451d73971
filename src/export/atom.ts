/** Events and other rows → an Atom feed (RFC 4287): an entry an event, its sentence as summary, its report as link. */
import type { AnsweredEvent } from '../store/store.ts'
import type { Events, ExportOptions } from './export.ts'
import { headline, instant, webAddress, xml } from './words.ts'

// Atom demands an instant; this one says that none is known
const UNKNOWN = '1970-01-01T00:00:00.000Z'

/** One entry of a feed. `id` stands behind `urn:readout:`. */
export interface FeedEntry {
  readonly id: string
  readonly title: string
  /** ISO 8601 day or instant. */
  readonly at?: string | undefined
  readonly link?: string | undefined
  readonly summary?: string | undefined
  readonly categories?: readonly string[]
  /** Who published what the entry is about. */
  readonly source?: string | undefined
}

/** A feed of any entries; its own instant is `now`, or its first entry's. */
export async function* writeFeed(
  entries: AsyncIterable<FeedEntry> | Iterable<FeedEntry>,
  { title = 'Readout', url, now }: ExportOptions,
): AsyncGenerator<string> {
  let begun = false
  for await (const one of entries) {
    if (!begun) yield head(title, url, instant(now) ?? instant(one.at) ?? UNKNOWN)
    begun = true
    yield entry(one, instant(now) ?? UNKNOWN)
  }
  if (!begun) yield head(title, url, instant(now) ?? UNKNOWN)
  yield '</feed>\n'
}

export const writeAtom = (events: Events, options: ExportOptions): AsyncGenerator<string> =>
  writeFeed(entriesOf(events), options)

async function* entriesOf(events: Events): AsyncGenerator<FeedEntry> {
  for await (const event of events) yield eventEntry(event)
}

const eventEntry = (event: AnsweredEvent): FeedEntry => ({
  id: `event:${event.id}`,
  title: headline(event),
  at: event.article.published ?? UNKNOWN,
  link: webAddress(event.article.url),
  summary: event.evidence.quote,
  categories: [event.type, event.status],
  source: event.article.source,
})

function head(title: string, url: string | undefined, updated: string): string {
  const self = url === undefined ? '' : `  <link rel="self" href="${xml(url)}"/>\n`
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${xml(url ?? 'urn:readout:events')}</id>
  <title>${xml(title)}</title>
  <updated>${updated}</updated>
  <author><name>Readout</name></author>
${self}`
}

function entry({ id, title, at, link, summary, categories = [], source }: FeedEntry, now: string): string {
  const parts = [
    `<id>urn:readout:${xml(id)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${instant(at) ?? now}</updated>`,
    ...(link === undefined ? [] : [`<link rel="alternate" href="${xml(link)}"/>`]),
    ...categories.map(category => `<category term="${xml(category)}"/>`),
    ...(summary === undefined ? [] : [`<summary>${xml(summary)}</summary>`]),
    ...(source === undefined ? [] : [`<source><title>${xml(source)}</title></source>`]),
  ]
  return `  <entry>\n${parts.map(part => `    ${part}\n`).join('')}  </entry>\n`
}
