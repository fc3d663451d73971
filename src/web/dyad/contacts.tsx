import { Link } from '@tanstack/react-router'
import type { LinedEvent } from '../../serve/api.ts'
import { useAnswer } from '../api.ts'
import { counted, daysBetween, dayYear } from '../dates.ts'
import { Glyph } from '../ledger/glyph.tsx'
import './contacts.css'

/** Visits, meetings and calls between two sides, with a running count and the days since the last. */
export function Contacts({ a, b }: { readonly a: string; readonly b: string }) {
  const { data } = useAnswer('/api/events', { actor: a, with: b, type: 'CONSULT', sort: 'oldest', limit: '500' })
  const contacts = onePerHappening(data?.events ?? [])
  if (contacts.length === 0) return null
  let number = 0
  let last: string | undefined
  const rows = contacts.map(event => {
    const start = event.when?.start
    const held = event.status === 'happened' || event.status === 'ongoing'
    const gap = start && last ? daysBetween(last, start) : undefined
    if (held) {
      number += 1
      last = start
    }
    return { event, number: held ? number : undefined, gap }
  })
  return (
    <section className="contacts">
      <h2 className="label" id="contacts">
        Contacts
      </h2>
      <div className="wide">
        <table>
          <thead>
            <tr>
              <th>Day</th>
              <th>No.</th>
              <th>Form</th>
              <th>Between</th>
              <th>Where</th>
              <th>Since the last</th>
              <th>On whose word</th>
            </tr>
          </thead>
          <tbody>
            {rows.reverse().map(({ event, number, gap }) => (
              <tr key={event.id}>
                <td className="number day-cell">{event.when ? dayYear(event.when.start) : ''}</td>
                <td className="number">{number}</td>
                <td>
                  <Glyph status={event.status} />{' '}
                  <Link
                    to="/articles/$id"
                    params={{ id: event.article.id }}
                    search={{ event: event.id }}
                    className="inline-link"
                  >
                    {event.line.noun}
                  </Link>
                  {number === undefined && `, ${event.status}`}
                </td>
                <td dir="auto">
                  {[...event.line.actors, ...event.line.recipients].map(({ name }) => name).join(', ')}
                </td>
                <td>{event.where?.name}</td>
                <td className="number">{gap === undefined ? '' : gap <= 0 ? 'same day' : counted(gap, 'day')}</td>
                <td dir="auto">{event.attribution.map(({ name }) => name).join(', ') || event.article.source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function onePerHappening(events: readonly LinedEvent[]): LinedEvent[] {
  const seen = new Set<string>()
  return events.filter(({ id, happening = id }) => !seen.has(happening) && seen.add(happening))
}
