/** Names → places: countries and capitals from the registry, all else from the gazetteer. */
import type { Place } from '../../record/record.ts'
import type { Atom, Page } from './page.ts'

/** Where an atom is, if it can be a place. */
export function placeOf(page: Page, atom: Atom, countries: readonly string[]): Place | undefined {
  const { registry } = page
  const text = page.text.slice(page.tokens[atom.from]!.start, page.tokens[atom.to - 1]!.end)
  for (const { kind, actor, text: written } of atom.entries) {
    const { name, country, land, id } = registry.actors[actor]!
    if (!land) continue
    const of = country ? { country } : {}
    if (kind === 'capital' || kind === 'seat') {
      const name = written ?? text
      const found = kind === 'capital' ? page.locate(name, country ? [country] : []) : undefined
      return found ?? { name, ...of, precision: kind === 'capital' ? 'city' : 'site' }
    }
    if (kind === 'name' || kind === 'acronym')
      return (
        page.locate(name, country ? [country] : []) ?? {
          name,
          ...of,
          precision: id === country ? 'country' : 'district',
        }
      )
  }
  return atom.tagged === 'LOC' ? page.locate(text, atom.country ? [atom.country, ...countries] : countries) : undefined
}
