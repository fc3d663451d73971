import { Link, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useAnswer } from '../api.ts'
import { dayYear } from '../dates.ts'
import type { Search } from '../router.tsx'
import { TroubleNote } from '../shell/trouble.tsx'
import { Pages } from './pages.tsx'
import './reports.css'

/** Who said what, the last first. */
export function StatementsPage() {
  const { actor, cursor, source, since, until } = useSearch({ strict: false }) as Search
  const { data, error } = useAnswer('/api/statements', { actor, source, since, until, cursor, limit: '60' })
  useEffect(() => {
    document.title = 'Statements · Readout'
  }, [])
  if (error) return <TroubleNote error={error} />
  const speaker = actor && (data?.understood.actor?.[0]?.name ?? actor)
  return (
    <div className="reports">
      <h1>Statements</h1>
      <p className="page-lead">
        {speaker ? `What ${speaker} said, the last first. ` : 'Who said what, the last first. '}
        {actor && (
          <Link to="/statements" search={{}} className="inline-link">
            Everybody’s
          </Link>
        )}
      </p>
      {data?.statements.length === 0 && <p className="nothing">Nobody says anything here.</p>}
      <ul className="plain">
        {data?.statements.map(({ statement, quotes, article }) => (
          <li key={`${article.id} ${statement.content[0]?.start}`} className="due">
            <time dateTime={article.published}>{article.published ? dayYear(article.published) : 'no day'}</time>
            <span>
              <b dir="auto">{statement.speaker?.name ?? 'Somebody'}</b>{' '}
              <Link to="/articles/$id" params={{ id: article.id }} data-row="">
                <q className="quote" dir="auto">
                  {quotes.join(' … ')}
                </q>
              </Link>
            </span>
            <small>{[article.source, article.title].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
      <Pages to="/statements" cursor={data?.cursor} first={!cursor} />
    </div>
  )
}
