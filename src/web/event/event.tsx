import { Link, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { EventAnswer } from '../../serve/api.ts'
import { useAnswer } from '../api.ts'
import { Comments } from '../comments/comments.tsx'
import { fullDay, instant } from '../dates.ts'
import { Glyph } from '../ledger/glyph.tsx'
import { Sentence } from '../ledger/sentence.tsx'
import { Checks } from '../outcome/checks.tsx'
import { Differences } from '../outcome/differences.tsx'
import { TroubleNote } from '../shell/trouble.tsx'
import { Became } from './became.tsx'
import { Fields } from './fields.tsx'
import { Related } from './related.tsx'
import '../ledger/line.css'
import '../actor/actor.css'
import './event.css'

/** One event: its clause, its fields each with its words, who else tells it, what people decided. */
export function EventPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error } = useAnswer('/api/events/:id', { id })
  useEffect(() => {
    if (data) document.title = `${data.event.line.noun}, ${data.event.status} · Readout`
  }, [data])
  if (error) return <TroubleNote error={error} />
  if (!data?.event.id.startsWith(id)) return <div aria-busy="true" />
  const { event } = data
  const { prefix, quote, suffix } = event.evidence
  return (
    <div className="two event">
      <div>
        <p className="kicker">
          <Glyph status={event.status} quad={event.scores.quad} /> {event.line.noun}, {event.status}
        </p>
        <h1 dir="auto">
          <Sentence event={event} />
        </h1>
        <blockquote className="clause" dir="auto">
          <span className="soft">{wholeWords(prefix, 'end')}</span>
          <mark>{quote}</mark>
          <span className="soft">{wholeWords(suffix, 'start')}</span>
          <footer>
            <Link
              to="/articles/$id"
              params={{ id: event.article.id }}
              search={{ event: event.id }}
              className="inline-link"
            >
              {event.article.title ?? event.article.id}
            </Link>
            {event.article.source && ` · ${event.article.source}`}
            {event.article.published && ` · ${fullDay(event.article.published)}`}
          </footer>
        </blockquote>
        <Fields event={event} />
        <Became told={data} />
        <Checks checks={data.checks} />
        <Differences told={data} />
        <Related told={data} />
        <Comments subject={{ event: event.id }} />
      </div>
      <aside>
        <Scores told={data} />
        <History told={data} />
      </aside>
    </div>
  )
}

// evidence has this many characters on either side, or fewer where the text begins or ends
const AROUND = 32

/** What stands around a clause, without the word that it is cut in. */
function wholeWords(text: string, keeps: 'start' | 'end'): string {
  if (text.length < AROUND) return text
  return keeps === 'end' ? `… ${text.replace(/^\S*\s+/, '')}` : `${text.replace(/\s+\S*$/, '')} …`
}

/** How sure, on which scales, and what read it. */
function Scores({ told: { event } }: { readonly told: EventAnswer }) {
  const { scores, confidence, by } = event
  return (
    <section className="scores">
      <h2 className="label">Scores</h2>
      <dl>
        <dt>Sure to</dt>
        <dd className="number">{Math.round(confidence * 100)} in 100</dd>
        <dt>Class</dt>
        <dd>{scores.quad}</dd>
        {[scores.plover, scores.goldstein].map(
          score =>
            score && (
              <div key={score.scale}>
                <dt>{score.scale}</dt>
                <dd className="number">{score.value > 0 ? `+${score.value}` : score.value}</dd>
              </div>
            ),
        )}
        <dt>Read by</dt>
        <dd>{by}</dd>
      </dl>
    </section>
  )
}

/** What people decided about it, the last first. */
function History({ told: { decisions } }: { readonly told: EventAnswer }) {
  return (
    <section>
      <h2 className="label">Decisions</h2>
      {decisions.length === 0 && <p className="soft">Nobody has looked at it yet.</p>}
      <ol className="plain decisions">
        {decisions.map(({ number, verdict, who, when, reason, undone }) => (
          <li key={number} className={undone ? 'undone' : ''}>
            <b>{verdict.do}</b> by {who}, {instant(when)}
            {undone && ' (taken back)'}
            {reason && <q className="quote">{reason}</q>}
          </li>
        ))}
      </ol>
    </section>
  )
}
