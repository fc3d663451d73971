/** Seed → readings that look like a newsroom's: what benchmarks and tests of the record are fed with. Same seed, same readings. */
import { dayNumber, isoDay } from '../src/base/days.ts'
import { contentId } from '../src/base/ids.ts'
import { rankStems, signReport } from '../src/link/link.ts'
import type { Article, Event, Reading, Statement } from '../src/record/record.ts'
import { type Happening, pickHappening, type Random, randomFrom } from './synthetic/happening.ts'

const OUTLETS = [
  'Northline',
  'Harbour Post',
  'The Meridian',
  'Sable Wire',
  'Capital Observer',
  'Eastgate Times',
  'Daily Lantern',
]
const FILLER =
  'Officials on both sides declined to give details of the contacts. Diplomats in the region followed the matter with concern. ' +
  'Markets showed little reaction and shipping continued as before. A spokesperson pointed to earlier statements on border crossings, grain deliveries and the exchange of prisoners. ' +
  'Analysts expect further rounds before the end of the season. Aid workers reported queues at two crossings and a shortage of fuel.'

/** The filling is what all reports have in common. */
const RANKS = rankStems(FILLER.toLowerCase().match(/[a-z]+/g) ?? [])

export interface SyntheticOptions {
  readonly articles: number
  /** Events an article carries on average. */
  readonly each?: number
  readonly seed?: number
  /** First day and number of days that reports are spread over. */
  readonly since?: string
  readonly days?: number
}

/** Reports that a newsroom reads in a day: a record of more of them is one of more days. */
const A_DAY = 182

/** Days over which so many reports are spread. */
export const daysOf = (articles: number): number => Math.max(1, Math.round(articles / A_DAY))

/** Readings in order of publication. */
export function* syntheticReadings(options: SyntheticOptions): Generator<Reading> {
  const news: Happening[] = []
  const { articles, each = 5, seed = 1, days = 1100 } = options
  const random = randomFrom(seed)
  const first = dayNumber(2023, 1, 1)
  for (let i = 0; i < articles; i++) {
    const day = first + Math.floor((i / articles) * days)
    const count = 1 + Math.floor(random() * (2 * each - 1))
    const told = Array.from({ length: count }, () => pickHappening(news, day, random))
    yield synthesise(`synthetic-${seed}-${i}`, { day, told }, random)
  }
}

function synthesise(id: string, { day, told }: { day: number; told: readonly Happening[] }, random: Random): Reading {
  const outlet = OUTLETS[Math.floor(OUTLETS.length * random() ** 2)]!
  let text = ''
  const events: Event[] = []
  const statements: Statement[] = []
  for (const happening of told) {
    const start = text.length
    const made = makeEvent(id, happening, start, random)
    text += `${made.sentence} ${FILLER.slice(0, Math.floor(random() * FILLER.length))}\n\n`
    events.push(made.event)
    if (random() < 0.3)
      statements.push({
        content: [{ start, end: start + made.sentence.length }],
        speaker: made.event.actors[0]!,
        manner: 'indirect',
      })
  }
  const context = (span: { start: number; end: number }) => ({
    prefix: text.slice(Math.max(0, span.start - 32), span.start),
    suffix: text.slice(span.end, span.end + 32),
  })
  const title = `${events[0]!.actors[0]!.name}: ${events[0]!.trigger.quote}`
  const article: Article = {
    id,
    text,
    title,
    published: `${isoDay(day)}T${String(Math.floor(random() * 24)).padStart(2, '0')}:15:00Z`,
    source: { name: outlet, url: `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example` },
    url: `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/${id}`,
    language: 'en',
  }
  return {
    annotated: { article, syntax: { text, sentences: [], tokens: [], names: [] }, times: [], mentions: [] },
    statements,
    predicates: [],
    signature: signReport(article, RANKS),
    events: events.map(event => ({ ...event, evidence: { ...event.evidence, ...context(event.evidence) } })),
  }
}

function makeEvent(
  id: string,
  happening: Happening,
  start: number,
  random: Random,
): { event: Event; sentence: string } {
  const { from, actor, recipient, type, verb, quad, status, lead, mode, where, subject, first, last } = happening
  const parts = [
    actor.name,
    ` ${lead}`,
    verb,
    ' ',
    recipient.name,
    random() < 0.8 ? ` over ${subject}` : '',
    where ? ` in ${where.name}` : '',
    ` on ${isoDay(first)}.`,
  ]
  const sentence = parts.join('')
  const at = (index: number) => start + parts.slice(0, index).join('').length
  const span = (index: number) => ({ start: at(index), end: at(index) + parts[index]!.length })
  const event: Event = {
    id: contentId(id, `${at(2)}-${at(3)}`, type),
    type,
    ...(mode !== undefined && { mode }),
    contexts: random() < 0.5 ? ['military'] : ['diplomatic'],
    status,
    actors: [{ ...actor, ...span(0), text: actor.name }],
    recipients: [{ ...recipient, ...span(4), text: recipient.name }],
    when: { start: isoDay(first), end: isoDay(last), certainty: 'stated' },
    ...(where && { where }),
    attribution: random() < 0.4 ? [{ name: from.leader }] : [],
    amounts: [],
    trigger: { ...span(2), quote: verb },
    evidence: { start, end: start + sentence.length, quote: sentence, prefix: '', suffix: '' },
    confidence: Math.round((0.4 + 0.6 * Math.sqrt(random())) * 1000) / 1000,
    by: 'synthetic 1',
    scores: { quad, plover: { value: 0, scale: 'Readout 1, after PLOVER' } },
  }
  return { event, sentence }
}
