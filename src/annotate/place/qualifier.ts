/** What a report writes beside a name to say which it means: "Paris, Texas", "the US state of Georgia", "Kharkiv region". */
import { countryOf, type Gazetteer, isTown, PLACE_KINDS, placesOf } from './gazetteer.ts'
import { placeKey } from './key.ts'

const COUNTRY = PLACE_KINDS.indexOf('country')
const DIVISION = PLACE_KINDS.indexOf('division')
const REGION = PLACE_KINDS.indexOf('region')

/** How the news shortens the states of the United States behind a town. */
const states: Readonly<Record<string, string>> = {
  ala: 'Alabama',
  ariz: 'Arizona',
  ark: 'Arkansas',
  calif: 'California',
  colo: 'Colorado',
  conn: 'Connecticut',
  del: 'Delaware',
  fla: 'Florida',
  ga: 'Georgia',
  ill: 'Illinois',
  ind: 'Indiana',
  kan: 'Kansas',
  ky: 'Kentucky',
  la: 'Louisiana',
  md: 'Maryland',
  mass: 'Massachusetts',
  mich: 'Michigan',
  minn: 'Minnesota',
  miss: 'Mississippi',
  mo: 'Missouri',
  mont: 'Montana',
  neb: 'Nebraska',
  nev: 'Nevada',
  nh: 'New Hampshire',
  nj: 'New Jersey',
  nm: 'New Mexico',
  ny: 'New York',
  nc: 'North Carolina',
  nd: 'North Dakota',
  okla: 'Oklahoma',
  ore: 'Oregon',
  pa: 'Pennsylvania',
  ri: 'Rhode Island',
  sc: 'South Carolina',
  sd: 'South Dakota',
  tenn: 'Tennessee',
  tex: 'Texas',
  vt: 'Vermont',
  va: 'Virginia',
  wash: 'Washington',
  wis: 'Wisconsin',
  wyo: 'Wyoming',
  dc: 'District of Columbia',
}

/**
 * The place that the words beside a name's mentions settle on: "Paris, Texas" once is enough, "Kharkiv region" counts where
 * most mentions are written so. Undefined where the words settle nothing.
 */
export function qualify(gazetteer: Gazetteer, text: string, name: string): number | undefined {
  const places = placesOf(gazetteer, placeKey(name))
  let wide: number | undefined
  let balance = 0
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length
    if (/\p{L}/u.test(text.charAt(end)) || /\p{L}/u.test(text.charAt(at - 1))) continue
    const behind = text.slice(end, end + 48)
    const before = text.slice(Math.max(0, at - 40), at)
    const found = byComma(gazetteer, places, behind)
    if (found !== undefined) return found
    const division = byNoun(gazetteer, places, { name, before, behind })
    wide ??= division
    balance += division === undefined ? -1 : 1
  }
  return balance >= 0 ? wide : undefined
}

/** "Paris, Texas", "Lebanon, Pa.", "Tripoli, Libya" */
function byComma(gazetteer: Gazetteer, places: Uint32Array, behind: string): number | undefined {
  const written = /^,? (?:in )?((?:\p{Lu}[\p{L}.'-]+ ?){1,3})/u.exec(behind.startsWith(',') ? behind : '')?.[1]
  if (written === undefined) return undefined
  const words = written.trim().split(' ')
  for (let length = words.length; length > 0; length--) {
    const short = words.slice(0, length).join(' ')
    const key = placeKey(states[placeKey(short)] ?? short)
    for (const outer of placesOf(gazetteer, key)) {
      const found = within(gazetteer, places, outer)
      if (found !== undefined) return found
    }
  }
  return undefined
}

/** The largest of the places that lies in a country or division. */
function within(gazetteer: Gazetteer, places: Uint32Array, outer: number): number | undefined {
  const kind = gazetteer.kinds[outer]
  if (kind === COUNTRY) {
    const there = places.filter(place => place !== outer && countryOf(gazetteer, place) === countryOf(gazetteer, outer))
    return there.find(place => isTown(gazetteer, place)) ?? there[0]
  }
  if (kind !== DIVISION) return undefined
  const inside = places.find(place => gazetteer.divisions[place] === outer + 1)
  // of many a town the division is not known; its country must do
  const near = (place: number): boolean =>
    gazetteer.divisions[place] === 0 &&
    isTown(gazetteer, place) &&
    countryOf(gazetteer, place) === countryOf(gazetteer, outer)
  return inside ?? places.find(near)
}

const ofState = /\b(state|province|region|governorate|territory|oblast|republic) of $/
const stateBehind = /^ (state|province|region|governorate|oblast|prefecture|county|territory)\b/

interface Beside {
  readonly name: string
  readonly before: string
  readonly behind: string
}

/** "the state of Victoria", "Kharkiv region", "Washington state": the division, not its namesakes. */
function byNoun(gazetteer: Gazetteer, places: Uint32Array, { name, before, behind }: Beside): number | undefined {
  const noun = stateBehind.exec(behind)?.[1]
  if (noun === undefined && !ofState.test(before)) return undefined
  const named = noun === undefined ? undefined : placesOf(gazetteer, `${placeKey(name)} ${noun}`)[0]
  if (named !== undefined) return named
  const wide =
    places.find(place => gazetteer.kinds[place] === DIVISION) ?? places.find(place => gazetteer.kinds[place] === REGION)
  if (wide !== undefined) return wide
  const city = places[0]
  const division = city === undefined ? 0 : gazetteer.divisions[city]!
  return division === 0 ? undefined : division - 1
}
