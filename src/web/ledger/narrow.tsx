import { Link, useSearch } from '@tanstack/react-router'
import type { Search } from '../router.tsx'
import './narrow.css'

const KINDS = [
  ['All', undefined],
  ['Cooperation', 'verbal cooperation,material cooperation'],
  ['Conflict', 'verbal conflict,material conflict'],
  ['Words', 'verbal cooperation,verbal conflict'],
  ['Deeds', 'material cooperation,material conflict'],
] as const

/** The few choices that a picture of many events needs; a fuller question comes from the ledger by URL. */
export function Narrow({ to }: { readonly to: '/timeline' | '/map' | '/network' | '/stories' }) {
  const { quad, actor, type, status, source } = useSearch({ strict: false }) as Search
  const others = Object.entries({ actor, type, status, source }).filter(([, value]) => value)
  return (
    <nav className="narrow-to" aria-label="Narrow">
      {KINDS.map(([name, value]) => (
        <Link
          key={name}
          to={to}
          search={(now: Search) => ({ ...now, quad: value })}
          aria-current={quad === value ? 'true' : undefined}
        >
          {name}
        </Link>
      ))}
      {others.map(([field, value]) => (
        <Link key={field} to={to} search={(now: Search) => ({ ...now, [field]: undefined })} className="inline-link">
          {field}: {value} <span aria-hidden="true">×</span>
          <span className="hidden">, take off</span>
        </Link>
      ))}
    </nav>
  )
}
