/** Words of sentences → tags, heads, relations and name labels, as numbers: the trained network over typed arrays. */
import { decodeArcs } from './arcs.ts'
import type { Packed } from './format.ts'
import { type Kernels, makeKernels } from './kernels.ts'
import { decodeNames } from './names.ts'
import { apply, type Places, place } from './places.ts'
import { LEAK } from './shape.ts'
import type { WordVectors } from './word-vectors.ts'

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
  readonly vectors: WordVectors
  /** `starts[s]` is the first word of sentence s; its last entry is the number of words. */
  analyze(forms: readonly string[], starts: ArrayLike<number>): Analysis
}

/** Rows of one sentence within a chunk. */
interface Rows {
  readonly from: number
  readonly count: number
}

/** Loads a model into memory of its own. `kernelsFor` chooses which path computes. */
export function makeEncoder(packed: Packed, kernelsFor: (bytes: number) => Kernels = makeKernels): Encoder {
  const places = place(packed, CHUNK, kernelsFor)
  const found = new Int32Array(CHUNK)
  const parataxis = Math.max(0, packed.inventory.relations.indexOf('parataxis'))

  const analyze = (forms: readonly string[], starts: ArrayLike<number>): Analysis => {
    const n = forms.length
    const analysis: Analysis = {
      tags: new Uint16Array(n),
      heads: new Int32Array(n),
      relations: new Uint16Array(n),
      names: new Uint8Array(n),
    }
    const joins: { readonly piece: number; readonly sentence: number }[] = []
    let pieces: number[] = [0]
    const run = (): void => {
      if (pieces.length < 2) return
      places.cache.find(forms, pieces[0]!, pieces.at(-1)!, found)
      runChunk(places, pieces, found, analysis)
    }
    for (let s = 0; s + 1 < starts.length; s++)
      for (let from = starts[s]!; from < starts[s + 1]!; from += CHUNK) {
        const end = Math.min(from + CHUNK, starts[s + 1]!)
        if (from > starts[s]!) joins.push({ piece: from, sentence: starts[s]! })
        if (end - pieces[0]! > CHUNK) {
          run()
          pieces = [from]
        }
        pieces.push(end)
      }
    run()
    // a later piece of a very long sentence hangs from the first piece's root
    for (const { piece, sentence } of joins) {
      const root = analysis.heads.indexOf(-1, piece)
      analysis.heads[root] = analysis.heads.indexOf(-1, sentence)
      analysis.relations[root] = parataxis
    }
    return analysis
  }
  return { simd: places.kernels.simd, vectors: places.cache.vectors, analyze }
}

/** The words between the first and the last of `ends`, sentence by sentence, through the network into `analysis`. */
function runChunk(places: Places, ends: readonly number[], found: Int32Array, analysis: Analysis): void {
  const { kernels, floats, columns, x, gates, heads, slotView } = places
  const first = ends[0]!
  const rows = ends.at(-1)! - first
  const sentences = ends.slice(1).map((end, i): Rows => ({ from: ends[i]! - first, count: end - ends[i]! }))
  for (const { from, count } of sentences) {
    slotView[0] = 0
    for (let i = 0; i < count; i++) slotView[i + 1] = found[from + i]!
    slotView[count + 1] = 0
    const [bias, width] = [places.firstBias, places.cache.width]
    const out = gates + from * width * 4
    kernels.gather({ slots: places.slots, cache: places.cache.rows, bias, out, rows: count, width })
  }
  floats.fill(0, x / 4, x / 4 + rows * 2 * places.shape.hidden)
  for (const sentence of sentences) scanBoth(places, sentence)
  for (const weights of places.layers) {
    apply(places, weights, { from: x, rows, c: gates })
    for (const sentence of sentences) scanBoth(places, sentence)
  }
  apply(places, places.head, { from: x, rows, c: heads })
  readTags(places, rows, analysis.tags.subarray(first))
  rectify(places, rows)
  decodeArcs(places, { rows, first, sentences }, analysis)
  for (const { from, count } of sentences) {
    const scores = floats.subarray(heads / 4 + from * columns.total + columns.names)
    decodeNames(scores, count, columns.total, analysis.names.subarray(first + from))
  }
}

/** Both directions of a layer whose gates are ready; adds to x. */
function scanBoth({ kernels, shape, gates, states, x, zeros }: Places, { from, count }: Rows): void {
  const width = shape.hidden * 4
  const [gateStep, step] = [6 * width, 2 * width]
  const [g, s, o] = [gates + from * gateStep, states + from * step, x + from * step]
  const last = count - 1
  kernels.scan({ gates: g, gateStep, states: s, out: o, step, rows: count, width, before: zeros })
  kernels.scan({
    gates: g + last * gateStep + 3 * width,
    gateStep: -gateStep,
    states: s + last * step + width,
    out: o + last * step + width,
    step: -step,
    rows: count,
    width,
    before: zeros,
  })
}

function readTags({ floats, heads, columns, tagCount }: Places, rows: number, tags: Uint16Array): void {
  for (let r = 0; r < rows; r++) {
    const start = heads / 4 + r * columns.total + columns.tags
    let best = 0
    let most = floats[start]!
    for (let t = 1; t < tagCount; t++) {
      const score = floats[start + t]!
      if (score <= most) continue
      most = score
      best = t
    }
    tags[r] = best
  }
}

/** The leaky rectifier over the columns that arcs are made from. */
function rectify({ floats, heads, columns, shape }: Places, rows: number): void {
  for (let r = 0; r < rows; r++) {
    const start = heads / 4 + r * columns.total + columns.dependent
    for (let n = start; n < start + 2 * shape.arc; n++) if (floats[n]! < 0) floats[n] = floats[n]! * LEAK
  }
}
