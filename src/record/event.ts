import type { Identity, Place } from './annotation.ts'
import type { DayRange, Evidence, QuotedSpan, Span } from './span.ts'

export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const
/** PLOVER's sixteen base acts. */
export type EventType = (typeof EVENT_TYPES)[number]

export const STATUSES = [
  'happened',
  'ongoing',
  'planned',
  'promised',
  'threatened',
  'requested',
  'alleged',
  'possible',
  'denied',
  'negated',
  'cancelled',
] as const
export type Status = (typeof STATUSES)[number]

/** PLOVER's quad classes: cooperation and conflict, in words and in deeds. */
export type Quad = 'verbal cooperation' | 'material cooperation' | 'verbal conflict' | 'material conflict'

/** Somebody in an event, with the words that name them there. */
export interface Participant extends Identity, Span {
  readonly text: string
}

export interface EventTime extends DayRange {
  /** The words that say when; absent where it is implied by the report's date. */
  readonly text?: string
  readonly certainty: 'stated' | 'implied'
}

/** On whose word. */
export interface Attribution {
  readonly name: string
  readonly text?: string
  readonly cue?: string
  readonly actor?: string
}

export interface Amount {
  /** The number; with `upTo` where a range is told ("between 10 and 15", "at least" leaves it absent). */
  readonly value: number
  readonly upTo?: number
  /** percent, killed, wounded, people, days, weapons, or an ISO 4217 code. */
  readonly unit: string
  readonly text: string
}

export interface Score {
  readonly value: number
  /** The table it is on: `Readout 1, after PLOVER`, `CAMEO 1.1b3 Goldstein`. */
  readonly scale: string
}

export interface Scores {
  readonly plover?: Score
  readonly goldstein?: Score
  readonly quad: Quad
}

/** One act as one report tells it. */
export interface Event {
  readonly id: string
  readonly type: EventType
  readonly mode?: string
  readonly contexts: readonly string[]
  readonly status: Status
  readonly actors: readonly Participant[]
  readonly recipients: readonly Participant[]
  readonly when?: EventTime
  readonly where?: Place
  /** Outermost first; empty where the report speaks in its own voice. */
  readonly attribution: readonly Attribution[]
  /** Id of the speech act that this act is the content of. */
  readonly within?: string
  readonly amounts: readonly Amount[]
  readonly condition?: QuotedSpan
  readonly trigger: QuotedSpan
  readonly evidence: Evidence
  /** Other clauses of the same report that tell it again. */
  readonly mentions?: readonly Evidence[]
  /** 0 to 1, calibrated. */
  readonly confidence: number
  readonly by: string
  readonly scores: Scores
}

/** Who said what. */
export interface Statement {
  readonly source?: Span
  readonly cue?: Span
  readonly content: readonly Span[]
  readonly speaker?: Participant
  readonly addressee?: Participant
  readonly manner: 'quoted' | 'indirect' | 'mixed'
}

/** A clause's predicate or an eventive noun, -3 certainly not so … +3 certainly so, as the report's writer presents it. */
export interface Predicate extends Span {
  readonly factuality: number
}
