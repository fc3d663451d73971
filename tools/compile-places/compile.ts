/** Joins what packages and people know of places into one list of entries. */
import countries from 'i18n-iso-countries'
import { type PlaceEntry, placeKey } from '../../src/annotate/place/place.ts'
import { countryCode, countryCodes, countryName } from '../../src/base/countries.ts'
import { type CityByHand, type PointByHand, readCities, readCountryNames, readPoints } from './by-hand.ts'
import { divisions } from './divisions.ts'
import { allCities, type City, centre, groupBy, isKept, peopleOf } from './geonames.ts'

export interface Compiled {
  readonly places: readonly PlaceEntry[]
  readonly problems: readonly string[]
}

/** Every place, countries first, and what could not be read. */
export function compilePlaces(folder: string): Compiled {
  const problems: string[] = []
  const { places: states, idOf } = divisions(allCities)
  const regions = readPoints(folder, 'regions.yaml', problems)
  const sites = readPoints(folder, 'sites.yaml', problems)
  const places = [
    ...allCountries(folder),
    ...withRegions(states, regions),
    ...cities(readCities(folder, problems), idOf, problems),
    ...sites.map(site => pointEntry(site, 'site')),
  ]
  const seen = new Set<string>()
  for (const { id } of places) {
    if (seen.has(id)) problems.push(`invalid place: ${id} (knowledge/places); it is there twice`)
    seen.add(id)
  }
  return { places, problems }
}

/** Countries under the names that the registry of actors has for them, at the mean point of their cities. */
function allCountries(folder: string): PlaceEntry[] {
  const registry = readCountryNames(folder)
  const byCountry = groupBy(allCities, ({ country }) => countryCode(country) ?? country)
  return [...countryCodes()].map(country => {
    const [name = countryName(country)!, ...also] = registry.get(country) ?? []
    const inside = byCountry.get(country) ?? []
    const at = centre(inside)
    const others = countries.getName(country, 'en', { select: 'all' }) ?? []
    const keys = [name, ...also, ...others].map(placeKey)
    return { id: country, name, kind: 'country', country, people: peopleOf(inside), ...(at && { at }), keys }
  })
}

/** Regions by hand beside the divisions; one that has a division's name gives it its point and its other names. */
function withRegions(states: readonly PlaceEntry[], regions: readonly PointByHand[]): PlaceEntry[] {
  const left = new Set(regions)
  const joined = states.map(state => {
    const same = regions.find(
      ({ names, country }) =>
        country !== undefined &&
        countryCode(country) === state.country &&
        names.some(name => state.keys.includes(placeKey(name))),
    )
    if (!same || !left.has(same)) return state
    left.delete(same)
    return {
      ...state,
      name: same.names[0]!,
      at: same.at,
      people: Math.max(state.people, RANK_BY_HAND),
      keys: [...state.keys, ...same.names.map(placeKey)],
    }
  })
  return [...joined, ...[...left].map(region => pointEntry(region, 'region'))]
}

/** People of a region or site count for nothing but its rank among namesakes: those by hand come before small towns. */
const RANK_BY_HAND = 500_000

function pointEntry({ names, country, at }: PointByHand, kind: 'region' | 'site'): PlaceEntry {
  const code = country === undefined ? undefined : countryCode(country)
  const slug = placeKey(names[0]!).replaceAll(' ', '-')
  return {
    id: `${kind}:${country === undefined ? '' : `${country}-`}${slug}`,
    name: names[0]!,
    kind,
    ...(code !== undefined && { country: code }),
    people: RANK_BY_HAND,
    at,
    keys: names.map(placeKey),
  }
}

function cities(byHand: readonly CityByHand[], idOf: ReadonlyMap<string, string>, problems: string[]): PlaceEntry[] {
  const named = new Map<City, CityByHand>()
  const missing: PlaceEntry[] = []
  const byName = groupBy(allCities, ({ country, name }) => `${country} ${placeKey(name)}`)
  for (const hand of byHand) {
    const found = byName
      .get(`${hand.country} ${placeKey(hand.is ?? hand.name)}`)
      ?.toSorted((a, b) => b.population - a.population)[0]
    if (found) named.set(found, hand)
    else if (hand.at) missing.push(cityByHand(hand, hand.at))
    else
      problems.push(
        `unknown place: ${hand.country} ${hand.name} (knowledge/places/cities.yaml); give its spelling with is or its point with at`,
      )
  }
  const kept = allCities.filter(city => isKept(city) || named.has(city))
  return [...kept.flatMap(city => cityEntry(city, named.get(city), idOf)), ...missing]
}

function cityEntry(city: City, hand: CityByHand | undefined, idOf: ReadonlyMap<string, string>): PlaceEntry[] {
  const country = countryCode(city.country)
  if (country === undefined) return []
  const [longitude, latitude] = city.loc.coordinates
  const division = idOf.get(`${city.country} ${city.adminCode}`)
  const names = [city.name, ...withoutArticle(city.name), ...(hand ? [hand.name, ...(hand.also ?? [])] : [])]
  return [
    {
      id: `geonames:${city.cityId}`,
      name: hand?.name ?? city.name,
      kind: city.featureCode === 'PPLC' ? 'capital' : 'city',
      country,
      ...(division !== undefined && { division }),
      people: city.population || hand?.people || 0,
      at: [latitude, longitude],
      keys: names.map(placeKey),
    },
  ]
}

/** "Al Fallūjah" is Fallujah in the news. */
const withoutArticle = (name: string): string[] => {
  const short = name.replace(/^(Al|Ad|Ar|As|Ash|At|Aţ|Aş|An|El|Es|En)[ -](?=\p{Lu})/u, '')
  return short === name ? [] : [short]
}

function cityByHand(hand: CityByHand, at: readonly [number, number]): PlaceEntry {
  return {
    id: `city:${hand.country}-${placeKey(hand.name).replaceAll(' ', '-')}`,
    name: hand.name,
    kind: 'city',
    country: countryCode(hand.country)!,
    people: hand.people ?? 10_000,
    at,
    keys: [hand.name, ...(hand.also ?? [])].map(placeKey),
  }
}
