/** Where everything that the encoder computes with lies in its block of memory. */
import { type Arcs, placeArcs } from './arcs.ts'
import type { Packed } from './format.ts'
import type { Kernels } from './kernels.ts'
import { makeArena, placeWeights, tensorNamed, type Weights } from './memory.ts'
import { type Columns, headColumns, LAYERS, type Shape } from './shape.ts'
import { type WordCache, wordCache } from './word-cache.ts'

/** Addresses, and the parts that hold several. */
export interface Places {
  readonly shape: Shape
  readonly columns: Columns
  readonly tagCount: number
  readonly kernels: Kernels
  readonly floats: Float32Array
  /** As many zeros as a gate has: the state before a sentence. */
  readonly zeros: number
  readonly slots: number
  readonly slotView: Int32Array
  readonly gates: number
  readonly states: number
  /** What the layers have made of the words so far. */
  readonly x: number
  readonly panels: number
  readonly rowScales: number
  /** Rows of the heads' product. */
  readonly heads: number
  readonly cache: WordCache
  readonly firstBias: number
  /** The layers after the first, whose products the cache keeps. */
  readonly layers: readonly Weights[]
  readonly head: Weights
  readonly arcs: Arcs
}

/** Lays out memory for chunks of so many words and loads the model into it. */
export function place(packed: Packed, chunk: number, kernelsFor: (bytes: number) => Kernels): Places {
  const { shape, inventory, tensors } = packed
  const columns = headColumns(shape, inventory.tags.length)
  const [hidden, wide] = [shape.hidden, 2 * shape.hidden]
  const arena = makeArena()
  const tensor = (name: string) => tensorNamed(tensors, name)
  const addresses = {
    zeros: arena.floats(hidden),
    slots: arena.floats(chunk + 2),
    gates: arena.floats(chunk * 6 * hidden),
    states: arena.floats(chunk * wide),
    x: arena.floats(chunk * wide),
    panels: arena.shorts(chunk * Math.max(wide, shape.arc, shape.label)),
    rowScales: arena.floats(chunk),
    heads: arena.floats(chunk * columns.total),
    firstBias: arena.floats(6 * hidden),
  }
  const cache = wordCache(arena, packed, chunk)
  const later = Array.from({ length: LAYERS - 1 }, (_, i) => i + 2)
  const layers = later.map(n => placeWeights(arena, tensor(`layer${n}`), tensor(`bias${n}`)))
  const head = placeWeights(arena, tensor('heads'), tensor('headsBias'))
  const arcs = placeArcs(arena, packed, chunk)
  const kernels = kernelsFor(arena.used)
  const floats = new Float32Array(kernels.memory)
  for (const part of [cache, ...layers, head, arcs]) part.load(kernels)
  floats.set(tensor('bias1').values, addresses.firstBias / 4)
  return {
    ...addresses,
    shape,
    columns,
    tagCount: inventory.tags.length,
    kernels,
    floats,
    slotView: new Int32Array(kernels.memory, addresses.slots, chunk + 2),
    cache,
    layers: layers.map(l => l.weights),
    head: head.weights,
    arcs,
  }
}

/** c = rows from `from` on · weights + bias. */
export function apply(places: Places, weights: Weights, { from, rows, c }: { from: number; rows: number; c: number }) {
  const { kernels, floats, panels, rowScales } = places
  const { inner, columns, bias } = weights
  kernels.quantize({ from, panels, scales: rowScales, rows, columns: inner })
  for (let r = 0; r < rows; r++) floats.copyWithin(c / 4 + r * columns, bias / 4, bias / 4 + columns)
  const product = { a: panels, b: weights.panels, c, rows, inner, columns, stride: columns }
  kernels.multiplyQuantized({ ...product, rowScales, columnScales: weights.scales })
}
