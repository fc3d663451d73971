import type { EventType, Quad, Status } from '../record/record.ts'

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
  /** ISO 8601 days, month or year; inclusive. */
  readonly since?: string
  readonly until?: string
  readonly place?: string
  readonly source?: string
  /** Full-text search over articles and evidence. */
  readonly text?: string
  readonly minConfidence?: number
  /** Id of one article. */
  readonly article?: string
  readonly sort?: 'newest' | 'oldest' | 'confidence'
  /** Opaque place in the list where the last answer ended (keyset). */
  readonly cursor?: string
  readonly limit?: number
}
