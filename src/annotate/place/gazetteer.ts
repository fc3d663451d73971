/** The gazetteer: what the compiler packs and the reader looks up. This file owns the packed format. */
import { ResourceError } from '../../base/errors.ts'
import type { Place } from '../../record/record.ts'
import { byBytes, indexOfText, lengthsOf, openTable, type TextTable, textAt, toTable } from './text-table.ts'

const MAGIC = 'readout-places 1\n'
const GEONAMES = 'geonames:'

/** `region`: a stretch of land or sea that is no first-level division. */
export const PLACE_KINDS = ['country', 'division', 'region', 'capital', 'city', 'site'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** How exactly a place of each kind says where. */
export const PRECISION: Readonly<Record<PlaceKind, Place['precision']>> = {
  country: 'country',
  division: 'district',
  region: 'district',
  capital: 'city',
  city: 'city',
  site: 'site',
}

/** One place before packing. */
export interface PlaceEntry {
  readonly id: string
  readonly name: string
  readonly kind: PlaceKind
  /** ISO 3166 alpha-3; absent for seas and what several states share. */
  readonly country?: string
  /** Id of the first-level division that it lies in. */
  readonly division?: string
  readonly people: number
  readonly at?: readonly [latitude: number, longitude: number]
  /** Keys of its names, as `placeKey` makes them. */
  readonly keys: readonly string[]
}

/** The decoded gazetteer: columns over places, and sorted keys with the places that each names. */
export interface Gazetteer {
  /** Ids that are no number of GeoNames, by place; '' where `numbers` has it. */
  readonly ids: TextTable
  readonly names: TextTable
  readonly keys: TextTable
  /** GeoNames' number; 0 where `ids` has an id. */
  readonly numbers: Uint32Array
  readonly kinds: Uint8Array
  /** Alpha-3 codes, three letters each; spaces for what is of no one state. */
  readonly countries: Uint8Array
  /** Index of the place's division plus one; 0 where it is not known. */
  readonly divisions: Uint16Array
  readonly people: Uint32Array
  /** Degrees; NaN where they are not known. */
  readonly latitudes: Float32Array
  readonly longitudes: Float32Array
  /** `entries` from `starts[k]` to `starts[k + 1]` are the places that key k names, most people first. */
  readonly starts: Uint32Array
  readonly entries: Uint32Array
}

const columns = [
  'numbers',
  'kinds',
  'countries',
  'divisions',
  'people',
  'latitudes',
  'longitudes',
  'starts',
  'entries',
] as const
const tables = ['ids', 'names', 'keys'] as const
const SECTIONS = columns.length + tables.length * 2

/** Packs places: a line that names the version, one line of JSON that gives each section's length, then the sections. */
export function encodeGazetteer(places: readonly PlaceEntry[]): Uint8Array {
  const index = new Map(places.map(({ id }, i) => [id, i]))
  const byKey = new Map<string, number[]>()
  places.forEach(({ keys }, i) => {
    for (const key of new Set(keys)) byKey.set(key, [...(byKey.get(key) ?? []), i])
  })
  const keys = [...byKey.keys()].sort(byBytes)
  const lists = keys.map(key => byKey.get(key)!.sort((a, b) => places[b]!.people - places[a]!.people))
  const starts = new Uint32Array(keys.length + 1)
  lists.forEach((list, k) => {
    starts[k + 1] = starts[k]! + list.length
  })
  return join({
    ids: toTable(places.map(({ id }) => (id.startsWith(GEONAMES) ? '' : id))),
    names: toTable(places.map(({ name }) => name)),
    keys: toTable(keys),
    numbers: Uint32Array.from(places, ({ id }) => (id.startsWith(GEONAMES) ? Number(id.slice(GEONAMES.length)) : 0)),
    kinds: Uint8Array.from(places, ({ kind }) => PLACE_KINDS.indexOf(kind)),
    countries: new TextEncoder().encode(places.map(({ country }) => country ?? '   ').join('')),
    divisions: Uint16Array.from(places, ({ division }) => (index.get(division ?? '') ?? -1) + 1),
    people: Uint32Array.from(places, ({ people }) => people),
    latitudes: Float32Array.from(places, ({ at }) => at?.[0] ?? Number.NaN),
    longitudes: Float32Array.from(places, ({ at }) => at?.[1] ?? Number.NaN),
    starts,
    entries: Uint32Array.from(lists.flat()),
  })
}

function join(gazetteer: Gazetteer): Uint8Array {
  const sections = [
    ...columns.map(name => gazetteer[name]),
    ...tables.flatMap(name => [gazetteer[name].bytes, lengthsOf(gazetteer[name])]),
  ].map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength))
  const head = new TextEncoder().encode(`${MAGIC}${JSON.stringify(sections.map(section => section.length))}\n`)
  const bytes = new Uint8Array(head.length + sections.reduce((sum, section) => sum + section.length, 0))
  bytes.set(head)
  let at = head.length
  for (const section of sections) {
    bytes.set(section, at)
    at += section.length
  }
  return bytes
}

/** Decodes the packed file; throws ResourceError where it is damaged or of another version. */
export function decodeGazetteer(bytes: Uint8Array): Gazetteer {
  const headEnd = bytes.indexOf(10, MAGIC.length) + 1
  const lengths = readLengths(new TextDecoder().decode(bytes.subarray(0, headEnd)))
  if (!lengths || headEnd + lengths.reduce((a, b) => a + b, 0) !== bytes.length)
    throw new ResourceError(
      'invalid resource: dist/knowledge/places.bin (damaged or of another version); npm run build',
    )
  let at = headEnd
  // copied, since a section need not begin where its numbers may
  const sections = lengths.map(length => new Uint8Array(bytes.subarray(at, (at += length))).buffer)
  const section = (i: number): ArrayBuffer => sections[i]!
  const table = (i: number): TextTable => openTable(new Uint8Array(section(i)), new Uint8Array(section(i + 1)))
  return {
    numbers: new Uint32Array(section(0)),
    kinds: new Uint8Array(section(1)),
    countries: new Uint8Array(section(2)),
    divisions: new Uint16Array(section(3)),
    people: new Uint32Array(section(4)),
    latitudes: new Float32Array(section(5)),
    longitudes: new Float32Array(section(6)),
    starts: new Uint32Array(section(7)),
    entries: new Uint32Array(section(8)),
    ids: table(9),
    names: table(11),
    keys: table(13),
  }
}

function readLengths(head: string): number[] | undefined {
  if (!head.startsWith(MAGIC)) return undefined
  const match = /^\[[\d,]+\]\n$/.exec(head.slice(MAGIC.length))
  const lengths = match ? (JSON.parse(match[0]) as number[]) : []
  return lengths.length === SECTIONS ? lengths : undefined
}

/** Indexes of the places that a key names, most people first. */
export function placesOf({ keys, starts, entries }: Gazetteer, key: string): Uint32Array {
  const k = indexOfText(keys, key)
  return k < 0 ? entries.subarray(0, 0) : entries.subarray(starts[k], starts[k + 1])
}

/** ISO 3166 alpha-3 of a place; '' where it is of no one state. */
export const countryOf = ({ countries }: Gazetteer, place: number): string =>
  String.fromCharCode(...countries.subarray(place * 3, place * 3 + 3)).trim()

/** Whether a place is a city or a capital. */
export const isTown = ({ kinds }: Gazetteer, place: number): boolean => {
  const kind = PLACE_KINDS[kinds[place]!]
  return kind === 'city' || kind === 'capital'
}

/** A place as the record keeps it. */
export function toPlace(gazetteer: Gazetteer, place: number): Place {
  const country = countryOf(gazetteer, place)
  const [latitude, longitude] = [gazetteer.latitudes[place]!, gazetteer.longitudes[place]!]
  return {
    name: textAt(gazetteer.names, place),
    ...(country !== '' && { country }),
    ...(!Number.isNaN(latitude) && { latitude: round(latitude), longitude: round(longitude) }),
    precision: PRECISION[PLACE_KINDS[gazetteer.kinds[place]!]!],
    place: idOf(gazetteer, place),
  }
}

const idOf = ({ ids, numbers }: Gazetteer, place: number): string =>
  numbers[place] === 0 ? textAt(ids, place) : `${GEONAMES}${numbers[place]}`

/** Four digits behind the point are some ten metres. */
const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4
