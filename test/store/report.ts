/** Short reports for tests: each line an event whose spans are where its words stand. */
import { contentId } from '../../src/base/ids.ts'
import type { Event, Participant, Reading } from '../../src/record/record.ts'

export interface Line {
  readonly says: string
  /** Names as they stand in `says`, with the state that each acts for. */
  readonly actors?: Readonly<Record<string, string>>
  readonly recipients?: Readonly<Record<string, string>>
  readonly trigger: string
  readonly type?: Event['type']
  readonly status?: Event['status']
  readonly when?: readonly [string, string]
  readonly confidence?: number
  readonly more?: Partial<Event>
}

export interface Report {
  readonly id: string
  readonly title?: string
  readonly published?: string
  readonly source?: string
  readonly lines: readonly Line[]
}

const STATES: Readonly<Record<string, string>> = { Norway: 'NOR', Kenya: 'KEN', Fiji: 'FJI', Georgia: 'GEO' }

export function report({ id, title, published = '2025-03-10', source = 'Northline', lines }: Report): Reading {
  const text = lines.map(({ says }) => says).join('\n\n')
  const events = lines.map(line => eventOf(id, text, line))
  const article = {
    ...{ id, text, published, source: { name: source }, url: `https://news.example/${id}`, language: 'en' },
    ...(title !== undefined && { title }),
  }
  return {
    annotated: { article, syntax: { text, sentences: [], tokens: [], names: [] }, times: [], mentions: [] },
    statements: events.slice(0, 1).map(event => ({
      content: [{ start: event.evidence.start, end: event.evidence.end }],
      speaker: event.actors[0]!,
      manner: 'indirect',
    })),
    predicates: [],
    events,
  }
}

function eventOf(id: string, text: string, line: Line): Event {
  const { says, trigger, type = 'CONSULT', status = 'happened', when, confidence = 0.8, more } = line
  const start = text.indexOf(says)
  const span = (words: string) => {
    const at = start + says.indexOf(words)
    return { start: at, end: at + words.length }
  }
  const side = (names: Readonly<Record<string, string>> = {}): Participant[] =>
    Object.entries(names).map(([name, country]) => ({
      ...{ name, text: name, country, ...span(name) },
      ...(STATES[name] ? { type: 'country' as const } : { type: 'person' as const, actor: contentId(name) }),
    }))
  return {
    id: contentId(id, trigger, type),
    ...{ type, status, confidence, contexts: [], attribution: [], amounts: [], by: 'test 1' },
    actors: side(line.actors),
    recipients: side(line.recipients),
    ...(when && { when: { start: when[0], end: when[1], certainty: 'stated' } }),
    trigger: { ...span(trigger), quote: trigger },
    evidence: {
      ...{ start, end: start + says.length, quote: says },
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(start + says.length, start + says.length + 32),
    },
    scores: { quad: type === 'ASSAULT' || type === 'SANCTION' ? 'material conflict' : 'verbal cooperation' },
    ...more,
  }
}

/** Four reports of two outlets: talks, a sanction told twice, a plan, an attack without a date of its own. */
export const REPORTS: readonly Reading[] = [
  report({
    id: 'talks',
    title: 'Ministers meet in Oslo',
    lines: [
      {
        says: 'Foreign ministers of Norway and Kenya met in Oslo on Friday.',
        ...{ actors: { Norway: 'NOR', Kenya: 'KEN' }, trigger: 'met', when: ['2025-03-07', '2025-03-07'] as const },
        more: {
          mode: 'visit',
          where: { name: 'Oslo', country: 'NOR', precision: 'city', latitude: 59.9, longitude: 10.8 },
        },
      },
      {
        says: 'Grace Otieno will visit Suva in May.',
        ...{ actors: { 'Grace Otieno': 'KEN' }, recipients: {}, trigger: 'visit', status: 'planned' as const },
        ...{ when: ['2025-05-01', '2025-05-31'] as const, confidence: 0.55 },
        more: { where: { name: 'Suva', country: 'FJI', precision: 'city' } },
      },
    ],
  }),
  report({
    id: 'measures',
    title: 'Norway acts against shipowners',
    published: '2025-03-12T08:00:00Z',
    lines: [
      {
        says: 'Norway imposed sanctions on two shipowners of Fiji on Tuesday.',
        ...{
          actors: { Norway: 'NOR' },
          recipients: { Fiji: 'FJI' },
          trigger: 'imposed sanctions',
          type: 'SANCTION' as const,
        },
        ...{ when: ['2025-03-11', '2025-03-11'] as const, confidence: 0.9 },
      },
    ],
  }),
  report({
    id: 'measures-again',
    published: '2025-03-13',
    source: 'Harbour Post',
    lines: [
      {
        says: 'Oslo’s sanctions, announced on Tuesday, hit owners in Fiji, Norway said.',
        ...{ actors: { Norway: 'NOR' }, recipients: { Fiji: 'FJI' }, trigger: 'sanctions', type: 'SANCTION' as const },
        ...{ when: ['2025-03-11', '2025-03-11'] as const, confidence: 0.7, status: 'alleged' as const },
      },
    ],
  }),
  report({
    id: 'raid',
    published: '2025-04-02',
    source: 'Harbour Post',
    lines: [
      {
        says: 'Armed men from Georgia raided a depot, Kenya’s police said; Réunion’s harbour stayed open.',
        ...{ actors: { Georgia: 'GEO' }, recipients: { Kenya: 'KEN' }, trigger: 'raided', type: 'ASSAULT' as const },
      },
    ],
  }),
]

/** Ids of the events of REPORTS, by what they tell. */
export const ID = {
  met: REPORTS[0]!.events[0]!.id,
  visit: REPORTS[0]!.events[1]!.id,
  sanction: REPORTS[1]!.events[0]!.id,
  again: REPORTS[2]!.events[0]!.id,
  raid: REPORTS[3]!.events[0]!.id,
} as const

export const ORIGIN = { address: 'examples/report.txt', by: 'reader 1' } as const
