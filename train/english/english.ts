/**
 * The trainer of the language core: treebank and names → models/english/english.bin.
 * `npm run train -- english [--epochs N] [--hidden N] [--out DIR]`; logs a line an epoch, keeps the best file on dev.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { packModel } from '../../src/annotate/english/network/format.ts'
import { normalForm } from '../../src/annotate/english/network/spelling.ts'
import { vectorTable } from '../../src/annotate/english/network/word-vectors.ts'
import { writeCard } from './card.ts'
import { loadCheckpoint, saveCheckpoint } from './checkpoint.ts'
import { evaluate, scoreLine } from './evaluate.ts'
import { batchMaker, type Example } from './examples.ts'
import { chooseWords, type Glove, gloveTable, readGlove } from './glove.ts'
import { makeLessons } from './lessons.ts'
import { makePass, type Trainer } from './network.ts'
import { initialParameters, moreCautious, packParameters, updateParameters } from './parameters.ts'
import { type Random, seededRandom } from './random.ts'
import { readRawSentences } from './raw-text.ts'
import type { Recipe } from './recipe.ts'
import { keepTeacher } from './self-training.ts'
import { readTreebank } from './treebank.ts'
import { countForms, makeInventory, readKnownWords } from './vocabulary.ts'
import { readNamePools, readWordLists } from './word-lists.ts'

export interface TrainingRun {
  readonly recipe: Recipe
  /** The folder of the treebank, the names and the raw text. */
  readonly data: string
  readonly out: string
  /** Word lists to leave out, for measuring what each brings. */
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
  const glove = readGlove()
  const raw = readRawSentences(data)
  const { inventory, learned } = makeInventory(train, gloveWords(glove, [...train.map(s => s.forms), ...raw], recipe))
  const vectors = gloveTable(glove, inventory.words)
  const lexicon = readWordLists(run.without)
  const knowledge = { shape: recipe.shape, inventory, lexicon, vectors }
  log(`${train.length} sentences, ${inventory.words.length} words, ${learned} learned, ${lexicon.length / 3} in lists`)
  const parameters = initialParameters(recipe.shape, inventory, learned, random)
  const spellings = { inventory, learned, buckets: recipe.shape.buckets, lexicon }
  const makeBatch = batchMaker(spellings, countForms(train.map(s => s.forms)))
  const lessons = makeLessons({ recipe, train, raw, inventory, checkpoint: run.checkpoint, log })
  const noise = { ...recipe.noise, pools: readNamePools() }
  const table = vectorTable({ shape: recipe.shape, inventory, tensors: [vectors] })
  const passes = makePasses(recipe, { shape: recipe.shape, inventory, parameters, vectors: table, random })
  for (const folder of [out, dirname(run.checkpoint)]) mkdirSync(folder, { recursive: true })
  const progress = loadCheckpoint(run.checkpoint, parameters)
  let [step, best] = [progress.step, 0]
  for (let epoch = progress.epoch + 1; epoch <= recipe.epochs; epoch++) {
    random.reseed(recipe.seed + epoch)
    const pass = epoch < recipe.late.from * recipe.epochs ? passes.early : passes.late
    const batches = batchesOf(lessons(epoch, random), recipe.batch, random)
    let [loss, count] = [0, 0]
    for (const chosen of batches) {
      loss += pass.run(makeBatch(chosen, noise, random))
      count++
      step++
      const done = (epoch - 1 + count / batches.length) / recipe.epochs
      updateParameters(parameters, { ...recipe, rate: rateAt(recipe.rate, step, done), step })
    }
    saveCheckpoint(run.checkpoint, parameters, { epoch, step })
    const packed = packParameters(parameters, knowledge)
    keepTeacher(packed, run.checkpoint, epoch, recipe.self)
    const scores = evaluate(packed, dev)
    log(`epoch ${epoch} loss ${(loss / count).toFixed(4)} ${scoreLine(scores)}`)
    const value = scores.las + scores.names / 4
    if (value <= best) continue
    best = value
    const shipped = moreCautious(packed, recipe.caution)
    const file = packModel(shipped)
    writeFileSync(join(out, 'english.bin'), file)
    writeFileSync(join(out, 'card.json'), writeCard({ recipe, scores: evaluate(shipped, dev), epoch, file }))
  }
}

/** The pass of the first epochs, and that of the last ones, in which names weigh more. */
function makePasses({ batch, weighting, dropout, late }: Recipe, given: Omit<Trainer, 'weighting' | 'dropout'>) {
  const pass = (names: number) =>
    makePass({ ...given, dropout, weighting: { ...weighting, names: weighting.names * names } }, 2 * batch)
  return { early: pass(1), late: pass(late.names) }
}

/** The most frequent words of GloVe, and of the others those that stand in the sentences or in the knowledge. */
function gloveWords(glove: Glove, sentences: readonly (readonly string[])[], { gloveWords: most }: Recipe): string[] {
  const wanted = new Set(sentences.flat().map(normalForm))
  for (const word of readKnownWords()) wanted.add(word)
  return chooseWords(glove, most, wanted)
}

/** Rises over the first 200 steps, then falls as a cosine; `done` of the run is over. */
function rateAt(highest: number, step: number, done: number): number {
  const warm = Math.min(1, step / 200)
  return warm * highest * 0.5 * (1 + Math.cos(Math.PI * done))
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
