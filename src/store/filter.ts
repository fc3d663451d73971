import type { EventType, Quad, Status } from '../record/record.ts'
import type { Review } from './kept.ts'

/** The store's own number for a term; stable within one record, never printed. */
export type TermId = number

export type TermKind = 'country' | 'actor' | 'land' | 'place' | 'source' | 'mode'

/**
 * Something that events can be found by: a state that acts (`country`, key ISO 3166 alpha-3), an actor (key: registry id,
 * or `~` and the folded name), the state where it happened (`land`), a place, the source of the report, or the mode of the act.
 */
export interface Term {
  readonly id: TermId
  readonly kind: TermKind
  readonly key: string
  readonly name: string
  /** How many events carry it. */
  readonly events: number
  /** What else is known: sector, role, type and country of an actor; latitude, longitude and precision of a place. */
  readonly known: TermKnown
}

export interface TermKnown {
  readonly type?: string
  readonly country?: string
  readonly sector?: string
  readonly role?: string
  readonly latitude?: number
  readonly longitude?: number
  readonly precision?: string
  readonly url?: string
}

export interface TermSearch {
  readonly kinds: readonly TermKind[]
  /** Exact keys. */
  readonly keys?: readonly string[]
  /** A name or some of its words, in any case, with or without accents; the last word may be cut short where `prefix`. */
  readonly name?: string
  readonly prefix?: boolean
  /** Most events first; 20 where absent. */
  readonly limit?: number
}

/** A question with every name resolved. Every field narrows; a list means any of; an empty list finds nothing. */
export interface Filter {
  readonly actor?: readonly TermId[]
  /** The other side: who acts on or with `actor` in the same event. */
  readonly with?: readonly TermId[]
  readonly place?: readonly TermId[]
  readonly source?: readonly TermId[]
  readonly type?: readonly EventType[]
  readonly mode?: readonly string[]
  readonly status?: readonly Status[]
  readonly quad?: readonly Quad[]
  /** Day numbers (base/days), inclusive; the event's interval overlaps them. */
  readonly from?: number
  readonly to?: number
  readonly text?: string
  readonly minConfidence?: number
  readonly article?: string
  /** Only these events, by id. */
  readonly ids?: readonly string[]
  /** What people decided; `none`: nobody has looked. Rejected and merged events are found only where this names them. */
  readonly review?: readonly (Review | 'none')[]
}

/** `confidence`: most certain first; `doubt`: least certain first. */
export type Sort = 'newest' | 'oldest' | 'confidence' | 'doubt'

/** Where a list stands: the last row's sort key and number. Rows that arrive meanwhile never shift what follows. */
export interface Position {
  readonly key: number
  readonly id: number
}

export interface Page {
  readonly sort: Sort
  readonly limit: number
  readonly after?: Position
}
