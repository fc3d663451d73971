import { Link, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useAnswer } from '../api.ts'
import { fullDay } from '../dates.ts'
import type { Search } from '../router.tsx'
import { TroubleNote } from '../shell/trouble.tsx'
import { FollowList } from './follow.tsx'
import '../ledger/line.css'
import '../pending/pending.css'

/** What each actor made of what it announced, over how much there is of it. */
export function FollowPage() {
  const { actor } = useSearch({ strict: false }) as Search
  const { data: stats } = useAnswer('/api/stats')
  const asOf = stats?.asOf
  const { data, error } = useAnswer('/api/follow-through', { actor, today: asOf }, { enabled: asOf !== undefined })
  useEffect(() => {
    document.title = 'Follow-through · Readout'
  }, [])
  if (error) return <TroubleNote error={error} />
  return (
    <div className="follow-through">
      <h1>Follow-through</h1>
      <p className="page-lead">
        What each made of what it planned, promised, threatened or asked for
        {asOf && `, seen from ${fullDay(asOf)}`}. Due is what has had its day, or of which something was told since; no
        report yet does not mean that nothing happened.{' '}
        <Link to={actor ? '/follow-through' : '/pending'} className="inline-link">
          {actor ? 'Everybody’s' : 'All that is pending'}
        </Link>
      </p>
      {data?.actors.length === 0 && <p className="nothing">Nothing dated is announced in this record.</p>}
      <FollowList actors={data?.actors ?? []} />
    </div>
  )
}
