/** Events → POLECAT's tab-separated columns, with status folded into the type. Source: POLECAT codebook, Harvard Dataverse. */
import type { Quad } from '../record/record.ts'
import type { AnsweredEvent } from '../store/store.ts'
import type { Events } from './export.ts'
import { foldStatus } from './fold-status.ts'
import { type Cell, tabbedLine } from './tabs.ts'

type Row = { readonly event: AnsweredEvent; readonly type: string }
type Column = readonly [string, (row: Row) => Cell]

const QUADS: Readonly<Record<Quad, string>> = {
  'verbal cooperation': 'VERBAL COOPERATION',
  'material cooperation': 'MATERIAL COOPERATION',
  'verbal conflict': 'VERBAL CONFLICT',
  'material conflict': 'MATERIAL CONFLICT',
}

const COLUMNS: readonly Column[] = [
  ['Event ID', ({ event }) => event.id],
  ['Event Date', ({ event }) => event.when?.start ?? event.article.published?.slice(0, 10)],
  ['Event Type', ({ type }) => type],
  ['Event Mode', ({ event, type }) => (type === event.type ? event.mode : undefined)],
  ['Intensity', ({ event, type }) => (type === event.type ? event.scores.plover?.value : undefined)],
  ['Quad Code', ({ event, type }) => (type === event.type ? QUADS[event.scores.quad] : foldedQuad(type))],
  ['Contexts', ({ event }) => event.contexts.join(';')],
  ['Actor Name', ({ event }) => event.actors.map(({ name }) => name).join(';')],
  ['Actor Country', ({ event }) => each(event.actors.map(({ country }) => country))],
  ['Actor Title', ({ event }) => each(event.actors.map(({ role }) => role))],
  ['Actor Sector', ({ event }) => each(event.actors.map(({ sector }) => sector))],
  ['Recipient Name', ({ event }) => event.recipients.map(({ name }) => name).join(';')],
  ['Recipient Country', ({ event }) => each(event.recipients.map(({ country }) => country))],
  ['Recipient Title', ({ event }) => each(event.recipients.map(({ role }) => role))],
  ['Recipient Sector', ({ event }) => each(event.recipients.map(({ sector }) => sector))],
  ['Placename', ({ event }) => event.where?.name],
  ['Country', ({ event }) => event.where?.country],
  ['Latitude', ({ event }) => event.where?.latitude],
  ['Longitude', ({ event }) => event.where?.longitude],
  ['Headline', ({ event }) => event.article.title],
  ['Event Text', ({ event }) => event.evidence.quote],
  ['Publication Date', ({ event }) => event.article.published?.slice(0, 10)],
  ['Source', ({ event }) => event.article.source],
  ['Story ID', ({ event }) => event.article.id],
]

const each = (values: readonly (string | undefined)[]): string =>
  values.some(value => value !== undefined) ? values.map(value => value ?? 'None').join(';') : ''

function foldedQuad(type: string): string {
  return type === 'THREATEN' ? QUADS['verbal conflict'] : QUADS['verbal cooperation']
}

export async function* writePolecat(events: Events): AsyncGenerator<string> {
  yield tabbedLine(COLUMNS.map(([name]) => name))
  for await (const event of events) {
    const type = foldStatus(event)
    if (type !== undefined) yield tabbedLine(COLUMNS.map(([, read]) => read({ event, type })))
  }
}
