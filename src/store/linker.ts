import type { Event, Link, Signature } from '../record/record.ts'

/** What linking asks of an event: what it says, and the report that tells it. */
export interface NearEvent {
  readonly event: Event
  /** Id of the report. */
  readonly article: string
  readonly published?: string
  readonly source?: string
  readonly title?: string
  /** The report's MinHash: near copies agree in most slots. */
  readonly fingerprint?: string
}

/** What linking asks of a report among others. */
export interface NearReport {
  /** Id of the report. */
  readonly article: string
  readonly published?: string
  /** Absent where the report was kept before there were any. */
  readonly signature?: Signature
  /** Links between its events and those of the report that it is compared with. */
  readonly ties?: readonly Link[]
}

/**
 * Judges what a report tells beside what the record holds near it. It is called inside the transaction that keeps the report, so
 * that a report is never kept without its links, and must answer from what it is given alone.
 */
export interface Linker {
  events(told: readonly NearEvent[], near: readonly NearEvent[]): readonly Link[]
  reports(report: NearReport, near: readonly NearReport[]): readonly Link[]
}
