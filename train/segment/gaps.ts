/** Texts with marked sentence ends → the gaps where a sentence may end, with their features and the answer. */
import {
  FEATURES,
  gapFeatures,
  isCandidate,
  lookAt,
  type Open,
  openAfter,
} from '../../src/annotate/english/segment/boundary-features.ts'
import { eachParagraph } from '../../src/annotate/english/segment/paragraphs.ts'
import { scanTokens } from '../../src/annotate/english/segment/scan-tokens.ts'
import { newTokenList } from '../../src/annotate/english/segment/token-list.ts'
import type { MarkedText } from './gold-text.ts'

export interface Gap {
  readonly features: Int32Array
  readonly ends: boolean
  readonly weight: number
}

export function collectGaps(texts: readonly MarkedText[], weight: number): Gap[] {
  const gaps: Gap[] = []
  for (const { text, ends, unknown } of texts)
    eachParagraph(text, (from, to) => {
      const list = newTokenList(to - from)
      scanTokens(text, from, to, list)
      const paragraph = lookAt(text, list, 0, list.count)
      let begun = 0
      let open: Open = 0
      for (let i = 0; i + 1 < list.count; i++) {
        const end = list.ends[i]!
        open = openAfter(text, list, i, open)
        if (isCandidate(text, list, i) && !unknown?.has(end)) {
          const features = new Int32Array(FEATURES)
          gapFeatures(paragraph, i, { begun, open }, features)
          gaps.push({ features, ends: ends.has(end), weight })
        }
        if (!ends.has(end)) continue
        begun = i + 1
        open = 0
      }
    })
  return gaps
}
