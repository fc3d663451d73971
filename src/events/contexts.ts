/** Text → PLOVER contexts: those that a clause's words name, and those that the report names often. */
import type { Ontology } from './ontology.ts'
import type { Tree } from './tree.ts'

/** How often a context must be named in a report to hold for all its acts. */
const often = 3
const most = 4

export interface Contexts {
  /** Contexts of the tokens in a range, the report's own after the clause's. */
  readonly of: (from: number, to: number) => string[]
}

export function readContexts(tree: Tree, ontology: Ontology): Contexts {
  const at: [number, string][] = []
  const counts = new Map<string, number>()
  for (let token = 0; token < tree.tokens.length; token++)
    for (const { words, context } of ontology.contexts.get(tree.lemmas[token]!) ?? []) {
      if (!words.every((word, i) => tree.lemmas[token + i] === word)) continue
      at.push([token, context])
      counts.set(context, (counts.get(context) ?? 0) + 1)
    }
  const ofReport = [...counts]
    .filter(([, count]) => count >= often)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return {
    of: (from, to) => {
      const found: string[] = []
      for (const [token, context] of at)
        if (token >= from && token < to && !found.includes(context)) found.push(context)
      for (const [context] of ofReport.slice(0, 2)) if (!found.includes(context)) found.push(context)
      return found.slice(0, most)
    },
  }
}
