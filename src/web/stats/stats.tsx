import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Counts } from '../actor/counts.tsx'
import { useAnswer } from '../api.ts'
import { count, fullDay } from '../dates.ts'
import { Share } from '../review/share.tsx'
import { TroubleNote } from '../shell/trouble.tsx'
import { Coverage } from '../sources/coverage.tsx'
import '../sources/sources.css'
import '../review/review.css'
import './stats.css'

/** How much the record holds, of what, and how far it can be trusted. */
export function StatsPage() {
  const { data: stats, error } = useAnswer('/api/stats')
  const { data: facets } = useAnswer('/api/facets')
  const { data: sources } = useAnswer('/api/sources')
  useEffect(() => {
    document.title = 'Statistics · Readout'
  }, [])
  if (error) return <TroubleNote error={error} />
  if (!stats) return <div aria-busy="true" />
  const figures = [
    ['reports', stats.articles, '/articles'],
    ['events', stats.events, '/'],
    ['statements', stats.statements, '/statements'],
    ['actors', stats.actors, '/actors'],
    ['sources', stats.sources, '/sources'],
    ['links between events', stats.links, '/stories'],
    ['decisions of people', stats.decisions, '/review'],
  ] as const
  return (
    <div className="stats">
      <h1>Statistics</h1>
      <p className="page-lead">
        {stats.since && stats.until
          ? `Reports from ${fullDay(stats.since)} to ${fullDay(stats.until)}; ${megabytes(stats.bytes)}.`
          : 'Nothing has been read yet.'}
      </p>
      <dl className="figures">
        {figures.map(([name, number, to]) => (
          <div key={name}>
            <dt>
              <Link to={to}>{name}</Link>
            </dt>
            <dd className="number">{count(number)}</dd>
          </div>
        ))}
      </dl>
      {sources && <Coverage days={sources.coverage} />}
      <h2 className="label">How often the machine was right</h2>
      <Share />
      {facets && (
        <div className="columns">
          <Counts title="Status" counts={facets.status} ask={status => ({ status })} />
          <Counts title="Words and deeds" counts={facets.quad} ask={quad => ({ quad })} />
          <Counts title="What" counts={facets.type} ask={type => ({ type })} />
          <Counts
            title="Told by"
            counts={facets.source.slice(0, 12).map(({ name, events }) => ({ value: name, events }))}
            ask={source => ({ source })}
            names
          />
        </div>
      )}
    </div>
  )
}

const megabytes = (bytes: number): string =>
  bytes < 1e6 ? `${count(Math.ceil(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`
