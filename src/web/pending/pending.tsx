import { Link, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { PendingLine } from '../../serve/api.ts'
import type { Params } from '../api.ts'
import { useAnswer } from '../api.ts'
import { counted, dayBefore, fullDay } from '../dates.ts'
import { Due, onePerHappening } from '../ledger/coming-up.tsx'
import { Settle } from '../outcome/settle.tsx'
import type { Search } from '../router.tsx'
import { TroubleNote } from '../shell/trouble.tsx'
import '../ledger/line.css'
import './pending.css'

const KINDS = ['planned', 'promised', 'threatened', 'requested'] as const

/** Everything announced, promised, threatened or asked for, by the day it is due. */
export function PendingPage() {
  const { status, actor } = useSearch({ strict: false }) as Search
  const { data: stats } = useAnswer('/api/stats')
  const asOf = stats?.asOf
  const on = { enabled: asOf !== undefined }
  const ask: Params = { status, actor, today: asOf, limit: '200' }
  const ahead = useAnswer('/api/pending', { ...ask, since: asOf }, on)
  const late = useAnswer('/api/pending', { ...ask, dueBefore: asOf && dayBefore(asOf) }, on)
  useEffect(() => {
    document.title = 'Pending · Readout'
  }, [])
  const error = ahead.error ?? late.error
  if (error) return <TroubleNote error={error} />
  const items = onePerHappening(ahead.data?.items ?? [])
  const past = onePerHappening(late.data?.items ?? []).toReversed()
  const overdue = past.filter(item => item.overdue)
  const followed = past.filter(({ became }) => became.state !== 'no report yet')
  return (
    <div className="pending">
      <h1>Pending</h1>
      <p className="page-lead">
        {asOf && `Seen from ${fullDay(asOf)}, the last day that this record reaches. `}
        Overdue means that the day has passed and no later report is linked; it does not mean that nothing happened.{' '}
        <Link to="/follow-through" className="inline-link">
          What each made of what it announced
        </Link>
      </p>
      <nav className="kinds" aria-label="Kind">
        <Link to="/pending" search={{ actor }} aria-current={status ? undefined : 'true'}>
          All
        </Link>
        {KINDS.map(kind => (
          <Link
            key={kind}
            to="/pending"
            search={{ status: kind, actor }}
            aria-current={status === kind ? 'true' : undefined}
          >
            {kind}
          </Link>
        ))}
        {actor && (
          <Link to="/pending" search={{ status }} className="inline-link">
            of {actor} <span aria-hidden="true">×</span>
            <span className="hidden">, take off</span>
          </Link>
        )}
      </nav>
      <div className="columns">
        <Part title="Ahead" items={items} asOf={asOf} none="Nothing dated lies ahead." />
        <Part title="Overdue" items={overdue} asOf={asOf} none="Nothing is overdue." />
        <Part title="What became of it" items={followed} asOf={asOf} none="No later report is linked." />
      </div>
    </div>
  )
}

interface PartProps {
  readonly title: string
  readonly items: readonly PendingLine[]
  readonly asOf: string | undefined
  readonly none: string
}

function Part({ title, items, asOf, none }: PartProps) {
  return (
    <section>
      <h2 className="label">
        {title}: {counted(items.length, 'thing')}
      </h2>
      {items.length === 0 && <p className="soft">{none}</p>}
      <ul className="plain">
        {items.map(item => (
          <Due key={item.event.id} {...item} asOf={asOf}>
            <Settle event={item.event} became={item.became} />
          </Due>
        ))}
      </ul>
    </section>
  )
}
