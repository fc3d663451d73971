import type { EventAnswer } from '../../serve/api.ts'
import { daysOfYear } from '../dates.ts'
import { Line } from '../ledger/line.tsx'
import { Settle } from '../outcome/settle.tsx'

/** What became of something announced: where it stands, the later reports that moved it, and what people ruled. */
export function Became({ told: { event, became } }: { readonly told: EventAnswer }) {
  if (!became) return null
  const { state, steps, newDue } = became
  return (
    <section className="became-of">
      <h2 className="label">What became of it</h2>
      <p>
        <b>{state}</b>
        {newDue && ` to ${daysOfYear(newDue.start, newDue.end)}`}
      </p>
      <ul className="plain">
        {steps.map(({ state, event: later }) => (
          <Line
            key={later.id}
            event={later}
            day={[state, later.when && daysOfYear(later.when.start, later.when.end)].filter(Boolean).join(', ')}
          />
        ))}
      </ul>
      <Settle event={event} became={became} />
    </section>
  )
}
