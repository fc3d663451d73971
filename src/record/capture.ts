/** What was fetched or opened, untouched, before anything was understood of it. */
export interface Capture {
  /** Where it came from as the reader gave it: a path, a URL, `-`; with `#n` behind it for the n-th item of a feed, archive or lines file. */
  readonly address: string
  /** `html` goes through article extraction; `text` is plain text; both are decoded already. */
  readonly kind: 'html' | 'text'
  readonly content: string
  /** What the container said of it (feed entry, JSON line, meta file beside a text file); it is believed before the page's own words. */
  readonly given: Given
  /** Instant of fetching, ISO 8601; absent for local files. */
  readonly fetched?: string
}

/** What a container says of one of its items. */
export interface Given {
  readonly id?: string
  readonly title?: string
  /** ISO 8601 date or instant. */
  readonly published?: string
  readonly source?: string
  readonly url?: string
  readonly authors?: readonly string[]
  readonly language?: string
}

/** What could not be read, and why; counted, listed, never thrown. */
export interface Skipped {
  readonly skipped: string
  readonly address: string
}
