/** First-level divisions of ISO 3166-2 (npm iso-3166, MIT) under plain names, joined to the cities of GeoNames that lie in them. */
import { iso31662 } from 'iso-3166'
import { type PlaceEntry, placeKey } from '../../src/annotate/place/place.ts'
import { countryCode } from '../../src/base/countries.ts'
import { type City, centre, groupBy, peopleOf } from './geonames.ts'

/** What kind of division it is, in the languages in which ISO spells it. */
const nouns = ['region', 'oblast', 'province']

const typeWords =
  /\b(oblast['’]?|kray|krai|respublika|avtonomnaya|avtonomnyy okrug|avtonomna|sheng|shi|zizhiqu|zhuangzu|huizu|uygur|weiwu['’]?er|sar|province|region|governorate|prefecture|state|vilayet|viloyati|oblysy|oblasty|welayaty|judet|kanton|canton|departamento|provincia)\b/gi

/** Divisions that go by a direction or a common noun are not found by it. */
const sayNothing =
  /^(North|South|East|West|Central|Centre|Northern|Southern|Eastern|Western|Capital|Coast|Littoral|Plateaux|Delta|Islands|Union|Unity|Lakes|Rivers|Federal District|North[- ](East|West)|South[- ](East|West))$/

/** "Kharkivska", "Belgorodskaya": the adjective of a town, which names the region around it. */
const adjective = /^(.+?)(s[ʹ'’]?k)(a|aya)$/

/** Names of the town that an adjective may be of. */
function towns(name: string): string[] {
  const match = adjective.exec(name)
  return match ? [match[1]!, `${match[1]}sk`, `${match[1]}${match[2]}`] : []
}

/** The plain names of a division: its own without the kind, and without an Arabic article. */
export function plainNames(name: string): string[] {
  const bare = name.split(/[,[]/)[0]!.replace(typeWords, '').replace(/\s+/g, ' ').trim()
  const short = bare.replace(/^(Al|Ad|Ar|As|Ash|At|Aţ|Aş|Aḑ|An|El)[ -](?=\p{Lu})/u, '')
  return [...new Set([bare, short])].filter(one => one.length > 1 && !sayNothing.test(one))
}

/** Divisions with, where GeoNames has a city of the same name, the division code that it uses there. */
export function divisions(cities: readonly City[]): { places: PlaceEntry[]; idOf: ReadonlyMap<string, string> } {
  const seats = seatCodes(cities)
  const byCode = groupBy(cities, ({ country, adminCode }) => `${country} ${adminCode}`)
  const idOf = new Map<string, string>()
  const places = iso31662.flatMap(({ code, name, parent }): PlaceEntry[] => {
    const country = countryCode(parent.slice(0, 2))
    // a division of a division
    if (country === undefined || (parent.length !== 2 && !/^(ID|PH)-/.test(parent))) return []
    const plain = plainNames(name)
    const town = plain.flatMap(towns).find(one => seats.has(`${parent} ${placeKey(one)}`))
    // the region around a town goes by the town's name only with its noun
    const names = town === undefined ? plain : nouns.map(noun => `${town} ${noun}`)
    const admin =
      parent === 'US'
        ? `US ${code.slice(3)}`
        : [town ?? '', ...plain].map(one => seats.get(`${parent} ${placeKey(one)}`)).find(Boolean)
    const inside = (admin !== undefined && byCode.get(admin)) || []
    if (admin !== undefined && !idOf.has(admin)) idOf.set(admin, code)
    const at = centre(inside)
    const people = Math.min(peopleOf(inside), 4e9)
    return [
      { id: code, name: names[0]!, kind: 'division', country, people, ...(at && { at }), keys: names.map(placeKey) },
    ]
  })
  return { places, idOf }
}

/** Division code by country and key of the largest city of that name there. */
function seatCodes(cities: readonly City[]): ReadonlyMap<string, string> {
  const seats = new Map<string, string>()
  for (const city of [...cities].sort((a, b) => b.population - a.population)) {
    const key = `${city.country} ${placeKey(city.name)}`
    if (!seats.has(key)) seats.set(key, `${city.country} ${city.adminCode}`)
  }
  return seats
}
