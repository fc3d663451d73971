/** What is learned: matrices by name, their gradients, and Adam (Kingma and Ba 2015). */

import { type Kind, type Packed, quantizeTensor, type Tensor } from '../../src/annotate/english/network/format.ts'
import { CLASSES, ENTRY, type Lexicon } from '../../src/annotate/english/network/lexicon.ts'
import {
  DISTANCES,
  headColumns,
  type Inventory,
  inputWidth,
  LAYERS,
  roundUp,
  type Shape,
} from '../../src/annotate/english/network/shape.ts'
import type { Random } from './random.ts'
import { type RowSet, rowSet } from './rows.ts'

type Learned = Exclude<Kind, 'integers'>

export interface Parameter {
  readonly name: string
  readonly columns: number
  readonly kind: Learned
  readonly value: Float32Array
  readonly gradient: Float32Array
  readonly mean: Float32Array
  readonly square: Float32Array
  /** For tables of vectors: the rows that the last batch touched; others rest. */
  readonly touched?: RowSet
}

export type Parameters = Readonly<Record<ParameterName, Parameter>>
export type ParameterName =
  | 'words'
  | 'turn'
  | 'spelling'
  | `layer${1 | 2 | 3}`
  | `bias${1 | 2 | 3}`
  | 'heads'
  | 'headsBias'
  | 'arcs'
  | 'arcsBias'
  | 'rootArc'
  | 'distances'
  | 'rootLabel'
  | 'relations'
  | 'relationsBias'

/** `words`: how many of the inventory's words have a learned vector. */
export function initialParameters(shape: Shape, inventory: Inventory, words: number, random: Random): Parameters {
  const wide = 2 * shape.hidden
  const { total } = headColumns(shape, inventory.tags.length)
  const relations = roundUp(inventory.relations.length, 8)
  const list: Parameter[] = []
  const put = (name: ParameterName, rows: number, columns: number, kind: Learned, deviation: number): void => {
    const zeros = (): Float32Array => new Float32Array(rows * columns)
    const value = zeros().map(() => (deviation === 0 ? 0 : random.normal() * deviation))
    const touched = kind === 'rows' ? { touched: rowSet(rows) } : {}
    list.push({ name, columns, kind, value, gradient: zeros(), mean: zeros(), square: zeros(), ...touched })
  }
  put('words', words, shape.word, 'rows', 0.3)
  put('turn', shape.vector, shape.word, 'columns', Math.sqrt(1 / shape.vector))
  put('spelling', shape.buckets + CLASSES, shape.spelling, 'rows', 0.1)
  const inputs = [3 * inputWidth(shape), wide, wide]
  for (let layer = 1; layer <= LAYERS; layer++) {
    put(`layer${layer as 1}`, inputs[layer - 1]!, 6 * shape.hidden, 'columns', Math.sqrt(1.5 / inputs[layer - 1]!))
    put(`bias${layer as 1}`, 1, 6 * shape.hidden, 'floats', 0)
  }
  put('heads', wide, total, 'columns', Math.sqrt(1 / wide))
  put('headsBias', 1, total, 'floats', 0)
  put('arcs', shape.arc, shape.arc, 'columns', 1 / shape.arc)
  put('arcsBias', 1, shape.arc, 'floats', 0)
  put('rootArc', 1, shape.arc, 'floats', 0.1)
  put('distances', DISTANCES, shape.arc, 'floats', 0.02)
  put('rootLabel', 1, shape.label, 'floats', 0.1)
  put('relations', shape.label, relations, 'columns', Math.sqrt(1 / shape.label))
  put('relationsBias', 1, relations, 'floats', 0)
  return Object.fromEntries(list.map(p => [p.name, p])) as Parameters
}

export interface Adam {
  readonly rate: number
  /** Count of this step, from 1. */
  readonly step: number
  readonly beta1: number
  readonly beta2: number
}

/** One step downhill; gradients are zero afterwards. */
export function updateParameters(parameters: Parameters, { rate, step, beta1, beta2 }: Adam): void {
  const size = (rate * Math.sqrt(1 - beta2 ** step)) / (1 - beta1 ** step)
  const update = (p: Parameter, from: number, to: number): void => {
    const { value, gradient, mean, square } = p
    for (let i = from; i < to; i++) {
      const g = gradient[i]!
      const m = (mean[i] = beta1 * mean[i]! + (1 - beta1) * g)
      const v = (square[i] = beta2 * square[i]! + (1 - beta2) * g * g)
      value[i] = value[i]! - (size * m) / (Math.sqrt(v) + 1e-8)
      gradient[i] = 0
    }
  }
  for (const p of Object.values(parameters)) {
    if (p.touched) p.touched.empty(row => update(p, row * p.columns, (row + 1) * p.columns))
    else update(p, 0, p.value.length)
  }
}

/** Name and size of a matrix. */
const outline = ({ name, columns, value }: Parameter) => ({ name, columns, rows: value.length / columns })

/** What a model has beside its parameters. */
export interface Knowledge {
  readonly shape: Shape
  readonly inventory: Inventory
  readonly lexicon: Lexicon
  /** A row for each word of the inventory. */
  readonly vectors: Tensor
}

/** The same model, slower to call a word a part of a name. */
export function moreCautious(packed: Packed, caution: number): Packed {
  const { names } = headColumns(packed.shape, packed.inventory.tags.length)
  const tensors = packed.tensors.map(tensor => {
    if (tensor.name !== 'headsBias') return tensor
    const values = Float32Array.from(tensor.values)
    values[names] = values[names]! + caution
    return { ...tensor, values }
  })
  return { ...packed, tensors }
}

/** The model as it is shipped: matrices and tables as 8-bit integers. */
export function packParameters(parameters: Parameters, known: Knowledge): Packed {
  const { shape, inventory, lexicon, vectors } = known
  const tensors = Object.values(parameters).map(
    (p): Tensor =>
      p.kind === 'floats'
        ? { ...outline(p), kind: p.kind, values: p.value, scales: new Float32Array(0) }
        : quantizeTensor(p.name, p.value, p.columns, p.kind),
  )
  const none = new Float32Array(0)
  const rows = lexicon.length / ENTRY
  const words: Tensor = { name: 'lexicon', rows, columns: ENTRY, kind: 'integers', values: lexicon, scales: none }
  return { shape, inventory, tensors: [...tensors, vectors, words] }
}
