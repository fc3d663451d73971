/** Annotated → why each word was read as it was: for those who check or extend the lexicon. */
import type { Annotated } from '../record/record.ts'
import { readActs } from './act.ts'
import type { Ontology } from './ontology.ts'
import { readTree, type Tree } from './tree.ts'

export interface Explanation {
  /** The word, and the verb that holds it up. */
  readonly word: string
  readonly host: string
  /** Type, mode, family and entry of the frame that matched; empty where none did. */
  readonly frame: string
  readonly status: string
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  /** What bears on whether it happened, innermost first. */
  readonly steps: readonly string[]
  /** Why it tells no event although its frame matched. */
  readonly left?: string
}

/** What matched in a text and why; then the words that have entries none of which fits. */
export function explain(annotated: Annotated, ontology: Ontology): Explanation[] {
  const tree = readTree(annotated)
  const { acts, matches } = readActs(tree, ontology)
  const read = new Map(acts.map(act => [act.match.token, act]))
  const matched = [...matches.values()].map(({ token, host, frame }) => {
    const act = read.get(token)
    return {
      word: tree.tokens[token]!.form,
      host: tree.tokens[host]!.form,
      frame: `${frame.type}${frame.mode ? ` ${frame.mode}` : ''} (${frame.family}: ${frame.entry})`,
      status: act?.status ?? '',
      actors: act?.actors.map(({ name }) => name) ?? [],
      recipients: act?.recipients.map(({ name }) => name) ?? [],
      steps:
        act?.steps.map(step => {
          const word = tree.tokens[step.token]!.form
          if (step.kind === 'effect') return `${step.effect} by "${word}"`
          if (step.kind === 'clause')
            return `${step.form.time}${step.form.modal ? ` ${step.form.modal}` : ''}${step.form.negated ? ' not' : ''} "${word}"`
          return `${step.kind} "${word}"`
        }) ?? [],
      ...(!act && { left: `needs ${frame.need}` }),
      ...(act?.bare && { left: 'joins another act, or is left out' }),
    }
  })
  const taken = new Set([...matches.values()].flatMap(match => [match.token, match.host, ...match.taken]))
  return [...matched, ...readUnfit(tree, ontology, taken)]
}

/** How many of a word's entries are shown where none fits. */
const shown = 5

/** Verbs and nouns that the lexicon knows, but not with the words that stand beside them here. */
function readUnfit(tree: Tree, ontology: Ontology, taken: ReadonlySet<number>): Explanation[] {
  const found: Explanation[] = []
  for (let token = 0; token < tree.tokens.length; token++) {
    const { form, upos, deprel } = tree.tokens[token]!
    if (taken.has(token) || deprel === 'compound') continue
    const frames = (upos === 'VERB' ? ontology.verbs : upos === 'NOUN' ? ontology.nouns : undefined)?.get(
      tree.lemmas[token]!,
    )
    if (!frames) continue
    const entries = [...new Set(frames.map(({ type, entry }) => `${type} ${entry}`))]
    const more = entries.length > shown ? `, and ${entries.length - shown} more` : ''
    const left = `fits none of its entries: ${entries.slice(0, shown).join(', ')}${more}`
    found.push({ word: form, host: form, frame: '', status: '', actors: [], recipients: [], steps: [], left })
  }
  return found
}
