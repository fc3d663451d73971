/** Tellings of new reports and of their neighbours in the record → links between events. */
import { type Link, settles } from '../../record/record.ts'
import { Card, type Telling } from './card.ts'
import { isCopy } from './copy.ts'
import { corrects, disputes } from './dispute.ts'
import { outcomeOf } from './follow.ts'
import { oddsOfSame, probability } from './same.ts'

export { Card, type Telling } from './card.ts'
export { parties } from './parties.ts'

/** Below this a link is not made. */
const LEAST = 0.5
const BY = 'link/pairs 3'
/** On the logit scale: a match is dropped for one that is so much better between the same two reports. */
const MARGIN = 1.5

const COPY = 0.98

/** Letters between two clauses of one sentence: a comma and a space. */
const BREATH = 6

/** A pair of tellings as they were published. */
interface Pair {
  readonly late: Card
  readonly early: Card
}

/** A pair that may be one occurrence, with its log odds. */
interface Match extends Pair {
  readonly odds: number
}

/**
 * Links of every new telling with every other one, new or neighbour. Pairs are judged from both sides alike, and matches
 * compete within two reports only, so that the order in which reports arrive changes nothing.
 */
export function linkTellings(news: readonly Telling[], neighbours: readonly Telling[]): Link[] {
  const cards = withPlaces(news).map(one => new Card(one))
  const others = withPlaces(neighbours).map(one => new Card(one))
  const links: Link[] = []
  const matches: Match[] = []
  const meet = (a: Card, b: Card): void => {
    if (!settles(a.type, b.type) && !settles(b.type, a.type)) return
    // `from` is the later telling, whichever came to the record first
    const pair = isAfter(a, b) ? { late: a, early: b } : { late: b, early: a }
    const { apart, odds } = judge(pair)
    links.push(...apart)
    if (odds !== undefined) matches.push({ ...pair, odds })
  }
  for (const [index, card] of cards.entries()) {
    for (const other of cards.slice(index + 1)) meet(card, other)
    for (const other of others) if (other.telling.event.id !== card.telling.event.id) meet(card, other)
  }
  for (const match of bestMatches(matches)) links.push(makeLink('same-event', match, probability(match.odds)))
  return links
}

/** "Struck Odesa, killing two": what a report tells in one breath is told of one place. */
function withPlaces(tellings: readonly Telling[]): readonly Telling[] {
  const placed = new Map<string, Telling[]>()
  for (const telling of tellings)
    if (telling.event.where) placed.set(telling.article, [...(placed.get(telling.article) ?? []), telling])
  return tellings.map(telling => {
    const { event, article } = telling
    if (event.where) return telling
    const beside = placed
      .get(article)
      ?.find(
        ({ event: other }) =>
          other.type === event.type &&
          other.when?.start === event.when?.start &&
          Math.max(other.evidence.start, event.evidence.start) - Math.min(other.evidence.end, event.evidence.end) <=
            BREATH,
      )
    return beside ? { ...telling, event: { ...event, where: beside.event.where! } } : telling
  })
}

/** What a pair of tellings is: copy, claim and denial, announcement and outcome; or, with its log odds, perhaps one occurrence. */
function judge(pair: Pair): { readonly apart: readonly Link[]; readonly odds?: number } {
  const { late, early } = pair
  const dispute = disputes(late, early)
  const apart = dispute >= LEAST ? [makeLink('disputes', pair, dispute)] : []
  if (late.telling.article === early.telling.article) return { apart }
  if (isCopy(late, early)) return { apart: [...apart, makeLink('repeats', pair, COPY)] }
  const corrected = corrects(late, early)
  if (corrected > 0) return { apart: [...apart, withWord(makeLink('disputes', pair, corrected), 'correction')] }
  const followed = outcomeOf(early, late)
  if (followed && followed.confidence >= LEAST)
    apart.push({ ...makeLink('follows', pair, followed.confidence), outcome: followed.outcome })
  if (late.stage !== early.stage || dispute >= LEAST) return { apart }
  const odds = oddsOfSame(late, early)
  return { apart, ...(odds !== undefined && probability(odds) >= LEAST && { odds }) }
}

/** Matches without those of which either side fits another telling of the other report much better. */
function bestMatches(matches: readonly Match[]): readonly Match[] {
  const best = new Map<string, number>()
  const sides = ({ late, early }: Match): string[] => [
    `${late.telling.event.id} ${early.telling.article}`,
    `${early.telling.event.id} ${late.telling.article}`,
  ]
  for (const match of matches)
    for (const side of sides(match)) best.set(side, Math.max(best.get(side) ?? match.odds, match.odds))
  return matches.filter(match => sides(match).every(side => match.odds >= best.get(side)! - MARGIN))
}

/** A link that rests on a word beside the events. */
const withWord = (link: Link, word: string): Link => ({ ...link, evidence: [...link.evidence, word] })

function makeLink(kind: Link['kind'], { late, early }: Pair, confidence: number): Link {
  const { id: from } = late.telling.event
  const { id: to } = early.telling.event
  return { kind, from, to, confidence: Math.round(confidence * 1000) / 1000, by: BY, evidence: [from, to] }
}

/** By day of publication; on one day what is told as done comes after what is told as ahead; then by id. */
function isAfter(a: Card, b: Card): boolean {
  const day = (a.published ?? 0) - (b.published ?? 0)
  if (day !== 0) return day > 0
  if (a.stage !== b.stage && (a.stage === 'ahead' || b.stage === 'ahead')) return b.stage === 'ahead'
  return a.telling.event.id > b.telling.event.id
}
