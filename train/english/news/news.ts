/**
 * Sentences of news with their trees, tags and names, made by a small grammar of our own. They teach constructions that the
 * web text of the treebank has too few of: a bare country as subject, headlines, who said what. What they say is not true.
 */
import type { Random } from '../random.ts'
import type { TreebankSentence } from '../treebank.ts'
import { anySentence } from './sentences.ts'
import { sentence } from './tree.ts'
import { readRegistry } from './words.ts'

/** Longer ones are left out: the grammar's nesting is not that of writers. */
const LONGEST = 40

/** Gives sentences of about so many words together. */
export function newsMaker(): (words: number, random: Random) => TreebankSentence[] {
  const registry = readRegistry()
  return (words, random) => {
    const made: TreebankSentence[] = []
    for (let count = 0; count < words; ) {
      const one = sentence(anySentence({ random, registry, headline: false }), `made-${made.length}`)
      if (one.forms.length > LONGEST) continue
      made.push(one)
      count += one.forms.length
    }
    return made
  }
}
