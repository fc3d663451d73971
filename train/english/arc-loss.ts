/** The loss of heads (biaffine, Dozat and Manning 2017) and of their relations, and its gradients. */
import { DISTANCES, distanceRow, headColumns, LEAK } from '../../src/annotate/english/network/shape.ts'
import { applyMask, drop } from './dropout.ts'
import type { Batch, Example } from './examples.ts'
import type { Trainer } from './network.ts'
import type { Block, Workspace } from './products.ts'
import { addColumns, crossEntropy, setRows } from './rows.ts'

export interface ArcBlocks {
  readonly dependents: Block
  readonly heads: Block
  readonly turned: Block
  readonly dependentsGradient: Block
  readonly headsGradient: Block
  readonly turnedGradient: Block
  readonly pairs: Block
  readonly pairsGradient: Block
  readonly logits: Block
  readonly logitsGradient: Block
}

export function makeArcBlocks(workspace: Workspace, capacity: number, { shape, parameters }: Trainer): ArcBlocks {
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
    pairs: label(),
    pairsGradient: label(),
    logits: logit(),
    logitsGradient: logit(),
  }
}

interface Given {
  /** Rows of the heads' product. */
  readonly heads: Block
  readonly headsGradient: Block
  readonly batch: Batch
}

export function arcLoss(trainer: Trainer, workspace: Workspace, blocks: ArcBlocks, given: Given): number {
  const { shape, inventory, parameters, dropout, random } = trainer
  const { heads, batch } = given
  const columns = headColumns(shape, inventory.tags.length)
  const rows = batch.words.length
  const count = rows * shape.arc
  rectified(heads, columns.dependent, blocks.dependents, rows)
  rectified(heads, columns.head, blocks.heads, rows)
  const dependentMask = drop(blocks.dependents.data, count, dropout, random)
  const headMask = drop(blocks.heads.data, count, dropout, random)
  setRows(blocks.turned.data, parameters.arcsBias.value, rows)
  workspace.forward(blocks.dependents, parameters.arcs.value, blocks.turned, rows)
  for (const block of [blocks.dependentsGradient, blocks.headsGradient, blocks.turnedGradient])
    block.data.fill(0, 0, count)
  let loss = 0
  batch.examples.forEach((example, s) => {
    loss += sentenceLoss(trainer, blocks, { example, start: batch.starts[s]!, weight: trainer.weighting.arcs / rows })
  })
  addColumns(blocks.turnedGradient, parameters.arcsBias.gradient, rows)
  workspace.backwardWeights(blocks.dependents, blocks.turnedGradient, parameters.arcs.gradient, rows)
  workspace.backwardInput(blocks.turnedGradient, parameters.arcs.value, blocks.dependentsGradient, rows)
  applyMask(blocks.dependentsGradient.data, dependentMask)
  applyMask(blocks.headsGradient.data, headMask)
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

/** Heads of one sentence; the root is the column behind its words. */
function sentenceLoss({ shape, parameters }: Trainer, blocks: ArcBlocks, { example, start, weight }: One): number {
  const { arc } = shape
  const n = example.forms.length
  const turned = blocks.turned.data
  const scores = new Float32Array(n + 1)
  const gradient = new Float32Array(n + 1)
  const vector = (h: number): Float32Array =>
    h === n ? parameters.rootArc.value : blocks.heads.data.subarray((start + h) * arc, (start + h + 1) * arc)
  const gradientOf = (h: number): Float32Array =>
    h === n ? parameters.rootArc.gradient : blocks.headsGradient.data.subarray((start + h) * arc, (start + h + 1) * arc)
  const vectors = Array.from({ length: n + 1 }, (_, h) => vector(h))
  const gradients = Array.from({ length: n + 1 }, (_, h) => gradientOf(h))
  const near = parameters.distances
  const nearness = new Float32Array(DISTANCES)
  const nearnessGradient = new Float32Array(DISTANCES)
  let loss = 0
  for (let i = 0; i < n; i++) {
    const from = (start + i) * arc
    for (let d = 0; d < DISTANCES; d++) nearness[d] = dot(turned, from, near.value, d * arc, arc)
    for (let h = 0; h <= n; h++) {
      const v = vectors[h]!
      let sum = 0
      for (let k = 0; k < arc; k++) sum += turned[from + k]! * v[k]!
      scores[h] = h < n && h !== i ? sum + nearness[distanceRow(h - i)]! : sum
    }
    const gold = example.heads[i]! < 0 ? n : example.heads[i]!
    loss += crossEntropy(scores, gradient, { from: 0, count: n + 1, gold, weight, without: i })
    nearnessGradient.fill(0)
    for (let h = 0; h <= n; h++) {
      const g = gradient[h]!
      if (g === 0) continue
      if (h < n) {
        const d = distanceRow(h - i)
        nearnessGradient[d] = nearnessGradient[d]! + g
      }
      const v = vectors[h]!
      const dv = gradients[h]!
      for (let k = 0; k < arc; k++) {
        blocks.turnedGradient.data[from + k] = blocks.turnedGradient.data[from + k]! + g * v[k]!
        dv[k] = dv[k]! + g * turned[from + k]!
      }
    }
    nearnessGradient.forEach((g, d) => {
      if (g === 0) return
      for (let k = 0; k < arc; k++) {
        const at = d * arc + k
        blocks.turnedGradient.data[from + k] = blocks.turnedGradient.data[from + k]! + g * near.value[at]!
        near.gradient[at] = near.gradient[at]! + g * turned[from + k]!
      }
    })
  }
  return loss
}

function dot(a: Float32Array, i: number, b: Float32Array, j: number, count: number): number {
  let sum = 0
  for (let k = 0; k < count; k++) sum += a[i + k]! * b[j + k]!
  return sum
}

/** Relations of the gold arcs. */
function relationLoss(trainer: Trainer, workspace: Workspace, blocks: ArcBlocks, given: Given): number {
  const { shape, inventory, parameters, weighting, dropout, random } = trainer
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
  const mask = drop(pairs.data, rows * label, dropout, random)
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
  applyMask(pairsGradient.data, mask)
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
