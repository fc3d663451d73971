import type { Article, Event, Mention, Statement, Time } from '../record/record.ts'
import type { Position, Term } from './filter.ts'

/** What stands beside every event of an answer about the report that tells it. */
export interface ArticleHead {
  readonly id: string
  readonly title?: string
  readonly published?: string
  readonly source?: string
  readonly url?: string
}

/** What people decided about an event, in one word; absent where nobody has looked. */
export type Review = 'accepted' | 'corrected' | 'rejected' | 'merged' | 'split'

export interface AnsweredEvent extends Event {
  readonly article: ArticleHead
  /** How many events of the record tell this happening, this one included; absent where it stands alone. */
  readonly tellings?: number
  /** How many of them come from different sources. */
  readonly independent?: number
  /** Id of the happening that the tellings share. */
  readonly happening?: string
  readonly review?: Review
}

export interface FoundEvent {
  readonly event: AnsweredEvent
  readonly position: Position
}

/** A report as kept, with what was read in it. */
export interface KeptArticle {
  readonly article: Article
  readonly mentions: readonly Mention[]
  readonly times: readonly Time[]
  readonly statements: readonly Statement[]
  readonly events: readonly AnsweredEvent[]
  /** Every address it was read from. */
  readonly addresses: readonly string[]
  /** Name and version of what read it, and when (ISO 8601 instant). */
  readonly by: string
  readonly read: string
}

export interface FoundArticle {
  readonly article: ArticleHead & { readonly language?: string; readonly events: number }
  readonly position: Position
}

export interface FoundStatement {
  readonly statement: Statement
  /** The words said. */
  readonly quotes: readonly string[]
  readonly article: ArticleHead
  readonly position: Position
}

/** A passage with the searched words marked: offsets into `text`, half open. */
export interface Snippet {
  readonly text: string
  readonly marks: readonly { readonly start: number; readonly end: number }[]
}

export interface SearchHit {
  readonly article: ArticleHead
  readonly title?: Snippet
  readonly snippet: Snippet
  /** bm25: lower is better. */
  readonly rank: number
  /** Events of the article. */
  readonly events: number
}

/** One line of a count: how many events have all of these. */
export interface Tally {
  readonly type: string
  readonly status: string
  readonly quad: string
  readonly events: number
}

/** Counts are exact unless `capped`: then they cover the newest events only, `events` of them. */
export interface Counted {
  readonly events: number
  readonly capped: boolean
  readonly tallies: readonly Tally[]
}

export interface TermCount {
  readonly term: Term
  readonly events: number
}

/** One day's (or, by month, one month's) dated events. `direction`, between two sides: who acts on whom; `both` where they act together. */
export interface DayCount {
  readonly day: number
  readonly quad: string
  readonly status: string
  readonly direction?: 'forth' | 'back' | 'both'
  readonly events: number
  /** Tellings that are witnesses of their own: no copies, and of one origin the first only. Between two sides. */
  readonly independent?: number
}

/** What carries one term: its counts, and the same by month (`day` is the month's first). */
export interface Activity extends Counted {
  readonly months: readonly DayCount[]
}

/** Events by day, in order. `capped`: of the newest only; `loose`: of them, those without a day or with one too vague to stand on. */
export interface DaysCounted {
  readonly events: number
  readonly capped: boolean
  readonly loose: number
  readonly days: readonly DayCount[]
}

export interface Coverage {
  /** Day number. */
  readonly day: number
  readonly articles: number
}

export interface RecordStats {
  readonly articles: number
  readonly events: number
  readonly statements: number
  readonly actors: number
  readonly sources: number
  readonly links: number
  readonly decisions: number
  readonly comments: number
  readonly skipped: number
  readonly waiting: number
  readonly failed: number
  /** Earliest and latest publication day, ISO 8601; absent in an empty record. */
  readonly since?: string
  readonly until?: string
  /** Reviewed events, and those of them that people accepted as they were. */
  readonly reviewed: number
  readonly right: number
  /** Bytes of the record. */
  readonly bytes: number
  readonly version: number
}
