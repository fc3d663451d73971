import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { LinedEvent } from '../../serve/api.ts'
import { post, useAnswer } from '../api.ts'
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
import { Decided, lastOwn } from './decided.tsx'
import { Share } from './share.tsx'
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

/** The event that is looked at, in the paragraph that tells it, with what can be decided. */
function Looked({ event, queue }: LookedProps) {
  const { decide, undo, later, trouble, said } = useDeciding(event, queue)
  const [correcting, setCorrecting] = useState(false)
  const reason = useRef<HTMLInputElement>(null)
  const may = useAnswer('/api/me').data?.role !== 'reader'
  const words = () => reason.current?.value.trim() || undefined
  const press = useRef({ accept() {}, reject() {} })
  press.current = {
    accept: () => may && decide({ do: 'accept' }, words()),
    reject: () => may && decide({ do: 'reject' }, words()),
  }
  usePageKeys(
    useMemo(
      () => ({
        a: () => press.current.accept(),
        x: () => press.current.reject(),
        c: () => may && setCorrecting(true),
        w: () => reason.current?.focus(),
        n: later,
        u: undo,
      }),
      [later, undo, may],
    ),
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
      {correcting ? (
        <Correction
          event={event}
          close={() => setCorrecting(false)}
          keep={(fields, why) => decide({ do: 'correct', fields }, why)}
        />
      ) : (
        <Actions
          reason={reason}
          may={may}
          accept={press.current.accept}
          reject={press.current.reject}
          correct={() => setCorrecting(true)}
          later={later}
          undo={undo}
        />
      )}
      <p role="status" className={trouble ? 'alarm' : 'soft'}>
        {trouble ?? said}
      </p>
      <Fields event={event} />
    </article>
  )
}

/** Decisions are sent at once and appended; the next event comes up when the record has taken one. */
function useDeciding(event: LinedEvent, queue: readonly LinedEvent[]) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [trouble, setTrouble] = useState<string>()
  const [said, setSaid] = useState('')
  const me = useAnswer('/api/me').data?.name
  const decisions = useAnswer('/api/decisions', { limit: '20' }).data?.decisions
  return useMemo(() => {
    const after = queue[queue.indexOf(event) + 1] ?? queue.find(one => one !== event)
    const show = (id: string | undefined) =>
      void navigate({ to: '/review', search: (now: Search) => ({ ...now, event: id }), replace: true })
    const send = async (id: string, verdict: Verdict, reason?: string) => {
      try {
        await post('/api/decisions', { event: id, verdict, ...(reason && { reason }) })
        setTrouble(undefined)
        await queries.invalidateQueries()
        return true
      } catch (error) {
        setTrouble((error as Error).message)
        return false
      }
    }
    return {
      trouble,
      said,
      later: () => show(after?.id),
      async decide(verdict: Verdict, reason?: string) {
        if (await send(event.id, verdict, reason)) show(after?.id)
      },
      async undo() {
        const last = lastOwn(decisions ?? [], me)
        if (!last) return setSaid('Nothing of yours is left to take back.')
        if (await send(last.event, { do: 'undo', decision: last.number })) show(last.event)
      },
    }
  }, [event, queue, navigate, queries, trouble, said, me, decisions])
}
