/** Syntax → mentions of actors and places, each with whom it names on the report's date. */
import { parseDay } from '../../base/days.ts'
import type { Article, Mention, Syntax } from '../../record/record.ts'
import { type Gazetteer, locator } from '../place/place.ts'
import { collect } from './mentions.ts'
import { openPage } from './page.ts'
import type { Registry } from './registry.ts'

export { clashes } from './clash.ts'
export { ACTOR_FORMATS, type ActorFormat, readForeignActors } from './foreign/foreign.ts'
export { nameKey } from './key.ts'
export { idOf, type OwnActor, readOwnActors, withOwnActors } from './own.ts'
export * from './registry.ts'
export { resolveActor } from './resolve.ts'

/** Mentions of actors and places, in order of their heads, each with whom it names on the report's date. */
export function readMentions(syntax: Syntax, article: Article, registry: Registry, gazetteer: Gazetteer): Mention[] {
  const date = article.published ?? article.publishedInterval?.end
  const day = date === undefined ? undefined : parseDay(date)
  return collect(openPage(syntax, registry, { ...(day !== undefined && { day }), locate: locator(gazetteer, syntax) }))
}
