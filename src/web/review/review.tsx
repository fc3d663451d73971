import { Link, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { LinedEvent } from '../../serve/api.ts'
import { useAnswer } from '../api.ts'
import { count } from '../dates.ts'
import { Fields } from '../event/fields.tsx'
import { Glyph } from '../ledger/glyph.tsx'
import { Sentence } from '../ledger/sentence.tsx'
import type { Search } from '../router.tsx'
import { usePageKeys } from '../shell/keys.ts'
import { TroubleNote } from '../shell/trouble.tsx'
import { Actions, type Verdict } from './actions.tsx'
import { Clause } from './clause.tsx'
import { Correction } from './correction.tsx'
import { Decided } from './decided.tsx'
import { useDeciding } from './deciding.ts'
import { Share } from './share.tsx'
import { MergeInto, SplitFrom } from './tellings.tsx'
import '../actor/actor.css'
import '../event/event.css'
import '../ledger/line.css'
import './review.css'

const QUEUE = '40'

/** What the machine is least sure of comes first; a person accepts, corrects or rejects it, by keys alone. */
export function ReviewPage() {
  const search = useSearch({ strict: false }) as Search
  const { event: chosen, ...question } = search
  const { data, error, isPlaceholderData } = useAnswer('/api/events', {
    ...question,
    review: 'none',
    sort: 'doubt',
    limit: QUEUE,
  })
  useEffect(() => {
    document.title = 'Review · Readout'
  }, [])
  if (error) return <TroubleNote error={error} />
  const queue = data?.events ?? []
  const event = queue.find(({ id }) => id === chosen) ?? queue[0]
  return (
    <div className="two review">
      <div aria-busy={isPlaceholderData || !data}>
        <h1>Review</h1>
        <Share />
        {event && <Looked key={event.id} event={event} queue={queue} />}
        {data && !event && <p className="nothing">Everything in this record has been looked at.</p>}
      </div>
      <aside>
        <section>
          <h2 className="label">Least certain first</h2>
          {queue.length === 0 && <p className="soft">Nothing waits.</p>}
          <ol className="plain queue">
            {queue.slice(0, 12).map(one => (
              <Waiting key={one.id} event={one} on={one.id === event?.id} />
            ))}
          </ol>
        </section>
        <Decided />
      </aside>
    </div>
  )
}

function Waiting({ event, on }: { readonly event: LinedEvent; readonly on: boolean }) {
  return (
    <li className="due">
      <span className="number soft">{count(Math.round(event.confidence * 100))} in 100</span>
      <Link
        to="/review"
        search={(now: Search) => ({ ...now, event: event.id })}
        data-row=""
        aria-current={on ? 'true' : undefined}
      >
        <Sentence event={event} plain />
      </Link>
    </li>
  )
}

interface LookedProps {
  readonly event: LinedEvent
  readonly queue: readonly LinedEvent[]
}

/** What the event is being asked besides yes or no. */
type Asking = 'correct' | 'merge' | 'split' | undefined

/** The event that is looked at, in the paragraph that tells it, with what can be decided. */
function Looked({ event, queue }: LookedProps) {
  const { decide, undo, later, trouble, said } = useDeciding(event, queue)
  const [asking, setAsking] = useState<Asking>()
  const reason = useRef<HTMLInputElement>(null)
  const why = useRef<string>(undefined)
  const may = useAnswer('/api/me').data?.role !== 'reader'
  const told = (event.tellings ?? 1) > 1
  const acts = useMemo(() => {
    const ask = (what: Asking) => () => {
      if (!may) return
      // the field goes while one chooses; what stands in it goes with the decision
      why.current = reason.current?.value.trim() || undefined
      setAsking(what)
    }
    const settle = (verdict: Verdict) => void (may && decide(verdict, reason.current?.value.trim() || undefined))
    return {
      accept: () => settle({ do: 'accept' }),
      reject: () => settle({ do: 'reject' }),
      correct: ask('correct'),
      merge: ask('merge'),
      split: told ? ask('split') : undefined,
      close: () => setAsking(undefined),
      mergeInto: (into: string) => void decide({ do: 'merge', into }, why.current),
      splitFrom: (from: string) => void decide({ do: 'split', from }, why.current),
    }
  }, [may, decide, told])
  usePageKeys(
    useMemo(() => {
      const { accept, reject, correct, merge, split } = acts
      const keys = { a: accept, x: reject, c: correct, m: merge, w: () => reason.current?.focus(), n: later, u: undo }
      // while one chooses among events, their numbers are the keys
      return asking ? undefined : { ...keys, ...(split && { s: split }) }
    }, [acts, later, undo, asking]),
  )
  return (
    <article aria-labelledby="looked-at">
      <p className="kicker">
        <Glyph status={event.status} quad={event.scores.quad} /> {event.line.noun}, {event.status} · sure to{' '}
        {Math.round(event.confidence * 100)} in 100
      </p>
      <h2 id="looked-at" dir="auto">
        <Sentence event={event} />
      </h2>
      <Clause event={event} />
      {asking === undefined && <Actions reason={reason} may={may} later={later} undo={undo} {...acts} />}
      {asking === 'correct' && (
        <Correction event={event} close={acts.close} keep={(fields, why) => decide({ do: 'correct', fields }, why)} />
      )}
      {asking === 'merge' && <MergeInto event={event} pick={acts.mergeInto} close={acts.close} />}
      {asking === 'split' && <SplitFrom event={event} pick={acts.splitFrom} close={acts.close} />}
      <p role="status" className={trouble ? 'alarm' : 'soft'}>
        {trouble ?? said}
      </p>
      <Fields event={event} />
    </article>
  )
}
