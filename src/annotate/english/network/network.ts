/** The neural part: word forms of sentences → tags, heads, relations and name labels. */
export { type Analysis, type Encoder, makeEncoder } from './encoder.ts'
export { unpackModel } from './format.ts'
export { nameSpans } from './names.ts'
export type { WordVectors } from './word-vectors.ts'
