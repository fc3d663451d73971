import { Link } from '@tanstack/react-router'
import type { LinedEvent } from '../../serve/api.ts'
import { useAnswer } from '../api.ts'
import { dayYear } from '../dates.ts'
import { Glyph } from '../ledger/glyph.tsx'
import { type Contact, contactLog, gapWords } from './contact-log.ts'
import './contacts.css'

/** Visits, meetings and calls between two sides, with a running count and the days since the last. */
export function Contacts({ a, b }: { readonly a: string; readonly b: string }) {
  const { data } = useAnswer('/api/events', { actor: a, with: b, type: 'CONSULT', sort: 'newest', limit: '500' })
  const contacts = contactLog(data?.events ?? []).toReversed()
  if (contacts.length === 0) return null
  return (
    <section className="contacts" aria-labelledby="contacts">
      <h2 className="label" id="contacts">
        Contacts
      </h2>
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
          {contacts.map(contact => (
            <Row key={contact.event.id} {...contact} />
          ))}
        </tbody>
      </table>
      <ol className="plain on-phone">
        {contacts.map(contact => (
          <Item key={contact.event.id} {...contact} />
        ))}
      </ol>
    </section>
  )
}

const between = ({ line }: LinedEvent): string =>
  [...line.actors, ...line.recipients].map(({ name }) => name).join(', ')
const word = ({ attribution, article }: LinedEvent): string | undefined =>
  attribution.map(({ name }) => name).join(', ') || article.source

function Form({ event, number }: Pick<Contact, 'event' | 'number'>) {
  return (
    <>
      <Glyph status={event.status} />{' '}
      <Link to="/articles/$id" params={{ id: event.article.id }} search={{ event: event.id }} className="inline-link">
        {event.line.noun}
      </Link>
      {number === undefined && `, ${event.status}`}
    </>
  )
}

function Row({ event, day, told, number, gap }: Contact) {
  return (
    <tr>
      <td className="number day-cell">
        {day ? dayYear(day) : 'no day'}
        {told && <span className="soft"> told</span>}
      </td>
      <td className="number">{number}</td>
      <td className="form-cell">
        <Form event={event} number={number} />
      </td>
      <td dir="auto">{between(event)}</td>
      <td>{event.where?.name}</td>
      <td className="number">{gapWords(gap)}</td>
      <td dir="auto">{word(event)}</td>
    </tr>
  )
}

/** The same row where there is no room for a table. */
function Item({ event, day, told, number, gap }: Contact) {
  return (
    <li className="due">
      <span className="number contact-day">{day ? dayYear(day) : 'no day'}</span>
      <span>
        <Form event={event} number={number} />
        {number !== undefined && <span className="soft"> no. {number}</span>}
      </span>
      <small>
        {[
          between(event),
          event.where?.name,
          gap !== undefined && (gap <= 0 ? 'the same day as the last' : `${gapWords(gap)} since the last`),
          word(event),
          told && 'its own day is not told',
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </li>
  )
}
