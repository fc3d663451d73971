/** The line that says an event, its people linked to their pages and its act to the words that tell it. */
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { LinedEvent, Named } from '../../serve/api.ts'

interface SentenceProps {
  readonly event: LinedEvent
  /** Leaves the people unlinked, where the whole line is a link already. */
  readonly plain?: boolean
}

export function Sentence({ event, plain = false }: SentenceProps) {
  const { actors, act, recipients, after, where } = event.line
  return (
    <>
      {actors.length > 0 ? <People people={actors} plain={plain} leads /> : <span className="soft">Someone</span>}{' '}
      {plain ? (
        <span className="act">{act}</span>
      ) : (
        <Link
          className="act"
          to="/articles/$id"
          params={{ id: event.article.id }}
          search={{ event: event.id }}
          data-row=""
        >
          {act}
        </Link>
      )}
      {recipients.length > 0 && ' '}
      <People people={recipients} plain={plain} />
      {after && ` ${after}`}
      {where && <span className="soft"> {where}</span>}
    </>
  )
}

interface PeopleProps {
  readonly people: readonly Named[]
  readonly plain?: boolean
  /** The names open a sentence: "protesters" has a capital there. */
  readonly leads?: boolean
}

const opening = (name: string, first: boolean): string =>
  first ? name.charAt(0).toLocaleUpperCase('en') + name.slice(1) : name

/** Names, the last joined by "and", each with its state behind it. */
export function People({ people, plain = false, leads = false }: PeopleProps) {
  return people.map((person, i) => (
    <Fragment key={person.id}>
      {i > 0 && (i === people.length - 1 ? ' and ' : ', ')}
      {plain ? (
        <b dir="auto">{opening(person.name, leads && i === 0)}</b>
      ) : (
        <Link to="/actors/$id" params={{ id: person.id }} className="who">
          <b dir="auto">{opening(person.name, leads && i === 0)}</b>
        </Link>
      )}
      {person.country && <span className="state">{person.country}</span>}
    </Fragment>
  ))
}
