import { Link } from '@tanstack/react-router'
import type { Search } from '../router.tsx'

interface PagesProps {
  readonly to: '/articles' | '/statements'
  /** Where the list goes on; absent at its end. */
  readonly cursor: string | undefined
  readonly first: boolean
}

/** The ways to the next page of a list and back to its first; pages stay right while reports are read. */
export function Pages({ to, cursor, first }: PagesProps) {
  return (
    <nav className="pages" aria-label="Pages">
      {!first && (
        <Link to={to} search={(now: Search) => ({ ...now, cursor: undefined })} className="button">
          First page
        </Link>
      )}
      {cursor && (
        <Link to={to} search={(now: Search) => ({ ...now, cursor })} className="button">
          Next page
        </Link>
      )}
    </nav>
  )
}
