/**
 * Traits → how likely a word carries an act of each type, or none: word vectors by place and hashed keys, summed into one
 * hidden layer, and a softmax. Learned by train/events; packed as src/base/packed.ts lays it out.
 */
import { packTable, quantizeTensor, type Seal, type Tensor, unpackTable } from '../../base/packed.ts'
import { EVENT_TYPES, type EventType } from '../../record/record.ts'
import type { Tree } from '../tree.ts'
import { keyRows, type Vectors, wordSum } from './layer.ts'
import type { Traits } from './traits.ts'

/** What a word may carry, in the order of the network's answers. */
export const LABELS: readonly (EventType | 'NONE')[] = ['NONE', ...EVENT_TYPES]

const SEAL: Seal = {
  magic: 0x4b524452,
  version: 1,
  what: 'event ranker',
  remedy: 'npm run train -- events',
}

/** Weights as the trainer has them. */
export interface Weights {
  readonly width: number
  readonly hidden: number
  /** For each slot a matrix of `width` rows and `hidden` columns. */
  readonly slots: Float32Array
  /** A row of `hidden` for each bucket. */
  readonly keys: Float32Array
  readonly bias: Float32Array
  /** A row of `hidden` for each label. */
  readonly output: Float32Array
  readonly outputBias: Float32Array
}

/** Tells how likely each of LABELS is, 0 to 1; the array is used again by the next call. */
export interface Ranker {
  readonly name: string
  readonly rank: (tree: Tree, traits: Traits) => Float32Array
}

interface Header {
  readonly name: string
  readonly width: number
  readonly hidden: number
}

export function packRanker(name: string, { width, hidden, ...weights }: Weights): Uint8Array {
  const floats = (of: string, values: Float32Array): Tensor => ({
    name: of,
    rows: 1,
    columns: values.length,
    kind: 'floats',
    values,
    scales: new Float32Array(0),
  })
  return packTable<Header>(SEAL, {
    header: { name, width, hidden },
    tensors: [
      quantizeTensor('slots', weights.slots, hidden, 'rows'),
      quantizeTensor('keys', weights.keys, hidden, 'rows'),
      floats('bias', weights.bias),
      floats('output', weights.output),
      floats('output bias', weights.outputBias),
    ],
  })
}

/** Throws ResourceError where the bytes are no ranker of this version. */
export function decodeRanker(bytes: Uint8Array, vectors: Vectors): Ranker {
  const { header, tensors } = unpackTable<Header>(bytes, SEAL)
  const [slots, keys, ...rest] = tensors as [Tensor, Tensor, ...Tensor[]]
  const [bias, output, outputBias] = rest.map(({ values }) => values as Float32Array) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ]
  const { hidden } = header
  const layer = new Float32Array(hidden)
  const answer = new Float32Array(LABELS.length)
  const addWords = wordSum(unfold(slots), layer, vectors)
  const addKeys = keyRows(keys, layer)
  const rank = (tree: Tree, traits: Traits): Float32Array => {
    layer.set(bias)
    addWords(tree, traits.slots)
    addKeys(traits.keys)
    addKeys(traits.frameKeys)
    addKeys(traits.wordKeys)
    for (let i = 0; i < hidden; i++) if (layer[i]! < 0) layer[i] = 0
    for (let label = 0; label < answer.length; label++) {
      let sum = outputBias[label]!
      const from = label * hidden
      for (let i = 0; i < hidden; i++) sum += output[from + i]! * layer[i]!
      answer[label] = sum
    }
    return softmax(answer)
  }
  return { name: header.name, rank }
}

/** The floats that a quantized tensor of rows stands for. */
function unfold({ values, scales, columns }: Tensor): Float32Array {
  const floats = new Float32Array(values)
  scales.forEach((scale, row) => {
    for (let i = row * columns; i < (row + 1) * columns; i++) floats[i]! *= scale
  })
  return floats
}

function softmax(values: Float32Array): Float32Array {
  let highest = values[0]!
  for (let i = 1; i < values.length; i++) highest = Math.max(highest, values[i]!)
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i] = Math.exp(values[i]! - highest)
  for (let i = 0; i < values.length; i++) values[i]! /= sum
  return values
}
