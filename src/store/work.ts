/** A feed, sitemap or page list that is read again and again, with what the last fetch said. */
export interface Feed {
  readonly address: string
  readonly title?: string
  readonly etag?: string
  readonly lastModified?: string
  /** Instants, ISO 8601. */
  readonly fetched?: string
  readonly next?: string
  /** Why the last fetch failed; absent after a good one. */
  readonly error?: string
  /** Failures in a row. */
  readonly failures: number
  readonly paused: boolean
}

/** An address waiting to be read, as a worker holds it. */
export interface Job {
  readonly id: number
  readonly address: string
  /** The feed or file that named it. */
  readonly from?: string
  /** What the container said of it, JSON. */
  readonly given?: unknown
  readonly tries: number
}

export interface NewJob {
  readonly address: string
  readonly from?: string
  readonly given?: unknown
}

export interface JobFailure extends Job {
  readonly reason: string
  readonly at: string
}

/** Feeds and the queue of addresses. What a killed worker held comes back when its lease runs out. */
export interface Work {
  feeds(): Promise<readonly Feed[]>
  /** Feeds that are due at `now` (ISO 8601 instant), most overdue first. */
  dueFeeds(now: string, limit: number): Promise<readonly Feed[]>
  keepFeed(feed: Partial<Feed> & Pick<Feed, 'address'>): Promise<void>
  removeFeed(address: string): Promise<boolean>

  /** Adds addresses that the queue has never held; returns how many were new. */
  enqueue(jobs: readonly NewJob[]): Promise<number>
  /** Takes up to `limit` waiting jobs for `seconds`; no other worker gets them until then. */
  claim(worker: string, limit: number, seconds: number): Promise<readonly Job[]>
  done(id: number): Promise<void>
  /** Back to waiting at `retryAt`, or for good where that is absent. */
  failed(id: number, reason: string, retryAt?: string): Promise<void>
  failures(limit: number): Promise<readonly JobFailure[]>
}
