import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { useAnswer } from '../api.ts'
import { count, counted } from '../dates.ts'
import { Narrow } from '../ledger/narrow.tsx'
import { questionOf } from '../ledger/question.ts'
import type { Search } from '../router.tsx'
import { TroubleNote } from '../shell/trouble.tsx'
import { Net } from './graph.tsx'
import { type Tie, tiesOf } from './ties.ts'
import '../actor/actor.css'
import './network.css'

const MOST = 70

/** Who deals with whom: thick is often, green is cooperation, red is conflict. */
export function NetworkPage() {
  const { who, ...rest } = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const { data, error } = useAnswer('/api/network', questionOf(rest, undefined))
  const ties = useMemo(() => data && tiesOf(data, MOST), [data])
  useEffect(() => {
    document.title = 'Network · Readout'
  }, [])
  if (error) return <TroubleNote error={error} />
  const chosen = ties?.parties.find(({ id }) => id === who)
  const listed = ties?.ties.filter(({ a, b }) => !chosen || a.id === who || b.id === who) ?? []
  const choose = (id: string | undefined) =>
    void navigate({ to: '.', search: (now: Search) => ({ ...now, who: id }), replace: true, resetScroll: false })
  return (
    <div className="network">
      <h1>Network</h1>
      <p className="page-lead">
        {data && `From ${counted(data.events, 'event')}. `}
        {ties && ties.parties.length < (data?.nodes.length ?? 0) && `The ${ties.parties.length} busiest are drawn. `}
        Thick is often; green is mostly cooperation, red mostly conflict.
      </p>
      <Narrow to="/network" />
      <div className="two">
        <div>{ties && ties.ties.length > 0 && <Net ties={ties} who={chosen?.id} choose={choose} />}</div>
        <aside>
          <h2 className="label">
            {chosen ? `${chosen.name} with` : 'Most together'}{' '}
            {chosen && (
              <Link to="/network" search={(now: Search) => ({ ...now, who: undefined })} className="inline-link">
                everybody
              </Link>
            )}
          </h2>
          {ties && listed.length === 0 && <p className="soft">Nobody deals with anybody.</p>}
          <ul className="plain">
            {listed.slice(0, 24).map(tie => (
              <TieRow key={`${tie.a.id} ${tie.b.id}`} tie={tie} who={chosen?.id} />
            ))}
          </ul>
        </aside>
      </div>
    </div>
  )
}

function TieRow({ tie: { a, b, events, accord }, who }: { readonly tie: Tie; readonly who: string | undefined }) {
  const [first, second] = b.id === who ? [b, a] : [a, b]
  return (
    <li>
      <Link to="/dyads/$a/$b" params={{ a: first.id, b: second.id }} className="actor-row" data-row="">
        <span dir="auto">{who === undefined ? `${first.name}, ${second.name}` : second.name}</span>
        <span className="number">{count(events)}</span>
        <small>{Math.round(accord * 100)} in 100 cooperation</small>
      </Link>
    </li>
  )
}
