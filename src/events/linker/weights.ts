/** Traits of candidates → how likely each fills an open side, or nobody does: a weight for each trait and a softmax. Learned by train/events. */
import { packTable, quantizeTensor, type Seal, unpackTable } from '../../base/packed.ts'
import { BUCKETS } from '../hash.ts'

const SEAL: Seal = {
  magic: 0x4b4c4452,
  version: 1,
  what: 'event linker',
  remedy: 'npm run train -- linker',
}

/** Tells how likely each choice is, 0 to 1, in the order given; each is a list of traits. */
export interface Linker {
  readonly name: string
  readonly odds: (choices: readonly (readonly number[])[]) => number[]
}

interface Header {
  readonly name: string
}

/** Weights of one row for every sixteen traits, so that few large ones do not make the others coarse. */
const ROW = 16

export function packLinker(name: string, weights: Float32Array): Uint8Array {
  return packTable<Header>(SEAL, { header: { name }, tensors: [quantizeTensor('traits', weights, ROW, 'rows')] })
}

/** Throws ResourceError where the bytes are no linker of this version. */
export function decodeLinker(bytes: Uint8Array): Linker {
  const { header, tensors } = unpackTable<Header>(bytes, SEAL)
  const { values, scales } = tensors[0]!
  const weights = new Float32Array(BUCKETS)
  for (let at = 0; at < BUCKETS; at++) weights[at] = values[at]! * scales[Math.floor(at / ROW)]!
  return makeLinker(header.name, weights)
}

export function makeLinker(name: string, weights: Float32Array): Linker {
  const scoreOf = (traits: readonly number[]): number => {
    let sum = 0
    for (const trait of traits) sum += weights[trait]!
    return sum
  }
  return { name, odds: choices => softmax(choices.map(scoreOf)) }
}

export function softmax(scores: number[]): number[] {
  const highest = Math.max(...scores)
  let sum = 0
  for (let at = 0; at < scores.length; at++) sum += scores[at] = Math.exp(scores[at]! - highest)
  for (let at = 0; at < scores.length; at++) scores[at]! /= sum
  return scores
}
