import type { Evidence } from './span.ts'

export interface Source {
  readonly name: string
  readonly url?: string
}

/** One report: its clean text and what is known of it. Every offset in the record points into `text`. */
export interface Article {
  readonly id: string
  /** Paragraphs stand apart by one empty line. */
  readonly text: string
  readonly title?: string
  /** ISO 8601 date or instant with zone. */
  readonly published?: string
  readonly publishedCertainty?: 'stated' | 'inferred'
  /** The words an inferred date was inferred from. */
  readonly publishedEvidence?: readonly Evidence[]
  /** Where no single day could be inferred: the days between which it was published, inclusive. */
  readonly publishedInterval?: { readonly start: string; readonly end: string }
  readonly updated?: string
  readonly source?: Source
  readonly url?: string
  readonly authors?: readonly string[]
  /** ISO 639-1. */
  readonly language?: string
  /** MinHash of the text, 64 slots of 4 hexadecimal digits; near copies agree in most slots. */
  readonly fingerprint?: string
  /** For each field, where it was found: `json-ld`, `meta`, `time`, `byline`, `url`, `given`, `text`. */
  readonly found?: Readonly<Record<string, string>>
}
