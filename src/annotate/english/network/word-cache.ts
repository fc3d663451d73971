/** What the first layer makes of a word form, kept for the forms met of late; bounded. */

import { lastingSlots } from '../../../base/lasting-slots.ts'
import type { Packed, Tensor } from './format.ts'
import type { Kernels } from './kernels.ts'
import { classRows } from './lexicon.ts'
import { type Arena, placeWeights, tensorNamed } from './memory.ts'
import { BOUNDARY, inputWidth, UNKNOWN } from './shape.ts'
import { normalForm, spellingRows } from './spelling.ts'
import { vectorTable, type WordVectors, wordVectors } from './word-vectors.ts'

/** Forms kept, at some 8 kB each: of a thousand unlike reports one word in six is then new, one in nine with twice as many. */
const FORMS = 4096

export interface WordCache {
  /** Address of the rows; each holds what the form gives to the word after it, to itself and to the word before it. */
  readonly rows: number
  /** Floats of a third of a row. */
  readonly width: number
  readonly vectors: WordVectors
  load(kernels: Kernels): void
  /** Row numbers of these forms; they stay valid until the next call. At most half as many forms as are kept. */
  find(forms: readonly string[], from: number, to: number, slots: Int32Array): void
}

export function wordCache(arena: Arena, packed: Packed, chunk: number): WordCache {
  const { shape, inventory, tensors } = packed
  const inner = inputWidth(shape)
  const first = tensorNamed(tensors, 'layer1')
  const width = first.columns
  const rows = arena.floats(FORMS * 3 * width)
  const fresh = arena.floats((chunk + 3) * 3 * width)
  const staging = arena.floats(chunk * inner)
  const panels = arena.shorts(chunk * Math.max(inner, shape.vector))
  const scales = arena.floats(chunk)
  const read = arena.floats(chunk * shape.vector)
  const turn = placeWeights(arena, tensorNamed(tensors, 'turn'))
  const placed = placeWeights(arena, sideBySide(first, inner))
  const vocabulary = new Map(inventory.words.map((word, i) => [word, i]))
  const table = vectorTable(packed)
  const embed = wordInput(tensorNamed(tensors, 'words'), tensorNamed(tensors, 'spelling'))
  const lexicon = (tensors.find(t => t.name === 'lexicon')?.values ?? new Int32Array(0)) as Int32Array
  const slots = lastingSlots(FORMS)
  let kernels!: Kernels
  let floats!: Float32Array

  /** Adds what the staged vectors from text read beforehand become to the words' own. */
  const addVectors = (count: number): void => {
    const { weights } = turn
    kernels.quantize({ from: read, panels, scales, rows: count, columns: shape.vector })
    const product = { a: panels, b: weights.panels, c: staging, rows: count, inner: shape.vector }
    const scaled = { ...product, rowScales: scales, columnScales: weights.scales }
    kernels.multiplyQuantized({ ...scaled, columns: shape.word, stride: inner })
  }

  /** Products of the staged vectors, each kept in the slot of its form. */
  const multiply = (into: readonly number[]): void => {
    const count = into.length
    addVectors(count)
    const { weights } = placed
    const row = 3 * width
    floats.fill(0, fresh / 4, fresh / 4 + count * row)
    kernels.quantize({ from: staging, panels, scales, rows: count, columns: inner })
    const product = { a: panels, b: weights.panels, c: fresh, rows: count, inner, columns: row, stride: row }
    kernels.multiplyQuantized({ ...product, rowScales: scales, columnScales: weights.scales })
    into.forEach((slot, i) => {
      floats.copyWithin(rows / 4 + slot * row, fresh / 4 + i * row, fresh / 4 + (i + 1) * row)
    })
  }

  const load = (loaded: Kernels): void => {
    kernels = loaded
    floats = new Float32Array(loaded.memory)
    placed.load(loaded)
    turn.load(loaded)
    embed(BOUNDARY, [], floats.subarray(staging / 4, staging / 4 + inner))
    multiply([0])
  }

  const find = (forms: readonly string[], from: number, to: number, found: Int32Array): void => {
    slots.turn()
    const missing: number[] = []
    const spelling: number[] = []
    for (let i = from; i < to; i++) {
      const form = forms[i]!
      let slot = slots.find(form)
      if (slot === undefined) {
        slot = slots.give(form)
        const at = staging / 4 + missing.length * inner
        spelling.length = 0
        const normal = normalForm(form)
        spellingRows(form, shape.buckets, spelling)
        classRows(lexicon, normal, shape.buckets, spelling)
        const id = vocabulary.get(normal) ?? UNKNOWN
        embed(id, spelling, floats.subarray(at, at + inner))
        const to = read / 4 + missing.length * shape.vector
        table.write(id, floats.subarray(to, to + shape.vector))
        missing.push(slot)
      }
      found[i - from] = slot
    }
    if (missing.length > 0) multiply(missing)
  }
  return { rows, width, vectors: wordVectors(table, vocabulary), load, find }
}

/** The three weights of the word before, the word itself and the word after, which lie below one another, side by side. */
function sideBySide(first: Tensor, inner: number): Tensor {
  const { columns } = first
  const values = new Int8Array(first.values.length)
  const scales = new Float32Array(3 * columns)
  for (let third = 0; third < 3; third++) {
    scales.set(first.scales, third * columns)
    for (let r = 0; r < inner; r++) {
      const from = (third * inner + r) * columns
      values.set((first.values as Int8Array).subarray(from, from + columns), (r * 3 + third) * columns)
    }
  }
  return { ...first, rows: inner, columns: 3 * columns, values, scales }
}

/** Writes a word's own vector and, behind it, the sum of its spelling's vectors. */
function wordInput(words: Tensor, spelling: Tensor) {
  const [own, pieces] = [words.values as Int8Array, spelling.values as Int8Array]
  return (id: number, rows: readonly number[], to: Float32Array): void => {
    const word = id < words.rows ? id : UNKNOWN
    to.fill(0)
    addScaled(to, 0, own, word * words.columns, words.columns, words.scales[word]!)
    for (const row of rows)
      addScaled(to, words.columns, pieces, row * spelling.columns, spelling.columns, spelling.scales[row]!)
  }
}

function addScaled(to: Float32Array, at: number, from: Int8Array, start: number, count: number, scale: number): void {
  for (let n = 0; n < count; n++) to[at + n] = to[at + n]! + from[start + n]! * scale
}
