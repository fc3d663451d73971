import { Link } from '@tanstack/react-router'
import type { ActorPage, Office } from '../../serve/api.ts'
import { dayYear } from '../dates.ts'

/** Offices over time as the registry knows them: somebody's own, or who holds those of a state. */
export function Offices({ told: { actor, offices, members } }: { readonly told: ActorPage }) {
  const state = actor.kind === 'country'
  return (
    <>
      {offices.length > 0 && (
        <section className="most-with">
          <h2 className="label">{state ? 'Who holds office' : 'Offices'}</h2>
          <ul className="plain">
            {offices.map(office => (
              <li key={`${office.office} ${office.of} ${office.who?.name} ${office.from}`} className="office">
                <Held office={office} own={actor.country} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {members && (
        <section className="most-with">
          <h2 className="label">{members.length} members</h2>
          <p className="members">
            {members.map(code => (
              <Link key={code} to="/actors/$id" params={{ id: code }}>
                {code}
              </Link>
            ))}
          </p>
        </section>
      )}
    </>
  )
}

interface HeldProps {
  readonly office: Office
  /** The state that the office is in, unless it says another. */
  readonly own: string | undefined
}

function Held({ office: { office, of, who, from, to }, own }: HeldProps) {
  return (
    <>
      {who ? (
        <>
          {who.id ? (
            <Link to="/actors/$id" params={{ id: who.id }}>
              <b dir="auto">{who.name}</b>
            </Link>
          ) : (
            <span dir="auto">{who.name}</span>
          )}
          <small>
            {office}
            {from && `, since ${dayYear(from)}`}
          </small>
        </>
      ) : (
        <>
          <span>
            {office}
            {of !== own && <span className="state">{of}</span>}
          </span>
          <small className="number">{spanWords(from, to)}</small>
        </>
      )}
    </>
  )
}

function spanWords(from: string | undefined, to: string | undefined): string {
  if (from && to) return `${dayYear(from)} – ${dayYear(to)}`
  if (from) return `since ${dayYear(from)}`
  return to ? `until ${dayYear(to)}` : ''
}
