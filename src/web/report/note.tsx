import { Link } from '@tanstack/react-router'
import type { ArticleAnswer, LinedEvent } from '../../serve/api.ts'
import { days } from '../dates.ts'
import { Glyph } from '../ledger/glyph.tsx'
import { People, Sentence } from '../ledger/sentence.tsx'
import { Verdict } from '../outcome/checks.tsx'

interface NoteProps {
  readonly event: LinedEvent
  readonly chosen: boolean
  /** What its words say of the record. */
  readonly checks: ArticleAnswer['checks']
}

/** An event in the margin beside its words; the chosen one tells all that lights up in the text. */
export function Note({ event, chosen, checks }: NoteProps) {
  const { line, status, when, attribution } = event
  return (
    <section className={chosen ? 'note on' : 'note'} data-note={event.id}>
      <Link
        to="."
        search={now => ({ ...now, event: chosen ? undefined : event.id })}
        replace
        resetScroll={false}
        data-row=""
        aria-current={chosen ? 'true' : undefined}
        className="note-head"
      >
        <Glyph status={status} quad={event.scores.quad} /> <b>{line.noun}</b> {status}
        {when?.certainty === 'stated' && ` · ${days(when.start, when.end)}`}
        <span className="note-line">
          <Sentence event={event} plain />
        </span>
      </Link>
      {attribution.length > 0 && !chosen && (
        <p>
          on the word of <span dir="auto">{attribution.map(({ name }) => name).join(', ')}</span>
        </p>
      )}
      {checks.map(({ words, verdict }) => (
        <p key={words}>
          <q className="quote">{words}</q>
          <Verdict verdict={verdict} />
        </p>
      ))}
      {chosen && <Legend event={event} />}
    </section>
  )
}

/** The chosen event's parts, each marked as its words are marked in the text. */
function Legend({ event }: { readonly event: LinedEvent }) {
  const { line, trigger, when, where, attribution, amounts, condition, confidence } = event
  return (
    <>
      <dl className="legend">
        {line.actors.length > 0 && (
          <Row name="who" mark="m-lit-actor">
            <People people={line.actors} />
          </Row>
        )}
        <Row name="act" mark="m-lit-trigger">
          <span className="quote">{trigger.quote}</span>
        </Row>
        {line.recipients.length > 0 && (
          <Row name="whom" mark="m-lit-recipient">
            <People people={line.recipients} />
          </Row>
        )}
        {when && (
          <Row name="when" mark={when.text ? 'm-lit-when' : ''}>
            {days(when.start, when.end)}
            {when.certainty === 'implied' && <span className="soft"> (the report’s own date)</span>}
          </Row>
        )}
        {where && <Row name="where">{[where.name, where.country].filter(Boolean).join(', ')}</Row>}
        {attribution.length > 0 && (
          <Row name="source" mark="m-lit-source">
            {attribution.map(({ name }) => name).join(', by way of ')}
          </Row>
        )}
        {amounts.length > 0 && <Row name="amount">{amounts.map(({ text }) => text).join(', ')}</Row>}
        {condition && (
          <Row name="if">
            <span className="quote">{condition.quote}</span>
          </Row>
        )}
      </dl>
      <p>
        <Link to="/events/$id" params={{ id: event.id }} className="inline-link">
          Everything about this event
        </Link>{' '}
        · sure to {Math.round(confidence * 100)} in 100
      </p>
    </>
  )
}

interface RowProps {
  readonly name: string
  readonly mark?: string
  readonly children: React.ReactNode
}

function Row({ name, mark, children }: RowProps) {
  return (
    <>
      <dt>{mark ? <span className={mark}>{name}</span> : name}</dt>
      <dd dir="auto">{children}</dd>
    </>
  )
}
