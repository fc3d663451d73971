/** How far two tellings name the same sides. */
import type { Card } from './card.ts'

/** Only who acts or only whom it is done to is told; among equals, only one of them. */
export const isOneSided = (card: Card): boolean => card.actors.size + card.recipients.size < 2

/** How far the sides agree, 0 to 1: Dice over each side; a side that one telling leaves out neither helps nor hurts. */
export function parties(a: Card, b: Card): number {
  // a state meets many others a day: one party in common out of two says that it was another meeting
  if (a.recipients.size + b.recipients.size === 0 && a.actors.size === 2 && b.actors.size === 2)
    return dice(a.actors, b.actors) === 1 ? 1 : 0
  const actors = a.actors.size > 0 && b.actors.size > 0 ? dice(a.actors, b.actors) : undefined
  const recipients = a.recipients.size > 0 && b.recipients.size > 0 ? dice(a.recipients, b.recipients) : undefined
  if (actors === undefined && recipients === undefined) return 0
  if (actors === undefined) return 0.6 * recipients!
  if (recipients === undefined)
    return a.recipients.size + b.recipients.size > 0
      ? 0.75 * actors
      : isOneSided(a) !== isOneSided(b)
        ? 0.5 * actors
        : actors
  return actors === 0 || recipients === 0 ? 0 : (actors + recipients) / 2
}

/** Dice coefficient of two sets, 0 to 1. */
export function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const one of a) if (b.has(one)) shared++
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size)
}
