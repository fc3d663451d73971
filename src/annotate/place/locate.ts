/** Which of a name's namesakes a report means: by what stands beside it, the countries it speaks of, people, and nearness. */
import type { Place, Syntax } from '../../record/record.ts'
import { countryOf, type Gazetteer, isTown, PLACE_KINDS, placesOf, toPlace } from './gazetteer.ts'
import { placeKey } from './key.ts'
import { qualify } from './qualifier.ts'
import { readSurroundings, type Surroundings } from './surroundings.ts'

/** Finds a place by its name; `countries`, alpha-3, are those that the report speaks of, most often named first. */
export type Locate = (name: string, countries?: readonly string[]) => Place | undefined

/** A `Locate` for one report. A name means one place throughout a report; what it cannot place is undefined. */
export function locator(gazetteer: Gazetteer, syntax: Syntax): Locate {
  const known = new Map<string, Place | undefined>()
  let surroundings: Surroundings | undefined
  return (name, countries = []) => {
    const key = `${placeKey(name)}|${countries.join()}`
    if (!known.has(key)) {
      surroundings ??= readSurroundings(gazetteer, syntax)
      const found = choose(gazetteer, { name, countries, text: syntax.text, surroundings })
      known.set(key, found === undefined ? undefined : toPlace(gazetteer, found))
    }
    return known.get(key)
  }
}

interface Wanted {
  readonly name: string
  readonly countries: readonly string[]
  readonly text: string
  readonly surroundings: Surroundings
}

const COUNTRY = PLACE_KINDS.indexOf('country')
const DIVISION = PLACE_KINDS.indexOf('division')
const REGION = PLACE_KINDS.indexOf('region')
const CAPITAL = PLACE_KINDS.indexOf('capital')
const SITE = PLACE_KINDS.indexOf('site')

function choose(gazetteer: Gazetteer, wanted: Wanted): number | undefined {
  const qualified = qualify(gazetteer, wanted.text, wanted.name)
  if (qualified !== undefined) return qualified
  const places = placesOf(gazetteer, placeKey(wanted.name))
  let best: number | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const place of places) {
    const score = scoreOf(gazetteer, place, wanted) - behindTowns(gazetteer, place, places)
    if (score > most) [best, most] = [place, score]
  }
  return best
}

/** A division called after its town is meant only where a word beside it says so; others yield a little to great namesakes. */
function behindTowns(gazetteer: Gazetteer, division: number, places: Uint32Array): number {
  if (gazetteer.kinds[division] !== DIVISION) return 0
  const towns = places.filter(place => isTown(gazetteer, place) && gazetteer.people[place]! > 50_000)
  if (towns.some(town => countryOf(gazetteer, town) === countryOf(gazetteer, division))) return 3
  return towns.some(town => gazetteer.people[town]! > 300_000) ? 1 : 0
}

/** How likely a place is meant; one unit is a tenfold of people. */
function scoreOf(gazetteer: Gazetteer, place: number, { countries, surroundings }: Wanted): number {
  const kind = gazetteer.kinds[place]!
  const country = countryOf(gazetteer, place)
  const people = Math.log10(gazetteer.people[place]! + 10)
  const rank = countries.indexOf(country)
  const told = rank < 0 || country === '' ? 0 : 2 - Math.min(rank, 4) * 0.4
  const votes = Math.min(surroundings.votes.get(country) ?? 0, 4) * 0.4
  const near = surroundings.nearest(gazetteer.latitudes[place]!, gazetteer.longitudes[place]!)
  const nearness = near < 150 ? 1.5 : near < 500 ? 0.7 : 0
  const rise = { [COUNTRY]: 2.5, [CAPITAL]: 1.5, [DIVISION]: 0.6, [REGION]: 0.8, [SITE]: 0.5 }[kind] ?? 0
  return people + rise + told + votes + nearness
}
