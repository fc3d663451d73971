/** How the shipped model is trained; every number that decides the file. */
import type { Shape } from '../../src/annotate/english/network/shape.ts'
import type { Noise } from './examples.ts'
import type { Weighting } from './network.ts'

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
  readonly noise: Noise
  readonly weighting: Weighting
}

export const RECIPE: Recipe = {
  seed: 20250611,
  shape: { word: 64, spelling: 64, buckets: 16384, hidden: 96, arc: 128, label: 96 },
  epochs: 5,
  batch: 350,
  rate: 0.0025,
  beta1: 0.9,
  beta2: 0.98,
  dropout: 0.33,
  noise: { capitals: 0.03, headline: 0.03, lower: 0.03, hide: 0.25 },
  weighting: { arcs: 1, relations: 1, tags: 1, names: 1 },
}
