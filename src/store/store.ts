/** Readings in, events out: keeps the record and finds in it. One interface, whatever database stands behind it. */
import type { Event, Link, Reading, Skipped } from '../record/record.ts'
import type { Decision, NewDecision } from './decision.ts'
import type { Filter, Page, Term, TermId, TermKind, TermSearch } from './filter.ts'
import type {
  Activity,
  ArticleHead,
  Counted,
  Coverage,
  DayCount,
  DaysCounted,
  FoundArticle,
  FoundEvent,
  FoundStatement,
  KeptArticle,
  RecordStats,
  SearchHit,
  TermCount,
} from './kept.ts'
import type { Linker, NearEvent } from './linker.ts'
import type { People } from './people.ts'
import type { Work } from './work.ts'

export type * from './decision.ts'
export { SETTLED } from './decision.ts'
export type * from './filter.ts'
export type * from './kept.ts'
export type * from './linker.ts'
export { TooLongError } from './patience.ts'
export type * from './people.ts'
export type * from './work.ts'

/** How a reading came about. */
export interface ReadingOrigin {
  readonly address: string
  /** Instant of fetching, ISO 8601. */
  readonly fetched?: string
  /** Name and version of what read it; the same report read by another replaces what the machine made. */
  readonly by: string
}

/** `same`: this very report by this very reader was there already, and nothing changed. */
export interface KeepResult {
  readonly kept: 'new' | 'same' | 'replaced'
  readonly article: string
  readonly events: number
}

export interface SkippedEntry extends Skipped {
  readonly at: string
}

/** Something that happened to the record, for live updates. */
export interface Change {
  readonly number: number
  readonly at: string
  readonly kind: 'article' | 'decision' | 'comment' | 'link'
  /** Id of the article, event or comment. */
  readonly id: string
  readonly events: number
}

/** W3C Web Annotation as JSON-LD, on an article, an event or a passage. */
export interface Comment {
  readonly id: string
  readonly article?: string
  readonly event?: string
  readonly annotation: Readonly<Record<string, unknown>>
  readonly who: string
  readonly created: string
  /** Instant of the last edit. */
  readonly modified?: string
  readonly deleted: boolean
}

export interface NewComment {
  /** An existing id edits that comment; absent for a new one. */
  readonly id?: string
  readonly article?: string
  readonly event?: string
  readonly annotation: Readonly<Record<string, unknown>>
  readonly who: string
}

/** What a source sent and what became of it. */
export interface SourceEntry {
  readonly name: string
  readonly url?: string
  readonly articles: number
  readonly events: number
  /** Publication days of its first and last report, ISO 8601. */
  readonly since?: string
  readonly until?: string
  /** Instant of the last reading. */
  readonly read?: string
}

export interface Store {
  readonly path: string
  readonly readonly: boolean
  readonly people: People
  readonly work: Work

  /** Runs work whose searching together takes at most so long; throws TooLongError where it would take longer. */
  within<T>(milliseconds: number, work: () => Promise<T>): Promise<T>

  /** One transaction: all of a report or nothing of it. */
  keepReading(reading: Reading, origin: ReadingOrigin): Promise<KeepResult>
  /** Many in one transaction, with the links that a linker makes of those that are new. */
  keepReadings(
    readings: readonly { reading: Reading; origin: ReadingOrigin }[],
    linker?: Linker,
  ): Promise<readonly KeepResult[]>
  /** Judges a kept report's links anew; returns how many changed. */
  relink(article: string, linker: Linker): Promise<number>
  keepSkipped(skipped: readonly Skipped[]): Promise<void>
  skipped(limit: number): Promise<readonly SkippedEntry[]>
  /** Whether this article was read by this reader already, so that it need not be read again. */
  has(article: string, by: string): Promise<boolean>

  /** Events that may tell what these events of one report tell, or what came before or after it; they themselves are left out. */
  near(events: readonly Event[], published?: string): Promise<readonly NearEvent[]>
  /** Links stand beside events; the same link again changes nothing, one of a newer reader replaces it. */
  keepLinks(links: readonly Link[]): Promise<number>
  /** Links that touch these events or articles. */
  links(ids: readonly string[]): Promise<readonly Link[]>
  /** Events of one happening, the first told first. */
  tellings(event: string): Promise<readonly FoundEvent[]>

  /** Finds terms by key or name, most events first. */
  terms(search: TermSearch): Promise<readonly Term[]>
  /** Names near `name` for a "did you mean". */
  nearTerms(name: string, kinds: readonly TermKind[]): Promise<readonly string[]>

  /** One event by its id, or by the first characters of it where no other begins so. */
  event(id: string): Promise<FoundEvent | undefined>
  findEvents(filter: Filter, page: Page): Promise<readonly FoundEvent[]>
  /** Planned, promised, threatened and requested events by due day (the last day of `when`), soonest first. */
  due(filter: Filter, page: Omit<Page, 'sort'>): Promise<readonly FoundEvent[]>
  count(filter: Filter): Promise<Counted>
  /** Which terms of each kind the found events carry, most frequent first; over the newest events where there are very many. */
  countTerms(filter: Filter, kinds: readonly TermKind[], limit: number): Promise<readonly (readonly TermCount[])[]>
  dyadDays(a: readonly TermId[], b: readonly TermId[], filter: Filter): Promise<readonly DayCount[]>
  /** Counts of the events that carry a term, and the same by month; whole months where `filter` has bounds. */
  activity(term: TermId, filter: Filter): Promise<Activity>
  /** Events by day and class, in order; the newest `limit` where there are more. */
  days(filter: Filter, limit?: number): Promise<DaysCounted>
  /** Reports read per publication day, in order: the denominator. */
  coverage(from?: number, to?: number): Promise<readonly Coverage[]>

  article(id: string): Promise<KeptArticle | undefined>
  /** What stands beside its events of a report, without opening it. */
  head(article: string): Promise<ArticleHead | undefined>
  /** Articles by publication, newest first; `filter` uses source, from, to and text. */
  articles(filter: Filter, page: Page): Promise<readonly FoundArticle[]>
  statements(filter: Filter, page: Page): Promise<readonly FoundStatement[]>
  /** Full text over titles and texts, best first (of very many, among those read last). Words must all occur; "…" is a phrase, a final * a beginning. */
  search(text: string, limit: number, offset?: number): Promise<readonly SearchHit[]>
  sources(): Promise<readonly SourceEntry[]>
  stats(): Promise<RecordStats>

  /** A linker judges anew what is linked with an event that was corrected or rejected. */
  decide(decision: NewDecision, linker?: Linker): Promise<Decision>
  decisions(event?: string, limit?: number): Promise<readonly Decision[]>

  keepComment(comment: NewComment): Promise<Comment>
  deleteComment(id: string, who: string): Promise<boolean>
  comments(about: { readonly article?: string; readonly event?: string }): Promise<readonly Comment[]>
  /** Every version of a comment, first first. */
  commentHistory(id: string): Promise<readonly Comment[]>

  /** What changed after a change's number, in order. */
  changes(after: number, limit: number): Promise<readonly Change[]>
  /** Number of the last change; 0 in an empty record. */
  lastChange(): Promise<number>

  close(): Promise<void>
}

export interface OpenOptions {
  /** Opens for reading only; nothing is created. */
  readonly readonly?: boolean
  /** Makes the record where there is none; true unless `readonly`. */
  readonly create?: boolean
  /** The record grows no further than this; keeping more fails as on a full disk. */
  readonly maxBytes?: number
  /** Instants for what the store stamps itself. */
  readonly now?: () => Date
  /** Milliseconds, for `within`. */
  readonly clock?: () => number
}

/** Opens a record, by default making it where there is none. `:memory:` keeps nothing. */
export async function openStore(path: string, options: OpenOptions = {}): Promise<Store> {
  const { openSqlite } = await import('./sqlite/sqlite.ts')
  return openSqlite(path, options)
}
