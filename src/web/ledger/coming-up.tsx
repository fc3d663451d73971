import { Link } from '@tanstack/react-router'
import type { LinedEvent } from '../../serve/api.ts'
import { useAnswer } from '../api.ts'
import { counted, days, relative, shortDay } from '../dates.ts'
import { Glyph } from './glyph.tsx'
import { Sentence } from './sentence.tsx'

interface Item {
  readonly event: LinedEvent
  readonly due: { readonly start: string; readonly end: string }
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

export function Due({ event, due, asOf }: Item & { readonly asOf: string | undefined }) {
  const by = asOf !== undefined && due.start < asOf && due.end >= asOf
  const near = asOf && due.end >= asOf ? relative(asOf, by ? due.end : due.start) : undefined
  return (
    <li className="due">
      <time dateTime={due.start === due.end ? due.start : `${due.start}/${due.end}`}>
        {by ? `by ${shortDay(due.end)}` : days(due.start, due.end)}
      </time>
      <Link to="/articles/$id" params={{ id: event.article.id }} search={{ event: event.id }}>
        <Sentence event={event} plain />
      </Link>
      <small>
        <Glyph status={event.status} /> {event.status}
        {near && ` · ${near}`}
        {event.attribution[0] && ` · ${event.attribution[0].name}`}
      </small>
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
