/** What every URL of the API takes and answers: the types that the desk and the client are written against, made from the definitions. */
import type { z } from '@hono/zod-openapi'
import type { ANSWERS, KEPT, Of, QUERIES, SentComment, SentDecision } from './schema/schema.ts'

export type {
  ActorRef,
  Facets,
  Named,
  PlaceCount,
  SeriesCell,
  SeriesPoint,
  TimelineAnswer,
  Unit,
} from '../ask/ask.ts'
export type * from '../record/record.ts'
export type { Comment, Decision, Snippet } from '../store/store.ts'

/** Every URL that answers JSON to a GET. */
export type Api = { readonly [Path in keyof typeof ANSWERS]: Of<(typeof ANSWERS)[Path]> }

/** What each of them may be asked. */
export type Queries = { readonly [Path in keyof Api]: Fields<z.output<(typeof QUERIES)[Path]>> }

// zod has no fields mean that none may be given, also none of the path
type Fields<Query> = string extends keyof Query ? unknown : Readonly<Query>

/** What a change is sent as, and what is answered. */
export interface Changes {
  readonly '/api/decisions': {
    readonly sent: z.input<typeof SentDecision>
    readonly kept: Of<(typeof KEPT)['/api/decisions']>
  }
  readonly '/api/comments': {
    readonly sent: z.input<typeof SentComment>
    readonly kept: Of<(typeof KEPT)['/api/comments']>
  }
}

export type EventAnswer = Api['/api/events/:id']
export type LinedEvent = EventAnswer['event']
export type EventsAnswer = Api['/api/events']
export type SeenLink = EventAnswer['links'][number]
export type Check = EventAnswer['checks'][number]
export type ArticleAnswer = Api['/api/articles/:id']
export type PendingLines = Api['/api/pending']
export type PendingLine = PendingLines['items'][number]
export type BecameLines = PendingLine['became']
export type FollowThroughAnswer = Api['/api/follow-through']
export type ActorPage = Api['/api/actors/:id']
export type Office = ActorPage['offices'][number]
export type DyadPage = Api['/api/dyads/:a/:b']
export type Measure = DyadPage['measures'][number]
export type StatsAnswer = Api['/api/stats']
export type TimelineLines = Api['/api/timeline']
export type DayReports = TimelineLines['coverage'][number]
export type SourcesAnswer = Api['/api/sources']
export type Story = Api['/api/stories']['stories'][number]
export type NetworkAnswer = Api['/api/network']
export type ToldDecision = Api['/api/decisions']['decisions'][number]
export type Me = Api['/api/me']
