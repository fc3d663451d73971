/** What adds to the ranker's hidden layer: vectors of words by their place, and hashed keys. */
import type { Tensor } from '../../base/packed.ts'
import type { Tree } from '../tree.ts'
import { countsNear, SLOTS, windowOf } from './traits.ts'

/** Word vectors that others learned: `of` gives a form's, undefined where it has none. */
export interface Vectors {
  readonly width: number
  readonly of: (form: string) => Float32Array | undefined
}

/** What a slot makes of a word; undefined of a word without a vector. */
export type Products = (slot: number, form: string) => Float32Array | undefined

/** Products of a word's vector are kept for so many words a slot, then begun anew. */
const KEPT = 4000

/** `slots`: for each slot a matrix of a row of `hidden` for each number of a vector. */
export function slotProducts(slots: Float32Array, hidden: number, vectors: Vectors): Products {
  const known = SLOTS.map(() => new Map<string, Float32Array | undefined>())
  return (slot, form) => {
    const cache = known[slot]!
    const kept = cache.get(form)
    if (kept !== undefined || cache.has(form)) return kept
    if (cache.size >= KEPT) cache.clear()
    const vector = vectors.of(form)
    const product = vector && multiply(slots, slot * vectors.width * hidden, vector, hidden)
    cache.set(form, product)
    return product
  }
}

function multiply(matrix: Float32Array, from: number, vector: Float32Array, hidden: number): Float32Array {
  const product = new Float32Array(hidden)
  for (let row = 0; row < vector.length; row++) {
    const x = vector[row]!
    const at = from + row * hidden
    for (let i = 0; i < hidden; i++) product[i]! += x * matrix[at + i]!
  }
  return product
}

/** Adds the words in a token's slots to the layer. */
export function slotWords(productOf: Products, layer: Float32Array): (tree: Tree, slots: readonly number[]) => void {
  return (tree, slots) => {
    for (let slot = 0; slot < slots.length; slot++) {
      const token = slots[slot]!
      const product = token < 0 ? undefined : productOf(slot, tree.tokens[token]!.form)
      if (product) for (let i = 0; i < layer.length; i++) layer[i]! += product[i]!
    }
  }
}

/** Adds the mean of the words around a token. Sums from its sentence's start are kept, so that any window is two differences. */
export function nearWords(productOf: Products, layer: Float32Array): (tree: Tree, token: number) => void {
  const hidden = layer.length
  const near = SLOTS.length - 1
  let read: { tree: Tree; sentence: number } | undefined
  let sums = new Float32Array(0)
  let counts = new Int32Array(0)
  const sumUp = (tree: Tree, sentence: number): void => {
    const { from, to } = tree.annotated.syntax.sentences[sentence]!
    if (counts.length <= to - from) {
      counts = new Int32Array(2 * (to - from) + 1)
      sums = new Float32Array(counts.length * hidden)
    }
    for (let at = 0; at < to - from; at++) {
      const counted = countsNear(tree, from + at)
      counts[at + 1] = counts[at]! + (counted ? 1 : 0)
      const [before, here] = [at * hidden, (at + 1) * hidden]
      sums.copyWithin(here, before, here)
      const product = counted ? productOf(near, tree.tokens[from + at]!.form) : undefined
      if (product) for (let i = 0; i < hidden; i++) sums[here + i]! += product[i]!
    }
    read = { tree, sentence }
  }
  return (tree, token) => {
    const sentence = tree.sentence[token]!
    if (read?.tree !== tree || read.sentence !== sentence) sumUp(tree, sentence)
    const { first, from, to } = windowOf(tree, token)
    const [a, b, c, d] = [from - first, token - first, token + 1 - first, to - first]
    const count = counts[b]! - counts[a]! + counts[d]! - counts[c]!
    if (count === 0) return
    for (let i = 0; i < hidden; i++) {
      const before = sums[b * hidden + i]! - sums[a * hidden + i]!
      layer[i]! += (before + sums[d * hidden + i]! - sums[c * hidden + i]!) / count
    }
  }
}

/** Adds a row of the table for each key. The rows stay 8-bit integers: they are many, and a processor's cache is small. */
export function keyRows({ values, scales }: Tensor, layer: Float32Array): (keys: readonly number[]) => void {
  const hidden = layer.length
  return keys => {
    for (const row of keys) {
      const [scale, from] = [scales[row]!, row * hidden]
      for (let i = 0; i < hidden; i++) layer[i]! += scale * values[from + i]!
    }
  }
}
