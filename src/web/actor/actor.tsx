import { Link, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useAnswer } from '../api.ts'
import { count, counted } from '../dates.ts'
import { Chart } from '../dyad/chart.tsx'
import { Lines } from '../ledger/lines.tsx'
import { FollowOf } from '../outcome/follow-of.tsx'
import { TroubleNote } from '../shell/trouble.tsx'
import { Counts } from './counts.tsx'
import { Offices } from './offices.tsx'
import { SaidOf } from './said-of.tsx'
import './actor.css'

// what stands in place of a state where a body acts is nobody to meet
const BODIES = ['IGO', 'NGO']

/** One state, body or person: what they do, with whom, what they announced. */
export function ActorPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error } = useAnswer('/api/actors/:id', { id })
  useEffect(() => {
    if (data) document.title = `${data.actor.name} · Readout`
  }, [data])
  if (error) return <TroubleNote error={error} />
  if (!data) return <div aria-busy="true" />
  const { actor, events, series, type, status, quad, counterparts } = data
  const described = [actor.role, actor.kind === 'actor' ? actor.country : undefined, actor.sector].filter(Boolean)
  return (
    <div className="two">
      <div>
        <h1 dir="auto">{actor.name}</h1>
        <p className="byline">
          {described.length > 0 && <span className="part">{described.join(', ')}</span>}
          <span className="part">{counted(events, 'event')}</span>
          <span className="part">
            up is cooperation, down is conflict; faint is words, strong is deeds; outlined is not (yet) done
          </span>
        </p>
        {series.length > 2 && (
          <Chart series={series} unit="month" ask={{ actor: actor.id }} label={`Events of ${actor.name} over time`} />
        )}
        <h2 className="label">Latest</h2>
        <Lines ask={{ actor: actor.id, limit: '12' }} none="No event." />
        <p className="more">
          <Link to="/" search={{ actor: actor.id }} className="inline-link">
            All {counted(events, 'event')} in the ledger
          </Link>
        </p>
        <h2 className="label">Announced, promised, threatened, asked for</h2>
        <Lines
          ask={{ actor: actor.id, status: 'planned,promised,threatened,requested', limit: '8' }}
          none="Nothing that is still to come."
        />
        <p className="more">
          <Link to="/statements" search={{ actor: actor.id }} className="inline-link">
            All that they said
          </Link>
        </p>
        <FollowOf id={actor.id} />
        <h2 className="label">What others say of them, or to them</h2>
        <SaidOf id={actor.id} name={actor.name} />
      </div>
      <aside>
        <section className="most-with">
          <h2 className="label">Most with</h2>
          <ul className="plain">
            {counterparts
              .filter(({ id }) => !BODIES.includes(id))
              .slice(0, 12)
              .map(other => (
                <li key={other.id}>
                  <Link to="/dyads/$a/$b" params={{ a: actor.id, b: other.id }} className="actor-row">
                    <span dir="auto">{other.name}</span>
                    <span className="number">{count(other.events)}</span>
                  </Link>
                </li>
              ))}
          </ul>
        </section>
        <Offices told={data} />
        <Counts title="Words and deeds" counts={quad} ask={value => ({ actor: actor.id, quad: value })} />
        <Counts title="What" counts={type.slice(0, 10)} ask={value => ({ actor: actor.id, type: value })} />
        <Counts title="Status" counts={status} ask={value => ({ actor: actor.id, status: value })} />
      </aside>
    </div>
  )
}
