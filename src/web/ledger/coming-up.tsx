import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { PendingLine } from '../../serve/api.ts'
import { useAnswer } from '../api.ts'
import { counted, days, daysOfYear, dayYear, relative, shortDay } from '../dates.ts'
import { Glyph } from './glyph.tsx'
import { Sentence } from './sentence.tsx'

type Item = Pick<PendingLine, 'event' | 'due'> & Partial<Pick<PendingLine, 'became'>>

interface DueProps extends Item {
  readonly asOf: string | undefined
  /** What stands under it: settling it, on the page of all that is pending. */
  readonly children?: ReactNode
}

/** What is planned, promised, threatened or due, by date: only what reports give a date for. */
export function ComingUp({ asOf }: { readonly asOf: string | undefined }) {
  const params = { since: asOf, today: asOf, limit: '40' }
  const ahead = useAnswer('/api/pending', params, { enabled: asOf !== undefined }).data
  const late = useAnswer(
    '/api/pending',
    { overdue: 'true', today: asOf, limit: '200' },
    { enabled: asOf !== undefined },
  ).data
  const items = onePerHappening(ahead?.items ?? []).slice(0, 9)
  const overdue = onePerHappening(late?.items ?? []).length
  return (
    <section aria-labelledby="coming-up">
      <h2 className="label" id="coming-up">
        Coming up
      </h2>
      {ahead && items.length === 0 && <p className="soft">Nothing dated lies ahead.</p>}
      <ul className="plain due-list">
        {items.map(({ event, due }) => (
          <Due key={event.id} event={event} due={due} asOf={asOf} />
        ))}
      </ul>
      <p className="more">
        <Link to="/pending" className="inline-link">
          {overdue > 0 ? `All that is pending; ${counted(overdue, 'thing')} overdue` : 'All that is pending'}
        </Link>
      </p>
    </section>
  )
}

/** One pending thing with its day, and what later reports say became of it. */
export function Due({ event, due, became, asOf, children }: DueProps) {
  const by = asOf !== undefined && due.start < asOf && due.end >= asOf
  const named = asOf?.slice(0, 4) === due.end.slice(0, 4) ? days : daysOfYear
  const near = asOf && due.end >= asOf ? relative(asOf, by ? due.end : due.start) : undefined
  return (
    <li className="due">
      <time dateTime={due.start === due.end ? due.start : `${due.start}/${due.end}`}>
        {by ? `by ${shortDay(due.end)}` : named(due.start, due.end)}
      </time>
      <Link to="/articles/$id" params={{ id: event.article.id }} search={{ event: event.id }}>
        <Sentence event={event} plain />
      </Link>
      <small>
        <Glyph status={event.status} /> {event.status}
        {near && ` · ${near}`}
        {event.attribution[0] && ` · ${event.attribution[0].name}`}
        {became?.steps.map(({ state, event: later }) => (
          <span key={later.id} className="became">
            <b>{state}</b>:{' '}
            <Link
              to="/articles/$id"
              params={{ id: later.article.id }}
              search={{ event: later.id }}
              className="inline-link"
            >
              <Sentence event={later} plain />
            </Link>
            {later.when && `, ${dayYear(later.when.start)}`}
          </span>
        ))}
        {became?.ruled && !children && (
          <span className="became">
            <b>{became.state}</b>, as {became.ruled.who} ruled
          </span>
        )}
      </small>
      {children}
    </li>
  )
}

/** A day that is only implied by a report's date is no day that anything is due by; tellings of one thing are one item. */
export function onePerHappening<One extends Item>(items: readonly One[]): readonly One[] {
  const seen = new Set<string>()
  return items.filter(({ event }) => {
    const key = event.happening ?? event.id
    if (event.when?.certainty !== 'stated' || seen.has(key)) return false
    seen.add(key)
    return true
  })
}
