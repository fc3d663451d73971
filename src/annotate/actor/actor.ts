/** Syntax → mentions of actors and places, each with whom it names on the report's date. */
import { dayNumber, parseDay } from '../../base/days.ts'
import type { Article, Identity, Mention, Syntax, Time } from '../../record/record.ts'
import { type Gazetteer, locator } from '../place/place.ts'
import { datelineCountry } from './dateline.ts'
import { collect } from './mentions.ts'
import { openPage } from './page.ts'
import { publisherOf } from './publisher.ts'
import type { Registry } from './registry.ts'
import { type Tenure, tenuresIn } from './tenure.ts'

export { clashes } from './clash.ts'
export { ACTOR_FORMATS, type ActorFormat, readForeignActors } from './foreign/foreign.ts'
export { nameKey } from './key.ts'
export { idOf, type OwnActor, readOwnActors, withOwnActors } from './own.ts'
export * from './registry.ts'
export { resolveActor } from './resolve.ts'

/** Who and where, and in whose name the report speaks. */
export interface Who {
  readonly mentions: readonly Mention[]
  readonly publisher?: Identity
}

/** Mentions of actors and places, in order of their heads, each with whom it names on the report's date. */
export function readWho(
  syntax: Syntax,
  article: Article,
  { registry, gazetteer }: { registry: Registry; gazetteer: Gazetteer },
  times: readonly Time[] = [],
): Who {
  const day = reportDay(article)
  const publisher = article.source && publisherOf(article.source.name, registry)
  const locate = locator(gazetteer, syntax)
  const home = datelineCountry(syntax.text, registry, locate)
  const page = openPage(syntax, registry, {
    ...(day !== undefined && { day }),
    ...(publisher && { publisher }),
    ...(home && { home }),
    locate,
    times,
  })
  return { mentions: collect(page), ...(publisher && { publisher }) }
}

/** Offices that a report without a date says somebody holds: each bounds the days on which it can have been written. */
export function readTenures(syntax: Syntax, registry: Registry): Tenure[] {
  return tenuresIn(openPage(syntax, registry, { locate: () => undefined }))
}

/** The report's day, or the middle of the month, year or interval that it is known to be of. */
function reportDay({ published, publishedInterval }: Article): number | undefined {
  if (published !== undefined) {
    const [, year, month] = /^(\d{4})(?:-(\d\d))?$/.exec(published) ?? []
    return year === undefined ? parseDay(published) : dayNumber(Number(year), Number(month ?? 7), month ? 15 : 1)
  }
  const [first, last] = [parseDay(publishedInterval?.start ?? ''), parseDay(publishedInterval?.end ?? '')]
  return first === undefined || last === undefined ? undefined : (first + last) >> 1
}
