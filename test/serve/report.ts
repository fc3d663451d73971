/** Hand-written reports → readings, so that pages and routes are tested apart from the reader of text. */
import { contentId } from '../../src/base/ids.ts'
import type {
  Event,
  Evidence,
  Identity,
  Mention,
  Participant,
  Place,
  Quad,
  Reading,
  Span,
  Statement,
  Time,
} from '../../src/record/record.ts'

/** An act as a report's author would note it; people are named by the words that stand in the text. */
export interface Act extends Pick<Event, 'type' | 'status'> {
  readonly mode?: string
  readonly actors: readonly string[]
  readonly recipients?: readonly string[]
  readonly trigger: string
  readonly evidence: string
  readonly when?: readonly [start: string, end: string, text?: string]
  readonly where?: Place
  /** On whose word, outermost first. */
  readonly on?: readonly string[]
  readonly amounts?: Event['amounts']
  readonly condition?: string
  readonly confidence?: number
  readonly within?: number
  readonly contexts?: readonly string[]
}

export interface Report {
  readonly id: string
  readonly title: string
  readonly source: string
  readonly url?: string
  readonly published: string
  readonly text: string
  readonly names: Readonly<Record<string, Identity>>
  readonly times?: Readonly<Record<string, readonly [start: string, end: string]>>
  /** Who said what: words of the speaker, of the cue, of what was said. */
  readonly said?: readonly (readonly [speaker: string, cue: string, content: string])[]
  readonly acts: readonly Act[]
}

const DEEDS = ['COOPERATE', 'AID', 'RETREAT', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT']
const COOPERATION = ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT']

/** The reading that a faultless reader would make of the report. */
export function readingOf(report: Report): Reading {
  const { id, title, source, url, published, text } = report
  const events: Event[] = []
  for (const act of report.acts)
    events.push(eventOf(report, act, act.within === undefined ? undefined : events[act.within]?.id))
  const mentions = Object.entries(report.names).flatMap(([words, identity]) =>
    everywhere(text, words).map(span => mentionOf(span, identity)),
  )
  return {
    annotated: {
      article: {
        id,
        text,
        title,
        published,
        publishedCertainty: 'stated',
        source: { name: source },
        ...(url && { url }),
        language: 'en',
      },
      syntax: { text, sentences: [], tokens: [], names: [] },
      mentions: mentions.filter(one => !mentions.some(other => other !== one && covers(other, one))),
      times: Object.entries(report.times ?? {}).map(([words, [start, end]]) => timeOf(find(text, words), start, end)),
    },
    statements: (report.said ?? []).map(said => statementOf(report, said)),
    predicates: [],
    events,
  }
}

function eventOf(report: Report, act: Act, within: string | undefined): Event {
  const { type, status, mode, when, where, condition } = act
  const { text } = report
  const evidence = find(text, act.evidence)
  const inside = (words: string): Span => {
    const at = text.indexOf(words, evidence.start)
    return at >= 0 && at < evidence.end ? { start: at, end: at + words.length } : find(text, words)
  }
  const trigger = inside(act.trigger)
  const side = (words: string): Participant => ({ ...report.names[words]!, ...inside(words), text: words })
  const words = COOPERATION.includes(type) ? 'cooperation' : 'conflict'
  return {
    id: contentId(report.id, String(trigger.start), type),
    type,
    ...(mode && { mode }),
    contexts: act.contexts ?? [],
    status,
    actors: act.actors.map(side),
    recipients: (act.recipients ?? []).map(side),
    when: when
      ? { start: when[0], end: when[1], ...(when[2] && { text: when[2] }), certainty: when[2] ? 'stated' : 'implied' }
      : { start: report.published.slice(0, 10), end: report.published.slice(0, 10), certainty: 'implied' },
    ...(where && { where }),
    attribution: (act.on ?? []).map(name => ({ name, text: name })),
    ...(within && { within }),
    amounts: act.amounts ?? [],
    ...(condition && { condition: { ...find(text, condition), quote: condition } }),
    trigger: { ...trigger, quote: act.trigger },
    evidence: evidenceOf(text, evidence),
    confidence: act.confidence ?? 0.86,
    by: 'hand 1',
    scores: {
      plover: { value: COOPERATION.includes(type) ? 5 : -5, scale: 'Readout 1, after PLOVER' },
      goldstein: { value: COOPERATION.includes(type) ? 4 : -4.4, scale: 'CAMEO 1.1b3 Goldstein' },
      quad: `${DEEDS.includes(type) ? 'material' : 'verbal'} ${words}` as Quad,
    },
  }
}

function statementOf({ text, names }: Report, [speaker, cue, content]: readonly [string, string, string]): Statement {
  const said = find(text, content)
  const identity = names[speaker]
  const source = find(text, speaker)
  return {
    source,
    cue: find(text, cue),
    content: [said],
    ...(identity && { speaker: { ...identity, ...source, text: speaker } }),
    manner: /^[“"]/.test(content) ? 'quoted' : 'indirect',
  }
}

function mentionOf(span: Span, identity: Identity): Mention {
  const type = identity.type === 'person' ? 'PER' : identity.type === 'country' ? 'LOC' : 'ORG'
  return { ...span, type, mention: 'name', from: 0, to: 1, head: 0, identities: [identity] }
}

const timeOf = (span: Span, start: string, end: string): Time => ({
  ...span,
  type: 'DATE',
  value: start === end ? start : start.slice(0, 7),
  interval: { start, end },
  from: 0,
  to: 1,
})

const covers = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start

function find(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new RangeError(`no "${words}" in the report`)
  return { start, end: start + words.length }
}

function everywhere(text: string, words: string): Span[] {
  const found: Span[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    found.push({ start: at, end: at + words.length })
  return found
}

function evidenceOf(text: string, { start, end }: Span): Evidence {
  return {
    start,
    end,
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
  }
}
