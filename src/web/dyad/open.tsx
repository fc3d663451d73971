import { Link } from '@tanstack/react-router'
import type { Measure } from '../../serve/api.ts'
import { useAnswer } from '../api.ts'
import { daysOfYear, dayYear } from '../dates.ts'
import { Due } from '../ledger/coming-up.tsx'
import { Sentence } from '../ledger/sentence.tsx'
import '../ledger/line.css'

// an item that is open still
const STANDS: readonly string[] = ['no report yet', 'in the works']

/** What is announced, promised, threatened or asked for between two sides and not answered yet, what is due last first. */
export function Open({ a, b }: { readonly a: string; readonly b: string }) {
  const asOf = useAnswer('/api/stats').data?.asOf
  const { data } = useAnswer(
    '/api/pending',
    { actor: a, with: b, today: asOf, limit: '100' },
    { enabled: Boolean(asOf) },
  )
  const seen = new Set<string>()
  const items = (data?.items ?? []).filter(({ event, became }) => {
    const key = event.happening ?? event.id
    return STANDS.includes(became.state) && !seen.has(key) && seen.add(key)
  })
  return (
    <section aria-labelledby="open-between">
      <h2 className="label" id="open-between">
        Open between them
      </h2>
      {data && items.length === 0 && <p className="soft">Nothing is pending.</p>}
      <ul className="plain">
        {items
          .toReversed()
          .slice(0, 8)
          .map(item => (
            <Due key={item.event.id} {...item} asOf={asOf} />
          ))}
      </ul>
    </section>
  )
}

/** Sanctions and restrictions between two sides, each with how it stands as far as this record tells. */
export function Measures({ measures }: { readonly measures: readonly Measure[] }) {
  return (
    <section aria-labelledby="measures">
      <h2 className="label measures" id="measures">
        Measures
      </h2>
      {measures.length === 0 && <p className="soft">None is told of.</p>}
      <ul className="plain">
        {measures.slice(0, 12).map(({ event, state, by }) => (
          <li key={event.id} className="due">
            <time dateTime={dayOf(event)}>{whenTold(event)}</time>
            <Link to="/articles/$id" params={{ id: event.article.id }} search={{ event: event.id }}>
              <Sentence event={event} plain />
            </Link>
            <small>
              {by ? (
                <Link
                  to="/articles/$id"
                  params={{ id: by.article.id }}
                  search={{ event: by.id }}
                  className="inline-link"
                >
                  {state} {dayOf(by) && dayYear(dayOf(by)!)}
                </Link>
              ) : (
                state
              )}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}

const dayOf = ({ when, article }: Measure['event']): string | undefined =>
  when?.start ?? article.published?.slice(0, 10)

/** Its own days, or the day on which it is told. */
function whenTold(event: Measure['event']): string {
  const day = dayOf(event)
  if (event.when) return daysOfYear(event.when.start, event.when.end)
  return day ? `told ${dayYear(day)}` : ''
}
