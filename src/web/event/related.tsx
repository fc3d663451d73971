import type { EventAnswer, LinedEvent, SeenLink } from '../../serve/api.ts'
import { daysOfYear } from '../dates.ts'
import { Line } from '../ledger/line.tsx'
import '../ledger/line.css'

/** What ties an event to another, as seen from here. */
function tieOf({ kind, from, outcome }: SeenLink, id: string): string {
  if (kind === 'follows') return from === id ? 'What it follows' : `Then ${outcome ?? 'followed'}`
  return {
    'same-event': 'Tells the same happening',
    repeats: 'Repeats it',
    disputes: 'Tells it otherwise',
    'see-also': 'Same story',
  }[kind]
}

/** The speech that the act is told in, other tellings, and what it is tied to. */
export function Related({ told }: { readonly told: EventAnswer }) {
  const { event, tellings, links, within, holds, disputedBy, became } = told
  const others = tellings.filter(({ id }) => id !== event.id)
  // what stands under what became of it, or who disputes it, is not told again
  const shown = new Set(
    [...others, ...disputedBy, ...(became?.steps.map(({ event }) => event) ?? [])].map(({ id }) => id),
  )
  const tied = new Map<string, LinedEvent[]>()
  for (const link of links) {
    const title = tieOf(link, event.id)
    if (link.other && !shown.has(link.other.id)) tied.set(title, [...(tied.get(title) ?? []), link.other])
  }
  return (
    <>
      {within && (
        <Part title="Said within">
          <Line event={within} day={dayOf(within)} />
        </Part>
      )}
      {holds.length > 0 && (
        <Part title="What it speaks of">
          {holds.map(one => (
            <Line key={one.id} event={one} day={dayOf(one)} />
          ))}
        </Part>
      )}
      {others.length > 0 && (
        <Part title="Other reports that tell it">
          {others.map(one => (
            <Line key={one.id} event={one} day={dayOf(one)} />
          ))}
        </Part>
      )}
      {[...tied].map(([title, tied]) => (
        <Part key={title} title={title}>
          {tied.map(other => (
            <Line key={other.id} event={other} day={dayOf(other)} />
          ))}
        </Part>
      ))}
    </>
  )
}

const dayOf = ({ when }: LinedEvent) => when && daysOfYear(when.start, when.end)

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section>
      <h2 className="label">{title}</h2>
      <ul className="plain">{children}</ul>
    </section>
  )
}
