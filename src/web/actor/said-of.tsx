import type { LinedEvent } from '../../serve/api.ts'
import { useAnswer } from '../api.ts'
import { daysOfYear } from '../dates.ts'
import { Line } from '../ledger/line.tsx'
import '../ledger/line.css'

// words alone: what others say, ask, promise and threaten
const WORDS = 'verbal cooperation,verbal conflict'
const SHOWN = 8

/** What others say of somebody, or say to them: acts in words that they are at the other end of. */
export function SaidOf({ id, name }: { readonly id: string; readonly name: string }) {
  const { data } = useAnswer('/api/events', { actor: id, quad: WORDS, limit: '120' })
  if (!data) return null
  const events = data.events.filter(event => isTo(event, id)).slice(0, SHOWN)
  if (events.length === 0) return <p className="soft">Nobody speaks of {name} in this record.</p>
  return (
    <ul className="plain">
      {events.map(event => (
        <Line key={event.id} event={event} day={event.when && daysOfYear(event.when.start, event.when.end)} />
      ))}
    </ul>
  )
}

/** Whether somebody, or those of a state, are at the other end of an act and not at its own. */
function isTo({ actors, recipients, line }: LinedEvent, id: string): boolean {
  const at = (sides: typeof actors, named: typeof line.actors) =>
    sides.some(({ country }) => country === id) || named.some(one => one.id === id)
  return at(recipients, line.recipients) && !at(actors, line.actors)
}
