/**
 * The trainer of the language core: treebank and names → models/english/english.bin.
 * `npm run train -- english [--epochs N] [--hidden N] [--out DIR]`; logs a line an epoch, keeps the best file on dev.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { packModel } from '../../src/annotate/english/network/format.ts'
import { type Inventory, UNKNOWN } from '../../src/annotate/english/network/shape.ts'
import { normalForm } from '../../src/annotate/english/network/spelling.ts'
import { writeCard } from './card.ts'
import { loadCheckpoint, saveCheckpoint } from './checkpoint.ts'
import { evaluate, scoreLine } from './evaluate.ts'
import { batchMaker, type Example, makeExamples } from './examples.ts'
import { makePass, type Trainer } from './network.ts'
import { initialParameters, type Parameters, packParameters, updateParameters } from './parameters.ts'
import { type Random, seededRandom } from './random.ts'
import { readRawSentences } from './raw-text.ts'
import type { Recipe } from './recipe.ts'
import { readTreebank } from './treebank.ts'
import { trainVectors } from './vectors.ts'
import { countForms, makeInventory } from './vocabulary.ts'
import { readNamePools, readWordLists } from './word-lists.ts'

export interface TrainingRun {
  readonly recipe: Recipe
  /** The folder of the treebank, the names and the raw text. */
  readonly data: string
  readonly out: string
  /** Parts to leave out, for measuring what each brings: `vectors`, or a word list's name. */
  readonly without: readonly string[]
  /** Where the run is kept between epochs; it goes on from there. */
  readonly checkpoint: string
}

/** Trains to the end; writes the best file so far after each epoch. */
export function trainEnglish(run: TrainingRun): void {
  const { recipe, data, out } = run
  const started = performance.now()
  const log = (line: string): void => console.log(`${Math.round((performance.now() - started) / 1000)}s ${line}`)
  const names = (part: string): string => join(data, `entities/en_ewt-ud-${part}.iob2`)
  const train = readTreebank(join(data, 'syntax/en_ewt-ud-train.conllu'), names('train.preliminary'))
  const dev = readTreebank(join(data, 'syntax/en_ewt-ud-dev.conllu'), names('dev'))
  const random = seededRandom(recipe.seed)
  const raw = run.without.includes('vectors') ? [] : readRawSentences(data)
  const inventory = makeInventory(train, frequentWords([...raw, ...train.map(s => s.forms)], recipe.leastFrequency))
  const lexicon = readWordLists(run.without)
  const knowledge = { shape: recipe.shape, inventory, lexicon }
  log(`${train.length} sentences, ${inventory.words.length} words, ${lexicon.length / 3} in lists`)
  const parameters = initialParameters(recipe.shape, inventory, random)
  if (raw.length > 0 && !existsSync(run.checkpoint)) {
    startVectors(parameters, [...raw, ...train.map(s => s.forms)], { recipe, inventory, random })
    log('word vectors')
  }
  const { shape, weighting, dropout } = recipe
  const spellings = { inventory, buckets: shape.buckets, lexicon }
  const makeBatch = batchMaker(spellings, countForms(train.map(s => s.forms)))
  const examples = makeExamples(train, inventory)
  const noise = { ...recipe.noise, pools: readNamePools() }
  const trainer: Trainer = { shape, inventory, parameters, weighting, dropout, random }
  const late = { ...weighting, names: weighting.names * recipe.late.names }
  const passes = {
    early: makePass(trainer, 2 * recipe.batch),
    late: makePass({ ...trainer, weighting: late }, 2 * recipe.batch),
  }
  const steps = recipe.epochs * batchesOf(examples, recipe.batch, random).length
  for (const folder of [out, dirname(run.checkpoint)]) mkdirSync(folder, { recursive: true })
  const progress = loadCheckpoint(run.checkpoint, parameters)
  let [step, best] = [progress.step, 0]
  for (let epoch = progress.epoch + 1; epoch <= recipe.epochs; epoch++) {
    random.reseed(recipe.seed + epoch)
    const pass = epoch < recipe.late.from ? passes.early : passes.late
    let [loss, count] = [0, 0]
    for (const chosen of batchesOf(examples, recipe.batch, random)) {
      loss += pass.run(makeBatch(chosen, noise, random))
      count++
      step++
      updateParameters(parameters, { ...recipe, rate: rateAt(recipe.rate, step, steps), step })
    }
    saveCheckpoint(run.checkpoint, parameters, { epoch, step })
    const packed = packParameters(parameters, knowledge)
    const scores = evaluate(packed, dev)
    log(`epoch ${epoch} loss ${(loss / count).toFixed(4)} ${scoreLine(scores)}`)
    const value = scores.las + scores.names / 4
    if (value <= best) continue
    best = value
    const file = packModel(packed)
    writeFileSync(join(out, 'english.bin'), file)
    writeFileSync(join(out, 'card.json'), writeCard({ recipe, scores, epoch, file }))
  }
}

/** Normal forms seen so often, the most frequent first. */
function frequentWords(sentences: readonly (readonly string[])[], least: number): string[] {
  return [...countForms(sentences)]
    .filter(([, n]) => n >= least)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([word]) => word)
}

interface Start {
  readonly recipe: Recipe
  readonly inventory: Inventory
  readonly random: Random
}

/** Gives the words' table the vectors that raw text teaches, at the size of random ones. */
function startVectors(parameters: Parameters, sentences: readonly (readonly string[])[], start: Start): void {
  const { recipe, inventory, random } = start
  const rows = new Map(inventory.words.map((w, i) => [w, i]))
  const numbered = sentences.map(s => Int32Array.from(s, form => rows.get(normalForm(form)) ?? UNKNOWN))
  const plan = { ...recipe.vectors, width: recipe.shape.word }
  const vectors = trainVectors(numbered, inventory.words.length, plan, random)
  const size = Math.sqrt(vectors.reduce((sum, x) => sum + x * x, 0) / vectors.length)
  vectors.forEach((x, i) => {
    parameters.words.value[i] = (x * recipe.vectorSize) / size
  })
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
