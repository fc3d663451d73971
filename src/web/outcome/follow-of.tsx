import { Link } from '@tanstack/react-router'
import { useAnswer } from '../api.ts'
import { Follow } from './follow.tsx'

/** What one actor made of what it announced, over how much there is of it. */
export function FollowOf({ id }: { readonly id: string }) {
  const asOf = useAnswer('/api/stats').data?.asOf
  const { data } = useAnswer('/api/follow-through', { actor: id, today: asOf }, { enabled: asOf !== undefined })
  const one = data?.actors.find(({ actor }) => actor === id)
  if (!one) return null
  return (
    <section className="follow-of">
      <h2 className="label">What became of what they announced</h2>
      <Follow one={one} />
      <p className="more">
        <Link to="/pending" search={{ actor: id }} className="inline-link">
          Each of them, with what is still open
        </Link>
      </p>
    </section>
  )
}
