/** How the shipped model is trained; every number that decides the file. */
import type { Shape } from '../../src/annotate/english/network/shape.ts'
import type { Weighting } from './network.ts'
import type { Noise } from './noise.ts'
import type { SkipGram } from './vectors.ts'

export interface Recipe {
  readonly seed: number
  readonly shape: Shape
  readonly epochs: number
  /** Words of a batch. */
  readonly batch: number
  /** Highest rate of learning; it rises over the first part of an epoch and falls as a cosine to nothing. */
  readonly rate: number
  readonly beta1: number
  readonly beta2: number
  readonly dropout: number
  readonly noise: Omit<Noise, 'pools'>
  readonly weighting: Weighting
  /** In the last epochs, from this one on, names weigh so much more: they learn more slowly than trees. */
  readonly late: { readonly from: number; readonly names: number }
  /** How often a word must be seen in raw and treebank text together to have a vector of its own. */
  readonly leastFrequency: number
  readonly vectors: Omit<SkipGram, 'width'>
  /** Root mean square of the numbers that word vectors start with. */
  readonly vectorSize: number
}

export const RECIPE: Recipe = {
  seed: 20250611,
  shape: { word: 64, spelling: 64, buckets: 16384, hidden: 96, arc: 128, label: 96 },
  epochs: 34,
  batch: 350,
  rate: 0.0025,
  beta1: 0.9,
  beta2: 0.98,
  dropout: 0.33,
  noise: { capitals: 0.03, headline: 0.03, lower: 0.03, hide: 0.25, stop: 0.04, names: 0.25 },
  weighting: { arcs: 1, relations: 1, tags: 1, names: 1 },
  late: { from: 23, names: 3 },
  leastFrequency: 3,
  vectors: { window: 2, negatives: 5, epochs: 3, rate: 0.05, sample: 0.001 },
  vectorSize: 0.3,
}
