/**
 * Raw news → sentences to learn from, as the run itself reads them: half-way, what its models of two epochs read alike is
 * taken for right (self-training; for the agreement of two as a sign of it see Zhou and Li 2005).
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { makeEncoder } from '../../src/annotate/english/network/encoder.ts'
import { type Packed, packModel, unpackModel } from '../../src/annotate/english/network/format.ts'
import type { Random } from './random.ts'
import type { TreebankSentence } from './treebank.ts'

/** Words that a sentence must have, and may have at most. */
const SHORTEST = 6
const LONGEST = 36

export interface SelfTraining {
  /** Epochs whose models read the raw text; after the later one its sentences are learned from. */
  readonly epochs: readonly [number, number]
  /** Words of them in an epoch, as a share of the treebank's. */
  readonly share: number
}

/** Where the model of an epoch is kept, so that a run that goes on from a checkpoint has it too. */
const fileOf = (checkpoint: string, epoch: number): string => `${checkpoint}.epoch-${epoch}`

export function keepTeacher(packed: Packed, checkpoint: string, epoch: number, { epochs }: SelfTraining): void {
  if (epochs.includes(epoch)) writeFileSync(fileOf(checkpoint, epoch), packModel(packed))
}

/** Sentences that both models read alike, in the order of the text; none before the later epoch is done. */
export function readAlike(sentences: readonly string[][], checkpoint: string, plan: SelfTraining): TreebankSentence[] {
  const files = plan.epochs.map(epoch => fileOf(checkpoint, epoch))
  if (!files.every(file => existsSync(file))) return []
  const whole = sentences.filter(isWhole)
  const [one, other] = files.map(file => readAll(whole, unpackModel(readFileSync(file))))
  return one!.filter((sentence, i) => sameReading(sentence, other![i]!))
}

/** So many words of sentences, chosen at random. */
export function someOf(sentences: readonly TreebankSentence[], words: number, random: Random): TreebankSentence[] {
  const chosen: TreebankSentence[] = []
  for (let count = 0; sentences.length > 0 && count < words; count += chosen.at(-1)!.forms.length)
    chosen.push(sentences[random.below(sentences.length)]!)
  return chosen
}

function isWhole(forms: readonly string[]): boolean {
  return forms.length >= SHORTEST && forms.length <= LONGEST && /^\p{Lu}/u.test(forms[0]!) && forms.at(-1) === '.'
}

function readAll(sentences: readonly string[][], packed: Packed): TreebankSentence[] {
  const { analyze } = makeEncoder(packed)
  const { tags, relations } = packed.inventory
  return sentences.map((forms, i) => {
    const analysis = analyze(forms, [0, forms.length])
    return {
      id: `raw-${i}`,
      forms,
      tags: Array.from(analysis.tags, t => tags[t]!),
      heads: Array.from(analysis.heads),
      relations: Array.from(analysis.relations, r => relations[r]!),
      names: analysis.names,
    }
  })
}

function sameReading(one: TreebankSentence, other: TreebankSentence): boolean {
  const same = <T>(a: ArrayLike<T>, b: ArrayLike<T>): boolean => Array.from(a).every((x, i) => x === b[i])
  return (
    same(one.heads, other.heads) &&
    same(one.relations, other.relations) &&
    same(one.tags, other.tags) &&
    same(one.names!, other.names!)
  )
}
