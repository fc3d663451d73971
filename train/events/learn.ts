/** Examples → weights of the ranker: cross-entropy by Adagrad (Duchi et al. 2011), with groups of traits left out at random. */
import { BUCKETS, LABELS, SLOTS, type Weights } from '../../src/events/ranker/ranker.ts'
import { seededRandom } from '../english/random.ts'
import type { Example } from './examples.ts'

export interface Plan {
  readonly seed: number
  readonly hidden: number
  readonly width: number
  readonly epochs: number
  readonly rate: number
  readonly dropout: number
  /** How often what the frames say, and what names the word, is hidden, so that the rest is learned too. */
  readonly hide: { readonly frames: number; readonly word: number; readonly slot: number }
  /** Words that carry nothing count so much. */
  readonly none: number
}

type Table = { readonly value: Float32Array; readonly square: Float32Array }

/** Learns from the examples in random order. */
export function learn(examples: readonly Example[], plan: Plan, log: (line: string) => void): Weights {
  const random = seededRandom(plan.seed)
  const { hidden, width } = plan
  const table = (size: number, scale: number): Table => ({
    value: Float32Array.from({ length: size }, () => random.normal() * scale),
    square: new Float32Array(size).fill(1e-4),
  })
  const slots = table(SLOTS.length * width * hidden, 0.03)
  const keys = table(BUCKETS * hidden, 0.03)
  const bias = table(hidden, 0)
  const output = table(LABELS.length * hidden, 0.1)
  const outputBias = table(LABELS.length, 0)
  const order = examples.map((_, at) => at)
  const layer = new Float32Array(hidden)
  const back = new Float32Array(hidden)
  const scores = new Float32Array(LABELS.length)
  const step = ({ value, square }: Table, at: number, slope: number, rate: number) => {
    square[at]! += slope * slope
    value[at]! -= (rate * slope) / Math.sqrt(square[at]!)
  }
  for (let epoch = 1; epoch <= plan.epochs; epoch++) {
    let loss = 0
    const rate = plan.rate * (1 - (epoch - 1) / plan.epochs)
    for (const at of random.shuffle(order)) {
      const { slots: vectors, label, ...groups } = examples[at]!
      const chosen = [
        ...groups.keys,
        ...(random.next() < plan.hide.frames ? [] : groups.frameKeys),
        ...(random.next() < plan.hide.word ? [] : groups.wordKeys),
      ]
      const seen = vectors.map(vector => (random.next() < plan.hide.slot ? undefined : vector))
      layer.set(bias.value)
      seen.forEach((vector, slot) => {
        if (vector) project(slots.value, slot * width * hidden, vector, layer)
      })
      for (const key of chosen) for (let i = 0; i < hidden; i++) layer[i]! += keys.value[key * hidden + i]!
      for (let i = 0; i < hidden; i++)
        layer[i] = layer[i]! <= 0 || random.next() < plan.dropout ? 0 : layer[i]! / (1 - plan.dropout)
      loss += slopes(layer, output.value, outputBias.value, label, scores)
      const weight = label === 0 ? plan.none : 1
      back.fill(0)
      for (let of = 0; of < scores.length; of++) {
        const slope = weight * scores[of]!
        for (let i = 0; i < hidden; i++)
          if (layer[i]! > 0) {
            back[i]! += slope * output.value[of * hidden + i]!
            step(output, of * hidden + i, slope * layer[i]!, rate)
          }
        step(outputBias, of, slope, rate)
      }
      for (let i = 0; i < hidden; i++) {
        if (layer[i]! <= 0) continue
        const slope = back[i]! / (1 - plan.dropout)
        step(bias, i, slope, rate)
        for (const key of chosen) step(keys, key * hidden + i, slope, rate)
        for (let slot = 0; slot < seen.length; slot++) {
          const vector = seen[slot]
          if (vector)
            for (let row = 0; row < width; row++)
              step(slots, (slot * width + row) * hidden + i, slope * vector[row]!, rate)
        }
      }
    }
    log(`epoch ${epoch} loss ${(loss / examples.length).toFixed(4)}`)
  }
  return {
    width,
    hidden,
    slots: slots.value,
    keys: keys.value,
    bias: bias.value,
    output: output.value,
    outputBias: outputBias.value,
  }
}

function project(matrix: Float32Array, from: number, vector: Float32Array, layer: Float32Array): void {
  const hidden = layer.length
  for (let row = 0; row < vector.length; row++) {
    const x = vector[row]!
    const at = from + row * hidden
    for (let i = 0; i < hidden; i++) layer[i]! += x * matrix[at + i]!
  }
}

/** Fills `scores` with the slopes of the softmax's loss, and gives the loss. */
function slopes(
  layer: Float32Array,
  output: Float32Array,
  bias: Float32Array,
  label: number,
  scores: Float32Array,
): number {
  const hidden = layer.length
  let highest = -Infinity
  for (let of = 0; of < scores.length; of++) {
    let sum = bias[of]!
    for (let i = 0; i < hidden; i++) sum += output[of * hidden + i]! * layer[i]!
    scores[of] = sum
    if (sum > highest) highest = sum
  }
  let total = 0
  for (let of = 0; of < scores.length; of++) total += scores[of] = Math.exp(scores[of]! - highest)
  for (let of = 0; of < scores.length; of++) scores[of]! /= total
  const loss = -Math.log(Math.max(1e-9, scores[label]!))
  scores[label]! -= 1
  return loss
}

/** How likely each label is for an example, with nothing hidden. */
export function rankExample({ hidden, width, ...weights }: Weights, example: Example): number[] {
  const layer = Float32Array.from(weights.bias)
  example.slots.forEach((vector, slot) => {
    if (vector) project(weights.slots, slot * width * hidden, vector, layer)
  })
  for (const key of [...example.keys, ...example.frameKeys, ...example.wordKeys])
    for (let i = 0; i < hidden; i++) layer[i]! += weights.keys[key * hidden + i]!
  for (let i = 0; i < hidden; i++) layer[i] = Math.max(0, layer[i]!)
  const odds = new Float32Array(LABELS.length)
  slopes(layer, weights.output, weights.outputBias, 0, odds)
  odds[0]! += 1
  return [...odds]
}
