import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { SourcesAnswer } from '../../serve/api.ts'
import { useAnswer } from '../api.ts'
import { count, counted, daysOfYear, dayYear, instant } from '../dates.ts'
import { isWeb } from '../report/byline.tsx'
import { TroubleNote } from '../shell/trouble.tsx'
import { Coverage } from './coverage.tsx'
import './sources.css'

/** What was read, when, what failed and why. */
export function SourcesPage() {
  const { data, error } = useAnswer('/api/sources')
  useEffect(() => {
    document.title = 'Sources · Readout'
  }, [])
  if (error) return <TroubleNote error={error} />
  if (!data) return <div aria-busy="true" />
  const reports = data.sources.reduce((sum, { articles }) => sum + articles, 0)
  return (
    <div className="sources">
      <h1>Sources</h1>
      <p className="page-lead">
        {counted(reports, 'report')} of {counted(data.sources.length, 'source')}
        {data.unnamed > 0 && `, and ${count(data.unnamed)} that name none`}; {count(data.skipped.length)} skipped.{' '}
        <Link to="/articles" className="inline-link">
          All reports
        </Link>
        {' · '}
        <Link to="/statements" className="inline-link">
          All statements
        </Link>
        {' · '}
        <Link to="/stats" className="inline-link">
          Statistics
        </Link>
      </p>
      <Coverage days={data.coverage} />
      <ul className="plain on-phone">
        {data.sources.map(({ name, articles, events, since, until }) => (
          <li key={name} className="source">
            <Link to="/" search={{ source: name }} dir="auto">
              {name}
            </Link>
            <small className="number">
              {counted(articles, 'report')}, {counted(events, 'event')}
              {since && until && ` · ${daysOfYear(since, until)}`}
            </small>
          </li>
        ))}
      </ul>
      <div className="wide on-desk">
        <table>
          <thead>
            <tr>
              <th>Source</th>
              <th>Reports</th>
              <th>Events</th>
              <th>From</th>
              <th>To</th>
              <th>Last read</th>
            </tr>
          </thead>
          <tbody>
            {data.sources.map(({ name, url, articles, events, since, until, read }) => (
              <tr key={name}>
                <td dir="auto">
                  <Link to="/" search={{ source: name }} data-row="" className="inline-link">
                    {name}
                  </Link>
                  {isWeb(url) && (
                    <a href={url} rel="noreferrer noopener external" className="soft home">
                      {new URL(url).hostname}
                    </a>
                  )}
                </td>
                <td className="number">{count(articles)}</td>
                <td className="number">{count(events)}</td>
                <td className="number">{since && dayYear(since)}</td>
                <td className="number">{until && dayYear(until)}</td>
                <td className="number">{read && instant(read)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Trouble told={data} />
    </div>
  )
}

/** Feeds that fail, addresses given up, and what was skipped: each with its reason. */
function Trouble({ told: { feeds, failures, skipped } }: { readonly told: SourcesAnswer }) {
  const failing = feeds.filter(({ error }) => error !== undefined)
  return (
    <>
      {failing.length > 0 && (
        <Reasons title="Feeds that fail" rows={failing.map(feed => [feed.address, feed.error!, feed.fetched])} />
      )}
      {failures.length > 0 && (
        <Reasons title="Given up" rows={failures.map(({ address, reason, at }) => [address, reason, at])} />
      )}
      {skipped.length > 0 && (
        <Reasons title="Skipped" rows={skipped.map(({ address, skipped, at }) => [address, skipped, at])} />
      )}
    </>
  )
}

interface ReasonsProps {
  readonly title: string
  readonly rows: readonly (readonly [address: string, reason: string, at: string | undefined])[]
}

function Reasons({ title, rows }: ReasonsProps) {
  return (
    <section className="reasons">
      <h2 className="label">{title}</h2>
      <div className="wide">
        <table>
          <tbody>
            {rows.map(([address, reason, at]) => (
              <tr key={`${address} ${at}`}>
                <td className="address">{address}</td>
                <td>{reason}</td>
                <td className="number">{at && instant(at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
