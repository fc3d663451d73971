/** Annotated → why each word was read as it was: for those who check or extend the lexicon. */
import type { Annotated } from '../record/record.ts'
import { readActs } from './act.ts'
import type { Ontology } from './ontology.ts'
import { readTree } from './tree.ts'

export interface Explanation {
  /** The word, and the verb that holds it up. */
  readonly word: string
  readonly host: string
  /** Type, mode, family and entry of the frame that matched. */
  readonly frame: string
  readonly status: string
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  /** What bears on whether it happened, innermost first. */
  readonly steps: readonly string[]
  /** Why it tells no event although its frame matched. */
  readonly left?: string
}

/** What matched in a text and why. */
export function explain(annotated: Annotated, ontology: Ontology): Explanation[] {
  const tree = readTree(annotated)
  const { acts, matches } = readActs(tree, ontology)
  const read = new Map(acts.map(act => [act.match.token, act]))
  return [...matches.values()].map(({ token, host, frame }) => {
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
}
