import type { EventType, Quad, Status } from '../record/record.ts'
import type { Review } from '../store/store.ts'

export const SORTS = ['newest', 'oldest', 'confidence', 'doubt'] as const

/** One question for library, command, URL and alert. Every field narrows; lists mean any of. */
export interface Question {
  /** A country, person or organisation by name, code or registry id, on either side of the event. */
  readonly actor?: string
  /** The other side. */
  readonly with?: string
  readonly type?: readonly EventType[]
  readonly mode?: readonly string[]
  readonly status?: readonly Status[]
  readonly quad?: readonly Quad[]
  /** ISO 8601 days, month or year; inclusive. An event is in where its days overlap. */
  readonly since?: string
  readonly until?: string
  /** Where it happened: a country by name or code, or a place by name or id. */
  readonly place?: string
  readonly source?: string
  /** Full-text search over evidence, and the names of who and where. All words must occur; "…" is a phrase, final * a beginning. */
  readonly text?: string
  readonly minConfidence?: number
  /** Id of one article. */
  readonly article?: string
  /** By day, or by confidence: most certain first, or (`doubt`) least certain first. */
  readonly sort?: (typeof SORTS)[number]
  /** Opaque place in the list where the last answer ended (keyset). */
  readonly cursor?: string
  /** 1 to 1000; 50 where absent. */
  readonly limit?: number
  /** What people decided; `none`: nobody has looked. Rejected and merged events are found only where this names them. */
  readonly review?: readonly (Review | 'none')[]
}
