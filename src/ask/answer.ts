import type { EventType, Quad, Status } from '../record/record.ts'
import {
  type AnsweredEvent,
  type ArticleHead,
  type FoundStatement,
  SETTLED,
  type SearchHit,
  type Term,
} from '../store/store.ts'

/** What a name in the question was taken to mean; empty where the record knows nobody of that name. */
export interface Understood {
  readonly actor?: readonly ActorRef[]
  readonly with?: readonly ActorRef[]
  readonly place?: readonly ActorRef[]
  readonly source?: readonly ActorRef[]
}

export interface ActorRef {
  /** `RUS`, a registry id, or `~` and the folded name for somebody whom the registry lacks. */
  readonly id: string
  readonly kind: Term['kind']
  readonly name: string
  readonly events: number
  readonly type?: string
  readonly country?: string
  readonly sector?: string
  readonly role?: string
}

export interface Answer {
  readonly events: readonly AnsweredEvent[]
  /** Where the list goes on; absent at its end. */
  readonly cursor?: string
  readonly understood: Understood
}

export interface Count<Value extends string = string> {
  readonly value: Value
  readonly events: number
}

/** Counts for the filters. `capped`: over the newest events only, because there are very many. */
export interface Facets {
  readonly events: number
  readonly capped: boolean
  readonly type: readonly Count<EventType>[]
  readonly status: readonly Count<Status>[]
  readonly quad: readonly Count<Quad>[]
  readonly country: readonly ActorRef[]
  readonly actor: readonly ActorRef[]
  readonly source: readonly ActorRef[]
  readonly understood: Understood
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[]
  readonly cursor?: string
}

export interface ArticlesAnswer {
  readonly articles: readonly (ArticleHead & { readonly language?: string; readonly events: number })[]
  readonly cursor?: string
}

export interface StatementsAnswer {
  readonly statements: readonly Omit<FoundStatement, 'position'>[]
  readonly cursor?: string
  readonly understood: Understood
}

export interface ActorAnswer {
  readonly actor: ActorRef
  readonly events: number
  readonly type: readonly Count<EventType>[]
  readonly status: readonly Count<Status>[]
  readonly quad: readonly Count<Quad>[]
  /** Whom it meets most in events. */
  readonly counterparts: readonly ActorRef[]
  readonly series: readonly SeriesPoint[]
}

export type Unit = 'day' | 'week' | 'month'

export interface SeriesCell {
  readonly quad: Quad
  readonly status: Status
  /** Who acts on whom; `both` where they act together, absent where there is no other side. */
  readonly direction?: 'forth' | 'back' | 'both'
  readonly events: number
  /** Of these, tellings that are witnesses of their own: of one origin the first only. Between two sides. */
  readonly independent?: number
}

/** One step of a time series. A step without cells and with reports is silence; without reports, no coverage. */
export interface SeriesPoint {
  /** First day, ISO 8601; weeks begin on Monday. */
  readonly start: string
  /** Reports read that were published in it: the denominator. */
  readonly reports: number
  readonly cells: readonly SeriesCell[]
}

export interface DyadAnswer {
  readonly a: readonly ActorRef[]
  readonly b: readonly ActorRef[]
  readonly unit: Unit
  readonly events: number
  readonly series: readonly SeriesPoint[]
}

export interface PlaceCount {
  readonly id: string
  readonly name: string
  readonly events: number
  readonly country?: string
  readonly latitude?: number
  readonly longitude?: number
  readonly precision?: string
}

/** How an item stands. `no report yet` is never the same as "did not happen". */
export const ITEM_STATES = ['no report yet', 'in the works', ...SETTLED] as const
export type ItemState = (typeof ITEM_STATES)[number]

/** A later report that moved an item, and where it then stood. */
export interface PendingStep {
  readonly state: ItemState
  readonly event: AnsweredEvent
}

/** What one actor made of what it announced. */
export interface FollowThrough {
  /** ISO 3166 alpha-3 of a state, else a name. */
  readonly actor: string
  /** All items; and those whose day has passed or of which something was told since. */
  readonly items: number
  readonly due: number
  readonly states: Readonly<Partial<Record<ItemState, number>>>
}

/** Where tellings of one happening differ. */
export interface Difference {
  readonly field: 'actors' | 'recipients' | 'when' | 'where' | 'status' | 'amounts'
  /** Of amounts: the least and the most that is told. */
  readonly range?: string
  readonly values: readonly { readonly value: string; readonly events: readonly string[] }[]
}

/** One happening with every telling of it. */
export interface Happening {
  readonly happening?: string
  readonly tellings: readonly AnsweredEvent[]
  readonly independent: number
  readonly differences: readonly Difference[]
  /** The other side's words: who denies what these claim, or claims what they deny. */
  readonly disputedBy: readonly AnsweredEvent[]
}

/** Another report of a story. */
export interface SeeAlso {
  readonly article: ArticleHead
  /** Events that tell a happening which the asked report tells too; and events that came before, followed or gainsay. */
  readonly same: number
  readonly thread: number
  /** How surely the two are of one story, 0 to 1; absent where only single events tie them. */
  readonly alike?: number
}

/** Something announced, promised, threatened or asked for, with the days by which it is due. */
export interface PendingItem {
  readonly event: AnsweredEvent
  readonly due: { readonly start: string; readonly end: string }
  /** The due day has passed and no later report is linked: never the same as "did not happen". */
  readonly overdue: boolean
}

export interface PendingAnswer {
  readonly items: readonly PendingItem[]
  readonly cursor?: string
  readonly understood: Understood
}

/** Events by day. `loose`: how many have no day, or one too vague to stand on. */
export interface TimelineAnswer {
  readonly events: number
  /** True where there were more than are counted; the newest are. */
  readonly capped: boolean
  readonly loose: number
  readonly days: readonly { readonly start: string; readonly cells: readonly SeriesCell[] }[]
}
