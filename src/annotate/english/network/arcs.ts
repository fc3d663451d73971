/** Rows of the heads' product → heads and relations of each sentence. */
import type { Analysis } from './encoder.ts'
import type { Packed } from './format.ts'
import { type Kernels, packLeft } from './kernels.ts'
import { type Arena, placeWeights, tensorNamed, type Weights } from './memory.ts'
import { headColumns, roundUp } from './shape.ts'
import { decodeTree } from './tree.ts'

/** Where arcs and relations are computed. */
export interface Arcs {
  readonly turn: Weights
  readonly relations: Weights
  readonly relationCount: number
  /** The relation that a root has and nobody else. */
  readonly root: number
  readonly columns: ReturnType<typeof headColumns>
  readonly arc: number
  readonly label: number
  readonly rootArc: Float32Array
  readonly rootLabel: Float32Array
  readonly rows: number
  readonly turned: number
  readonly left: number
  readonly right: number
  readonly scores: number
  readonly logits: number
  readonly found: Int32Array
  load(kernels: Kernels): void
}

export function placeArcs(arena: Arena, { shape, inventory, tensors }: Packed, chunk: number): Arcs {
  const tensor = (name: string) => tensorNamed(tensors, name)
  const turn = placeWeights(arena, tensor('arcs'), tensor('arcsBias'))
  const relations = placeWeights(arena, tensor('relations'), tensor('relationsBias'))
  const { arc, label } = shape
  return {
    turn: turn.weights,
    relations: relations.weights,
    relationCount: inventory.relations.length,
    root: inventory.relations.indexOf('root'),
    columns: headColumns(shape, inventory.tags.length),
    arc,
    label,
    rootArc: tensor('rootArc').values as Float32Array,
    rootLabel: tensor('rootLabel').values as Float32Array,
    rows: arena.floats(chunk * Math.max(arc, label)),
    turned: arena.floats(chunk * arc),
    left: arena.floats(chunk * arc),
    right: arena.floats((chunk + 8) * arc),
    scores: arena.floats(chunk * (chunk + 8)),
    logits: arena.floats(chunk * relations.weights.columns),
    found: new Int32Array(chunk),
    load: kernels => {
      turn.load(kernels)
      relations.load(kernels)
    },
  }
}

/** A chunk whose heads' product is made: its rows' address, its first word in the document, its sentences by row. */
export interface Chunk {
  readonly heads: number
  readonly rows: number
  readonly first: number
  readonly sentences: readonly { readonly from: number; readonly count: number }[]
  /** c = rows · weights + bias. */
  apply(weights: Weights, from: number, rows: number, c: number): void
}

/** Fills in heads and relations of the chunk's words. */
export function decodeArcs(kernels: Kernels, arcs: Arcs, chunk: Chunk, analysis: Analysis): void {
  const floats = new Float32Array(kernels.memory)
  const { total, dependent } = arcs.columns
  for (let r = 0; r < chunk.rows; r++) {
    const from = chunk.heads / 4 + r * total + dependent
    floats.copyWithin(arcs.rows / 4 + r * arcs.arc, from, from + arcs.arc)
  }
  chunk.apply(arcs.turn, arcs.rows, chunk.rows, arcs.turned)
  for (const { from, count } of chunk.sentences) {
    const stride = scoreArcs(kernels, floats, arcs, { from, count, heads: chunk.heads })
    decodeTree(floats.subarray(arcs.scores / 4), count, stride, arcs.found)
    for (let i = 0; i < count; i++)
      analysis.heads[chunk.first + from + i] = arcs.found[i] === count ? -1 : chunk.first + from + arcs.found[i]!
  }
  labelArcs(floats, arcs, chunk, analysis)
}

interface Sentence {
  readonly from: number
  readonly count: number
  readonly heads: number
}

/** Scores of every word with every head and, behind them, the root; returns the floats from one word's to the next's. */
function scoreArcs(kernels: Kernels, floats: Float32Array, arcs: Arcs, { from, count, heads }: Sentence): number {
  const { arc, columns } = arcs
  const stride = roundUp(count + 1, 8)
  const turned = arcs.turned / 4 + from * arc
  packLeft(floats.subarray(turned, turned + count * arc), floats.subarray(arcs.left / 4), count, arc)
  const right = arcs.right / 4
  for (let h = 0; h <= count; h++) {
    const at = right + (h >> 3) * arc * 8 + (h & 7)
    const row = heads / 4 + (from + h) * columns.total + columns.head
    if (h < count) for (let n = 0; n < arc; n++) floats[at + n * 8] = floats[row + n]!
    else for (let n = 0; n < arc; n++) floats[at + n * 8] = arcs.rootArc[n]!
  }
  floats.fill(0, arcs.scores / 4, arcs.scores / 4 + roundUp(count, 4) * stride)
  const [a, b, c] = [arcs.left, arcs.right, arcs.scores]
  kernels.multiply({ a, b, c, rows: count, inner: arc, columns: stride, stride })
  return stride
}

function labelArcs(floats: Float32Array, arcs: Arcs, chunk: Chunk, analysis: Analysis): void {
  const { label, columns } = arcs
  for (let r = 0; r < chunk.rows; r++) {
    const own = chunk.heads / 4 + r * columns.total + columns.labelDependent
    const head = analysis.heads[chunk.first + r]! - chunk.first
    const other = chunk.heads / 4 + head * columns.total + columns.labelHead
    const to = arcs.rows / 4 + r * label
    for (let n = 0; n < label; n++) {
      const sum = floats[own + n]! + (head < 0 ? arcs.rootLabel[n]! : floats[other + n]!)
      floats[to + n] = sum > 0 ? sum : 0
    }
  }
  chunk.apply(arcs.relations, arcs.rows, chunk.rows, arcs.logits)
  for (let r = 0; r < chunk.rows; r++) {
    const start = arcs.logits / 4 + r * arcs.relations.columns
    if (analysis.heads[chunk.first + r]! < 0) {
      analysis.relations[chunk.first + r] = arcs.root
      continue
    }
    let best = arcs.root === 0 ? 1 : 0
    for (let n = 0; n < arcs.relationCount; n++)
      if (n !== arcs.root && floats[start + n]! > floats[start + best]!) best = n
    analysis.relations[chunk.first + r] = best
  }
}
