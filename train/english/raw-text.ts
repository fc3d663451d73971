/** Raw text of open licence → sentences of word forms, cut by the program's own segmenter. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainForm, segment } from '../../src/annotate/english/segment/segment.ts'

/** Presidents' addresses and the machine-written stories; see the card for their licences. */
export function readRawSentences(data: string): string[][] {
  const stories = readFileSync(join(data, 'relation/synthetic-stories.jsonl'), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => (JSON.parse(line) as { text: string }).text)
  const addresses = readFileSync(join(data, 'raw/state-of-the-union.txt'), 'utf8')
  return [...new Set(stories), addresses].flatMap(cutSentences)
}

function cutSentences(text: string): string[][] {
  const { starts, ends, bounds } = segment(text)
  return Array.from(bounds.subarray(1), (end, s) =>
    Array.from({ length: end - bounds[s]! }, (_, i) => {
      const at = bounds[s]! + i
      return plainForm(text.slice(starts[at], ends[at]))
    }),
  )
}
