/** Tellings of new reports and of their neighbours in the record → links between events. */
import type { Link } from '../../record/record.ts'
import { type Card, cardOf, type Telling } from './card.ts'
import { disputes, outcomeOf } from './follow.ts'
import { sameOccurrence } from './same.ts'

export { type Card, cardOf, type Telling } from './card.ts'
export { parties } from './same.ts'

/** Below this a link is not made. */
const LEAST = 0.5
const BY = 'link/pairs 1'

const COPY = 0.98
/** Days within which a sentence is copied; later it is quoted as history. */
const COPY_DAYS = 7
/** Shorter sentences are alike by chance; in letters and figures. */
const COPY_LEAST = 40

/**
 * Links of every new telling with every other one, new or neighbour. Pairs are judged one by one and from both sides alike,
 * so that the order in which reports arrive changes nothing.
 */
export function linkTellings(news: readonly Telling[], neighbours: readonly Telling[]): Link[] {
  const cards = news.map(cardOf)
  const others = neighbours.map(cardOf)
  const links: Link[] = []
  for (const [index, card] of cards.entries()) {
    for (const other of cards.slice(index + 1)) links.push(...linkPair(card, other))
    for (const other of others)
      if (other.telling.event.id !== card.telling.event.id) links.push(...linkPair(card, other))
  }
  return links
}

function linkPair(a: Card, b: Card): Link[] {
  // `from` is the later telling, whichever came to the record first
  const [late, early] = isAfter(a, b) ? [a, b] : [b, a]
  const links: Link[] = []
  const link = (kind: Link['kind'], confidence: number, more: Partial<Link> = {}): void => {
    if (confidence < LEAST) return
    const { id: from } = late.telling.event
    const { id: to } = early.telling.event
    links.push({
      kind,
      from,
      to,
      confidence: Math.round(confidence * 1000) / 1000,
      by: BY,
      evidence: [from, to],
      ...more,
    })
  }
  const dispute = disputes(late, early)
  link('disputes', dispute)
  if (late.telling.article === early.telling.article) return links
  if (isCopy(late, early)) {
    link('repeats', COPY)
    return links
  }
  if (dispute < LEAST && late.stage === early.stage) link('same-event', sameOccurrence(late, early))
  const followed = outcomeOf(early, late)
  if (followed) link('follows', followed.confidence, { outcome: followed.outcome })
  return links
}

/** The same act in the same words within days: an agency's sentence on another page, which makes no second witness. */
function isCopy(a: Card, b: Card): boolean {
  if (a.type !== b.type || Math.abs((a.published ?? 0) - (b.published ?? 0)) > COPY_DAYS) return false
  const stated = [a, b].every(({ telling }) => telling.event.when?.certainty === 'stated')
  if (stated && (a.first !== b.first || a.last !== b.last)) return false
  const [one, other] = [wording(a), wording(b)]
  return one === other && one.length >= COPY_LEAST
}

/** The sentence's letters and figures alone: pages differ in their quotes, dashes and spaces. */
const wording = ({ telling }: Card): string =>
  telling.event.evidence.quote.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** By day of publication; on one day what is told as done comes after what is told as ahead; then by id. */
function isAfter(a: Card, b: Card): boolean {
  const day = (a.published ?? 0) - (b.published ?? 0)
  if (day !== 0) return day > 0
  if (a.stage !== b.stage && (a.stage === 'ahead' || b.stage === 'ahead')) return b.stage === 'ahead'
  return a.telling.event.id > b.telling.event.id
}
