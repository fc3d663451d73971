import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { away } from '../dates.ts'
import type { Search } from '../router.tsx'

/** Stretches that end on the last day that the record reaches. */
const STRETCHES = [
  ['Last 7 days', 6],
  ['Last 30 days', 29],
  ['Last year', 364],
] as const

/** From which day to which: a usual stretch, or any two days. */
export function When({ asOf }: { readonly asOf: string | undefined }) {
  const { since, until } = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  if (!asOf) return null
  const set = (field: 'since' | 'until') => (event: React.ChangeEvent<HTMLInputElement>) =>
    void navigate({ to: '/', search: (now: Search) => ({ ...now, [field]: event.target.value || undefined }) })
  return (
    <section>
      <h2 className="label">When</h2>
      <ul className="plain">
        {STRETCHES.map(([name, days]) => {
          const from = away(asOf, -days)
          const on = since === from && until === asOf
          return (
            <li key={name}>
              <Link
                className="choice"
                to="/"
                search={(now: Search) => ({ ...now, since: on ? undefined : from, until: on ? undefined : asOf })}
                aria-current={on ? 'true' : undefined}
              >
                <span>{name}</span>
              </Link>
            </li>
          )
        })}
      </ul>
      <div className="stretch">
        <label>
          From
          <input
            type="date"
            className="field"
            key={`s${since}`}
            defaultValue={dayOnly(since)}
            onChange={set('since')}
          />
        </label>
        <label>
          To
          <input
            type="date"
            className="field"
            key={`u${until}`}
            defaultValue={dayOnly(until)}
            onChange={set('until')}
          />
        </label>
      </div>
    </section>
  )
}

/** A URL may name a month or a year, which no field of days can show. */
const dayOnly = (day: string | undefined): string => (day && /^\d{4}-\d\d-\d\d$/.test(day) ? day : '')
