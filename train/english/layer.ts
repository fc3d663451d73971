/** A bidirectional QRNN layer (Bradbury et al. 2017) over the sentences of a batch, forwards and backwards. */

import type { Block, Workspace } from './products.ts'
import { addColumns, setRows } from './rows.ts'

export interface Layer {
  /** Gates before, then after activation; in the backward pass their gradients. */
  readonly gates: Block
  readonly states: Block
  readonly zeros: Block
}

export function makeLayer(workspace: Workspace, rows: number, hidden: number): Layer {
  return {
    gates: workspace.block(rows, 6 * hidden),
    states: workspace.block(rows, 2 * hidden),
    zeros: workspace.block(1, hidden),
  }
}

export interface LayerWeights {
  readonly matrix: Float32Array
  readonly bias: Float32Array
}

/** out += layer(input). */
export function runLayer(
  workspace: Workspace,
  layer: Layer,
  weights: LayerWeights,
  { input, out, starts }: { input: Block; out: Block; starts: readonly number[] },
): void {
  const { gates, states, zeros } = layer
  const width = zeros.columns * 4
  setRows(gates.data, weights.bias, starts.at(-1)!)
  workspace.forward(input, weights.matrix, gates, starts.at(-1)!)
  for (let s = 0; s + 1 < starts.length; s++) {
    const [from, last, rows] = [starts[s]!, starts[s + 1]! - 1, starts[s + 1]! - starts[s]!]
    const common = { rows, width, before: zeros.address }
    const [gateStep, step] = [6 * width, 2 * width]
    workspace.kernels.scan({
      ...common,
      gates: gates.address + from * gateStep,
      gateStep,
      states: states.address + from * step,
      out: out.address + from * step,
      step,
    })
    workspace.kernels.scan({
      ...common,
      gates: gates.address + last * gateStep + 3 * width,
      gateStep: -gateStep,
      states: states.address + last * step + width,
      out: out.address + last * step + width,
      step: -step,
    })
  }
}

/** Gradient of out → gradients of weights and input (added). The gates become their gradients. */
export function runLayerBack(
  workspace: Workspace,
  layer: Layer,
  weights: LayerWeights & { readonly matrixGradient: Float32Array; readonly biasGradient: Float32Array },
  { input, out, starts, into }: { input: Block; out: Block; starts: readonly number[]; into: Block },
): void {
  const rows = starts.at(-1)!
  for (let s = 0; s + 1 < starts.length; s++) {
    scanBack(layer, out.data, { from: starts[s]!, to: starts[s + 1]!, forwards: true })
    scanBack(layer, out.data, { from: starts[s]!, to: starts[s + 1]!, forwards: false })
  }
  addColumns(layer.gates, weights.biasGradient, rows)
  workspace.backwardWeights(input, layer.gates, weights.matrixGradient, rows)
  workspace.backwardInput(layer.gates, weights.matrix, into, rows)
}

interface Run {
  readonly from: number
  readonly to: number
  readonly forwards: boolean
}

function scanBack({ gates, states, zeros }: Layer, out: Float32Array, { from, to, forwards }: Run): void {
  const width = zeros.columns
  const carry = new Float32Array(width)
  const step = forwards ? -1 : 1
  for (let t = forwards ? to - 1 : from; forwards ? t >= from : t < to; t += step) {
    const z = t * 6 * width + (forwards ? 0 : 3 * width)
    const at = t * 2 * width + (forwards ? 0 : width)
    const before = t + step >= from && t + step < to ? at + step * 2 * width : -1
    for (let n = 0; n < width; n++) {
      const value = gates.data[z + n]!
      const forget = gates.data[z + width + n]!
      const open = gates.data[z + 2 * width + n]!
      const dy = out[at + n]!
      const dh = dy * open + carry[n]!
      const earlier = before < 0 ? 0 : states.data[before + n]!
      gates.data[z + 2 * width + n] = dy * states.data[at + n]! * open * (1 - open)
      gates.data[z + width + n] = dh * (earlier - value) * forget * (1 - forget)
      gates.data[z + n] = dh * (1 - forget) * (1 - value * value)
      carry[n] = dh * forget
    }
  }
}
