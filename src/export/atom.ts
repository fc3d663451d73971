/** Events → an Atom feed (RFC 4287): an entry an event, its sentence as summary, its report as link. */
import type { AnsweredEvent } from '../store/store.ts'
import type { Events, ExportOptions } from './export.ts'
import { headline, instant, webAddress, xml } from './words.ts'

// Atom demands an instant; this one says that none is known
const UNKNOWN = '1970-01-01T00:00:00.000Z'

export async function* writeAtom(
  events: Events,
  { title = 'Readout', url, now }: ExportOptions,
): AsyncGenerator<string> {
  let begun = false
  const begin = (updated: string) => {
    begun = true
    const self = url === undefined ? '' : `  <link rel="self" href="${xml(url)}"/>\n`
    const id = url ?? 'urn:readout:events'
    return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${xml(id)}</id>
  <title>${xml(title)}</title>
  <updated>${updated}</updated>
  <author><name>Readout</name></author>
${self}`
  }
  for await (const event of events) {
    if (!begun) yield begin(instant(now) ?? instant(event.article.published) ?? UNKNOWN)
    yield entry(event)
  }
  if (!begun) yield begin(instant(now) ?? UNKNOWN)
  yield '</feed>\n'
}

function entry(event: AnsweredEvent): string {
  const { id, type, status, evidence, article } = event
  const link = webAddress(article.url)
  return `  <entry>
    <id>urn:readout:event:${xml(id)}</id>
    <title>${xml(headline(event))}</title>
    <updated>${instant(article.published) ?? UNKNOWN}</updated>
    ${link === undefined ? '' : `<link rel="alternate" href="${xml(link)}"/>\n    `}<category term="${type}"/>
    <category term="${status}"/>
    <summary>${xml(evidence.quote)}</summary>
    ${article.source === undefined ? '' : `<source><title>${xml(article.source)}</title></source>\n  `}</entry>
`
}
