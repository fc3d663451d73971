import { Link } from '@tanstack/react-router'
import { Trouble } from '../api.ts'

/** Why a page has nothing to show. */
export function TroubleNote({ error }: { readonly error: Error }) {
  const missing = error instanceof Trouble && error.status === 404
  return (
    <section className="trouble" role="alert">
      <h1>{missing ? 'Not in this record' : 'That did not work'}</h1>
      <p>{error.message}</p>
      <p>
        <Link to="/">Back to the ledger</Link>
      </p>
    </section>
  )
}

export function NotThere() {
  return (
    <section className="trouble">
      <h1>There is no such page</h1>
      <p>
        <Link to="/">Back to the ledger</Link>
      </p>
    </section>
  )
}
