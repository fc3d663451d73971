import { Link } from '@tanstack/react-router'
import type { FollowThroughAnswer } from '../../serve/api.ts'
import { count } from '../dates.ts'
import './outcome.css'

type One = FollowThroughAnswer['actors'][number]
type State = keyof One['states']

/** In the order in which they are stacked; the open ones last. */
const STATES: readonly State[] = [
  'kept',
  'partly kept',
  'postponed',
  'withdrawn',
  'cancelled',
  'lapsed',
  'broken',
  'in the works',
  'no report yet',
]

/** What one actor made of what it announced: a bar over all its items, and the words. */
export function Follow({ one }: { readonly one: One }) {
  const { items, due, states } = one
  const told = STATES.filter(state => (states[state] ?? 0) > 0)
  const sum = told.reduce((all, state) => all + states[state]!, 0)
  let x = 0
  return (
    <>
      <svg className="follow-bar" viewBox={`0 0 ${sum} 8`} preserveAspectRatio="none" aria-hidden="true">
        {told.map(state => {
          const at = x
          x += states[state]!
          return (
            <rect key={state} className={`s-${state.replaceAll(' ', '-')}`} x={at} width={states[state]} height={8} />
          )
        })}
      </svg>
      <p className="follow-words">
        <b className="number">
          {count(due)} of {count(items)} due
        </b>
        {told.map(state => (
          <span key={state} className="part">
            {state} <span className="number">{count(states[state]!)}</span>
          </span>
        ))}
      </p>
    </>
  )
}

/** A list of actors, those with most items first. */
export function FollowList({ actors }: { readonly actors: readonly One[] }) {
  return (
    <ul className="plain follow-list">
      {actors.map(one => (
        <li key={one.actor}>
          <Link to="/pending" search={{ actor: one.actor }} data-row="" dir="auto">
            {one.name ?? one.actor}
          </Link>
          <Follow one={one} />
        </li>
      ))}
    </ul>
  )
}
