/** A stretch of `article.text`: UTF-16 code units, half open. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span together with the words it covers: `text.slice(start, end) === quote`. */
export interface QuotedSpan extends Span {
  readonly quote: string
}

/** A quoted span that can be found again in a changed page (W3C TextQuoteSelector: 32 characters either side). */
export interface Evidence extends QuotedSpan {
  readonly prefix: string
  readonly suffix: string
}

/** Days, `YYYY-MM-DD`, inclusive at both ends. */
export interface DayRange {
  readonly start: string
  readonly end: string
}
