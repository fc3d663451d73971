/** "Foreign minister urges calm", and below "Foreign Minister Ana Brnabić": the one person whom a report names under a title. */
import type { Identity } from '../../record/record.ts'
import type { Draft } from './draft.ts'
import { keyOf, sentenceAt } from './history.ts'
import { formAt, type Page } from './page.ts'
import type { Phrase } from './phrase.ts'

/** Titles of which a report may name many bearers, and mean others still. */
const common = new Set(
  'official|officer|leader|member|aide|lawmaker|senator|diplomat|general|commander|expert|analyst|representative|delegate|man|woman|activist|journalist|reporter|fighter|soldier|militant|rebel'.split(
    '|',
  ),
)

/** Titles → the persons whom a report names under them. */
export type Bearers = ReadonlyMap<string, readonly Identity[]>

export function readBearers(names: readonly Draft[], nominals: readonly Draft[]): Bearers {
  const found = new Map<string, Identity[]>()
  const add = (title: string | undefined, person: Identity | undefined): void => {
    if (title === undefined || common.has(title) || person?.type !== 'person' || person.actor === undefined) return
    const list = found.get(title)
    if (!list) found.set(title, [person])
    else if (!list.some(other => keyOf(other) === keyOf(person))) list.push(person)
  }
  for (const { title, identities } of names) add(title, identities[0])
  for (const { phrase, identities } of nominals) if (!phrase?.role.plural) add(phrase?.role.role?.name, identities[0])
  return found
}

/** Whom a phrase without a name means by its title: the only bearer in the report, of the phrase's own state where it tells one. */
export function bearerOf(page: Page, bearers: Bearers, phrase: Phrase, country?: string): Identity | undefined {
  const { role, from, head, time, definite } = phrase
  if (role.plural || time !== undefined) return undefined
  const isHeadline = sentenceAt(page, head) === 0 && !/^(?:an?|another)$/.test(formAt(page, from))
  if (!definite && !isHeadline) return undefined
  const all = bearers.get(role.role!.name) ?? []
  const fitting = country === undefined ? all : all.filter(one => one.country === undefined || one.country === country)
  return fitting.length === 1 ? fitting[0] : undefined
}
