export const LINK_KINDS = ['same-event', 'repeats', 'follows', 'disputes', 'see-also'] as const
export type LinkKind = (typeof LINK_KINDS)[number]
export type Outcome = 'kept' | 'partly' | 'broken' | 'postponed' | 'cancelled' | 'lapsed'

/** A tie between two events (or, for `see-also`, two articles). It stands beside them and never rewrites them. */
export interface Link {
  readonly kind: LinkKind
  readonly from: string
  readonly to: string
  readonly outcome?: Outcome
  readonly confidence: number
  readonly by: string
  /** Ids of the events or articles, or words, that it rests on. */
  readonly evidence: readonly string[]
}
