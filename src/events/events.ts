/** Annotated → Reading: what the report tells, whether it happened, and on whose word. */
import type { Annotated, Reading } from '../record/record.ts'
import { readActs } from './act.ts'
import { assemble } from './assemble.ts'
import { creditClaims } from './claim.ts'
import { readAbove } from './content.ts'
import { readContexts } from './contexts.ts'
import { readImplied } from './implied.ts'
import { readImpliedDay, readNarrowed } from './implied-day.ts'
import { linkOpen } from './linker/linker.ts'
import { type Dated, mergeActs } from './merge.ts'
import type { Ontology } from './ontology.ts'
import { readStatements, readVoice } from './statement/statement.ts'
import { readPredicates } from './status/status.ts'
import { readTree } from './tree.ts'
import { readUnderstood } from './understood.ts'
import { readWhen } from './when.ts'

export { assemble } from './assemble.ts'
export { traitsOf } from './confidence.ts'
export { type Explanation, explain } from './explain.ts'
export { singular } from './lemma.ts'
export { decodeLinker, type Linker } from './linker/linker.ts'
export type { Effect, Frame, ModeCard, Ontology, PackedOntology, Part, TypeCard } from './ontology.ts'
export { decodeOntology, encodeOntology } from './ontology.ts'
export { decodeRanker, type Ranker } from './ranker/ranker.ts'
export { type Parties, type Relation, relate } from './relate.ts'

/** Annotated → Reading: statements, predicates with their factuality, and events. */
export function readEvents(annotated: Annotated, ontology: Ontology): Reading {
  const { report, groups, matches } = readGroups(annotated, ontology)
  const { tree, told } = report
  return {
    annotated,
    statements: told.filter(({ inner }) => !inner).map(({ statement }) => statement),
    predicates: readPredicates(tree, readAbove(matches, tree, ontology), matches),
    events: assemble(report, groups),
  }
}

/** The acts of a text, those that tell one occurrence together, before they become events; `assemble` keeps their order. */
export function readGroups(annotated: Annotated, ontology: Ontology) {
  const plain = readTree(annotated)
  const told = readStatements(plain, ontology)
  const tree = { ...plain, voice: readVoice(plain, told) }
  const { acts: framed, matches } = readActs(tree, ontology)
  const acts = readUnderstood(
    tree,
    [...creditClaims(tree, framed), ...readImplied(tree, ontology, told, matches)].sort(
      (a, b) => a.match.token - b.match.token,
    ),
  )
  const read = acts.map(act => {
    const when = readWhen(tree, act)
    return when ? { act, when } : { act }
  })
  const merged = mergeActs(tree, read)
  const linked = ontology.linker && linkOpen(tree, ontology.linker, merged)
  const renewed = (one: Dated): Dated => ({ ...one, act: linked?.get(one.act) ?? one.act })
  const dated = linked ? read.map(renewed) : read
  const report = {
    tree,
    ontology,
    told,
    contexts: readContexts(tree, ontology),
    impliedDay: readImpliedDay(tree, dated, told),
    narrowed: readNarrowed(tree, dated),
  }
  return { report, groups: linked ? merged.map(group => group.map(renewed)) : merged, matches }
}
