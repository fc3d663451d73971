/** How an event is put in one line, and text made fit for XML. */
import type { Participant } from '../record/record.ts'
import type { AnsweredEvent } from '../store/store.ts'

const names = (side: readonly Participant[]): string => side.map(({ name }) => name).join(', ')

/** `Russia → Ukraine: ASSAULT (alleged)`. */
export function headline({ actors, recipients, type, status }: AnsweredEvent): string {
  const from = names(actors) || 'somebody'
  const to = names(recipients)
  return `${from}${to ? ` → ${to}` : ''}: ${type} (${status})`
}

/** Text as XML content or attribute value; characters that XML 1.0 forbids become U+FFFD. */
export function xml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"'\t\n\r]/g, char => ESCAPES[char]!)
}

// a reader of XML makes spaces of tabs and line ends in attributes unless they are written so
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** The address where it is one of the web; a report may carry `javascript:` and worse. */
export function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined
}

/** An instant, ISO 8601 in UTC, of a date or instant; undefined where it is none. */
export function instant(value: string | undefined): string | undefined {
  const time = value === undefined ? Number.NaN : Date.parse(value)
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}
