/** The loss of heads (biaffine, Dozat and Manning 2017) and of their relations, and its gradients. */
import { DISTANCES, distanceRow, headColumns, LEAK, roundUp } from '../../src/annotate/english/network/shape.ts'
import { type Dropout, makeDropout } from './dropout.ts'
import type { Batch, Example } from './examples.ts'
import type { Trainer } from './network.ts'
import type { Block, Workspace } from './products.ts'
import { addColumns, addRow, crossEntropy, setRows } from './rows.ts'

export interface ArcBlocks {
  readonly dependents: Block
  readonly heads: Block
  readonly turned: Block
  readonly dependentsGradient: Block
  readonly headsGradient: Block
  readonly turnedGradient: Block
  /** Of one sentence: its words' turned vectors, the vectors of what they may hang from, and the scores. */
  readonly own: Block
  readonly ownGradient: Block
  readonly candidates: Block
  readonly candidatesGradient: Float32Array
  readonly scores: Block
  readonly scoresGradient: Block
  readonly pairs: Block
  readonly pairsGradient: Block
  readonly logits: Block
  readonly logitsGradient: Block
  readonly dependentsDropout: Dropout
  readonly headsDropout: Dropout
  readonly pairsDropout: Dropout
}

export function makeArcBlocks(workspace: Workspace, capacity: number, trainer: Trainer): ArcBlocks {
  const { shape, parameters, dropout, random } = trainer
  const dropped = (columns: number): Dropout => makeDropout(capacity * columns, dropout, random)
  const most = roundUp(capacity + 1 + DISTANCES, 8)
  const arc = (): Block => workspace.block(capacity, shape.arc)
  const label = (): Block => workspace.block(capacity, shape.label)
  const logit = (): Block => workspace.block(capacity, parameters.relations.columns)
  return {
    dependents: arc(),
    heads: arc(),
    turned: arc(),
    dependentsGradient: arc(),
    headsGradient: arc(),
    turnedGradient: arc(),
    own: arc(),
    ownGradient: arc(),
    candidates: workspace.block(most, shape.arc),
    candidatesGradient: new Float32Array(most * shape.arc),
    scores: workspace.block(capacity, most),
    scoresGradient: workspace.block(capacity, most),
    pairs: label(),
    pairsGradient: label(),
    logits: logit(),
    logitsGradient: logit(),
    dependentsDropout: dropped(shape.arc),
    headsDropout: dropped(shape.arc),
    pairsDropout: dropped(shape.label),
  }
}

interface Given {
  /** Rows of the heads' product. */
  readonly heads: Block
  readonly headsGradient: Block
  readonly batch: Batch
}

export function arcLoss(trainer: Trainer, workspace: Workspace, blocks: ArcBlocks, given: Given): number {
  const { shape, inventory, parameters } = trainer
  const { heads, batch } = given
  const columns = headColumns(shape, inventory.tags.length)
  const rows = batch.words.length
  const count = rows * shape.arc
  rectified(heads, columns.dependent, blocks.dependents, rows)
  rectified(heads, columns.head, blocks.heads, rows)
  blocks.dependentsDropout.forward(blocks.dependents.data, count)
  blocks.headsDropout.forward(blocks.heads.data, count)
  setRows(blocks.turned.data, parameters.arcsBias.value, rows)
  workspace.forward(blocks.dependents, parameters.arcs.value, blocks.turned, rows)
  for (const block of [blocks.dependentsGradient, blocks.headsGradient, blocks.turnedGradient])
    block.data.fill(0, 0, count)
  let loss = 0
  batch.examples.forEach((example, s) => {
    loss += sentenceLoss(trainer, workspace, blocks, {
      example,
      start: batch.starts[s]!,
      weight: trainer.weighting.arcs / rows,
    })
  })
  addColumns(blocks.turnedGradient, parameters.arcsBias.gradient, rows)
  workspace.backwardWeights(blocks.dependents, blocks.turnedGradient, parameters.arcs.gradient, rows)
  workspace.backwardInput(blocks.turnedGradient, parameters.arcs.value, blocks.dependentsGradient, rows)
  blocks.dependentsDropout.backward(blocks.dependentsGradient.data)
  blocks.headsDropout.backward(blocks.headsGradient.data)
  rectifiedBack(given, columns.dependent, blocks.dependentsGradient, rows)
  rectifiedBack(given, columns.head, blocks.headsGradient, rows)
  return loss + relationLoss(trainer, workspace, blocks, given)
}

/** Columns of the heads' product, leaky below zero. */
function rectified(heads: Block, column: number, to: Block, rows: number): void {
  for (let r = 0; r < rows; r++)
    for (let n = 0; n < to.columns; n++) {
      const x = heads.data[r * heads.columns + column + n]!
      to.data[r * to.columns + n] = x < 0 ? x * LEAK : x
    }
}

function rectifiedBack({ heads, headsGradient }: Given, column: number, from: Block, rows: number): void {
  for (let r = 0; r < rows; r++)
    for (let n = 0; n < from.columns; n++) {
      const at = r * heads.columns + column + n
      headsGradient.data[at] = from.data[r * from.columns + n]! * (heads.data[at]! < 0 ? LEAK : 1)
    }
}

interface One {
  readonly example: Example
  readonly start: number
  readonly weight: number
}

/** Heads of one sentence. Candidates are its words, the root behind them, and behind that what each distance adds. */
function sentenceLoss(
  trainer: Trainer,
  workspace: Workspace,
  blocks: ArcBlocks,
  { example, start, weight }: One,
): number {
  const { parameters, shape } = trainer
  const { arc } = shape
  const n = example.forms.length
  const own = blocks.own
  own.data.set(blocks.turned.data.subarray(start * arc, (start + n) * arc))
  const columns = roundUp(n + 1 + DISTANCES, 8)
  const candidates = blocks.candidates.data.fill(0, 0, columns * arc)
  candidates.set(blocks.heads.data.subarray(start * arc, (start + n) * arc))
  candidates.set(parameters.rootArc.value, n * arc)
  candidates.set(parameters.distances.value, (n + 1) * arc)
  const scores = { ...blocks.scores, columns }
  const gradient = { ...blocks.scoresGradient, columns }
  scores.data.fill(0, 0, roundUp(n, 4) * columns)
  gradient.data.fill(0, 0, roundUp(n, 4) * columns)
  workspace.backwardInput(own, candidates, scores, n)
  const loss = headLoss(scores.data, gradient.data, { heads: example.heads, columns, weight })
  const turnedGradient = blocks.ownGradient
  turnedGradient.data.fill(0, 0, roundUp(n, 4) * arc)
  workspace.forward(gradient, candidates, turnedGradient, n)
  addRow(blocks.turnedGradient.data, start * arc, turnedGradient.data, 0, n * arc)
  const given = blocks.candidatesGradient.fill(0, 0, columns * arc)
  workspace.backwardWeights(gradient, own, given.subarray(0, columns * arc), n)
  addRow(blocks.headsGradient.data, start * arc, given, 0, n * arc)
  addRow(parameters.rootArc.gradient, 0, given, n * arc, arc)
  addRow(parameters.distances.gradient, 0, given, (n + 1) * arc, DISTANCES * arc)
  return loss
}

interface Rows {
  readonly heads: Int32Array
  readonly columns: number
  readonly weight: number
}

/** Adds to each candidate what its distance does, and turns scores into gradients. */
function headLoss(scores: Float32Array, gradient: Float32Array, { heads, columns, weight }: Rows): number {
  const n = heads.length
  let loss = 0
  for (let i = 0; i < n; i++) {
    const from = i * columns
    const near = from + n + 1
    for (let h = 0; h < n; h++) if (h !== i) scores[from + h] = scores[from + h]! + scores[near + distanceRow(h - i)]!
    const gold = heads[i]! < 0 ? n : heads[i]!
    loss += crossEntropy(scores, gradient, { from, count: n + 1, gold, weight, without: i })
    for (let h = 0; h < n; h++) {
      if (h === i) continue
      const d = near + distanceRow(h - i)
      gradient[d] = gradient[d]! + gradient[from + h]!
    }
  }
  return loss
}

/** Relations of the gold arcs. */
function relationLoss(trainer: Trainer, workspace: Workspace, blocks: ArcBlocks, given: Given): number {
  const { shape, inventory, parameters, weighting } = trainer
  const { heads, headsGradient, batch } = given
  const columns = headColumns(shape, inventory.tags.length)
  const { label } = shape
  const rows = batch.words.length
  const { pairs, pairsGradient, logits, logitsGradient } = blocks
  // the row of each word's head; -1 for a root
  const other = new Int32Array(rows)
  batch.examples.forEach((example, s) => {
    example.heads.forEach((h, i) => {
      other[batch.starts[s]! + i] = h < 0 ? -1 : batch.starts[s]! + h
    })
  })
  for (let r = 0; r < rows; r++)
    for (let n = 0; n < label; n++) {
      const own = heads.data[r * heads.columns + columns.labelDependent + n]!
      const head = other[r]!
      const at = head * heads.columns + columns.labelHead + n
      pairs.data[r * label + n] = Math.max(0, own + (head < 0 ? parameters.rootLabel.value[n]! : heads.data[at]!))
    }
  blocks.pairsDropout.forward(pairs.data, rows * label)
  setRows(logits.data, parameters.relationsBias.value, rows)
  workspace.forward(pairs, parameters.relations.value, logits, rows)
  logitsGradient.data.fill(0, 0, rows * logits.columns)
  let loss = 0
  batch.examples.forEach((example, s) => {
    example.relations.forEach((gold, i) => {
      const from = (batch.starts[s]! + i) * logits.columns
      const choice = { from, count: inventory.relations.length, gold, weight: weighting.relations / rows }
      if (gold >= 0) loss += crossEntropy(logits.data, logitsGradient.data, choice)
    })
  })
  addColumns(logitsGradient, parameters.relationsBias.gradient, rows)
  workspace.backwardWeights(pairs, logitsGradient, parameters.relations.gradient, rows)
  pairsGradient.data.fill(0, 0, rows * label)
  workspace.backwardInput(logitsGradient, parameters.relations.value, pairsGradient, rows)
  blocks.pairsDropout.backward(pairsGradient.data)
  for (let r = 0; r < rows; r++)
    for (let n = 0; n < label; n++) {
      if (pairs.data[r * label + n]! <= 0) continue
      const g = pairsGradient.data[r * label + n]!
      const own = r * heads.columns + columns.labelDependent + n
      headsGradient.data[own] = headsGradient.data[own]! + g
      const at = other[r]! * heads.columns + columns.labelHead + n
      if (other[r]! < 0) parameters.rootLabel.gradient[n] = parameters.rootLabel.gradient[n]! + g
      else headsGradient.data[at] = headsGradient.data[at]! + g
    }
  return loss
}
