/** Treebank sentences → numbers that the network is trained on, with noise in spelling and case. */

import { classRows, type Lexicon } from '../../src/annotate/english/network/lexicon.ts'
import { type Inventory, UNKNOWN } from '../../src/annotate/english/network/shape.ts'
import { normalForm, spellingRows } from '../../src/annotate/english/network/spelling.ts'
import { type Noise, noisyExample } from './noise.ts'
import type { Random } from './random.ts'
import type { TreebankSentence } from './treebank.ts'

export interface Example {
  readonly forms: readonly string[]
  readonly tags: Int32Array
  readonly heads: Int32Array
  readonly relations: Int32Array
  /** Absent where names are not known. */
  readonly names?: Uint8Array
}

/** Some sentences as one run of rows. */
export interface Batch {
  readonly starts: readonly number[]
  /** Rows of the words' own table. */
  readonly words: Int32Array
  /** Numbers of words in the inventory, for the vectors that are not learned. */
  readonly known: Int32Array
  /** Rows of the spelling table. */
  readonly spelling: readonly Int32Array[]
  readonly examples: readonly Example[]
}

export function makeExamples(sentences: readonly TreebankSentence[], inventory: Inventory): Example[] {
  const tags = new Map(inventory.tags.map((t, i) => [t, i]))
  const relations = new Map(inventory.relations.map((r, i) => [r, i]))
  return sentences.map(s => ({
    forms: s.forms,
    // a tag too rare for the inventory teaches nothing: -1
    tags: Int32Array.from(s.tags, t => tags.get(t) ?? -1),
    heads: Int32Array.from(s.heads),
    relations: Int32Array.from(s.relations, r => relations.get(r) ?? -1),
    ...(s.names && { names: s.names }),
  }))
}

interface Spelled {
  readonly word: number
  readonly known: number
  readonly rows: Int32Array
  /** Rows without those of the whole form, for a word that is hidden. */
  readonly parts: Int32Array
  readonly frequency: number
}

export type BatchMaker = (examples: readonly Example[], noise: Noise, random: Random) => Batch

export interface Spellings {
  readonly inventory: Inventory
  /** How many of the inventory's words have a learned vector. */
  readonly learned: number
  readonly buckets: number
  readonly lexicon: Lexicon
}

/** `frequencies`: how often each normal form was seen in training. */
export function batchMaker(
  { inventory, learned, buckets, lexicon }: Spellings,
  frequencies: ReadonlyMap<string, number>,
): BatchMaker {
  const vocabulary = new Map(inventory.words.map((w, i) => [w, i]))
  const seen = new Map<string, Spelled>()
  const spell = (form: string): Spelled => {
    let spelled = seen.get(form)
    if (!spelled) {
      const rows: number[] = []
      spellingRows(form, buckets, rows)
      const normal = normalForm(form)
      classRows(lexicon, normal, buckets, rows)
      const known = vocabulary.get(normal) ?? UNKNOWN
      spelled = {
        word: known < learned ? known : UNKNOWN,
        known,
        rows: Int32Array.from(rows),
        parts: Int32Array.from(rows.slice(2)),
        frequency: frequencies.get(normal) ?? 0,
      }
      seen.set(form, spelled)
    }
    return spelled
  }
  return (examples, noise, random) => {
    const starts = [0]
    const words: number[] = []
    const known: number[] = []
    const spelling: Int32Array[] = []
    const noisy = examples.map(e => noisyExample(e, noise, random))
    for (const { forms } of noisy) {
      for (const form of forms) {
        const spelled = spell(form)
        const hidden = noise.hide > 0 && random.next() < noise.hide / (noise.hide + spelled.frequency)
        words.push(hidden ? UNKNOWN : spelled.word)
        known.push(spelled.known)
        spelling.push(hidden ? spelled.parts : spelled.rows)
      }
      starts.push(words.length)
    }
    return { starts, words: Int32Array.from(words), known: Int32Array.from(known), spelling, examples: noisy }
  }
}
