/**
 * The trainer of the language core: treebank and names → models/english/english.bin.
 * `npm run train -- english [--epochs N] [--hidden N] [--out DIR]`; logs a line an epoch, keeps the best file on dev.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packModel } from '../../src/annotate/english/network/format.ts'
import { evaluate, scoreLine } from './evaluate.ts'
import { batchMaker, type Example, makeExamples } from './examples.ts'
import { makePass, type Trainer } from './network.ts'
import { initialParameters, packParameters, updateParameters } from './parameters.ts'
import { type Random, seededRandom } from './random.ts'
import type { Recipe } from './recipe.ts'
import { readTreebank } from './treebank.ts'
import { countForms, makeInventory } from './vocabulary.ts'

export interface TrainingRun {
  readonly recipe: Recipe
  readonly data: string
  readonly out: string
}

export function trainEnglish({ recipe, data, out }: TrainingRun): void {
  const train = readTreebank(
    join(data, 'syntax/en_ewt-ud-train.conllu'),
    join(data, 'entities/en_ewt-ud-train.preliminary.iob2'),
  )
  const dev = readTreebank(join(data, 'syntax/en_ewt-ud-dev.conllu'), join(data, 'entities/en_ewt-ud-dev.iob2'))
  const random = seededRandom(recipe.seed)
  const inventory = makeInventory(train, [])
  const { shape, weighting, dropout } = recipe
  const parameters = initialParameters(shape, inventory, random)
  const trainer: Trainer = { shape, inventory, parameters, weighting, dropout, random }
  const makeBatch = batchMaker(inventory, shape.buckets, countForms(train.map(s => s.forms)))
  const examples = makeExamples(train, inventory)
  const pass = makePass(trainer, 2 * recipe.batch)
  const steps = recipe.epochs * batchesOf(examples, recipe.batch, random).length
  mkdirSync(out, { recursive: true })
  let step = 0
  let best = 0
  const started = performance.now()
  for (let epoch = 1; epoch <= recipe.epochs; epoch++) {
    let [loss, count] = [0, 0]
    for (const chosen of batchesOf(examples, recipe.batch, random)) {
      loss += pass.run(makeBatch(chosen, recipe.noise, random))
      count++
      step++
      updateParameters(parameters, { ...recipe, rate: rateAt(recipe.rate, step, steps), step })
    }
    const packed = packParameters(parameters, shape, inventory)
    const scores = evaluate(packed, dev)
    const seconds = Math.round((performance.now() - started) / 1000)
    console.log(`${seconds}s epoch ${epoch} loss ${(loss / count).toFixed(4)} ${scoreLine(scores)}`)
    const value = scores.las + scores.names / 4
    if (value > best) {
      best = value
      writeFileSync(join(out, 'english.bin'), packModel(packed))
    }
  }
}

/** Rises over the first 200 steps, then falls as a cosine. */
function rateAt(highest: number, step: number, steps: number): number {
  const warm = Math.min(1, step / 200)
  return warm * highest * 0.5 * (1 + Math.cos((Math.PI * step) / (steps + 1)))
}

/** Sentences of like length together, each batch of about so many words, in random order. */
function batchesOf(examples: readonly Example[], words: number, random: Random): Example[][] {
  const order = examples
    .filter(e => e.forms.length <= words)
    .map(e => ({ e, key: e.forms.length + random.next() * 12 }))
    .sort((a, b) => a.key - b.key)
  const batches: Example[][] = [[]]
  let size = 0
  for (const { e } of order) {
    if (size + e.forms.length > words * 1.5) {
      batches.push([])
      size = 0
    }
    batches.at(-1)!.push(e)
    size += e.forms.length
    if (size >= words) {
      batches.push([])
      size = 0
    }
  }
  return random.shuffle(batches.filter(b => b.length > 0))
}
