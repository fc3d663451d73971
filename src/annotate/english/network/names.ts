/** Scores of begin, inside, last and unit labels → the best sequence that can be read as spans (Viterbi 1967). */
import { NAME_LABELS, NAME_TYPES } from './shape.ts'

const OUTSIDE = 0
const BEGIN = 0
const INSIDE = 1
const LAST = 2
const UNIT = 3

const part = (label: number): number => (label - 1) & 3
const type = (label: number): number => (label - 1) >> 2

/** May `label` stand before `next`? A name that has begun must go on to its last word. */
function follows(label: number, next: number): boolean {
  const open = label !== OUTSIDE && (part(label) === BEGIN || part(label) === INSIDE)
  const goesOn = next !== OUTSIDE && (part(next) === INSIDE || part(next) === LAST)
  return open ? goesOn && type(label) === type(next) : !goesOn
}

const BEFORE: readonly (readonly number[])[] = Array.from({ length: NAME_LABELS }, (_, next) =>
  Array.from({ length: NAME_LABELS }, (_, label) => label).filter(label => follows(label, next)),
)

const back = new Uint8Array(NAME_LABELS * 4096)
const now = new Float64Array(NAME_LABELS)
const then = new Float64Array(NAME_LABELS)

/** Scores of n words, `stride` apart, → a label each. At most 4,096 words. */
export function decodeNames(scores: Float32Array, n: number, stride: number, labels: Uint8Array): void {
  for (let label = 0; label < NAME_LABELS; label++)
    now[label] = follows(OUTSIDE, label) ? scores[label]! : Number.NEGATIVE_INFINITY
  for (let i = 1; i < n; i++) {
    then.set(now)
    for (let label = 0; label < NAME_LABELS; label++) {
      let best = -1
      for (const before of BEFORE[label]!) if (best < 0 || then[before]! > then[best]!) best = before
      now[label] = then[best]! + scores[i * stride + label]!
      back[i * NAME_LABELS + label] = best
    }
  }
  let best = OUTSIDE
  for (let label = 1; label < NAME_LABELS; label++)
    if (follows(label, OUTSIDE) && now[label]! > now[best]!) best = label
  for (let i = n - 1; i >= 0; i--) {
    labels[i] = best
    best = back[i * NAME_LABELS + best]!
  }
}

export interface NameSpan {
  readonly type: (typeof NAME_TYPES)[number]
  /** Words, half open. */
  readonly from: number
  readonly to: number
}

/** Labels as `decodeNames` gives them → spans. */
export function nameSpans(labels: Uint8Array, first: number, last: number): NameSpan[] {
  const spans: NameSpan[] = []
  let from = first
  for (let i = first; i < last; i++) {
    const label = labels[i]!
    if (label === OUTSIDE) continue
    if (part(label) === BEGIN || part(label) === UNIT) from = i
    if (part(label) === LAST || part(label) === UNIT) spans.push({ type: NAME_TYPES[type(label)]!, from, to: i + 1 })
  }
  return spans
}

/** Spans → labels of n words; what `nameSpans` turns back. */
export function nameLabels(spans: readonly NameSpan[], n: number): Uint8Array {
  const labels = new Uint8Array(n)
  for (const span of spans) {
    const first = 1 + 4 * NAME_TYPES.indexOf(span.type)
    if (span.to - span.from === 1) labels[span.from] = first + UNIT
    else {
      labels.fill(first + INSIDE, span.from, span.to)
      labels[span.from] = first + BEGIN
      labels[span.to - 1] = first + LAST
    }
  }
  return labels
}
