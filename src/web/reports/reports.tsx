import { Link, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useAnswer } from '../api.ts'
import { counted, dayYear } from '../dates.ts'
import { begun, Marked } from '../ledger/found.tsx'
import type { Search } from '../router.tsx'
import { TroubleNote } from '../shell/trouble.tsx'
import { Pages } from './pages.tsx'
import './reports.css'

/** Reports by publication, the last first; those that hold some words, the best first. */
export function ReportsPage() {
  const search = useSearch({ strict: false }) as Search
  const { text, cursor, source, since, until } = search
  const listed = useAnswer('/api/articles', { source, since, until, cursor, limit: '60' }, { enabled: !text })
  const found = useAnswer('/api/search', { text: text && begun(text), cursor, limit: '40' }, { enabled: Boolean(text) })
  useEffect(() => {
    document.title = 'Reports · Readout'
  }, [])
  const error = text ? found.error : listed.error
  if (error) return <TroubleNote error={error} />
  const hits = text ? found.data?.hits : undefined
  const articles = text ? hits?.map(({ article, events }) => ({ ...article, events })) : listed.data?.articles
  return (
    <div className="reports">
      <h1>Reports</h1>
      <p className="page-lead">
        {text ? `With “${text}”, the best first.` : 'By publication, the last first.'}
        {source && ` Of ${source}.`}
        {(since || until) && ` From ${since ? dayYear(since) : 'the first'} to ${until ? dayYear(until) : 'the last'}.`}{' '}
        {(text || source || since || until) && (
          <Link to="/articles" search={{}} className="inline-link">
            All reports
          </Link>
        )}
      </p>
      {articles?.length === 0 && <p className="nothing">No report of this record answers that.</p>}
      <ul className="plain">
        {articles?.map(({ id, title, published, source, events }, i) => (
          <li key={id} className="due">
            <time dateTime={published}>{published ? dayYear(published) : 'no day'}</time>
            <span>
              <Link to="/articles/$id" params={{ id }} data-row="" className="report-title" dir="auto">
                {title ?? hits?.[i]?.snippet.text ?? id}
              </Link>
              {hits?.[i] && (
                <q className="quote" dir="auto">
                  <Marked snippet={hits[i].snippet} />
                </q>
              )}
            </span>
            <small>{[source, counted(events, 'event')].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
      <Pages to="/articles" cursor={text ? found.data?.cursor : listed.data?.cursor} first={!cursor} />
    </div>
  )
}
