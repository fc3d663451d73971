/** What every URL of the API answers: the types that the desk in the browser is written against. */
import type {
  ActorAnswer,
  ActorRef,
  Answer,
  ArticlesAnswer,
  Became,
  DyadAnswer,
  Facets,
  ItemState,
  PendingAnswer,
  PendingItem,
  Phrase,
  PlaceCount,
  SearchAnswer,
  StatementsAnswer,
  TimelineAnswer,
} from '../ask/ask.ts'
import type { Link } from '../record/record.ts'
import type {
  AnsweredEvent,
  ArticleHead,
  Comment,
  Decision,
  Feed,
  JobFailure,
  KeptArticle,
  RecordStats,
  Role,
  SkippedEntry,
  SourceEntry,
} from '../store/store.ts'

export type {
  ActorAnswer,
  ActorRef,
  DyadAnswer,
  Facets,
  Named,
  Phrase,
  PlaceCount,
  SearchAnswer,
  SeriesCell,
  SeriesPoint,
  TimelineAnswer,
  Unit,
} from '../ask/ask.ts'
export type * from '../record/record.ts'
export type { AnsweredEvent, ArticleHead, Comment, Decision, Snippet } from '../store/store.ts'

/** An event with the line that says it. */
export interface LinedEvent extends AnsweredEvent {
  readonly line: Phrase
}

export interface EventsAnswer extends Omit<Answer, 'events'> {
  readonly events: readonly LinedEvent[]
}

/** A link as seen from one event, with the event at its other end where the record has it. */
export interface SeenLink extends Link {
  readonly other?: LinedEvent
}

export interface EventAnswer {
  readonly event: LinedEvent
  readonly tellings: readonly LinedEvent[]
  readonly links: readonly SeenLink[]
  readonly decisions: readonly Decision[]
  /** The act that this act is the content of, and acts that are the content of this one. */
  readonly within?: LinedEvent
  readonly holds: readonly LinedEvent[]
}

export interface ArticleAnswer extends Omit<KeptArticle, 'events'> {
  readonly events: readonly LinedEvent[]
  readonly seeAlso: readonly (ArticleHead & { readonly why: string })[]
  readonly comments: readonly Comment[]
}

/** What became of something announced, promised, threatened or asked for: each later report with its line. */
export interface BecameLines extends Omit<Became, 'steps'> {
  readonly steps: readonly { readonly state: ItemState; readonly event: LinedEvent }[]
}

/** `overdue`: the day has passed and there is no report yet. */
export interface PendingLine extends Omit<PendingItem, 'event'> {
  readonly event: LinedEvent
  readonly became: BecameLines
}

export interface PendingLines extends Omit<PendingAnswer, 'items'> {
  readonly items: readonly PendingLine[]
}

/** An office held: of a state or body (ISO 3166 alpha-3 or a registry id), from one day to another; open where absent. */
export interface Office {
  readonly office: string
  readonly of: string
  /** Who holds it, on the page of a state; with an id where the record has a page of them. */
  readonly who?: { readonly id?: string; readonly name: string }
  readonly from?: string
  readonly to?: string
}

export interface ActorPage extends ActorAnswer {
  /** Somebody's own, the last first; of a state, those held on the last day that the record reaches. */
  readonly offices: readonly Office[]
  /** Of an international body: its member states, ISO 3166 alpha-3. */
  readonly members?: readonly string[]
}

/** A sanction or restriction between two sides, how it stands in a few words, and the report that says so. */
export interface Measure {
  readonly event: LinedEvent
  readonly state: string
  readonly by?: LinedEvent
}

export interface DyadPage extends DyadAnswer {
  readonly measures: readonly Measure[]
}

export interface StatsAnswer extends RecordStats {
  /** The day the server has, and the day that the record reaches: the earlier of today and the last report's. */
  readonly today: string
  readonly asOf: string
}

export interface TimelineLines extends TimelineAnswer {
  /** Reports read per publication day: the denominator. */
  readonly coverage: readonly DayReports[]
}

export interface DayReports {
  readonly day: string
  readonly articles: number
}

export interface SourcesAnswer {
  readonly sources: readonly SourceEntry[]
  readonly skipped: readonly SkippedEntry[]
  readonly failures: readonly JobFailure[]
  readonly feeds: readonly Feed[]
  /** Reports read per publication day. */
  readonly coverage: readonly DayReports[]
  /** Reports that name nobody who published them. */
  readonly unnamed: number
}

/** A happening that several reports tell, by the telling that came first. */
export interface Story {
  readonly event: LinedEvent
  readonly tellings: number
  readonly independent?: number
}

export interface NetworkAnswer {
  readonly nodes: readonly (Pick<ActorRef, 'id' | 'name'> & { readonly country?: string; readonly events: number })[]
  readonly edges: readonly {
    readonly from: string
    readonly to: string
    readonly cooperation: number
    readonly conflict: number
  }[]
  /** Events that were looked at; the newest where there are more. */
  readonly events: number
}

/** A decision with the event as it now stands; absent where it is no longer in the record. */
export interface ToldDecision extends Decision {
  readonly told?: LinedEvent
}

/** Who is at the desk; `local`: on this very machine, where no login is needed. */
export interface Me {
  readonly name?: string
  readonly role?: Role
  readonly local: boolean
}

/** Every URL that answers JSON to a GET. */
export interface Api {
  '/api/events': EventsAnswer
  '/api/events/:id': EventAnswer
  '/api/facets': Facets
  '/api/articles': ArticlesAnswer
  '/api/articles/:id': ArticleAnswer
  '/api/statements': StatementsAnswer
  '/api/actors': { readonly actors: readonly ActorRef[] }
  '/api/actors/:id': ActorPage
  '/api/dyads/:a/:b': DyadPage
  '/api/places': { readonly places: readonly PlaceCount[] }
  '/api/sources': SourcesAnswer
  '/api/search': SearchAnswer
  '/api/stats': StatsAnswer
  '/api/pending': PendingLines
  '/api/timeline': TimelineLines
  '/api/stories': { readonly stories: readonly Story[] }
  '/api/network': NetworkAnswer
  '/api/comments': { readonly comments: readonly Comment[] }
  /** Every version of a comment, the first first. */
  '/api/comments/:id': { readonly versions: readonly Comment[] }
  '/api/decisions': { readonly decisions: readonly ToldDecision[] }
  '/api/me': Me
}
