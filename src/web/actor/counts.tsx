/** Counts as quiet bars: a word, a bar, a number. */
import { Link } from '@tanstack/react-router'
import { count } from '../dates.ts'
import type { Search } from '../router.tsx'
import './counts.css'

interface CountsProps {
  readonly title: string
  readonly counts: readonly { readonly value: string; readonly events: number }[]
  /** The ledger's question behind a value. */
  readonly ask: (value: string) => Search
  /** The values are names, and stand as they are. */
  readonly names?: boolean
}

export function Counts({ title, counts, ask, names = false }: CountsProps) {
  const most = Math.max(1, ...counts.map(({ events }) => events))
  return (
    <section className="counts">
      <h2 className="label">{title}</h2>
      <ul className="plain">
        {counts.map(({ value, events }) => (
          <li key={value}>
            <Link to="/" search={ask(value)}>
              <span dir="auto">{names ? value : value.toLowerCase()}</span>
              <meter
                className={`bar ${value.split(' ').join('-')}`}
                aria-hidden="true"
                min={0}
                max={most}
                value={events}
              />
              <span className="number">{count(events)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
