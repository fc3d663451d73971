import { Link } from '@tanstack/react-router'
import type { Span } from '../../serve/api.ts'
import { cut, type Mark, type Piece } from './marks.ts'

interface MarkedTextProps {
  readonly text: string
  readonly stretch: Span
  readonly marks: readonly Mark[]
  readonly chosen: string | undefined
}

/** A paragraph with its marks. The text is data: it reaches the page as text alone. */
export function MarkedText({ text, stretch, marks, chosen }: MarkedTextProps) {
  return (
    <p dir="auto" data-start={stretch.start}>
      {cut(stretch, marks).map(piece => (
        <PieceOfText key={piece.start} piece={piece} text={text.slice(piece.start, piece.end)} chosen={chosen} />
      ))}
    </p>
  )
}

interface PieceProps {
  readonly piece: Piece
  readonly text: string
  readonly chosen: string | undefined
}

function PieceOfText({ piece: { marks, start }, text, chosen }: PieceProps) {
  if (marks.length === 0) return text
  const name = [...new Set(marks.map(({ kind }) => `m-${kind}`))].join(' ')
  const trigger = marks.find(({ event }) => event === chosen && event) ?? marks.find(({ event }) => event)
  if (trigger?.event)
    return (
      <Link
        to="."
        search={now => ({ ...now, event: trigger.event === chosen ? undefined : trigger.event })}
        replace
        resetScroll={false}
        className={name}
        // only a trigger's first piece is where its note stands
        {...(trigger.start === start && { 'data-trigger': trigger.event })}
      >
        {text}
      </Link>
    )
  const actor = marks.find(({ actor, start: first }) => actor && first === start)?.actor
  if (actor)
    return (
      <Link to="/actors/$id" params={{ id: actor }} className={name}>
        {text}
      </Link>
    )
  return <span className={name}>{text}</span>
}
