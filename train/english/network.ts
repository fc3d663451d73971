/** A batch → its loss and the gradients of all parameters: the encoder of src/annotate/english/network, forwards and backwards. */
import {
  BOUNDARY,
  DISTANCES,
  headColumns,
  type Inventory,
  inputWidth,
  LAYERS,
  NAME_LABELS,
  type Shape,
} from '../../src/annotate/english/network/shape.ts'
import type { VectorTable } from '../../src/annotate/english/network/word-vectors.ts'
import { type ArcBlocks, arcLoss, makeArcBlocks } from './arc-loss.ts'
import { type Dropout, makeDropout } from './dropout.ts'
import type { Batch } from './examples.ts'
import { type Layer, makeLayer, runLayer, runLayerBack } from './layer.ts'
import type { Parameters } from './parameters.ts'
import { type Block, makeWorkspace, type Workspace } from './products.ts'
import type { Random } from './random.ts'
import { addColumns, addRow, crossEntropy, setRows } from './rows.ts'

export interface Weighting {
  readonly arcs: number
  readonly relations: number
  readonly tags: number
  readonly names: number
}

export interface Trainer {
  readonly shape: Shape
  readonly inventory: Inventory
  readonly parameters: Parameters
  readonly vectors: VectorTable
  readonly weighting: Weighting
  /** Share of numbers dropped between layers. */
  readonly dropout: number
  readonly random: Random
}

export interface Pass {
  /** The most words of a batch. */
  readonly capacity: number
  /** Adds to the parameters' gradients; returns the loss a word. */
  run(batch: Batch): number
}

interface Blocks {
  /** Vectors from text read beforehand, and what they become: a part of each word's own. */
  readonly read: Block
  readonly own: Block
  /** Words, and behind them what lies beyond a sentence; in the backward pass their gradients. */
  readonly input: Block
  readonly window: Block
  /** What each layer gives, and what the heads read: after dropout. */
  readonly outputs: readonly Block[]
  readonly inputs: readonly Block[]
  readonly layers: readonly Layer[]
  readonly heads: Block
  readonly headsGradient: Block
  readonly wideGradients: readonly Block[]
  readonly windowGradient: Block
  readonly arcs: ArcBlocks
  readonly inputDropout: Dropout
  readonly layerDropouts: readonly Dropout[]
}

export function makePass(trainer: Trainer, capacity: number): Pass {
  const { shape, inventory } = trainer
  const wide = 2 * shape.hidden
  const inputs = 3 * inputWidth(shape)
  const { total } = headColumns(shape, inventory.tags.length)
  const widest = Math.max(6 * shape.hidden, inputs, total)
  const workspace = makeWorkspace(384 << 20, capacity + 2 * DISTANCES, widest)
  const block = (columns: number): Block => workspace.block(capacity, columns)
  const dropped = (columns: number): Dropout => makeDropout(capacity * columns, trainer.dropout, trainer.random)
  const blocks: Blocks = {
    read: block(shape.vector),
    own: block(shape.word),
    input: workspace.block(capacity + 1, inputWidth(shape)),
    window: block(inputs),
    outputs: Array.from({ length: LAYERS }, () => block(wide)),
    inputs: Array.from({ length: LAYERS }, () => block(wide)),
    layers: Array.from({ length: LAYERS }, () => makeLayer(workspace, capacity, shape.hidden)),
    heads: block(total),
    headsGradient: block(total),
    wideGradients: [block(wide), block(wide)],
    windowGradient: block(inputs),
    arcs: makeArcBlocks(workspace, capacity, trainer),
    inputDropout: dropped(inputWidth(shape)),
    layerDropouts: Array.from({ length: LAYERS }, () => dropped(wide)),
  }
  return { capacity, run: batch => runBatch(trainer, workspace, blocks, batch) }
}

function runBatch(trainer: Trainer, workspace: Workspace, blocks: Blocks, batch: Batch): number {
  const { parameters } = trainer
  const rows = batch.words.length
  const { starts } = batch
  const weights = (layer: number) => ({
    matrix: parameters[`layer${layer as 1}`].value,
    bias: parameters[`bias${layer as 1}`].value,
    matrixGradient: parameters[`layer${layer as 1}`].gradient,
    biasGradient: parameters[`bias${layer as 1}`].gradient,
  })
  embed(trainer, workspace, blocks, batch)
  const size = rows * 2 * trainer.shape.hidden
  let input = blocks.window
  for (let l = 0; l < LAYERS; l++) {
    const out = blocks.outputs[l]!
    if (l === 0) out.data.fill(0, 0, size)
    else out.data.set(blocks.outputs[l - 1]!.data.subarray(0, size))
    runLayer(workspace, blocks.layers[l]!, weights(l + 1), { input, out, starts })
    input = blocks.inputs[l]!
    input.data.set(out.data.subarray(0, size))
    blocks.layerDropouts[l]!.forward(input.data, size)
  }
  setRows(blocks.heads.data, parameters.headsBias.value, rows)
  workspace.forward(input, parameters.heads.value, blocks.heads, rows)
  blocks.headsGradient.data.fill(0, 0, rows * blocks.heads.columns)
  const { heads, headsGradient } = blocks
  const loss =
    labelLoss(trainer, heads, headsGradient, batch) +
    arcLoss(trainer, workspace, blocks.arcs, { heads, headsGradient, batch })
  addColumns(headsGradient, parameters.headsBias.gradient, rows)
  workspace.backwardWeights(input, headsGradient, parameters.heads.gradient, rows)
  let [out, back] = blocks.wideGradients as [Block, Block]
  out.data.fill(0, 0, size)
  workspace.backwardInput(headsGradient, parameters.heads.value, out, rows)
  blocks.layerDropouts[LAYERS - 1]!.backward(out.data)
  for (let l = LAYERS - 1; l > 0; l--) {
    back.data.fill(0, 0, size)
    const way = { input: blocks.inputs[l - 1]!, out, starts, into: back }
    runLayerBack(workspace, blocks.layers[l]!, weights(l + 1), way)
    blocks.layerDropouts[l - 1]!.backward(back.data)
    for (let i = 0; i < size; i++) back.data[i] = back.data[i]! + out.data[i]!
    ;[out, back] = [back, out]
  }
  const into = blocks.windowGradient
  into.data.fill(0, 0, rows * into.columns)
  runLayerBack(workspace, blocks.layers[0]!, weights(1), { input: blocks.window, out, starts, into })
  embedBack(trainer, workspace, blocks, batch)
  return loss
}

/** Word vectors and summed spelling vectors of each word between those of its neighbours. */
function embed(trainer: Trainer, workspace: Workspace, blocks: Blocks, batch: Batch): void {
  const { shape, parameters, vectors } = trainer
  const rows = batch.words.length
  const [width, reach] = [inputWidth(shape), shape.vector]
  for (let r = 0; r < rows; r++) vectors.write(batch.known[r]!, blocks.read.data.subarray(r * reach, (r + 1) * reach))
  blocks.own.data.fill(0, 0, rows * shape.word)
  workspace.forward(blocks.read, parameters.turn.value, blocks.own, rows)
  const input = blocks.input.data.fill(0, 0, (rows + 1) * width)
  const { words, spelling } = parameters
  for (let r = 0; r <= rows; r++) {
    const from = (r < rows ? batch.words[r]! : BOUNDARY) * shape.word
    const at = r * width
    for (let n = 0; n < shape.word; n++)
      input[at + n] = words.value[from + n]! + (r < rows ? blocks.own.data[r * shape.word + n]! : 0)
    if (r === rows) continue
    for (const row of batch.spelling[r]!)
      addRow(input, at + shape.word, spelling.value, row * shape.spelling, shape.spelling)
  }
  blocks.inputDropout.forward(input, rows * width)
  eachNeighbour(batch.starts, (r, third, neighbour) => {
    const from = (neighbour < 0 ? rows : neighbour) * width
    blocks.window.data.set(input.subarray(from, from + width), (r * 3 + third) * width)
  })
}

function embedBack(trainer: Trainer, workspace: Workspace, blocks: Blocks, batch: Batch): void {
  const { shape, parameters } = trainer
  const rows = batch.words.length
  const width = inputWidth(shape)
  const gradient = blocks.input.data.fill(0, 0, (rows + 1) * width)
  eachNeighbour(batch.starts, (r, third, neighbour) => {
    addRow(
      gradient,
      (neighbour < 0 ? rows : neighbour) * width,
      blocks.windowGradient.data,
      (r * 3 + third) * width,
      width,
    )
  })
  blocks.inputDropout.backward(gradient)
  const { words, spelling, turn } = parameters
  for (let r = 0; r <= rows; r++) {
    const id = r < rows ? batch.words[r]! : BOUNDARY
    words.touched!.add(id)
    addRow(words.gradient, id * shape.word, gradient, r * width, shape.word)
    if (r === rows) continue
    blocks.own.data.set(gradient.subarray(r * width, r * width + shape.word), r * shape.word)
    for (const row of batch.spelling[r]!) {
      spelling.touched!.add(row)
      addRow(spelling.gradient, row * shape.spelling, gradient, r * width + shape.word, shape.spelling)
    }
  }
  workspace.backwardWeights(blocks.read, blocks.own, turn.gradient, rows)
}

/** Calls with each word, which third of its window, and the word there, -1 beyond the sentence. */
function eachNeighbour(starts: readonly number[], call: (r: number, third: number, neighbour: number) => void): void {
  for (let s = 0; s + 1 < starts.length; s++)
    for (let r = starts[s]!; r < starts[s + 1]!; r++) {
      call(r, 0, r > starts[s]! ? r - 1 : -1)
      call(r, 1, r)
      call(r, 2, r + 1 < starts[s + 1]! ? r + 1 : -1)
    }
}

/** Tags and names. */
function labelLoss({ shape, inventory, weighting }: Trainer, heads: Block, gradient: Block, batch: Batch): number {
  const columns = headColumns(shape, inventory.tags.length)
  const rows = batch.words.length
  let loss = 0
  batch.examples.forEach((example, s) => {
    for (let i = 0; i < example.forms.length; i++) {
      const row = (batch.starts[s]! + i) * heads.columns
      const tag = example.tags[i]!
      const [tagWeight, nameWeight] = [weighting.tags / rows, weighting.names / rows]
      const tags = { from: row + columns.tags, count: inventory.tags.length, gold: tag, weight: tagWeight }
      if (tag >= 0) loss += crossEntropy(heads.data, gradient.data, tags)
      if (!example.names) continue
      const names = { from: row + columns.names, count: NAME_LABELS, gold: example.names[i]!, weight: nameWeight }
      loss += crossEntropy(heads.data, gradient.data, names)
    }
  })
  return loss
}
