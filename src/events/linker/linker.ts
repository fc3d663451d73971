/** Who takes part where no words of an act name them, learned from annotated text. */
export { BUCKETS } from '../hash.ts'
export * from './candidates.ts'
export * from './open.ts'
export * from './traits.ts'
export * from './weights.ts'
