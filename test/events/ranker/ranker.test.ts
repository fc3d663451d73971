import { beforeAll, describe, expect, test } from 'vitest'
import { annotate } from '../../../src/annotate/annotate.ts'
import { ResourceError } from '../../../src/base/errors.ts'
import { readEvents } from '../../../src/events/events.ts'
import {
  BUCKETS,
  decodeRanker,
  LABELS,
  makeRanker,
  packRanker,
  type Ranker,
  SLOTS,
  type Weights,
} from '../../../src/events/ranker/ranker.ts'
import { readTree } from '../../../src/events/tree.ts'
import { openKnowledge, type Resources } from '../../../src/resource/resource.ts'

const width = 2
const hidden = 3
const weights: Weights = {
  width,
  hidden,
  slots: new Float32Array(SLOTS.length * width * hidden).fill(0.5),
  keys: new Float32Array(BUCKETS * hidden).fill(0.25),
  bias: new Float32Array(hidden),
  output: Float32Array.from({ length: LABELS.length * hidden }, (_, i) => (i % 5) / 10),
  outputBias: new Float32Array(LABELS.length),
}
const vectors = { width, of: (form: string) => (form === 'troops' ? Float32Array.of(1, 1) : undefined) }

let knowledge: Resources
beforeAll(async () => {
  knowledge = await openKnowledge()
})

const annotated = (text: string) => annotate({ id: 'text', text, published: '2024-05-15' }, knowledge.english)

/** A ranker that is sure of one label for one word, and of nothing else. */
function sureOf(word: string, label: (typeof LABELS)[number]): Ranker {
  return {
    name: 'sure',
    rank: (tree, { slots }) => {
      const isIt = tree.tokens[slots[0]!]!.form === word
      return Float32Array.from(LABELS, one => (isIt && one === label ? 1 : 0))
    },
  }
}

const read = (text: string, ranker: Ranker) =>
  readEvents(annotated(text), { ...knowledge.ontology, ranker }).events.map(({ type, by, actors, recipients }) => ({
    type,
    by,
    actors: actors.map(({ name }) => name),
    recipients: recipients.map(({ name }) => name),
  }))

describe('the ranker', () => {
  test('what is packed comes back, and anything else is refused', () => {
    const bytes = packRanker('small', weights)
    const tree = readTree(annotated('Chad sent troops.'))
    const traits = { slots: [1, 0, 2, -1, -1, -1, -1], near: [2], keys: [1], frameKeys: [2], wordKeys: [3] }
    const [packed, plain] = [decodeRanker(bytes, vectors), makeRanker('small', weights, vectors)]
    const odds = [...plain.rank(tree, traits)]
    expect(odds.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 5)
    packed.rank(tree, traits).forEach((x, i) => {
      expect(x).toBeCloseTo(odds[i]!, 2)
    })
    expect(() => decodeRanker(bytes.slice(0, 99), vectors)).toThrow(ResourceError)
  })

  test('adds an act that no frame names, read by the usual slots of its type', () => {
    expect(read('France has outwitted Niger.', sureOf('outwitted', 'ACCUSE'))).toEqual([
      { type: 'ACCUSE', by: 'sure', actors: ['France'], recipients: ['Niger'] },
    ])
  })

  test('drops a match that it is sure tells nothing, unless it stands between two sides', () => {
    const one = 'France deployed troops.'
    expect(read(one, sureOf('nothing', 'ACCUSE'))).toHaveLength(1)
    expect(read(one, sureOf('deployed', 'NONE'))).toEqual([])
    expect(read('France accused Niger.', sureOf('accused', 'NONE'))).toHaveLength(1)
  })

  test('a word that a frame has called none stays none', () => {
    expect(read('France won the election in Chad.', sureOf('won', 'ASSAULT'))).toEqual([])
  })
})
