/** How the shipped model is trained; every number that decides the file. */
import type { Shape } from '../../src/annotate/english/network/shape.ts'
import type { Weighting } from './network.ts'
import type { Noise } from './noise.ts'
import type { SelfTraining } from './self-training.ts'

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
  /** Words of made news in an epoch, as a share of the treebank's. */
  readonly news: number
  readonly self: SelfTraining
  /** Added to the score of "no name" in the file: what is made up costs an event more than what is missed. */
  readonly caution: number
  /** The last epoch in which names are learned from made news too, and not from the treebank alone. */
  readonly madeNames: number
  /** In the last epochs, from this share of the run on, names weigh so much more: they learn more slowly than trees. */
  readonly late: { readonly from: number; readonly names: number }
  /** So many of GloVe's most frequent words have a vector, beside those of the treebank, the raw text and the knowledge. */
  readonly gloveWords: number
}

export const RECIPE: Recipe = {
  seed: 20250611,
  shape: { word: 104, spelling: 128, vector: 104, buckets: 16384, hidden: 112, arc: 128, label: 96 },
  epochs: 24,
  batch: 350,
  rate: 0.003,
  beta1: 0.9,
  beta2: 0.98,
  dropout: 0.25,
  noise: { capitals: 0.03, headline: 0.03, lower: 0.03, hide: 0.5, stop: 0.04, names: 0.35 },
  weighting: { arcs: 1, relations: 1, tags: 1, names: 1 },
  news: 0.15,
  caution: 0.4,
  madeNames: 18,
  self: { epochs: [10, 12], share: 0.15 },
  late: { from: 0.65, names: 3 },
  gloveWords: 50_000,
}
