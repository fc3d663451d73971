/** Rows of the heads' product → heads and relations of each sentence. */
import type { Analysis } from './encoder.ts'
import type { Packed } from './format.ts'
import { type Kernels, packLeft } from './kernels.ts'
import { type Arena, placeWeights, tensorNamed, type Weights } from './memory.ts'
import { apply, type Places } from './places.ts'
import { DISTANCES, distanceRow, roundUp } from './shape.ts'
import { decodeTree } from './tree.ts'

/** Where arcs and relations are computed. */
export interface Arcs {
  /** What turns a dependent's vector so that its product with a head's is their score. */
  readonly turn: Weights
  readonly relations: Weights
  readonly relationCount: number
  /** The relation that a root has and nobody else. */
  readonly root: number
  readonly rootArc: Float32Array
  readonly rootLabel: Float32Array
  /** What a head at each distance adds, as a vector like that of a head. */
  readonly distances: Float32Array
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
    rootArc: tensor('rootArc').values as Float32Array,
    rootLabel: tensor('rootLabel').values as Float32Array,
    distances: (tensors.find(t => t.name === 'distances')?.values ?? new Float32Array(DISTANCES * arc)) as Float32Array,
    rows: arena.floats(chunk * Math.max(arc, label)),
    turned: arena.floats(chunk * arc),
    left: arena.floats(chunk * arc),
    right: arena.floats((chunk + 8 + DISTANCES) * arc),
    scores: arena.floats(chunk * (chunk + 8 + DISTANCES)),
    logits: arena.floats(chunk * relations.weights.columns),
    found: new Int32Array(chunk),
    load: kernels => {
      turn.load(kernels)
      relations.load(kernels)
    },
  }
}

/** A chunk of the document whose heads' product is made: its first word, and its sentences by row. */
export interface Chunk {
  readonly rows: number
  readonly first: number
  readonly sentences: readonly { readonly from: number; readonly count: number }[]
}

/** Fills in heads and relations of the chunk's words. */
export function decodeArcs(places: Places, chunk: Chunk, analysis: Analysis): void {
  const { floats, arcs, columns, shape, heads } = places
  for (let r = 0; r < chunk.rows; r++) {
    const from = heads / 4 + r * columns.total + columns.dependent
    floats.copyWithin(arcs.rows / 4 + r * shape.arc, from, from + shape.arc)
  }
  apply(places, arcs.turn, { from: arcs.rows, rows: chunk.rows, c: arcs.turned })
  for (const { from, count } of chunk.sentences) {
    const stride = scoreArcs(places, from, count)
    decodeTree(floats.subarray(arcs.scores / 4), count, stride, arcs.found)
    const start = chunk.first + from
    for (let i = 0; i < count; i++) analysis.heads[start + i] = arcs.found[i] === count ? -1 : start + arcs.found[i]!
  }
  labelArcs(places, chunk, analysis)
}

/** Scores of every word with every head and, behind them, the root; returns the floats from one word's to the next's. */
function scoreArcs({ kernels, floats, arcs, columns, shape, heads }: Places, from: number, count: number): number {
  const { arc } = shape
  const stride = roundUp(count + 1 + DISTANCES, 8)
  const turned = arcs.turned / 4 + from * arc
  packLeft(floats.subarray(turned, turned + count * arc), floats.subarray(arcs.left / 4), count, arc)
  const put = (column: number, vector: Float32Array, start: number): void => {
    const at = arcs.right / 4 + (column >> 3) * arc * 8 + (column & 7)
    for (let n = 0; n < arc; n++) floats[at + n * 8] = vector[start + n]!
  }
  for (let h = 0; h < count; h++) put(h, floats, heads / 4 + (from + h) * columns.total + columns.head)
  put(count, arcs.rootArc, 0)
  for (let d = 0; d < DISTANCES; d++) put(count + 1 + d, arcs.distances, d * arc)
  const scores = arcs.scores / 4
  floats.fill(0, scores, scores + roundUp(count, 4) * stride)
  const [a, b, c] = [arcs.left, arcs.right, arcs.scores]
  kernels.multiply({ a, b, c, rows: count, inner: arc, columns: stride, stride })
  for (let i = 0; i < count; i++) {
    const row = scores + i * stride
    for (let h = 0; h < count; h++)
      if (h !== i) floats[row + h] = floats[row + h]! + floats[row + count + 1 + distanceRow(h - i)]!
  }
  return stride
}

function labelArcs(places: Places, { rows, first }: Chunk, { heads, relations }: Analysis): void {
  const { floats, arcs, columns, shape } = places
  const { label } = shape
  for (let r = 0; r < rows; r++) {
    const own = places.heads / 4 + r * columns.total + columns.labelDependent
    const head = heads[first + r]! - first
    const other = places.heads / 4 + head * columns.total + columns.labelHead
    const to = arcs.rows / 4 + r * label
    for (let n = 0; n < label; n++)
      floats[to + n] = Math.max(0, floats[own + n]! + (head < 0 ? arcs.rootLabel[n]! : floats[other + n]!))
  }
  apply(places, arcs.relations, { from: arcs.rows, rows, c: arcs.logits })
  for (let r = 0; r < rows; r++) {
    const start = arcs.logits / 4 + r * arcs.relations.columns
    relations[first + r] = heads[first + r]! < 0 ? arcs.root : bestBut(floats, start, arcs.relationCount, arcs.root)
  }
}

/** Index of the largest of `count` floats from `start` on, `without` one of them. */
function bestBut(floats: Float32Array, start: number, count: number, without: number): number {
  let best = without === 0 ? 1 : 0
  for (let n = 0; n < count; n++) if (n !== without && floats[start + n]! > floats[start + best]!) best = n
  return best
}
