/**
 * Learns where sentences end, from UD English EWT train and news-like stories, and writes
 * src/annotate/english/segment/boundary-weights.ts: `npx tsx train/segment.ts`.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { WEIGHTS } from '../src/annotate/english/segment/boundary-features.ts'
import { MissingError } from '../src/base/errors.ts'
import { seededRandom } from './english/random.ts'
import { collectGaps, type Gap } from './segment/gaps.ts'
import { readGoldText } from './segment/gold-text.ts'
import { readSilverText } from './segment/silver-text.ts'

const ROUNDS = 14
const RATE = 0.12
const DECAY = 4e-3
const STORIES = 1500
/** A feature seen in fewer gaps has no weight. */
const LEAST = 5
/** One step of the shipped whole-number weights. */
const STEP = 1 / 24

const root = join(fileURLToPath(import.meta.url), '..', '..')
const bench = join(root, '..', 'shared', 'bench')
const syntax = join(bench, 'syntax')
if (!existsSync(syntax)) throw new MissingError(`missing training data: UD English EWT (${syntax})`)

const random = seededRandom(7)
const gold = collectGaps(readGoldText(join(syntax, 'en_ewt-ud-train.conllu')), 1)
const silver = collectGaps(readSilverText(join(bench, 'relation', 'synthetic-stories.jsonl'), STORIES, random), 0.3)
const held = collectGaps(readGoldText(join(syntax, 'en_ewt-ud-dev.conllu')), 1)
console.log(`gaps: ${gold.length} of EWT, ${silver.length} of stories, ${held.length} of EWT dev`)
const weights = quantise(learn([...gold, ...silver]))
console.log(`${weights.filter(w => w !== 0).length} weights`)
console.log(report('dev', held, weights))
console.log(report('stories', silver, weights))
write(weights)

/** Logistic regression: AdaGrad, L2, the mean of the weights over the later half of the rounds. */
function learn(gaps: Gap[]): Float64Array {
  const weights = new Float64Array(WEIGHTS)
  const squares = new Float64Array(WEIGHTS).fill(1e-6)
  const mean = new Float64Array(WEIGHTS)
  const frequent = countFeatures(gaps).map(n => (n >= LEAST ? 1 : 0))
  for (let round = 0; round < ROUNDS; round++) {
    for (const { features, ends, weight } of random.shuffle(gaps)) {
      const error = (1 / (1 + Math.exp(-total(features, weights))) - (ends ? 1 : 0)) * weight
      for (const f of features) {
        if (frequent[f] === 0) continue
        const slope = error + DECAY * weights[f]!
        squares[f]! += slope * slope
        weights[f]! -= (RATE * slope) / Math.sqrt(squares[f]!)
      }
    }
    console.log(`round ${round + 1}: ${report('dev', held, weights)}`)
    if (round >= ROUNDS / 2) for (let f = 0; f < WEIGHTS; f++) mean[f]! += weights[f]! / Math.ceil(ROUNDS / 2)
  }
  return mean
}

/** How many gaps have each feature. */
function countFeatures(gaps: readonly Gap[]): Uint32Array {
  const counts = new Uint32Array(WEIGHTS)
  for (const { features } of gaps) for (const f of features) counts[f]!++
  return counts
}

function total(features: Int32Array, weights: ArrayLike<number>): number {
  let sum = 0
  for (const f of features) sum += weights[f]!
  return sum
}

function quantise(weights: Float64Array): Int8Array {
  return Int8Array.from(weights, w => Math.max(-127, Math.min(127, Math.round(w / STEP))))
}

function report(name: string, gaps: readonly Gap[], weights: ArrayLike<number>): string {
  let right = 0
  let extra = 0
  let missed = 0
  for (const { features, ends } of gaps) {
    const said = total(features, weights) > 0
    if (said && ends) right++
    else if (said) extra++
    else if (ends) missed++
  }
  const percent = (n: number, of: number) => ((100 * n) / of).toFixed(2)
  return `${name} precision ${percent(right, right + extra)} recall ${percent(right, right + missed)}`
}

function write(learned: Int8Array): void {
  const packed = Buffer.from(learned.buffer).toString('base64')
  const lines = [
    '/** Weights of boundary-features.ts, 8-bit, in base 64. Written by train/segment.ts; learned from UD English EWT (CC BY-SA 4.0) and stories of NGEC (MIT). */',
    `export const BOUNDARY_WEIGHTS =\n  '${packed}'`,
  ]
  writeFileSync(join(root, 'src/annotate/english/segment/boundary-weights.ts'), `${lines.join('\n')}\n`)
}
