/** Two tellings → whether one only copies the other: an agency's sentence on another page, which makes no second witness. */
import { similarity } from '../../base/fingerprint.ts'
import { type Card, lettersOf } from './card.ts'
import { dice } from './parties.ts'

/** Days within which a sentence is copied; later it is quoted as history. */
const DAYS = 7
/** Shorter sentences are alike by chance; in letters and figures. */
const LEAST = 40
/** Share of slots in which the fingerprints of two reports agree that are one report, cut or touched up. */
const ONE_REPORT = 0.5
/** Share of words that a sentence keeps where an editor touches it up. */
const TOUCHED_UP = 0.6

/** The same act within days, in the same words, or in almost the same where the whole reports are almost the same. */
export function isCopy(a: Card, b: Card): boolean {
  if (a.type !== b.type || Math.abs((a.published ?? 0) - (b.published ?? 0)) > DAYS) return false
  const stated = [a, b].every(({ telling }) => telling.event.when?.certainty === 'stated')
  if (stated && (a.first !== b.first || a.last !== b.last)) return false
  return a.letters === b.letters ? a.letters.length >= LEAST : isTouchedUp(a, b)
}

function isTouchedUp(a: Card, b: Card): boolean {
  const [one, other] = [a.telling.fingerprint, b.telling.fingerprint]
  if (one === undefined || other === undefined || a.telling.event.status !== b.telling.event.status) return false
  const alike = dice(a.trigger, b.trigger) > 0 && dice(a.words, b.words) >= TOUCHED_UP
  return alike && besideTheSame(a, b) && similarity(one, other) >= ONE_REPORT
}

/** Letters and figures before or after a sentence from which on it stands beside the same words. */
const BESIDE = 12

/** Whether what stands before or after both sentences is the same; a report of one sentence has nothing there. */
function besideTheSame(a: Card, b: Card): boolean {
  const [one, other] = [a.telling.event.evidence, b.telling.event.evidence]
  const same = (x: string, y: string): boolean => x.length >= BESIDE && x === y
  return same(lettersOf(one.prefix), lettersOf(other.prefix)) || same(lettersOf(one.suffix), lettersOf(other.suffix))
}
