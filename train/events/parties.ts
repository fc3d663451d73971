/** A text written for this project and the mentions read in it → whether somebody who was read is one of its parties. */
import type { Mention, Participant, Span } from '../../src/record/record.ts'
import type { Written } from './written.ts'

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/** By a party's letter: its words, its names ("it", "the two"), or the one party of its state. */
export function knowParties(
  { parties, text }: Written,
  mentions: readonly Mention[],
): (letter: string, one: Participant) => boolean {
  const known = whoAre(parties, mentions)
  return (letter, one) =>
    (parties.get(letter) ?? []).some(span => overlaps(span, one) || text.slice(span.start, span.end) === one.name) ||
    [one.actor, one.name, one.country].some(name => name !== undefined && known.get(letter)?.has(name))
}

/** Who each party is known to be; a state that several of them act for tells none of them from another. */
function whoAre(parties: Written['parties'], mentions: readonly Mention[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>()
  // "the two leaders" are nobody's alone
  const shared = (span: Span) =>
    [...parties.values()].filter(spans => spans.some(one => overlaps(one, span))).length > 1
  for (const [letter, all] of parties) {
    const spans = all.filter(span => !shared(span))
    const identities = mentions
      .filter(mention => spans.some(span => overlaps(span, mention)))
      .flatMap(one => one.identities)
    known.set(letter, new Set(identities.flatMap(one => [one.actor ?? one.name, one.name, one.country ?? one.name])))
  }
  for (const names of known.values())
    for (const name of names)
      if ([...known.values()].filter(other => other.has(name)).length > 1)
        for (const other of known.values()) other.delete(name)
  return known
}
