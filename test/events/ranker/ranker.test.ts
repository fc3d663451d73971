import { beforeAll, describe, expect, test } from 'vitest'
import { annotate } from '../../../src/annotate/annotate.ts'
import { ResourceError } from '../../../src/base/errors.ts'
import { readEvents } from '../../../src/events/events.ts'
import {
  BUCKETS,
  decodeRanker,
  LABELS,
  packRanker,
  type Ranker,
  readTraits,
  SLOTS,
  type Weights,
} from '../../../src/events/ranker/ranker.ts'
import { readTree } from '../../../src/events/tree.ts'
import { openKnowledge, type Resources } from '../../../src/resource/resource.ts'
import { exampleAt } from '../../../train/events/examples.ts'
import { rankExample } from '../../../train/events/learn.ts'

const width = 2
const hidden = 3
const weights: Weights = {
  width,
  hidden,
  slots: Float32Array.from({ length: SLOTS.length * width * hidden }, (_, i) => Math.cos(i) / 2),
  keys: Float32Array.from({ length: BUCKETS * hidden }, (_, i) => Math.sin(i) / 4),
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
  test('packed, it tells what the trainer measured; anything else is refused', () => {
    const bytes = packRanker('small', weights)
    const packed = decodeRanker(bytes, vectors)
    const tree = readTree(annotated('Chad sent troops and heavy tanks. Troops left, and more troops came.'))
    const { ontology } = knowledge
    for (const token of tree.tokens.keys()) {
      const odds = packed.rank(tree, readTraits(tree, ontology, token, undefined))
      const example = exampleAt(tree, token, undefined, 'NONE', { english: knowledge.english, ontology, vectors })
      expect([...odds].reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 5)
      rankExample(weights, example).forEach((x, i) => {
        expect(odds[i]).toBeCloseTo(x, 2)
      })
    }
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
