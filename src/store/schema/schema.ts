/** The tables of a record, for SQLite and PostgreSQL alike; `id` columns are row numbers, `key` columns the ids that are printed. */
import type { Generated, Kysely } from 'kysely'

export * from './blocks.ts'
export * from './codes.ts'
export { migrate, VERSION } from './migrate.ts'
export * from './origin.ts'
export type { Spelling } from './spelling.ts'

export interface ArticleTable {
  id: Generated<number>
  key: string
  title: string
  text: string
  /** Publication day; UNDATED where unknown. */
  day: number
  source: number | null
  url: string | null
  published: string | null
  language: string | null
  /** The article without its text, JSON. */
  body: string
  /** Deflated JSON of mentions and times. */
  layers: Uint8Array
  /** Hash of everything that the report says. */
  digest: string
  by: string
  read: string
  events: number
}

export interface EventTable {
  id: Generated<number>
  key: string
  article: number
  day: number
  span: number
  type: number
  status: number
  quad: number
  confidence: number
  /** 1 where people rejected it or merged it into another. */
  hidden: number
  /** Last day where it is still to come. */
  due: number | null
  review: string | null
  happening: number | null
  /** Whose word the telling goes back to (origin.ts). */
  origin: string | null
  /** 1 where it only echoes another telling of its happening. */
  echo: Generated<number>
  /** `term:part` pairs parted and surrounded by commas. */
  terms: string
}

/** Apart from `event`, whose rows stay small enough to be walked. */
export interface EventBodyTable {
  event: number
  /** The event as decisions leave it, and as the machine read it where they differ; JSON. */
  body: string
  machine: string | null
}

/** Columns by which every list of events is narrowed, beside the key that it is found by. */
interface Found {
  day: number
  event: number
  span: number
  type: number
  status: number
  quad: number
  confidence: number
}

/** Everything that an event can be found by, newest first. `part`: 1 acts, 2 is acted on, 0 anything else. */
export interface EventTermTable extends Found {
  term: number
  part: number
}

/** Two sides of one event, a ≤ b. `way`: 0 a acts on b, 1 b acts on a, 2 together. */
export interface EventDyadTable extends Found {
  a: number
  b: number
  way: number
  /** As the event's. */
  echo: Generated<number>
}

/** Where linking finds an event; a row whose event is gone or changed since only costs a look. */
export interface NearTable {
  block: number
  day: number
  event: number
  span: number
}

/** By which reports of a story find one another. */
interface ReportWordTable {
  word: number
  day: number
  article: number
}

export interface TermTable {
  id: Generated<number>
  kind: string
  key: string
  name: string
  events: number
  /** JSON. */
  known: string
}

export interface Tables {
  article: ArticleTable
  article_address: { article: number; address: string }
  event: EventTable
  event_body: EventBodyTable
  event_term: EventTermTable
  event_dyad: EventDyadTable
  near: NearTable
  report_word: ReportWordTable
  signature: { article: number; words: Uint8Array }
  statement: {
    id: Generated<number>
    article: number
    day: number
    speaker: number | null
    country: number | null
    body: string
  }
  term: TermTable
  /** Words and whole names that a term can be found by, folded. */
  label: { word: string; term: number; whole: number }
  /** Events by term, month, type, status and quad; term 0 is everything. */
  tally: { term: number; month: number; type: number; status: number; quad: number; events: number }
  coverage: { day: number; articles: number }
  source: {
    term: number
    url: string | null
    articles: number
    first: number | null
    last: number | null
    read: string
  }
  link: {
    id: Generated<number>
    kind: string
    from_key: string
    to_key: string
    outcome: string | null
    confidence: number
    by: string
    evidence: string
  }
  happening: { id: Generated<number>; key: string; tellings: number; independent: number }
  /** `other`: the event that a merge or split names. */
  decision: {
    number: Generated<number>
    event: string
    other: string | null
    verdict: string
    reason: string | null
    who: string
    at: string
  }
  comment: {
    number: Generated<number>
    key: string
    article: string | null
    event: string | null
    annotation: string
    who: string
    at: string
    deleted: number
  }
  change: { number: Generated<number>; at: string; kind: string; key: string; events: number }
  skipped: { address: string; reason: string; at: string }
  feed: {
    address: string
    title: string | null
    etag: string | null
    last_modified: string | null
    fetched: string | null
    next: string | null
    error: string | null
    failures: number
    paused: number
  }
  job: {
    id: Generated<number>
    address: string
    origin: string | null
    given: string | null
    state: string
    tries: number
    worker: string | null
    /** Instant from which it may be claimed. */
    ready: string
    reason: string | null
    at: string
  }
  account: { name: string; role: string; password: string; created: string }
  session: { hash: string; account: string; expires: string }
  api_key: { hash: string; account: string; name: string; role: string; created: string; used: string | null }
}

export type Database = Kysely<Tables>
