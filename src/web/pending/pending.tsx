import { Link, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Params } from '../api.ts'
import { useAnswer } from '../api.ts'
import { counted, fullDay } from '../dates.ts'
import { Due, onePerHappening } from '../ledger/coming-up.tsx'
import type { Search } from '../router.tsx'
import { TroubleNote } from '../shell/trouble.tsx'
import '../ledger/line.css'
import './pending.css'

const KINDS = ['planned', 'promised', 'threatened', 'requested'] as const

/** Everything announced, promised, threatened or asked for, by the day it is due. */
export function PendingPage() {
  const { status } = useSearch({ strict: false }) as Search
  const { data: stats } = useAnswer('/api/stats')
  const asOf = stats?.asOf
  const on = { enabled: asOf !== undefined }
  const ask: Params = { status, today: asOf, limit: '500' }
  const ahead = useAnswer('/api/pending', { ...ask, since: asOf }, on)
  const late = useAnswer('/api/pending', { ...ask, overdue: 'true' }, on)
  useEffect(() => {
    document.title = 'Pending · Readout'
  }, [])
  const error = ahead.error ?? late.error
  if (error) return <TroubleNote error={error} />
  const items = onePerHappening(ahead.data?.items ?? [])
  const overdue = onePerHappening(late.data?.items ?? [])
  return (
    <div className="pending">
      <h1>Pending</h1>
      <p className="page-lead">
        {asOf && `Seen from ${fullDay(asOf)}, the last day that this record reaches. `}
        Overdue means that the day has passed and no later report is linked; it does not mean that nothing happened.
      </p>
      <nav className="kinds" aria-label="Kind">
        <Link to="/pending" search={{}} aria-current={status ? undefined : 'true'}>
          All
        </Link>
        {KINDS.map(kind => (
          <Link key={kind} to="/pending" search={{ status: kind }} aria-current={status === kind ? 'true' : undefined}>
            {kind}
          </Link>
        ))}
      </nav>
      <div className="columns">
        <section>
          <h2 className="label">Ahead: {counted(items.length, 'thing')}</h2>
          <ul className="plain">
            {items.map(({ event, due }) => (
              <Due key={event.id} event={event} due={due} asOf={asOf} />
            ))}
          </ul>
        </section>
        <section>
          <h2 className="label">Overdue: {counted(overdue.length, 'thing')}</h2>
          <ul className="plain">
            {overdue.toReversed().map(({ event, due }) => (
              <Due key={event.id} event={event} due={due} asOf={asOf} />
            ))}
          </ul>
        </section>
      </div>
    </div>
  )
}
