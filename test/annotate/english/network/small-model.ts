import { type Packed, quantizeTensor } from '../../../../src/annotate/english/network/format.ts'
import { makeLexicon } from '../../../../src/annotate/english/network/lexicon.ts'
import type { Inventory, Shape } from '../../../../src/annotate/english/network/shape.ts'
import { initialParameters, type Parameters, packParameters } from '../../../../train/english/parameters.ts'
import { seededRandom } from '../../../../train/english/random.ts'

export const SHAPE: Shape = { word: 8, spelling: 8, vector: 8, buckets: 64, hidden: 8, arc: 8, label: 8 }

export const INVENTORY: Inventory = {
  words: [' boundary', ' unknown', 'the', 'envoy', 'left', 'geneva'],
  tags: ['DET DT', 'NOUN NN', 'VERB VBD', 'PROPN NNP'],
  relations: ['root', 'det', 'nsubj', 'obj', 'parataxis'],
}

/** Geneva has no learned vector, and only it and the envoy have one from text read beforehand. */
export const LEARNED = 5
export const VECTORS = quantizeTensor(
  'vectors',
  Float32Array.from({ length: 6 * 6 }, (_, i) => (i < 18 || (i >= 24 && i < 30) ? 0 : Math.sin(i))),
  6,
  'rows',
)

export const LEXICON = makeLexicon(new Map([['geneva', new Set([50, 3])]]))

/** Parameters far from zero, the same for the same seed. */
export function randomParameters(seed: number): Parameters {
  const random = seededRandom(seed)
  const parameters = initialParameters(SHAPE, INVENTORY, LEARNED, random)
  for (const { value } of Object.values(parameters))
    for (let i = 0; i < value.length; i++) value[i] = value[i]! + 0.2 * random.normal()
  return parameters
}

/** A model that has learned nothing: its answers are arbitrary but must be well formed. */
export function smallModel(seed = 1): Packed {
  return packParameters(randomParameters(seed), {
    shape: SHAPE,
    inventory: INVENTORY,
    lexicon: LEXICON,
    vectors: VECTORS,
  })
}
