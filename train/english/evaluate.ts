/** How well a model tags, parses and names sentences whose words are given, in percent; relations without subtypes. */
import { makeEncoder } from '../../src/annotate/english/network/encoder.ts'
import { type Packed, packModel, unpackModel } from '../../src/annotate/english/network/format.ts'
import { nameSpans } from '../../src/annotate/english/network/names.ts'
import type { TreebankSentence } from './treebank.ts'

export interface Scores {
  readonly upos: number
  readonly xpos: number
  readonly uas: number
  readonly las: number
  /** F1 of names over the sentences that have them. */
  readonly names: number
}

/** Scores what the shipped file would answer, through the shipped encoder. */
export function evaluate(packed: Packed, sentences: readonly TreebankSentence[]): Scores {
  const model = unpackModel(packModel(packed))
  const forms = sentences.flatMap(s => s.forms)
  const starts = [0]
  for (const s of sentences) starts.push(starts.at(-1)! + s.forms.length)
  const { tags, heads, relations, names } = makeEncoder(model).analyze(forms, starts)
  let [upos, xpos, uas, las, right, found, wanted] = [0, 0, 0, 0, 0, 0, 0]
  const bare = (relation: string): string => relation.split(':')[0]!
  sentences.forEach((sentence, s) => {
    const start = starts[s]!
    sentence.forms.forEach((_, i) => {
      const [u, x] = model.inventory.tags[tags[start + i]!]!.split(' ')
      const [goldU, goldX] = sentence.tags[i]!.split(' ')
      if (u === goldU) upos++
      if (x === goldX) xpos++
      const head = heads[start + i]! < 0 ? -1 : heads[start + i]! - start
      if (head !== sentence.heads[i]) return
      uas++
      if (bare(model.inventory.relations[relations[start + i]!]!) === bare(sentence.relations[i]!)) las++
    })
    if (!sentence.names) return
    const gold = new Set(nameSpans(sentence.names, 0, sentence.forms.length).map(n => JSON.stringify(n)))
    const guess = nameSpans(names.subarray(start, starts[s + 1]), 0, sentence.forms.length)
    wanted += gold.size
    found += guess.length
    right += guess.filter(n => gold.has(JSON.stringify(n))).length
  })
  const share = (n: number): number => (100 * n) / forms.length
  return {
    upos: share(upos),
    xpos: share(xpos),
    uas: share(uas),
    las: share(las),
    names: (200 * right) / (found + wanted),
  }
}

export function scoreLine({ upos, xpos, uas, las, names }: Scores): string {
  const f = (n: number): string => n.toFixed(2)
  return `UPOS ${f(upos)} XPOS ${f(xpos)} UAS ${f(uas)} LAS ${f(las)} names ${f(names)}`
}
