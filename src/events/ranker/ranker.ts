/** A second reading of words that may carry acts, learned from annotated text. */
export { BUCKETS } from '../hash.ts'
export type { Vectors } from './layer.ts'
export * from './network.ts'
export * from './opinion.ts'
export * from './traits.ts'
