/** Annotated → Reading: what the report tells, whether it happened, and on whose word. */
import type { Annotated, Reading } from '../record/record.ts'
import { readAbove, readActs } from './act.ts'
import { assemble } from './assemble.ts'
import { readContexts } from './contexts.ts'
import { mergeActs } from './merge.ts'
import type { Ontology } from './ontology.ts'
import { readStatements } from './statement/statements.ts'
import { readPredicates } from './status/predicates.ts'
import { readTree } from './tree.ts'
import { readWhen } from './when.ts'

export { type Explanation, explain } from './explain.ts'
export type { Effect, Frame, ModeCard, Ontology, PackedOntology, Part, TypeCard } from './ontology.ts'
export { decodeOntology, encodeOntology } from './ontology.ts'

/** Annotated → Reading: statements, predicates with their factuality, and events. */
export function readEvents(annotated: Annotated, ontology: Ontology): Reading {
  const tree = readTree(annotated)
  const { acts, matches } = readActs(tree, ontology)
  const told = readStatements(tree, ontology)
  const dated = acts.map(act => {
    const when = readWhen(tree, act)
    return when ? { act, when } : { act }
  })
  const report = { tree, ontology, told, contexts: readContexts(tree, ontology) }
  return {
    annotated,
    statements: told.map(({ statement }) => statement),
    predicates: readPredicates(tree, readAbove(matches, tree, ontology), matches),
    events: assemble(report, mergeActs(dated)),
  }
}
