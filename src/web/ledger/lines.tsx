import type { Params } from '../api.ts'
import { useAnswer } from '../api.ts'
import { daysOfYear } from '../dates.ts'
import { TroubleNote } from '../shell/trouble.tsx'
import { Line } from './line.tsx'
import './line.css'

interface LinesProps {
  readonly ask: Params
  /** What to say where there are none. */
  readonly none: string
}

/** A short list of events on a page that is about something else, each with its days. */
export function Lines({ ask, none }: LinesProps) {
  const { data, error } = useAnswer('/api/events', ask)
  if (error) return <TroubleNote error={error} />
  if (!data) return null
  if (data.events.length === 0) return <p className="soft">{none}</p>
  return (
    <ul className="plain">
      {data.events.map(event => (
        <Line key={event.id} event={event} day={event.when && daysOfYear(event.when.start, event.when.end)} />
      ))}
    </ul>
  )
}
