import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useAnswer } from '../api.ts'
import { counted } from '../dates.ts'
import { Lines } from '../ledger/lines.tsx'
import type { Search } from '../router.tsx'
import { TroubleNote } from '../shell/trouble.tsx'
import { Chart } from './chart.tsx'
import { Contacts } from './contacts.tsx'
import { Measures, Open } from './open.tsx'
import '../actor/actor.css'

const UNITS = ['day', 'week', 'month'] as const

/** Two sides face to face. */
export function DyadPage() {
  const { a, b } = useParams({ strict: false }) as { a: string; b: string }
  const { unit, since, until } = useSearch({ strict: false }) as Search
  const { data, error } = useAnswer('/api/dyads/:a/:b', { a, b, unit, since, until })
  const nameA = data?.a[0]?.name ?? a
  const nameB = data?.b[0]?.name ?? b
  useEffect(() => {
    document.title = `${nameA} and ${nameB} · Readout`
  }, [nameA, nameB])
  if (error) return <TroubleNote error={error} />
  if (!data) return <div aria-busy="true" />
  const ask = { actor: a, with: b }
  return (
    <div className="two">
      <div>
        <h1 dir="auto">
          <Link to="/actors/$id" params={{ id: a }}>
            {nameA}
          </Link>{' '}
          and{' '}
          <Link to="/actors/$id" params={{ id: b }}>
            {nameB}
          </Link>
        </h1>
        <p className="byline">
          <span className="part">{counted(data.events, 'event')}</span>
          <span className="part">
            up is cooperation, down is conflict; faint is words, strong is deeds; outlined is not (yet) done
          </span>
        </p>
        {data.series.length > 0 ? (
          <>
            <Chart
              series={data.series}
              unit={data.unit}
              ask={ask}
              label={`Events between ${nameA} and ${nameB} over time`}
            />
            <nav className="units" aria-label="Steps of the chart">
              {UNITS.map(one => (
                <Link
                  key={one}
                  to="."
                  search={now => ({ ...now, unit: one })}
                  replace
                  aria-current={data.unit === one ? 'true' : undefined}
                >
                  by {one}
                </Link>
              ))}
            </nav>
          </>
        ) : (
          <p className="soft">This record tells of nothing between them.</p>
        )}
        <Contacts a={a} b={b} />
        <h2 className="label">Latest</h2>
        <Lines ask={{ ...ask, limit: '12' }} none="Nothing." />
      </div>
      <aside>
        <Open a={a} b={b} />
        <Measures measures={data.measures} />
        <h2 className="label measures">Disputed</h2>
        <Lines ask={{ ...ask, status: 'alleged,denied', limit: '6' }} none="Nothing is alleged or denied." />
      </aside>
    </div>
  )
}
