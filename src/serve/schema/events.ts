/** Events and lists of them, as the API answers. */
import { z } from '@hono/zod-openapi'
import { ITEM_STATES, QUADS } from '../../ask/ask.ts'
import { EVENT_TYPES, type Event, LINK_KINDS, STATUSES } from '../../record/record.ts'
import { SETTLED } from '../../store/store.ts'
import { day, extended, fromRecord, instant, list, maybe, name, number, text, whole } from './kinds.ts'

const object = z.strictObject
const quad = z.enum(QUADS)
const status = z.enum(STATUSES)
const review = z.enum(['accepted', 'corrected', 'rejected', 'merged', 'split'])

export const ArticleHead = name(
  'ArticleHead',
  object({ id: text, ...maybe({ title: text, published: text, source: text, url: text }) }),
)

export const Named = name('Named', object({ name: text, id: text, ...maybe({ country: text, role: text }) }))

/** The parts of the line that says an event, in the order in which they are read. */
export const Phrase = name(
  'Phrase',
  object({
    actors: list(Named),
    act: text,
    recipients: list(Named),
    ...maybe({ after: text, where: text }),
    noun: text,
  }),
)

/** An event with its report, what people decided and the line that says it. */
export const LinedEvent = name(
  'LinedEvent',
  extended(
    fromRecord<Event>('event'),
    object({
      article: ArticleHead,
      ...maybe({ tellings: whole, independent: whole, happening: text, review }),
      line: Phrase,
    }),
  ),
)

export const ActorRef = name(
  'ActorRef',
  object({
    id: text.meta({ description: 'ISO 3166 alpha-3, a registry id, or ~ and the folded name' }),
    kind: z.enum(['country', 'actor', 'land', 'place', 'source', 'mode']),
    name: text,
    events: whole,
    ...maybe({ type: text, country: text, sector: text, role: text }),
  }),
)

/** Whom the names in a question were taken to mean. */
const Understood = name(
  'Understood',
  object(maybe({ actor: list(ActorRef), with: list(ActorRef), place: list(ActorRef), source: list(ActorRef) })),
)

/** The question's answer page by page: where it goes on, and how it was understood. */
export const paged = maybe({ cursor: text })
export const understood = { understood: Understood }

export const EventsAnswer = object({ events: list(LinedEvent), ...paged, ...understood })

const counts = <Word extends string>(value: z.ZodType<Word>) => list(object({ value, events: whole }))
export const byWord = { type: counts(z.enum(EVENT_TYPES)), status: counts(status), quad: counts(quad) }

export const Facets = object({
  events: whole,
  capped: z.boolean().meta({ description: 'over the newest events only, because there are very many' }),
  ...byWord,
  country: list(ActorRef),
  actor: list(ActorRef),
  source: list(ActorRef),
  ...understood,
})

/** A link as seen from one event, with the event at its other end where the record has it. */
export const SeenLink = name(
  'Link',
  object({
    kind: z.enum(LINK_KINDS),
    from: text,
    to: text,
    ...maybe({ outcome: z.enum(['kept', 'partly', 'broken', 'postponed', 'cancelled', 'lapsed']) }),
    confidence: number,
    by: text,
    evidence: list(text),
    ...maybe({ other: LinedEvent }),
  }),
)

const Verdict = z.discriminatedUnion('do', [
  object({ do: z.literal('accept') }),
  object({ do: z.literal('reject') }),
  object({ do: z.literal('correct'), fields: z.record(z.string(), z.unknown()) }),
  object({ do: z.literal('merge'), into: text }),
  object({ do: z.literal('split'), from: text }),
  object({ do: z.literal('settle'), as: z.enum(SETTLED) }),
  object({ do: z.literal('undo'), decision: whole }),
])

const decided = {
  number: whole,
  event: text,
  verdict: Verdict,
  ...maybe({ reason: text }),
  who: text,
  when: instant,
  undone: z.boolean(),
}
export const Decision = name('Decision', object(decided))
/** A decision with the event as it now stands; absent where it is no longer in the record. */
export const ToldDecision = object({ ...decided, ...maybe({ told: LinedEvent }) })

/** Where tellings of one happening differ; of amounts also the least and the most that is told. */
export const Difference = name(
  'Difference',
  object({
    field: z.enum(['actors', 'recipients', 'when', 'where', 'status', 'amounts']),
    ...maybe({ range: text }),
    values: list(object({ value: text, events: list(text) })),
  }),
)

/** What a report says of the record ("the second call in two months"), and whether the record bears it out. */
export const Check = name(
  'Check',
  object({
    words: text,
    verdict: z.enum(['borne out', 'at odds', 'not covered']),
    events: list(LinedEvent).meta({ description: 'the earlier events that decide' }),
  }),
)

const days = object({ start: day, end: day })

/** What later reports, or people, say became of something announced, promised, threatened or asked for. */
export const Became = name(
  'Became',
  object({
    state: z.enum(ITEM_STATES),
    steps: list(object({ state: z.enum(ITEM_STATES), event: LinedEvent })),
    ...maybe({
      newDue: days,
      ruled: object({ decision: whole, event: text, who: text, when: instant, ...maybe({ reason: text }) }),
    }),
  }),
)

export const PendingLine = name(
  'PendingLine',
  object({
    event: LinedEvent,
    due: days,
    overdue: z.boolean().meta({ description: 'the day has passed and there is no report yet' }),
    became: Became,
  }),
)

export const EventAnswer = object({
  event: LinedEvent,
  tellings: list(LinedEvent),
  links: list(SeenLink),
  decisions: list(Decision),
  holds: list(LinedEvent).meta({ description: 'acts that are the content of this one' }),
  differences: list(Difference),
  disputedBy: list(LinedEvent),
  checks: list(Check),
  ...maybe({
    within: LinedEvent.meta({ description: 'the act that this act is the content of' }),
    became: Became.meta({ description: 'of something announced, promised, threatened or asked for' }),
  }),
})
