import { Link } from '@tanstack/react-router'
import type { LinedEvent } from '../../serve/api.ts'
import { counted } from '../dates.ts'
import { Glyph } from './glyph.tsx'
import { Sentence } from './sentence.tsx'

interface LineProps {
  readonly event: LinedEvent
  /** When, where no day stands above the line. */
  readonly day?: string | undefined
}

/** One event as the ledger has it: the line, its status, and on whose word. */
export function Line({ event, day }: LineProps) {
  const { status, scores } = event
  return (
    <li className="line">
      <Glyph status={status} quad={scores.quad} />
      <p className="says">
        <Sentence event={event} />
      </p>
      <Link className="status" to="/events/$id" params={{ id: event.id }} title="Everything about this event">
        {status}
      </Link>
      <p className="sub">
        {day && <span className="part number">{day}</span>}
        <Told event={event} />
      </p>
    </li>
  )
}

/** On whose word, by how many reports, and what the act hangs on. */
export function Told({ event }: { readonly event: LinedEvent }) {
  const { attribution, amounts, condition, article, tellings = 1, independent } = event
  const word = attribution.map(({ name }) => name).join(', by way of ')
  const reports = counted(tellings, 'report')
  return (
    <>
      {word && (
        <span className="part">
          on the word of <span dir="auto">{word}</span>
        </span>
      )}
      {tellings > 1 ? (
        <Link to="/events/$id" params={{ id: event.id }} className="part inline-link">
          {independent === undefined ? reports : `${reports}, ${independent} independent`}
        </Link>
      ) : (
        article.source && (
          <span className="part" dir="auto">
            {article.source}
          </span>
        )
      )}
      {amounts.length > 0 && (
        <span className="part">
          {amounts.map(({ text, unit }) => (/\d|\s/.test(text) ? text : `${text} ${unit}`)).join(', ')}
        </span>
      )}
      {condition && <q className="part quote">{condition.quote}</q>}
      {event.review && <span className="part">{event.review} by a person</span>}
    </>
  )
}
