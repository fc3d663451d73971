/** Syntax → mentions of actors and places, each with whom it names on the report's date. */
import type { Article, Mention, Syntax } from '../../record/record.ts'
import type { Gazetteer } from '../place/place.ts'
import type { Registry } from './registry.ts'

export { nameKey } from './key.ts'
export * from './registry.ts'

/** Mentions of actors and places, in order of their heads, each with whom it names on the report's date. */
export function readMentions(
  _syntax: Syntax,
  _article: Article,
  _registry: Registry,
  _gazetteer: Gazetteer,
): Mention[] {
  return []
}
