import { describe, expect, test } from 'vitest'
import { vectorTable } from '../../../../src/annotate/english/network/word-vectors.ts'
import { batchMaker, makeExamples } from '../../../../train/english/examples.ts'
import { makePass } from '../../../../train/english/network.ts'
import { NO_NOISE } from '../../../../train/english/noise.ts'
import { seededRandom } from '../../../../train/english/random.ts'
import { INVENTORY, LEARNED, LEXICON, randomParameters, SHAPE, VECTORS } from './small-model.ts'

describe('gradients', () => {
  const random = seededRandom(7)
  const parameters = randomParameters(7)
  const weighting = { arcs: 1, relations: 0.7, tags: 0.8, names: 0.6 }
  const vectors = vectorTable({ shape: SHAPE, inventory: INVENTORY, tensors: [VECTORS] })
  const pass = makePass({ shape: SHAPE, inventory: INVENTORY, parameters, vectors, weighting, dropout: 0, random }, 16)
  const examples = makeExamples(
    [
      {
        id: '1',
        forms: ['The', 'envoy', 'left', 'Geneva'],
        tags: ['DET DT', 'NOUN NN', 'VERB VBD', 'PROPN NNP'],
        heads: [1, 2, -1, 2],
        relations: ['det', 'nsubj', 'root', 'obj'],
        names: Uint8Array.from([0, 0, 0, 12]),
      },
      { id: '2', forms: ['She', 'left'], tags: ['NOUN NN', 'VERB VBD'], heads: [1, -1], relations: ['nsubj', 'root'] },
    ],
    INVENTORY,
  )
  const spellings = { inventory: INVENTORY, learned: LEARNED, buckets: SHAPE.buckets, lexicon: LEXICON }
  const batch = batchMaker(spellings, new Map())(examples, NO_NOISE, random)
  pass.run(batch)
  const gradients = Object.values(parameters).map(p => ({ ...p, gradient: p.gradient.slice() }))

  test.each(gradients.map(p => [p.name, p] as const))('%s', (_, { value, gradient }) => {
    // where nothing or next to nothing flows there is nothing to compare
    const steepest = [...gradient.keys()].sort((a, b) => Math.abs(gradient[b]!) - Math.abs(gradient[a]!)).slice(0, 12)
    const loss = (i: number, x: number): number => {
      const kept = value[i]!
      value[i] = x
      const result = pass.run(batch)
      value[i] = kept
      return result
    }
    for (const i of steepest) {
      const step = 2e-3
      const slope = (loss(i, value[i]! + step) - loss(i, value[i]! - step)) / (2 * step)
      expect(Math.abs(slope - gradient[i]!)).toBeLessThan(0.002 + 0.02 * Math.abs(gradient[i]!))
    }
  })
})
