/** Training sentences → the words, tags and relations that the model knows. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Inventory } from '../../src/annotate/english/network/shape.ts'
import { normalForm } from '../../src/annotate/english/network/spelling.ts'
import type { TreebankSentence } from './treebank.ts'

export interface Vocabulary {
  readonly inventory: Inventory
  /** How many of the words, from the first on, have a learned vector: those of the treebank. */
  readonly learned: number
}

/** How often each normal form occurs. */
export function countForms(texts: Iterable<readonly string[]>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const forms of texts)
    for (const form of forms) {
      const normal = normalForm(form)
      counts.set(normal, (counts.get(normal) ?? 0) + 1)
    }
  return counts
}

/** `words`: beyond those of the treebank that occur twice. A tag must occur three times, a relation once. */
export function makeInventory(sentences: readonly TreebankSentence[], words: readonly string[]): Vocabulary {
  const own = [
    ...RESERVED,
    ...often(
      sentences.flatMap(s => s.forms.map(normalForm)),
      2,
    ),
  ]
  return {
    learned: own.length,
    inventory: {
      words: [...new Set([...own, ...words])],
      tags: often(
        sentences.flatMap(s => s.tags),
        3,
      ),
      relations: often(
        sentences.flatMap(s => s.relations),
        1,
      ),
    },
  }
}

/** The first two words are no forms: they hold a space, which no form does. */
const RESERVED = [' boundary', ' unknown']

/** Items that occur so often, the most frequent first. */
function often(items: readonly string[], least: number): string[] {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return [...counts]
    .filter(([item, n]) => n >= least && !item.includes('\n'))
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([item]) => item)
}

/** Words of the actors' registry, the verbs' frames and the ontology, in small letters. */
export function readKnownWords(): Set<string> {
  const knowledge = join(import.meta.dirname, '../../knowledge')
  const files = ['actors', 'lexicon', 'ontology'].flatMap(folder =>
    readdirSync(join(knowledge, folder), { recursive: true, encoding: 'utf8' }).map(file =>
      join(knowledge, folder, file),
    ),
  )
  const texts = files.filter(file => file.endsWith('.yaml')).map(file => readFileSync(file, 'utf8').toLowerCase())
  return new Set(texts.flatMap(text => text.match(/\p{L}+/gu) ?? []))
}
