import type { Event } from '../record/record.ts'

/** What may become of an announced act. */
export const SETTLED = ['kept', 'partly kept', 'postponed', 'cancelled', 'broken', 'lapsed', 'withdrawn'] as const
export type Settled = (typeof SETTLED)[number]

/** What a person says of an event. Decisions are appended, never changed; an undo is a decision too. */
export type Verdict =
  | { readonly do: 'accept' }
  | { readonly do: 'reject' }
  /** New values of fields; `null` takes a field away. */
  | { readonly do: 'correct'; readonly fields: Readonly<Partial<Record<keyof Event, unknown>>> }
  /** This event tells the same happening as `into`. */
  | { readonly do: 'merge'; readonly into: string }
  /** This event does not tell the same happening as `from`. */
  | { readonly do: 'split'; readonly from: string }
  /** What became of this announced act, whatever later reports are linked with it. */
  | { readonly do: 'settle'; readonly as: Settled }
  /** Takes back the decision with this number. */
  | { readonly do: 'undo'; readonly decision: number }

export interface NewDecision {
  /** Id of the event. */
  readonly event: string
  readonly verdict: Verdict
  readonly reason?: string
  readonly who: string
}

export interface Decision extends NewDecision {
  readonly number: number
  /** ISO 8601 instant. */
  readonly when: string
  /** True where a later decision took it back. */
  readonly undone: boolean
}
