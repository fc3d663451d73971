import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { LinedEvent } from '../../serve/api.ts'
import { get, useAnswer } from '../api.ts'
import { counted, longDay } from '../dates.ts'
import type { Search } from '../router.tsx'
import { TroubleNote } from '../shell/trouble.tsx'
import { ComingUp } from './coming-up.tsx'
import { Filters } from './filters.tsx'
import { Found } from './found.tsx'
import './ledger.css'
import './line.css'
import { Line } from './line.tsx'
import { questionOf } from './question.ts'

const PAGE = '80'

/** The record by day, newest first. */
export function Ledger() {
  const search = useSearch({ strict: false }) as Search
  const { data: stats, error: trouble } = useAnswer('/api/stats')
  const asOf = stats?.asOf
  const question = questionOf(search, asOf)
  const { data, error, fetchNextPage, hasNextPage, isFetching, isPlaceholderData } = useInfiniteQuery({
    queryKey: ['/api/events', question],
    queryFn: ({ pageParam, signal }) => get('/api/events', { ...question, limit: PAGE, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.cursor,
    enabled: asOf !== undefined,
    placeholderData: before => before,
  })
  useEffect(() => {
    document.title = search.text ? `“${search.text}” · Readout` : 'Readout'
  }, [search.text])
  if (trouble) return <TroubleNote error={trouble} />
  const events = onePerHappening(data?.pages.flatMap(({ events }) => events) ?? [])
  const days = byDay(events)
  return (
    <div className="ledger">
      <h1 className="hidden">Ledger</h1>
      <aside className="narrow" aria-label="Filters">
        <Filters asOf={asOf} />
      </aside>
      <div className={isPlaceholderData ? 'days stale' : 'days'} aria-busy={isFetching}>
        {search.text && <Found text={search.text} />}
        {error && <TroubleNote error={error} />}
        {data && !error && days.length === 0 && <Nothing search={search} empty={stats?.articles === 0} />}
        {days.map(([day, lines], i) => (
          <Day key={day} day={day} events={lines} whole={i < days.length - 1 || !hasNextPage} />
        ))}
        {hasNextPage && <More fetch={fetchNextPage} />}
      </div>
      <aside className="beside">
        <ComingUp asOf={asOf} />
      </aside>
    </div>
  )
}

interface DayProps {
  readonly day: string
  readonly events: readonly LinedEvent[]
  /** All of the day's events are here, so that they can be counted. */
  readonly whole: boolean
}

function Day({ day, events, whole }: DayProps) {
  const reports = new Set(events.map(({ article }) => article.id)).size
  return (
    <section className="day">
      <h2>
        {day ? <time dateTime={day}>{longDay(day)}</time> : 'Without a day'}{' '}
        {whole && (
          <small>
            {counted(events.length, 'event')} in {counted(reports, 'report')}
          </small>
        )}
      </h2>
      <ul className="plain">
        {events.map(event => (
          <Line key={event.id} event={event} />
        ))}
      </ul>
    </section>
  )
}

function Nothing({ search, empty }: { readonly search: Search; readonly empty: boolean }) {
  if (empty)
    return (
      <p className="nothing">
        Nothing has been read into this record yet. <code>readout read FILE…</code> reads reports into it.
      </p>
    )
  return (
    <p className="nothing">
      No event of this record answers that.{' '}
      <Link to="/" search={search.text ? { text: search.text } : {}} className="inline-link">
        Take the filters off
      </Link>
    </p>
  )
}

/** Fetches what comes next when its place comes into view; a button for those who do not scroll. */
function More({ fetch }: { readonly fetch: () => unknown }) {
  const place = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const watch = new IntersectionObserver(([seen]) => seen?.isIntersecting && fetch(), { rootMargin: '800px' })
    if (place.current) watch.observe(place.current)
    return () => watch.disconnect()
  }, [fetch])
  return (
    <button type="button" className="button" ref={place} onClick={fetch}>
      Earlier events
    </button>
  )
}

/** Tellings of one happening are one line: the first that the list has. */
function onePerHappening(events: readonly LinedEvent[]): readonly LinedEvent[] {
  const seen = new Set<string>()
  return events.filter(({ id, happening = id }) => !seen.has(happening) && seen.add(happening))
}

/** Events by their first day, in the list's own order. */
function byDay(events: readonly LinedEvent[]): readonly (readonly [string, readonly LinedEvent[]])[] {
  const found = new Map<string, LinedEvent[]>()
  for (const event of events) {
    const day = event.when?.start ?? event.article.published?.slice(0, 10) ?? ''
    found.set(day, [...(found.get(day) ?? []), event])
  }
  return [...found]
}
