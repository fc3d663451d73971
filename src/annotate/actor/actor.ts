import type { Article, Mention, Syntax } from '../../record/record.ts'
import type { Gazetteer } from '../place/place.ts'

/** The decoded registry of actors. */
export type Registry = object

/** Mentions of actors and places, in order of their heads, each with whom it names on the report's date. */
export function readMentions(
  _syntax: Syntax,
  _article: Article,
  _registry: Registry,
  _gazetteer: Gazetteer,
): Mention[] {
  return []
}

/** Decodes the packed file. */
export function decodeRegistry(_bytes: Uint8Array): Registry {
  return {}
}
