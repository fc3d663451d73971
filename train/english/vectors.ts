/**
 * Raw sentences → a vector a word: skip-gram with negative sampling (Mikolov et al. 2013), narrow windows, so that words
 * of the same grammar come close together.
 */
import { UNKNOWN } from '../../src/annotate/english/network/shape.ts'
import type { Random } from './random.ts'

export interface SkipGram {
  readonly width: number
  /** Neighbours on each side; each distance has outputs of its own, so that word order counts (Ling et al. 2015). */
  readonly window: number
  readonly negatives: number
  readonly epochs: number
  readonly rate: number
  /** Words more frequent than this share are thinned out. */
  readonly sample: number
}

/** `sentences` hold rows of the vocabulary; the answer has `size` rows of `width`. */
export function trainVectors(
  sentences: readonly Int32Array[],
  size: number,
  plan: SkipGram,
  random: Random,
): Float32Array {
  const { width, window } = plan
  const input = new Float32Array(size * width).map(() => (random.next() - 0.5) / width)
  const outputs = new Float32Array(size * width * 2 * window)
  const counts = new Float64Array(size)
  let total = 0
  for (const s of sentences)
    for (const w of s) {
      counts[w] = counts[w]! + 1
      total++
    }
  const noise = noiseTable(counts)
  const step = new Float32Array(width)
  let done = 0
  for (let epoch = 0; epoch < plan.epochs; epoch++)
    for (const sentence of sentences) {
      const rate = plan.rate * Math.max(0.02, 1 - done / (plan.epochs * total))
      done += sentence.length
      const kept = sentence.filter(w => keep(counts[w]! / total, plan.sample, random) && w !== UNKNOWN)
      for (let i = 0; i < kept.length; i++)
        for (let offset = -window; offset <= window; offset++) {
          const context = kept[i + offset]
          if (offset === 0 || context === undefined) continue
          const slot = offset < 0 ? offset + window : offset + window - 1
          learnPair({ input, outputs, step, width, rate }, kept[i]!, context, {
            slot,
            slots: 2 * window,
            noise,
            plan,
            random,
          })
        }
    }
  return input
}

function keep(share: number, sample: number, random: Random): boolean {
  return random.next() < Math.sqrt(sample / share) + sample / share
}

interface Tables {
  readonly input: Float32Array
  readonly outputs: Float32Array
  readonly step: Float32Array
  readonly width: number
  readonly rate: number
}

interface Against {
  readonly slot: number
  readonly slots: number
  readonly noise: Int32Array
  readonly plan: SkipGram
  readonly random: Random
}

function learnPair(
  { input, outputs, step, width, rate }: Tables,
  word: number,
  context: number,
  against: Against,
): void {
  const { slot, slots, noise, plan, random } = against
  const from = word * width
  step.fill(0)
  for (let n = 0; n <= plan.negatives; n++) {
    const other = n === 0 ? context : noise[random.below(noise.length)]!
    if (n > 0 && other === context) continue
    const to = (other * slots + slot) * width
    let sum = 0
    for (let k = 0; k < width; k++) sum += input[from + k]! * outputs[to + k]!
    const g = rate * ((n === 0 ? 1 : 0) - 1 / (1 + Math.exp(-sum)))
    for (let k = 0; k < width; k++) {
      step[k] = step[k]! + g * outputs[to + k]!
      outputs[to + k] = outputs[to + k]! + g * input[from + k]!
    }
  }
  for (let k = 0; k < width; k++) input[from + k] = input[from + k]! + step[k]!
}

/** Words by their frequency to the power of three quarters. */
function noiseTable(counts: Float64Array): Int32Array {
  const size = 1 << 20
  const powers = counts.map(c => c ** 0.75)
  const total = powers.reduce((a, b) => a + b, 0)
  const table = new Int32Array(size)
  let word = 0
  let reached = powers[0]! / total
  for (let i = 0; i < size; i++) {
    while (i / size > reached && word + 1 < counts.length) reached += powers[++word]! / total
    table[i] = word
  }
  return table
}
