import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { useAnswer } from '../api.ts'
import { count, counted, days as range } from '../dates.ts'
import { Lines } from '../ledger/lines.tsx'
import { Narrow } from '../ledger/narrow.tsx'
import { questionOf } from '../ledger/question.ts'
import type { Search } from '../router.tsx'
import { TroubleNote } from '../shell/trouble.tsx'
import { dayOf, daysOf, isoOf } from './days.ts'
import type { View } from './draw.ts'
import { Strip } from './strip.tsx'
import '../actor/actor.css'
import './timeline.css'

// days in view where the URL names none: the last quarter of what there is
const AT_FIRST = 120
// and of what is still to come
const AHEAD = 14

/** Every event of a question on one strip of days, from years down to one. */
export function TimelinePage() {
  const search = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const { from, to, day, upto, ...rest } = search
  const question = questionOf(rest, undefined)
  const { data, error } = useAnswer('/api/timeline', question)
  const days = useMemo(() => data && daysOf(data.days, data.coverage), [data])
  useEffect(() => {
    document.title = 'Timeline · Readout'
  }, [])
  if (error) return <TroubleNote error={error} />
  // one thing planned for years ahead should not put what happened out of view
  const end = days && Math.min(days.last, (days.reach ?? days.last) + AHEAD) + 1
  const view: View | undefined = days && {
    from: from ? dayOf(from) : Math.max(days.first, end! - AT_FIRST),
    to: to ? dayOf(to) : end!,
  }
  const chosen = day ? { from: dayOf(day), to: dayOf(upto ?? day) + 1 } : undefined
  const go = (changes: Search) =>
    void navigate({
      to: '.',
      search: (now: Search) => ({ ...now, ...changes }),
      replace: true,
      resetScroll: false,
    })
  return (
    <div className="timeline">
      <h1>Timeline</h1>
      <p className="page-lead">
        {data && `${counted(data.events, 'event')}. `}
        {data?.capped && 'There are more; these are the newest. '}
        Up is cooperation, down is conflict; faint is words, strong is deeds; outlined is not (yet) done.
        {data && data.loose > 0 && ` ${count(data.loose)} are dated too loosely to stand on a day.`}
      </p>
      <Narrow to="/timeline" />
      {days && view && (
        <Strip
          days={days}
          view={view}
          chosen={chosen}
          look={({ from, to }) => go({ from: isoOf(Math.round(from)), to: isoOf(Math.round(to)) })}
          choose={(from, to) => go({ day: isoOf(from), upto: to > from ? isoOf(to) : undefined })}
        />
      )}
      {data && !days && <p className="nothing">No event of this record answers that.</p>}
      {day && (
        <section className="chosen-days">
          <h2 className="label">{range(day, upto ?? day)}</h2>
          <Lines ask={{ ...question, since: day, until: upto ?? day, limit: '60' }} none="Nothing is told of then." />
        </section>
      )}
    </div>
  )
}
