import { Link } from '@tanstack/react-router'
import type { ToldDecision } from '../../serve/api.ts'
import { useAnswer } from '../api.ts'
import { instant } from '../dates.ts'
import { Sentence } from '../ledger/sentence.tsx'

/** What was decided last, newest first; what was taken back stays, struck through. */
export function Decided() {
  const decisions = useAnswer('/api/decisions', { limit: '20' }).data?.decisions ?? []
  const shown = decisions
    .filter(({ verdict }) => verdict.do !== 'undo')
    .toReversed()
    .slice(0, 8)
  if (shown.length === 0) return null
  return (
    <section className="decided">
      <h2 className="label">Decided last</h2>
      <ol className="plain decisions">
        {shown.map(({ number, verdict, who, when, reason, undone, event, told }) => (
          <li key={number} className={undone ? 'undone' : ''}>
            <Link to="/events/$id" params={{ id: event }}>
              <b>{DONE[verdict.do]}</b> {told ? <Sentence event={told} plain /> : event}
            </Link>
            <small className="soft">
              {who}, {instant(when)}
              {undone && ', taken back'}
            </small>
            {reason && <q className="quote">{reason}</q>}
          </li>
        ))}
      </ol>
    </section>
  )
}

const DONE = {
  settle: 'Ruled',
  accept: 'Accepted',
  reject: 'Rejected',
  correct: 'Corrected',
  merge: 'Merged',
  split: 'Split',
  undo: 'Taken back',
} as const

/** The newest decision of somebody that still stands. */
export function lastOwn(decisions: readonly ToldDecision[], who: string | undefined): ToldDecision | undefined {
  return decisions.findLast(one => one.who === who && !one.undone && one.verdict.do !== 'undo')
}
