/** Events still to come → a calendar (RFC 5545); what has no day or is not to come is left out. */
import { isoDay, parseDay } from '../base/days.ts'
import type { Status } from '../record/record.ts'
import type { AnsweredEvent } from '../store/store.ts'
import type { Events, ExportOptions } from './export.ts'
import { headline, instant, webAddress } from './words.ts'

const STATUS: Partial<Record<Status, string>> = {
  planned: 'TENTATIVE',
  promised: 'TENTATIVE',
  threatened: 'TENTATIVE',
  requested: 'TENTATIVE',
  cancelled: 'CANCELLED',
}

export async function* writeIcs(events: Events, { title = 'Readout', now }: ExportOptions): AsyncGenerator<string> {
  yield lines(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Readout//Record//EN', `X-WR-CALNAME:${text(title)}`])
  for await (const event of events) {
    const status = STATUS[event.status]
    if (event.when && status !== undefined) yield entry(event, status, now)
  }
  yield lines(['END:VCALENDAR'])
}

function entry(event: AnsweredEvent, status: string, now: string | undefined): string {
  const { id, when, where, evidence, article } = event
  const url = webAddress(article.url)
  const first = parseDay(when!.start)
  const last = parseDay(when!.end)
  if (first === undefined || last === undefined) return ''
  const stamp = instant(now) ?? instant(article.published) ?? '1970-01-01T00:00:00.000Z'
  return lines([
    'BEGIN:VEVENT',
    `UID:${text(id)}@readout`,
    `DTSTAMP:${stamp.replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${isoDay(first).replaceAll('-', '')}`,
    // the end of a whole-day event is the day after its last
    `DTEND;VALUE=DATE:${isoDay(last + 1).replaceAll('-', '')}`,
    `SUMMARY:${text(headline(event))}`,
    `DESCRIPTION:${text(evidence.quote)}`,
    ...(where ? [`LOCATION:${text(where.name)}`] : []),
    ...(url === undefined ? [] : [`URL:${url.replace(/[\r\n]/g, '')}`]),
    `STATUS:${status}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ])
}

const text = (value: string): string => value.replace(/[\\;,]/g, char => `\\${char}`).replace(/\r\n|\r|\n/g, '\\n')

const lines = (content: readonly string[]): string => content.map(line => `${fold(line)}\r\n`).join('')

/** Lines of at most 75 octets; a longer one goes on after a line break and a space. */
function fold(line: string): string {
  const folded: string[] = []
  let octets = 0
  let current = ''
  for (const char of line) {
    const size = Buffer.byteLength(char)
    if (octets + size > 75) {
      folded.push(current)
      current = ' '
      octets = 1
    }
    current += char
    octets += size
  }
  return [...folded, current].join('\r\n')
}
