/** Natural Earth's states (1:50m, by way of world-atlas, served from here) → shapes by ISO 3166 alpha-3 code. */
import { iso31661 } from 'iso-3166'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlas from 'world-atlas/countries-50m.json?url'

/** A state's outline as GeoJSON has it: rings of longitude and latitude. */
export interface Shape {
  readonly type: 'Feature'
  readonly id?: string | number
  readonly properties: { readonly name: string }
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: number[][][] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: number[][][][] }
}

export interface State {
  /** Absent for what has no code of its own. */
  readonly code: string | undefined
  readonly shape: Shape
}

const codes = new Map(iso31661.map(({ numeric, alpha3 }) => [numeric, alpha3]))

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>

/** The states of the world; Antarctica is left out, where nobody meets. */
export async function fetchWorld(): Promise<readonly State[]> {
  const topology = (await (await fetch(atlas)).json()) as Atlas
  const { features } = feature(topology, topology.objects.countries)
  return features.flatMap((one): State[] => {
    const shape = one as Shape
    if (shape.properties.name === 'Antarctica') return []
    // Kosovo has a user-assigned code and no number
    const code = shape.properties.name === 'Kosovo' ? 'XKX' : codes.get(String(shape.id ?? '').padStart(3, '0'))
    return [{ code, shape }]
  })
}

/** The largest piece of a state, so that islands far away do not make its map empty. */
export function mainland({ geometry, ...rest }: Shape, area: (shape: Shape) => number): Shape {
  if (geometry.type === 'Polygon') return { geometry, ...rest }
  const pieces = geometry.coordinates.map(
    (coordinates): Shape => ({ ...rest, geometry: { type: 'Polygon', coordinates } }),
  )
  return pieces.reduce((largest, piece) => (area(piece) > area(largest) ? piece : largest))
}
