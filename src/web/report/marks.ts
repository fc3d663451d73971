/** A report's text cut where marks begin and end, so that words can carry several at once. */
import type { ArticleAnswer, LinedEvent, Span } from '../../serve/api.ts'

export type MarkKind =
  | 'who'
  | 'where'
  | 'when'
  | 'said'
  | 'trigger'
  | 'evidence'
  | 'lit-actor'
  | 'lit-recipient'
  | 'lit-trigger'
  | 'lit-when'
  | 'lit-source'
  | 'passage'

export interface Mark extends Span {
  readonly kind: MarkKind
  /** The event that a trigger tells. */
  readonly event?: string
  /** Whom the first mention of somebody leads to. */
  readonly actor?: string
}

export interface Piece extends Span {
  readonly marks: readonly Mark[]
}

/** Everything that is marked quietly: who, where, when, who said it, and what carries an event. */
export function quietMarks({ mentions, times, statements, events }: ArticleAnswer): readonly Mark[] {
  const seen = new Set<string>()
  const names = mentions
    .filter(({ mention }) => mention === 'name')
    .map(({ start, end, identities, location }): Mark => {
      const [only] = identities
      const id = only && identities.length === 1 ? (only.type === 'country' ? only.country : only.actor) : undefined
      const first = id !== undefined && !seen.has(id)
      if (id !== undefined) seen.add(id)
      return { start, end, kind: only || !location ? 'who' : 'where', ...(first && { actor: id }) }
    })
  const said = statements.flatMap(({ source, cue }) => [source, cue].filter(span => span !== undefined))
  return [
    ...names,
    ...times.map(({ start, end }): Mark => ({ start, end, kind: 'when' })),
    ...said.map(({ start, end }): Mark => ({ start, end, kind: 'said' })),
    ...events.map(({ id, trigger }): Mark => ({ start: trigger.start, end: trigger.end, kind: 'trigger', event: id })),
  ]
}

/** What lights up with a chosen event: its clause, who, to whom, the act, when, and on whose word. */
export function litMarks(text: string, event: LinedEvent): readonly Mark[] {
  const { evidence, trigger, actors, recipients, attribution, when } = event
  const lit = (kind: MarkKind, { start, end }: Span): Mark => ({ kind, start, end })
  const sources = attribution.map(({ text: words, name }) => nearest(text, words ?? name, evidence.start))
  const time = when?.text ? nearest(text, when.text, evidence.start) : undefined
  return [
    lit('evidence', evidence),
    ...(event.mentions ?? []).map(mention => lit('evidence', mention)),
    ...actors.map(actor => lit('lit-actor', actor)),
    ...recipients.map(recipient => lit('lit-recipient', recipient)),
    ...sources.flatMap(span => (span ? [lit('lit-source', span)] : [])),
    ...(time ? [lit('lit-when', time)] : []),
    lit('lit-trigger', trigger),
  ]
}

/** The occurrence of some words that is nearest to a place. */
function nearest(text: string, words: string, place: number): Span | undefined {
  if (!words) return undefined
  const before = text.lastIndexOf(words, place)
  const after = text.indexOf(words, place)
  if (before < 0 && after < 0) return undefined
  const start = before < 0 || (after >= 0 && after - place <= place - before) ? after : before
  return { start, end: start + words.length }
}

/** A stretch of text cut at every mark's ends. */
export function cut(stretch: Span, marks: readonly Mark[]): readonly Piece[] {
  const inside = marks.filter(({ start, end }) => start < stretch.end && end > stretch.start && end > start)
  const ends = new Set([stretch.start, stretch.end])
  for (const { start, end } of inside) {
    ends.add(Math.max(start, stretch.start))
    ends.add(Math.min(end, stretch.end))
  }
  const places = [...ends].sort((a, b) => a - b)
  return places.slice(0, -1).map((start, i) => {
    const end = places[i + 1]!
    return { start, end, marks: inside.filter(mark => mark.start <= start && mark.end >= end) }
  })
}

/** Paragraphs of a text: they stand apart by an empty line. */
export function paragraphs(text: string): readonly Span[] {
  const found: Span[] = []
  let start = 0
  for (const { index, 0: gap } of text.matchAll(/\n\s*\n/g)) {
    if (index > start) found.push({ start, end: index })
    start = index + gap.length
  }
  if (start < text.length) found.push({ start, end: text.length })
  return found
}
