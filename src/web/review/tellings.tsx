import { useMemo } from 'react'
import type { LinedEvent } from '../../serve/api.ts'
import { useAnswer } from '../api.ts'
import { away, daysOfYear } from '../dates.ts'
import { Sentence } from '../ledger/sentence.tsx'
import { usePageKeys } from '../shell/keys.ts'

// as many as there are keys for
const MOST = 9
// a happening is told of within so many days
const AROUND = 10

interface PickProps {
  readonly event: LinedEvent
  readonly pick: (other: string) => void
  readonly close: () => void
}

/** Merge: which other event tells the same happening? Those of its actors and type about its day. */
export function MergeInto({ event, pick, close }: PickProps) {
  const day = event.when?.start ?? event.article.published?.slice(0, 10)
  const someone = event.line.actors[0] ?? event.line.recipients[0]
  const { data } = useAnswer('/api/events', {
    actor: someone?.id,
    type: event.type,
    since: day && away(day, -AROUND),
    until: day && away(event.when?.end ?? day, AROUND),
    limit: '60',
  })
  const others = onePerHappening(data?.events ?? []).filter(
    ({ id, happening }) => id !== event.id && (!happening || happening !== event.happening),
  )
  return (
    <Choose
      title="Which tells the same happening?"
      none="No other event of these actors and this kind is near it."
      events={data && others}
      pick={pick}
      close={close}
    />
  )
}

/** Split: which telling is of another happening? */
export function SplitFrom({ event, pick, close }: PickProps) {
  const { data } = useAnswer('/api/events/:id', { id: event.id })
  const others = data?.event.id === event.id ? data.tellings.filter(({ id }) => id !== event.id) : undefined
  return (
    <Choose
      title="Which of these tells another happening?"
      none="No other report is taken to tell it."
      events={others}
      pick={pick}
      close={close}
    />
  )
}

interface ChooseProps {
  readonly title: string
  readonly none: string
  /** Absent while they are fetched. */
  readonly events: readonly LinedEvent[] | undefined
  readonly pick: (other: string) => void
  readonly close: () => void
}

/** Events with a number each, to be picked by its key. */
function Choose({ title, none, events, pick, close }: ChooseProps) {
  const shown = useMemo(() => events?.slice(0, MOST) ?? [], [events])
  usePageKeys(
    useMemo(
      () => ({
        ...Object.fromEntries(shown.map(({ id }, i) => [String(i + 1), () => pick(id)])),
        Escape: close,
      }),
      [shown, pick, close],
    ),
  )
  return (
    <section className="correction tellings" aria-label={title}>
      <h3 className="label">{title}</h3>
      {events && shown.length === 0 && <p className="soft">{none}</p>}
      <ol className="plain">
        {shown.map((one, i) => (
          <li key={one.id}>
            <button type="button" onClick={() => pick(one.id)} aria-keyshortcuts={String(i + 1)}>
              <kbd>{i + 1}</kbd>
              <span>
                <Sentence event={one} plain />
                <small className="soft">
                  {[one.when && daysOfYear(one.when.start, one.when.end), one.status, one.article.source]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
                <q className="quote">{one.evidence.quote}</q>
              </span>
            </button>
          </li>
        ))}
      </ol>
      <p className="choices">
        <button type="button" className="button" onClick={close}>
          Leave it <kbd>esc</kbd>
        </button>
      </p>
    </section>
  )
}

function onePerHappening(events: readonly LinedEvent[]): readonly LinedEvent[] {
  const seen = new Set<string>()
  return events.filter(({ id, happening = id }) => !seen.has(happening) && seen.add(happening))
}
