import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { EventAnswer, LinedEvent } from '../../serve/api.ts'
import { daysOfYear } from '../dates.ts'
import { Line } from '../ledger/line.tsx'
import './outcome.css'

const NAMES: Readonly<Record<EventAnswer['differences'][number]['field'], string>> = {
  actors: 'Who',
  recipients: 'To whom',
  when: 'When',
  where: 'Where',
  status: 'Whether',
  amounts: 'How much',
}

/** Where the tellings of one happening differ, and who tells it how; figures also as the range that they span. */
export function Differences({ told: { event, tellings, differences, disputedBy } }: { readonly told: EventAnswer }) {
  const by = new Map([event, ...tellings].map(one => [one.id, one]))
  return (
    <>
      {differences.length > 0 && (
        <section className="differences">
          <h2 className="label">Where the reports differ</h2>
          <dl>
            {differences.map(({ field, range, values }) => (
              <Fragment key={`${field} ${range}`}>
                <dt>{NAMES[field]}</dt>
                <dd>
                  {range && <b className="number">{range}</b>}
                  <ul className="plain">
                    {values.map(({ value, events }) => (
                      <li key={value}>
                        <span dir="auto">{field === 'when' ? daysWords(value) : value}</span>{' '}
                        <span className="soft">
                          <Tellers events={events.flatMap(id => by.get(id) ?? [])} />
                        </span>
                      </li>
                    ))}
                  </ul>
                </dd>
              </Fragment>
            ))}
          </dl>
        </section>
      )}
      {disputedBy.length > 0 && (
        <section>
          <h2 className="label">Who disputes it</h2>
          <ul className="plain">
            {disputedBy.map(one => (
              <Line key={one.id} event={one} day={one.when && daysOfYear(one.when.start, one.when.end)} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function daysWords(value: string): string {
  const [start = value, end = start] = value.split(' to ')
  return daysOfYear(start, end)
}

/** The reports that say so, each leading to its words. */
function Tellers({ events }: { readonly events: readonly LinedEvent[] }) {
  return events.map(({ id, article }, i) => (
    <Fragment key={id}>
      {i > 0 && ', '}
      <Link to="/articles/$id" params={{ id: article.id }} search={{ event: id }} className="inline-link">
        {article.source ?? article.title ?? 'a report'}
      </Link>
    </Fragment>
  ))
}
