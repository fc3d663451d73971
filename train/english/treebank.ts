/** CoNLL-U and IOB2 files → sentences with tags, trees and names. */
import { readFileSync } from 'node:fs'
import { type NameSpan, nameLabels } from '../../src/annotate/english/network/names.ts'
import { NAME_TYPES } from '../../src/annotate/english/network/shape.ts'
import { plainForm } from '../../src/annotate/english/segment/segment.ts'

export interface TreebankSentence {
  readonly id: string
  readonly forms: readonly string[]
  /** UPOS and XPOS with a space between them. */
  readonly tags: readonly string[]
  /** Index of the head in the sentence, -1 at the root. */
  readonly heads: readonly number[]
  readonly relations: readonly string[]
  /** Labels as names.ts has them; absent where the sentence was not annotated. */
  readonly names?: Uint8Array
}

/** Sentences of a CoNLL-U file, with the names of an IOB2 file over the same sentences where one is given. */
export function readTreebank(conllu: string, iob2?: string): TreebankSentence[] {
  const names = iob2 === undefined ? new Map<string, Uint8Array>() : readNames(iob2)
  return blocks(conllu).map(({ id, rows }) => {
    const labels = names.get(id)
    return {
      id,
      forms: rows.map(r => plainForm(r[1]!)),
      tags: rows.map(r => `${r[3]} ${r[4]}`),
      heads: rows.map(r => Number(r[6]) - 1),
      relations: rows.map(r => r[7]!),
      ...(labels?.length === rows.length && { names: labels }),
    }
  })
}

function readNames(path: string): Map<string, Uint8Array> {
  return new Map(blocks(path).map(({ id, rows }) => [id, nameLabels(iobSpans(rows.map(r => r[2]!)), rows.length)]))
}

/** `B-PER I-PER O` → spans; other types than those of the model are left out. */
export function iobSpans(labels: readonly string[]): NameSpan[] {
  const spans: NameSpan[] = []
  for (let i = 0; i < labels.length; i++) {
    const type = NAME_TYPES.find(t => labels[i] === `B-${t}`)
    if (!type) continue
    let to = i + 1
    while (labels[to]?.startsWith('I-')) to++
    spans.push({ type, from: i, to })
  }
  return spans
}

function blocks(path: string): { id: string; rows: string[][] }[] {
  return readFileSync(path, 'utf8')
    .split('\n\n')
    .map(block => block.split('\n'))
    .map(lines => ({
      id: lines.find(l => l.startsWith('# sent_id'))?.split('= ')[1] ?? '',
      rows: lines.filter(l => /^\d+\t/.test(l)).map(l => l.split('\t')),
    }))
    .filter(b => b.rows.length > 0)
}
