/** Training sentences → the words, tags and relations that the model knows. */

import type { Inventory } from '../../src/annotate/english/network/shape.ts'
import { normalForm } from '../../src/annotate/english/network/spelling.ts'
import type { TreebankSentence } from './treebank.ts'

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
export function makeInventory(sentences: readonly TreebankSentence[], words: readonly string[]): Inventory {
  const often = (items: Iterable<string>, least: number): string[] => {
    const counts = new Map<string, number>()
    for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
    return [...counts]
      .filter(([, n]) => n >= least)
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .map(([item]) => item)
  }
  const own = often(
    sentences.flatMap(s => s.forms.map(normalForm)),
    2,
  )
  const all = [...new Set([...own, ...words])].filter(w => !w.includes('\n'))
  return {
    // the first two are no forms: they hold a space, which no form does
    words: [' boundary', ' unknown', ...all],
    tags: often(
      sentences.flatMap(s => s.tags),
      3,
    ),
    relations: often(
      sentences.flatMap(s => s.relations),
      1,
    ),
  }
}
