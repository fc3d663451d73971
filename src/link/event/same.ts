/** Two tellings → how likely they tell of one occurrence. */
import type { Card } from './card.ts'
import { type Signs, signsOf } from './signs.ts'

/**
 * What each sign brings, on the logit scale: fitted by logistic regression to the pairs of the written sequences and of the
 * annotated clusters (eval/links.ts), held near what was set by hand where pairs are few.
 */
const WEIGHTS: Readonly<Record<keyof Signs, number>> = {
  kin: -1.2,
  who: 2.2,
  oneSided: -0.5,
  halfSided: 0.2,
  when: 2.8,
  undated: 1.1,
  person: 0.3,
  otherPerson: -4,
  where: 0.8,
  elsewhere: -4.6,
  amount: 1.1,
  otherAmount: -5,
  group: 1.3,
  otherGroup: -0.6,
  mode: 1.2,
  otherMode: -1.7,
  trigger: 1.6,
  words: 3.2,
  otherWords: -1.2,
  frequent: -1.5,
  frequentNowhere: -0.3,
  speech: -0.6,
  speechElse: -0.7,
  otherStatus: -1.1,
  sameWord: 1,
  otherHour: -3,
}
const BIAS = -4.6
const SIGNS = Object.keys(WEIGHTS) as (keyof Signs)[]

/** Log odds that two tellings tell of one occurrence, whatever their stages; undefined where they cannot. */
export function oddsOfSame(a: Card, b: Card): number | undefined {
  const signs = signsOf(a, b)
  if (!signs) return undefined
  let odds = BIAS
  for (const sign of SIGNS) odds += WEIGHTS[sign] * signs[sign]
  return odds
}

/** What another status brings: it parts two tellings of one act, but not claim and denial. */
export const OTHER_STATUS = WEIGHTS.otherStatus

/** Log odds as a probability; 0 for what cannot be. */
export const probability = (odds: number | undefined): number => (odds === undefined ? 0 : 1 / (1 + Math.exp(-odds)))
