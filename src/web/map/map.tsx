import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import type { PlaceCount } from '../../serve/api.ts'
import { useAnswer } from '../api.ts'
import { count, counted } from '../dates.ts'
import { Lines } from '../ledger/lines.tsx'
import { Narrow } from '../ledger/narrow.tsx'
import { questionOf } from '../ledger/question.ts'
import type { Search } from '../router.tsx'
import { TroubleNote } from '../shell/trouble.tsx'
import { type Drawn, drawMap, HIGH, WIDE } from './drawing.ts'
import { fetchWorld } from './world.ts'
import '../actor/actor.css'
import './map.css'

const MOST = '1000'
const DONE = 'happened,ongoing'

/** Where events happened: a state is shaded, a town has a spot, and nothing is drawn finer than its words. */
export function MapPage() {
  const { place, ...rest } = useSearch({ strict: false }) as Search
  const question = questionOf(rest, undefined)
  const { data, error } = useAnswer('/api/places', { ...question, limit: MOST })
  // a place of nothing but plans and threats is outlined
  const done = useAnswer('/api/places', { ...question, status: DONE, limit: MOST }, { enabled: !rest.status }).data
  const world = useQuery({ queryKey: ['world'], queryFn: fetchWorld, staleTime: Number.POSITIVE_INFINITY })
  useEffect(() => {
    document.title = 'Map · Readout'
  }, [])
  const places = data?.places
  const chosen = places?.find(({ id }) => id === place)
  const near = chosen?.precision === 'country' ? chosen.id : chosen?.country
  const drawn = useMemo(
    () =>
      world.data && places
        ? drawMap(world.data, places, { chosen: near, done: rest.status ? undefined : done?.places })
        : undefined,
    [world.data, places, near, done, rest.status],
  )
  const trouble = error ?? world.error
  if (trouble) return <TroubleNote error={trouble} />
  const lands = places?.filter(({ precision }) => precision === 'country') ?? []
  const spots = places?.filter(({ precision }) => precision !== 'country') ?? []
  return (
    <div className="map">
      <h1>Map</h1>
      <p className="page-lead">
        A state is shaded by the events in it; a spot is a town or a site, a wide ring a district. What is only known to
        a state has no spot. What is outlined is not (yet) done.
      </p>
      <Narrow to="/map" />
      <div className="two">
        <div>
          <div className={classes('world', sideOf(rest.quad))}>
            {drawn ? <World drawn={drawn} place={place} /> : <div className="sea" />}
          </div>
          {place && (
            <section>
              <h2 className="label">
                {chosen ? `${chosen.name}, ${counted(chosen.events, 'event')}` : place}{' '}
                <Link to="/map" search={(now: Search) => ({ ...now, place: undefined })} className="inline-link">
                  the whole world
                </Link>
              </h2>
              <Lines ask={{ ...question, place, limit: '40' }} none="Nothing is told of there." />
            </section>
          )}
        </div>
        <aside>
          <Places title="States" places={lands.slice(0, place ? 12 : 20)} place={place} />
          <Places title="Towns, sites, districts" places={spots.slice(0, 12)} place={place} />
          {places?.length === 0 && <p className="soft">No event of this record that answers that has a place.</p>}
        </aside>
      </div>
    </div>
  )
}

/** Colour is kept for cooperation and conflict: a map of both has neither. */
function sideOf(quad: string | undefined): string {
  const sides = new Set(quad?.split(',').map(one => one.split(' ').at(-1)))
  return sides.size === 1 ? [...sides][0]! : ''
}

const toggle = (id: string, place: string | undefined) => (now: Search) => ({
  ...now,
  place: id === place ? undefined : id,
})

const classes = (...names: readonly (string | false | undefined)[]): string => names.filter(Boolean).join(' ')

interface WorldProps {
  readonly drawn: Drawn
  readonly place: string | undefined
}

/** The picture; the lists beside it say the same to those who do not see it. */
function World({ drawn: { states, spots, names }, place }: WorldProps) {
  return (
    <svg viewBox={`0 0 ${WIDE} ${HIGH}`} aria-hidden="true">
      {states.map(({ key, code, path, shade, open }) =>
        shade > 0 && code ? (
          <Link key={key} to="/map" search={toggle(code, place)} tabIndex={-1} resetScroll={false}>
            <path className={classes('state', `shade-${shade}`, open && 'open', code === place && 'on')} d={path} />
          </Link>
        ) : (
          <path key={key} className="state" d={path} />
        ),
      )}
      {spots.map(({ place: one, x, y, size, open }) => (
        <Link key={one.id} to="/map" search={toggle(one.id, place)} tabIndex={-1} resetScroll={false}>
          <circle
            className={classes('spot', one.precision, open && 'open', one.id === place && 'on')}
            cx={x}
            cy={y}
            r={size}
          />
        </Link>
      ))}
      {names.map(({ name, x, y }) => (
        <text key={name} x={x} y={y} textAnchor="middle">
          {name}
        </text>
      ))}
    </svg>
  )
}

interface PlacesProps {
  readonly title: string
  readonly places: readonly PlaceCount[]
  readonly place: string | undefined
}

function Places({ title, places, place }: PlacesProps) {
  if (places.length === 0) return null
  return (
    <section className="most-with">
      <h2 className="label">{title}</h2>
      <ul className="plain">
        {places.map(({ id, name, events, country, precision }) => (
          <li key={id}>
            <Link
              to="/map"
              search={toggle(id, place)}
              resetScroll={false}
              data-row=""
              className="actor-row"
              aria-current={id === place ? 'true' : undefined}
            >
              <span dir="auto">{name}</span>
              <span className="number">{count(events)}</span>
              {precision !== 'country' && <small>{[precision, country].filter(Boolean).join(', ')}</small>}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
