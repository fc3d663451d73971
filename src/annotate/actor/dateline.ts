/** "WELLINGTON, New Zealand (AP) -", "KARACHI:": the state from which a report is sent, whose offices it need not call by their state. */
import { nameKey } from './key.ts'
import type { Locate } from './page.ts'
import type { Registry } from './registry.ts'

const line =
  /^(?<city>[A-Z][A-Z.'’ -]{2,28}[A-Z])(?:, (?<state>[A-Z][A-Za-z. ]{2,28}?))?(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?))?(?: ?\([A-Z][A-Za-z /-]{1,24}\))? ?(?:--|[_–—-]|: (?=[A-Z]))/m
/** Seats of international bodies, from where the news is seldom of the state around them. */
const seats = new Set([
  'geneva',
  'new york',
  'united nations',
  'brussels',
  'vienna',
  'the hague',
  'strasbourg',
  'davos',
])
/** How far into the text the line may stand, behind a headline. */
const opening = 400

/** ISO 3166 alpha-3, or undefined. */
export function datelineCountry(text: string, registry: Registry, locate: Locate): string | undefined {
  const found = line.exec(text.slice(0, opening))?.groups
  if (!found || seats.has(found.city!.toLowerCase())) return undefined
  for (const name of [found.state, found.city])
    for (const { actor } of (name && registry.byName.get(nameKey(name))) || []) {
      const { land, country } = registry.actors[actor]!
      if (land && country) return country
    }
  return locate(titled(found.city!), [])?.country
}

/** "SAN JUAN" as the gazetteer writes it. */
const titled = (city: string): string =>
  city.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, letter => letter.toUpperCase())
