import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { ActorRef } from '../../serve/api.ts'
import { useAnswer } from '../api.ts'
import { count } from '../dates.ts'
import type { Search } from '../router.tsx'
import { TroubleNote } from '../shell/trouble.tsx'
import './actor.css'

/** States, bodies and people of the record, the busiest first. */
export function ActorsPage() {
  const { name = '' } = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const { data, error } = useAnswer('/api/actors', { text: name, limit: '300' })
  useEffect(() => {
    document.title = 'Actors · Readout'
  }, [])
  if (error) return <TroubleNote error={error} />
  const actors = data?.actors ?? []
  return (
    <div className="actors">
      <h1>Actors</h1>
      <label className="label" htmlFor="actor-name">
        Whose name begins with
      </label>
      <input
        id="actor-name"
        className="field"
        type="search"
        defaultValue={name}
        autoComplete="off"
        onChange={event => {
          const words = event.target.value.trim()
          void navigate({ to: '/actors', search: { name: words || undefined }, replace: true })
        }}
      />
      {data && actors.length === 0 && <p className="soft">Nobody of that name is in this record.</p>}
      <div className="columns">
        <List title="States" actors={actors.filter(({ kind, id }) => kind === 'country' && !BODIES.includes(id))} />
        <List title="Bodies and groups" actors={actors.filter(one => one.kind === 'actor' && one.type !== 'person')} />
        <List title="People" actors={actors.filter(({ type }) => type === 'person')} />
      </div>
    </div>
  )
}

// these stand where a state would; the bodies themselves are listed
const BODIES = ['IGO', 'NGO']

function List({ title, actors }: { readonly title: string; readonly actors: readonly ActorRef[] }) {
  if (actors.length === 0) return null
  return (
    <section>
      <h2 className="label">{title}</h2>
      <ul className="plain">
        {actors.map(({ id, name, role, country, kind, events }) => (
          <li key={id}>
            <Link to="/actors/$id" params={{ id }} data-row="" className="actor-row">
              <span dir="auto">{name}</span>
              <span className="number">{count(events)}</span>
              {(role || (kind === 'actor' && country)) && <small>{[role, country].filter(Boolean).join(', ')}</small>}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
