/** What adds to the ranker's hidden layer: vectors of words by their place, and hashed keys. */
import { lastingSlots } from '../../base/lasting-slots.ts'
import type { Tensor } from '../../base/packed.ts'
import type { Tree } from '../tree.ts'
import { countsNear, SLOTS, windowOf } from './traits.ts'

/** Word vectors that others learned: `of` gives a form's, undefined where it has none. */
export interface Vectors {
  readonly width: number
  readonly of: (form: string) => Float32Array | undefined
}

/** The words of one sentence of a tree, as rows that the slots' products stand in. */
interface Words {
  readonly tree: Tree
  readonly sentence: number
  readonly first: number
}

/** Forms whose products are kept, at 2 kB each; what stands past so many words of one sentence counts as having no vector. */
const KEPT = 4096
/** Forms without a vector that are remembered as such. */
const MOST_BARE = 10_000
const NEAR = SLOTS.length - 1

/**
 * Adds to the layer what each slot makes of the words around a token; `slots` holds for each slot a matrix with a row of
 * `layer.length` for each number of a vector. A token's form is looked up once a sentence, its product made once a slot.
 */
export function wordSum(slots: Float32Array, layer: Float32Array, vectors: Vectors) {
  const hidden = layer.length
  const kept = lastingSlots(KEPT)
  const bare = new Set<string>()
  const known: Float32Array[] = []
  const products = new Float32Array(KEPT * SLOTS.length * hidden)
  const made = new Uint8Array(KEPT * SLOTS.length)
  let words: Words | undefined
  /** For each word of the sentence its row among the products, -1 without a vector. */
  let rows = new Int32Array(0)
  /** Sums of `near` from the sentence's start, so that any window is two differences. */
  let sums = new Float32Array(0)
  let counts = new Int32Array(0)

  const find = (form: string): number => {
    const row = kept.find(form)
    if (row !== undefined) return row
    if (bare.has(form)) return -1
    const vector = vectors.of(form)
    if (vector) {
      const given = kept.give(form)
      known[given] = vector
      made.fill(0, given * SLOTS.length, (given + 1) * SLOTS.length)
      return given
    }
    if (bare.size >= MOST_BARE) bare.clear()
    bare.add(form)
    return -1
  }
  const productAt = (slot: number, row: number): number => {
    const at = row * SLOTS.length + slot
    const to = at * hidden
    if (made[at] === 0) {
      made[at] = 1
      products.fill(0, to, to + hidden)
      addProduct(slots, slot * vectors.width * hidden, known[row]!, products, to, hidden)
    }
    return to
  }
  const open = (tree: Tree, sentence: number): Words => {
    const { from, to } = tree.annotated.syntax.sentences[sentence]!
    kept.turn()
    if (rows.length < to - from) {
      rows = new Int32Array(2 * (to - from))
      counts = new Int32Array(rows.length + 1)
      sums = new Float32Array(counts.length * hidden)
    }
    for (let at = 0; at < to - from; at++) {
      const row = at < KEPT - 1 ? find(tree.tokens[from + at]!.form) : -1
      rows[at] = row
      const counted = countsNear(tree, from + at)
      counts[at + 1] = counts[at]! + (counted ? 1 : 0)
      const [before, here] = [at * hidden, (at + 1) * hidden]
      if (!counted || row < 0) {
        sums.copyWithin(here, before, here)
        continue
      }
      const product = productAt(NEAR, row)
      for (let i = 0; i < hidden; i++) sums[here + i] = sums[before + i]! + products[product + i]!
    }
    return { tree, sentence, first: from }
  }
  const addNear = (token: number): void => {
    const { tree, first } = words!
    const { from, to } = windowOf(tree, token)
    const [a, b, c, d] = [from - first, token - first, token + 1 - first, to - first]
    const count = counts[b]! - counts[a]! + counts[d]! - counts[c]!
    if (count === 0) return
    const [p, q, r, s] = [a * hidden, b * hidden, c * hidden, d * hidden]
    for (let i = 0; i < hidden; i++) layer[i]! += (sums[q + i]! - sums[p + i]! + sums[s + i]! - sums[r + i]!) / count
  }
  /** `tokens`: the word itself, then those in the other slots but `near`, -1 where one is empty; all of one sentence. */
  return (tree: Tree, tokens: readonly number[]): void => {
    const [token] = tokens as [number]
    const sentence = tree.sentence[token]!
    if (words?.tree !== tree || words.sentence !== sentence) words = open(tree, sentence)
    for (let slot = 0; slot < tokens.length; slot++) {
      const row = tokens[slot]! < 0 ? -1 : rows[tokens[slot]! - words.first]!
      if (row < 0) continue
      const product = productAt(slot, row)
      for (let i = 0; i < hidden; i++) layer[i]! += products[product + i]!
    }
    addNear(token)
  }
}

function addProduct(
  matrix: Float32Array,
  from: number,
  vector: Float32Array,
  to: Float32Array,
  at: number,
  hidden: number,
): void {
  for (let row = 0; row < vector.length; row++) {
    const x = vector[row]!
    const start = from + row * hidden
    for (let i = 0; i < hidden; i++) to[at + i]! += x * matrix[start + i]!
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
