import type { Command } from 'commander'
import { article, becameOf, event, happening } from '../ask/ask.ts'
import { checkClaims } from '../pipeline.ts'
import type { AnsweredEvent, Store } from '../store/store.ts'
import { evidenceLines, ledgerLine } from './ledger.ts'
import { withRecord } from './record-file.ts'
import { paint, plain, print } from './terminal.ts'

/** `readout show`: one event with every field and its words in the report. */
export function register(program: Command): void {
  program
    .command('show')
    .description('print one event, with its evidence in the text of the report')
    .argument('<id>', 'the id of an event, or its first characters')
    .argument('[record]', 'the record; ./readout.db where absent')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  readout show 1c7kq2')
    .action((id: string, record: string | undefined, options: { json?: boolean }) =>
      withRecord(record, async store => {
        const found = await event(store, id)
        if (options.json) return print(JSON.stringify(await merged(store, found)))
        await print(ledgerLine(found))
        for (const [name, value] of fields(found)) await print(`  ${paint.dim(name.padEnd(12))} ${plain(value)}`)
        for (const line of await linkLines(store, found)) await print(line)
        for (const line of await checkLines(store, found)) await print(line)
        const { article: report } = await article(store, found.article.id)
        await print(`\n${paint.bold(plain(report.title ?? report.id))}\n${passage(report.text, found)}`)
      }),
    )
}

/** The event with what stands beside it. */
async function merged(store: Store, found: AnsweredEvent): Promise<object> {
  const { tellings, differences, disputedBy } = await happening(store, found.id)
  return {
    ...found,
    told: tellings.filter(({ id }) => id !== found.id),
    ...{ differences, disputedBy },
    became: await becameOf(store, found),
    checks: await checkClaims(store, found),
  }
}

/** What stands beside the event: other tellings and where they differ, what it follows or what became of it, who disputes it. */
async function linkLines(store: Store, found: AnsweredEvent): Promise<string[]> {
  const { tellings, independent, differences, disputedBy } = await happening(store, found.id)
  const lines: string[] = []
  const line = (word: string, text: string): void => void lines.push(`  ${paint.dim(word.padEnd(12))} ${text}`)
  if (tellings.length > 1) line('told by', `${tellings.length} reports, ${independent} independent`)
  for (const telling of tellings) if (telling.id !== found.id) line('told again', ledgerLine(telling))
  for (const { field, range, values } of differences)
    line('they differ', `${field}: ${range ?? values.map(({ value }) => plain(value)).join(' / ')}`)
  for (const other of disputedBy) {
    line('disputed', ledgerLine(other))
    lines.push(...evidenceLines(other).map(words => `${' '.repeat(15)}${words.trim()}`))
  }
  for (const { kind, from, to, outcome } of await store.links([found.id])) {
    if (kind !== 'follows') continue
    const other = await store.event(from === found.id ? to : from)
    if (other) line(from === found.id ? 'follows' : `then ${outcome ?? 'told'}`, ledgerLine(other.event))
  }
  return lines
}

/** What the report says of the record, and whether the record bears it out. */
async function checkLines(store: Store, found: AnsweredEvent): Promise<string[]> {
  const lines: string[] = []
  for (const { words, verdict, events } of await checkClaims(store, found)) {
    lines.push(`  ${paint.dim('it says'.padEnd(12))} “${plain(words)}”: ${paint.bold(verdict)}`)
    for (const event of events) lines.push(`${' '.repeat(15)}${ledgerLine(event)}`)
  }
  return lines
}

function fields(event: AnsweredEvent): [string, string][] {
  const { when, where, condition, scores } = event
  const people = (list: AnsweredEvent['actors']): string =>
    list
      .map(
        ({ name, country, role, text }) =>
          `${name}${[country, role].some(Boolean) ? ` (${[role, country].filter(Boolean).join(', ')})` : ''} “${text}”`,
      )
      .join('; ')
  const all: [string, string | undefined][] = [
    ['type', [event.type, event.mode].filter(Boolean).join(' ')],
    ['status', event.status],
    ['actors', people(event.actors)],
    ['recipients', people(event.recipients)],
    [
      'when',
      when &&
        `${when.start}${when.end === when.start ? '' : ` to ${when.end}`} (${when.certainty}${when.text ? `, “${when.text}”` : ''})`,
    ],
    ['where', where && [where.name, where.country, where.precision].filter(Boolean).join(', ')],
    ['on word of', event.attribution.map(({ name, cue }) => (cue ? `${name} (“${cue}”)` : name)).join(', via ')],
    ['amounts', event.amounts.map(({ text }) => text).join(', ')],
    ['condition', condition?.quote],
    ['contexts', event.contexts.join(', ')],
    [
      'scores',
      [
        scores.quad,
        scores.plover && `${scores.plover.value} ${scores.plover.scale}`,
        scores.goldstein && `${scores.goldstein.value} ${scores.goldstein.scale}`,
      ]
        .filter(Boolean)
        .join(', '),
    ],
    ['confidence', event.confidence.toFixed(2)],
    ['by', event.by],
    ['id', event.id],
  ]
  return all.filter((field): field is [string, string] => Boolean(field[1]))
}

/** The paragraphs around the evidence, the evidence bold and its trigger underlined. */
function passage(text: string, { evidence, trigger }: AnsweredEvent): string {
  const from = text.lastIndexOf('\n', Math.max(0, evidence.start - 240)) + 1
  const after = text.indexOf('\n', evidence.end + 240)
  const to = after < 0 ? text.length : after
  const piece = (start: number, end: number): string => plain(text.slice(Math.max(from, start), Math.min(to, end)))
  const inside = trigger.start >= evidence.start && trigger.end <= evidence.end
  const bold = inside
    ? paint.bold(piece(evidence.start, trigger.start)) +
      paint.bold(paint.underline(piece(trigger.start, trigger.end))) +
      paint.bold(piece(trigger.end, evidence.end))
    : paint.bold(piece(evidence.start, evidence.end))
  return piece(from, evidence.start) + bold + piece(evidence.end, to)
}
