/** Words of sentences → tags, heads, relations and name labels, as numbers: the trained network over typed arrays. */
import { decodeArcs, placeArcs } from './arcs.ts'
import type { Packed } from './format.ts'
import { type Kernels, makeKernels } from './kernels.ts'
import { makeArena, placeWeights, tensorNamed, type Weights } from './memory.ts'
import { decodeNames } from './names.ts'
import { headColumns, LAYERS, LEAK } from './shape.ts'
import { wordCache } from './word-cache.ts'

/** Words that go through the network at once; a longer sentence is parsed in pieces of so many. */
export const CHUNK = 256

/** A number a word over a whole document. */
export interface Analysis {
  /** Indexes into the inventory's tags. */
  readonly tags: Uint16Array
  /** Indexes of words of the document, -1 at a root. */
  readonly heads: Int32Array
  /** Indexes into the inventory's relations. */
  readonly relations: Uint16Array
  /** See names.ts. */
  readonly names: Uint8Array
}

export interface Encoder {
  readonly simd: boolean
  /** `starts[s]` is the first word of sentence s; its last entry is the number of words. */
  analyze(forms: readonly string[], starts: ArrayLike<number>): Analysis
}

/** Loads a model into memory of its own. `kernels` is for tests: which path computes. */
export function makeEncoder(packed: Packed, kernelsFor: (bytes: number) => Kernels = makeKernels): Encoder {
  const { shape, inventory, tensors } = packed
  const columns = headColumns(shape, inventory.tags.length)
  const [hidden, wide] = [shape.hidden, 2 * shape.hidden]
  const widest = Math.max(wide, shape.arc, shape.label)
  const arena = makeArena()
  const zeros = arena.floats(hidden)
  const slots = arena.floats(CHUNK + 2)
  const [gates, states, x] = [arena.floats(CHUNK * 6 * hidden), arena.floats(CHUNK * wide), arena.floats(CHUNK * wide)]
  const [panels, rowScales] = [arena.shorts(CHUNK * widest), arena.floats(CHUNK)]
  const heads = arena.floats(CHUNK * columns.total)
  const cache = wordCache(arena, packed, CHUNK)
  const firstBias = arena.floats(6 * hidden)
  const tensor = (name: string) => tensorNamed(tensors, name)
  const layers = Array.from({ length: LAYERS - 1 }, (_, i) =>
    placeWeights(arena, tensor(`layer${i + 2}`), tensor(`bias${i + 2}`)),
  )
  const head = placeWeights(arena, tensor('heads'), tensor('headsBias'))
  const arcs = placeArcs(arena, packed, CHUNK)
  const kernels = kernelsFor(arena.used)
  const floats = new Float32Array(kernels.memory)
  for (const part of [cache, ...layers, head, arcs]) part.load(kernels)
  floats.set(tensor('bias1').values, firstBias / 4)
  const slotView = new Int32Array(kernels.memory, slots, CHUNK + 2)
  const found = new Int32Array(CHUNK)

  const apply = (weights: Weights, from: number, rows: number, c: number): void => {
    kernels.quantize({ from, panels, scales: rowScales, rows, columns: weights.inner })
    const bias = floats.subarray(weights.bias / 4, weights.bias / 4 + weights.columns)
    for (let r = 0; r < rows; r++) floats.set(bias, c / 4 + r * weights.columns)
    const { panels: b, inner, columns, scales: columnScales } = weights
    kernels.multiplyQuantized({ a: panels, b, c, rows, inner, columns, stride: columns, rowScales, columnScales })
  }

  const scanBoth = (from: number, rows: number): void => {
    const [gateStep, step, width] = [6 * hidden * 4, wide * 4, hidden * 4]
    const [g, s, o] = [gates + from * gateStep, states + from * step, x + from * step]
    const last = rows - 1
    kernels.scan({ gates: g, gateStep, states: s, out: o, step, rows, width, before: zeros })
    kernels.scan({
      gates: g + last * gateStep + 3 * width,
      gateStep: -gateStep,
      states: s + last * step + width,
      out: o + last * step + width,
      step: -step,
      rows,
      width,
      before: zeros,
    })
  }

  /** Pieces p … q of the document through the network, and their answers into `analysis`. */
  const run = (forms: readonly string[], pieces: readonly number[], analysis: Analysis): void => {
    const first = pieces[0]!
    const rows = pieces.at(-1)! - first
    const sentences = pieces.slice(1).map((end, i) => ({ from: pieces[i]! - first, count: end - pieces[i]! }))
    cache.find(forms, first, first + rows, found)
    for (const { from, count } of sentences) {
      slotView[0] = 0
      slotView.set(found.subarray(from, from + count), 1)
      slotView[count + 1] = 0
      const out = gates + from * 6 * hidden * 4
      kernels.gather({ slots, cache: cache.rows, bias: firstBias, out, rows: count, width: cache.width })
    }
    floats.fill(0, x / 4, x / 4 + rows * wide)
    for (const { from, count } of sentences) scanBoth(from, count)
    for (const { weights } of layers) {
      apply(weights, x, rows, gates)
      for (const { from, count } of sentences) scanBoth(from, count)
    }
    apply(head.weights, x, rows, heads)
    readTags(rows, first, analysis.tags)
    rectify(rows)
    const at = { heads, rows, first, sentences, apply }
    decodeArcs(kernels, arcs, at, analysis)
    for (const { from, count } of sentences) {
      const start = heads / 4 + from * columns.total + columns.names
      const labels = analysis.names.subarray(first + from, first + from + count)
      decodeNames(floats.subarray(start), count, columns.total, labels)
    }
  }

  const readTags = (rows: number, first: number, tags: Uint16Array): void => {
    for (let r = 0; r < rows; r++) {
      const start = heads / 4 + r * columns.total + columns.tags
      let best = 0
      for (let t = 1; t < inventory.tags.length; t++) if (floats[start + t]! > floats[start + best]!) best = t
      tags[first + r] = best
    }
  }

  const rectify = (rows: number): void => {
    for (let r = 0; r < rows; r++) {
      const start = heads / 4 + r * columns.total
      for (let n = start; n < start + 2 * shape.arc; n++) if (floats[n]! < 0) floats[n] = floats[n]! * LEAK
    }
  }

  const analyze = (forms: readonly string[], starts: ArrayLike<number>): Analysis => {
    const n = forms.length
    const analysis = {
      tags: new Uint16Array(n),
      heads: new Int32Array(n),
      relations: new Uint16Array(n),
      names: new Uint8Array(n),
    }
    const joins: { readonly piece: number; readonly sentence: number }[] = []
    let pieces: number[] = [0]
    for (let s = 0; s + 1 < starts.length; s++) {
      for (let from = starts[s]!; from < starts[s + 1]!; from += CHUNK) {
        const end = Math.min(from + CHUNK, starts[s + 1]!)
        if (from > starts[s]!) joins.push({ piece: from, sentence: starts[s]! })
        if (end - pieces[0]! > CHUNK) {
          run(forms, pieces, analysis)
          pieces = [from]
        }
        pieces.push(end)
      }
    }
    if (pieces.length > 1) run(forms, pieces, analysis)
    for (const { piece, sentence } of joins) join(analysis, piece, sentence)
    return analysis
  }

  const parataxis = Math.max(0, inventory.relations.indexOf('parataxis'))
  /** A later piece of a very long sentence hangs from the first piece's root. */
  const join = ({ heads, relations }: Analysis, piece: number, sentence: number): void => {
    const root = heads.indexOf(-1, piece)
    heads[root] = heads.indexOf(-1, sentence)
    relations[root] = parataxis
  }

  return { simd: kernels.simd, analyze }
}
