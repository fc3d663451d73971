/** Shapes and counts → what stands on the map, in its own pixels. */
import { geoArea, geoNaturalEarth1, geoPath } from 'd3-geo'
import type { PlaceCount } from '../../serve/api.ts'
import { mainland, type State } from './world.ts'

export const WIDE = 960
export const HIGH = 480
const SHADES = 5
// a state that is chosen is shown with this much around it
const AROUND = 110

// the corners of where people live, so that the southern ocean takes no room
const LIVED_IN = {
  type: 'MultiPoint' as const,
  coordinates: [
    [-168, 70],
    [178, 70],
    [-178, 0],
    [178, 0],
    [-70, -55],
    [0, 82],
    [170, -47],
  ],
}

export interface Drawn {
  readonly states: readonly {
    readonly key: string
    readonly code: string | undefined
    readonly path: string
    readonly shade: number
    /** Nothing there is done (yet). */
    readonly open: boolean
  }[]
  readonly spots: readonly {
    readonly place: PlaceCount
    readonly x: number
    readonly y: number
    readonly size: number
    readonly open: boolean
  }[]
  readonly names: readonly { readonly name: string; readonly x: number; readonly y: number }[]
}

interface Look {
  /** Code of the state to come closer to. */
  readonly chosen: string | undefined
  /** Places of what is done; where absent nothing is outlined. */
  readonly done: readonly PlaceCount[] | undefined
}

export function drawMap(world: readonly State[], places: readonly PlaceCount[], { chosen, done }: Look): Drawn {
  const filled = done && new Set(done.map(({ id, precision }) => `${precision} ${id}`))
  const isOpen = ({ id, precision }: PlaceCount) => filled !== undefined && !filled.has(`${precision} ${id}`)
  const near = world.find(({ code }) => code !== undefined && code === chosen)
  const projection = geoNaturalEarth1()
  if (near)
    projection.fitExtent(
      [
        [AROUND, AROUND],
        [WIDE - AROUND, HIGH - AROUND],
      ],
      mainland(near.shape, geoArea),
    )
  else
    projection.fitExtent(
      [
        [6, 6],
        [WIDE - 6, HIGH - 6],
      ],
      LIVED_IN,
    )
  projection.clipExtent([
    [-20, -20],
    [WIDE + 20, HIGH + 20],
  ])
  const path = geoPath(projection).digits(1)
  const lands = new Map(places.filter(({ precision }) => precision === 'country').map(one => [one.id, one]))
  const most = Math.max(1, ...[...lands.values()].map(({ events }) => events))
  const shadeOf = (events: number) => Math.max(1, Math.ceil(Math.sqrt(events / most) * SHADES))
  const states = world.map(({ code, shape }) => ({
    key: shape.properties.name,
    code,
    path: path(shape) ?? '',
    shade: code !== undefined && lands.has(code) ? shadeOf(lands.get(code)!.events) : 0,
    open: code !== undefined && lands.has(code) && isOpen(lands.get(code)!),
  }))
  return {
    states: states.filter(({ path }) => path !== ''),
    spots: spotsOf(places, projection, isOpen),
    names: namesOf(),
  }

  function namesOf() {
    const taken: { x: number; y: number; wide: number }[] = []
    return [...lands.values()]
      .sort((a, b) => b.events - a.events)
      .flatMap(({ id, name }) => {
        const state = world.find(({ code }) => code === id)
        const at = state && path.centroid(mainland(state.shape, geoArea))
        if (!at?.every(Number.isFinite)) return []
        const [x, middle] = at as [number, number]
        // beside a state that its name would hide
        const y = path.area(state!.shape) < 700 ? middle - 11 : middle
        const wide = name.length * 6.5
        const inside = x > wide / 2 && x < WIDE - wide / 2 && y > 10 && y < HIGH - 6
        if (!inside || taken.some(one => Math.abs(one.x - x) < (one.wide + wide) / 2 && Math.abs(one.y - y) < 14))
          return []
        taken.push({ x, y, wide })
        return [{ name, x, y }]
      })
      .slice(0, 16)
  }
}

/** Places finer than a state; a district is a wide ring, for nobody said where in it. */
function spotsOf(
  places: readonly PlaceCount[],
  projection: (at: [number, number]) => [number, number] | null,
  isOpen: (place: PlaceCount) => boolean,
) {
  return places
    .flatMap(place => {
      const { precision, latitude, longitude } = place
      if (precision === 'country' || latitude === undefined || longitude === undefined) return []
      const at = projection([longitude, latitude])
      if (!at || at[0] < 0 || at[0] > WIDE || at[1] < 0 || at[1] > HIGH) return []
      const size = precision === 'district' ? 13 : Math.min(16, 2.5 + Math.sqrt(place.events) * 1.5)
      return [{ place, x: at[0], y: at[1], size, open: isOpen(place) }]
    })
    .sort((a, b) => b.size - a.size)
}
