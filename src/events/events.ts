import type { Annotated, Reading } from '../record/record.ts'

/** The decoded ontology: types, modes, scores, frames. */
export type Ontology = object

/** Annotated → Reading: statements, predicates with their factuality, and events. */
export function readEvents(annotated: Annotated, _ontology: Ontology): Reading {
  return { annotated, statements: [], predicates: [], events: [] }
}

/** Decodes the compiled ontology. */
export function decodeOntology(_bytes: Uint8Array): Ontology {
  return {}
}
