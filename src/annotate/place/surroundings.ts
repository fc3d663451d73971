/** What else a report names: which countries its unmistakable places lie in, and where they are. */
import type { Syntax } from '../../record/record.ts'
import { countryOf, type Gazetteer, placesOf } from './gazetteer.ts'
import { placeKey } from './key.ts'

export interface Surroundings {
  /** By alpha-3, how strongly the report is about the country: each place named there counts one, the dateline two. */
  readonly votes: ReadonlyMap<string, number>
  /** Kilometres to the nearest unmistakable place of the report, other than that place itself; infinite where there is none. */
  readonly nearest: (latitude: number, longitude: number) => number
}

/** More names than this tell nothing new. */
const ENOUGH = 60

export function readSurroundings(gazetteer: Gazetteer, { text, names, tokens }: Syntax): Surroundings {
  const votes = new Map<string, number>()
  const points: (readonly [number, number])[] = []
  const vote = (name: string, weight: number): void => {
    const place = unmistakable(gazetteer, name)
    if (place === undefined) return
    const country = countryOf(gazetteer, place)
    if (country !== '') votes.set(country, (votes.get(country) ?? 0) + weight)
    const [latitude, longitude] = [gazetteer.latitudes[place]!, gazetteer.longitudes[place]!]
    if (!Number.isNaN(latitude)) points.push([latitude, longitude])
  }
  const dateline = /^[\s"]*([A-Z][A-Z .'-]{2,30})(?:,|\s*\(|\s+[-–—])/.exec(text)
  if (dateline) vote(dateline[1]!.trim(), 2)
  const seen = new Set<string>()
  for (const name of names) {
    if (name.type !== 'LOC' || seen.size >= ENOUGH) continue
    const written = text.slice(name.start, name.end)
    if (seen.has(written) || tokens.length === 0) continue
    seen.add(written)
    vote(written, 1)
  }
  return { votes, nearest: (latitude, longitude) => nearestOf(points, latitude, longitude) }
}

/** The place that a name means without any context: one without rivals, or with fifty times the people of the next. */
function unmistakable(gazetteer: Gazetteer, name: string): number | undefined {
  const places = placesOf(gazetteer, placeKey(name))
  const [first, second] = places
  if (first === undefined || second === undefined) return first
  const country = countryOf(gazetteer, first)
  if ([...places].every(place => countryOf(gazetteer, place) === country)) return first
  return gazetteer.people[first]! > 50 * gazetteer.people[second]! ? first : undefined
}

function nearestOf(points: readonly (readonly [number, number])[], latitude: number, longitude: number): number {
  let least = Number.POSITIVE_INFINITY
  for (const [lat, lon] of points) {
    const distance = kilometres(lat, lon, latitude, longitude)
    // the place itself is no support for itself
    if (distance > 1 && distance < least) least = distance
  }
  return least
}

/** Great-circle distance on a sphere of 6371 km (haversine). */
function kilometres(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const radians = Math.PI / 180
  const a =
    Math.sin(((lat2 - lat1) * radians) / 2) ** 2 +
    Math.cos(lat1 * radians) * Math.cos(lat2 * radians) * Math.sin(((lon2 - lon1) * radians) / 2) ** 2
  return 2 * 6371 * Math.asin(Math.sqrt(a))
}
