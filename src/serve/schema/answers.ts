/** What every URL of the API answers. The types of the code, the documentation and the client are made from these. */
import { z } from '@hono/zod-openapi'
import { ITEM_STATES, QUADS } from '../../ask/ask.ts'
import { type Article, type Place, STATUSES, type Statement } from '../../record/record.ts'
import {
  ActorRef,
  ArticleHead,
  byWord,
  Check,
  Decision,
  EventAnswer,
  EventsAnswer,
  Facets,
  LinedEvent,
  PendingLine,
  paged,
  ToldDecision,
  understood,
} from './events.ts'
import { day, fromLayer, fromRecord, instant, list, maybe, name, number, text, whole } from './kinds.ts'

const object = z.strictObject

const Said = fromLayer<Statement>('statements')

/** A W3C Web Annotation on a report, an event or a passage. */
export const Comment = name(
  'Comment',
  object({
    id: text,
    ...maybe({ article: text, event: text, modified: instant }),
    annotation: z.record(z.string(), z.unknown()),
    who: text,
    created: instant,
    deleted: z.boolean(),
  }),
)

// a span of the text, and the tokens that it covers, half open
const span = { start: whole, end: whole, from: whole, to: whole }

/** A name, noun phrase or pronoun, with whom or where it means as far as that is known. */
const MentionKept = name(
  'Mention',
  object({
    ...span,
    type: z.enum(['PER', 'ORG', 'LOC']),
    mention: z.enum(['name', 'nominal', 'pronoun']),
    head: whole,
    identities: list(
      object({
        name: text,
        ...maybe({ actor: text, country: text, sector: text, role: text }),
        type: z.enum(['person', 'group', 'organisation', 'country']),
      }),
    ),
    ...maybe({ location: fromRecord<Place>('place') }),
  }),
)

/** A TIMEX3, and the days that it covers where that is known. */
const TimeKept = name(
  'Time',
  object({
    ...span,
    type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
    value: text,
    ...maybe({ interval: object({ start: day, end: day }), by: text }),
  }),
)

const ArticleAnswer = object({
  article: fromRecord<Article>('article'),
  mentions: list(MentionKept),
  times: list(TimeKept),
  statements: list(Said),
  events: list(LinedEvent),
  addresses: list(text),
  by: text,
  read: instant,
  seeAlso: list(object({ ...ArticleHead.shape, why: text })),
  comments: list(Comment),
  checks: list(object({ event: text, ...Check.shape })),
})

const ArticlesAnswer = object({
  articles: list(object({ ...ArticleHead.shape, ...maybe({ language: text }), events: whole })),
  ...paged,
})

const StatementsAnswer = object({
  statements: list(object({ statement: Said, quotes: list(text), article: ArticleHead })),
  ...paged,
  ...understood,
})

const cells = list(
  object({
    quad: z.enum(QUADS),
    status: z.enum(STATUSES),
    events: whole,
    ...maybe({ direction: z.enum(['forth', 'back', 'both']), independent: whole }),
  }),
)

/** One step of a time series. Without cells and with reports it is silence; without reports, no coverage. */
const SeriesPoint = name('SeriesPoint', object({ start: day, reports: whole, cells }))

/** An office held: of a state or body, from one day to another; open where absent. */
const Office = name(
  'Office',
  object({
    office: text,
    of: text,
    ...maybe({ who: object({ name: text, ...maybe({ id: text }) }), from: day, to: day }),
  }),
)

const ActorPage = object({
  actor: ActorRef,
  events: whole,
  ...byWord,
  counterparts: list(ActorRef),
  series: list(SeriesPoint),
  offices: list(Office),
  ...maybe({ members: list(text) }),
})

/** A sanction or restriction between two sides, how it stands in a few words, and the report that says so. */
const Measure = name('Measure', object({ event: LinedEvent, state: text, ...maybe({ by: LinedEvent }) }))

const DyadPage = object({
  a: list(ActorRef),
  b: list(ActorRef),
  unit: z.enum(['day', 'week', 'month']),
  events: whole,
  series: list(SeriesPoint),
  measures: list(Measure),
})

const PlaceCount = name(
  'PlaceCount',
  object({
    id: text,
    name: text,
    events: whole,
    ...maybe({ country: text, latitude: number, longitude: number, precision: text }),
  }),
)

const coverage = list(object({ day, articles: whole })).meta({ description: 'reports read per publication day' })

const SourcesAnswer = object({
  sources: list(
    object({
      name: text,
      articles: whole,
      events: whole,
      ...maybe({ url: text, since: day, until: day, read: instant }),
    }),
  ),
  skipped: list(object({ address: text, skipped: text, at: instant })),
  failures: list(
    object({
      ...{ id: whole, address: text, tries: whole, reason: text, at: instant },
      ...maybe({ from: text, given: z.unknown() }),
    }),
  ),
  feeds: list(
    object({
      ...{ address: text, failures: whole, paused: z.boolean() },
      ...maybe({ title: text, etag: text, lastModified: text, fetched: instant, next: instant, error: text }),
    }),
  ),
  coverage,
  unnamed: whole.meta({ description: 'reports that name nobody who published them' }),
})

const Snippet = name('Snippet', object({ text, marks: list(object({ start: whole, end: whole })) }))
const SearchAnswer = object({
  hits: list(
    object({ article: ArticleHead, ...maybe({ title: Snippet }), snippet: Snippet, rank: number, events: whole }),
  ),
  ...paged,
})

const StatsAnswer = object({
  ...{ articles: whole, events: whole, statements: whole, actors: whole, sources: whole, links: whole },
  ...{ decisions: whole, comments: whole, skipped: whole, waiting: whole, failed: whole, bytes: whole, version: whole },
  reviewed: whole.meta({ description: 'events that people looked at' }),
  right: whole.meta({ description: 'of those, the ones that were right as they stood' }),
  ...maybe({ since: day, until: day }),
  today: day,
  asOf: day.meta({ description: 'the day that the record reaches: the earlier of today and the last report’s' }),
})

const PendingLines = object({ items: list(PendingLine), ...paged, ...understood })

const FollowThroughAnswer = object({
  actors: list(
    object({
      actor: text,
      ...maybe({ name: text }),
      items: whole,
      due: whole.meta({ description: 'whose day has passed, or of which something was told since' }),
      states: z.partialRecord(z.enum(ITEM_STATES), whole),
    }),
  ),
})

const TimelineLines = object({
  events: whole,
  capped: z.boolean(),
  loose: whole.meta({ description: 'without a day, or with one too vague to stand on' }),
  days: list(object({ start: day, cells })),
  coverage,
})

/** A happening that several reports tell, by the telling that came first. */
const Story = name('Story', object({ event: LinedEvent, tellings: whole, ...maybe({ independent: whole }) }))

const NetworkAnswer = object({
  nodes: list(object({ id: text, name: text, ...maybe({ country: text }), events: whole })),
  edges: list(object({ from: text, to: text, cooperation: whole, conflict: whole })),
  events: whole.meta({ description: 'events that were looked at; the newest where there are more' }),
})

/** Who is at the desk; `local`: on this very machine, where no login is needed. */
const Me = object({ ...maybe({ name: text, role: z.enum(['reader', 'analyst', 'editor']) }), local: z.boolean() })

/** Every URL that answers JSON to a GET. */
export const ANSWERS = {
  '/api/events': name('EventsAnswer', EventsAnswer),
  '/api/events/:id': name('EventAnswer', EventAnswer),
  '/api/facets': name('Facets', Facets),
  '/api/articles': name('ArticlesAnswer', ArticlesAnswer),
  '/api/articles/:id': name('ArticleAnswer', ArticleAnswer),
  '/api/statements': name('StatementsAnswer', StatementsAnswer),
  '/api/actors': name('ActorsAnswer', object({ actors: list(ActorRef) })),
  '/api/actors/:id': name('ActorPage', ActorPage),
  '/api/dyads/:a/:b': name('DyadPage', DyadPage),
  '/api/places': name('PlacesAnswer', object({ places: list(PlaceCount) })),
  '/api/sources': name('SourcesAnswer', SourcesAnswer),
  '/api/search': name('SearchAnswer', SearchAnswer),
  '/api/stats': name('StatsAnswer', StatsAnswer),
  '/api/pending': name('PendingLines', PendingLines),
  '/api/follow-through': name('FollowThroughAnswer', FollowThroughAnswer),
  '/api/timeline': name('TimelineLines', TimelineLines),
  '/api/stories': name('StoriesAnswer', object({ stories: list(Story) })),
  '/api/network': name('NetworkAnswer', NetworkAnswer),
  '/api/comments': name('CommentsAnswer', object({ comments: list(Comment) })),
  '/api/comments/:id': name('CommentVersions', object({ versions: list(Comment) })),
  '/api/decisions': name('DecisionsAnswer', object({ decisions: list(ToldDecision) })),
  '/api/me': name('Me', Me),
}

/** What sending a change answers. */
export const KEPT = { '/api/decisions': Decision, '/api/comments': Comment }
