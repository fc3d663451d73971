import type { Identity, Mention, Syntax, Time } from './annotation.ts'
import type { Article } from './article.ts'
import type { Event, Predicate, Statement } from './event.ts'
import type { Signature } from './signature.ts'

/** An article with its sentences, words, trees, times and mentions: what annotate hands to events. */
export interface Annotated {
  readonly article: Article
  readonly syntax: Syntax
  readonly times: readonly Time[]
  readonly mentions: readonly Mention[]
  /** The state or public body in whose name the report speaks, where its source is one: "we" is theirs. */
  readonly publisher?: Identity
}

/** What one report tells: everything that can be read without knowing any other report. */
export interface Reading {
  readonly annotated: Annotated
  readonly statements: readonly Statement[]
  readonly predicates: readonly Predicate[]
  readonly events: readonly Event[]
  /** By which other reports of its story are found. */
  readonly signature?: Signature
}
