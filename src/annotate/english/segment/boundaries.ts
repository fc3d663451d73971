/** The tokens of one paragraph → where its sentences end, by a linear classifier over the gaps that may be ends. */
import {
  FEATURES,
  gapFeatures,
  isCandidate,
  lookAt,
  openAfter,
  type Paragraph,
  type SoFar,
  WEIGHTS,
} from './boundary-features.ts'
import { BOUNDARY_WEIGHTS } from './boundary-weights.ts'
import { certainEnd, datelineEnd } from './certain-ends.ts'
import type { TokenList } from './token-list.ts'

const features = new Int32Array(FEATURES)
let weights: Int8Array | undefined

/** Calls `cut` with the index of each token that begins a sentence, but for the first; all of `list` is one paragraph. */
export function eachBoundary(text: string, list: TokenList, cut: (token: number) => void): void {
  weights ??= decodeWeights(BOUNDARY_WEIGHTS)
  const paragraph = lookAt(text, list, 0, list.count)
  const dateline = datelineEnd(paragraph)
  const soFar: SoFar = { begun: 0, open: 0 }
  for (let i = 0; i + 1 < list.count; i++) {
    soFar.open = openAfter(text, list, i, soFar.open)
    if (i < dateline || !isCandidate(text, list, i)) continue
    if (!(i === dateline || (certainEnd(paragraph, i) ?? classify(paragraph, i, soFar, weights)))) continue
    cut(i + 1)
    soFar.begun = i + 1
    soFar.open = 0
  }
}

function classify(paragraph: Paragraph, i: number, soFar: SoFar, weights: Int8Array): boolean {
  gapFeatures(paragraph, i, soFar, features)
  let sum = 0
  for (let f = 0; f < FEATURES; f++) sum += weights[features[f]!]!
  return sum > 0
}

function decodeWeights(packed: string): Int8Array {
  const bytes = atob(packed)
  return Int8Array.from({ length: WEIGHTS }, (_, i) => bytes.charCodeAt(i))
}
