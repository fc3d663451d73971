/** Act → how often an event read like it is right, 0 to 1. */
import type { Act } from './act.ts'

/**
 * Log-odds that each trait adds. Fitted by `train/confidence.ts` on annotated government statements (re3d: public domain, Open Government
 * Licence, CC BY), whose tone is not that of news; how well it holds on documents held back is in train/RESULTS.md.
 */
const WEIGHTS: Readonly<Record<string, number>> = {
  always: 1.25,
  AGREE: 0.35,
  CONSULT: 0.9,
  SUPPORT: -0.07,
  CONCEDE: -0.43,
  COOPERATE: 0.08,
  AID: 0.34,
  RETREAT: -0.34,
  REQUEST: 0.19,
  ACCUSE: 0.22,
  REJECT: -0.39,
  THREATEN: -0.36,
  PROTEST: -0.67,
  SANCTION: -0.26,
  MOBILIZE: 0.2,
  COERCE: -0.51,
  ASSAULT: 0.74,
  verb: -0.15,
  'bare noun': 0.07,
  'held noun': 0.08,
  'words beside it': 0.09,
  'no actor': 0.44,
  recipient: -0.01,
  'both sides': 0.28,
  'no country': -0.11,
  'told again': 0.18,
  ongoing: -0.12,
  'not yet or not': -0.59,
  within: 0.45,
  implied: -0.27,
}

/** What the confidence of an event rests on: names of traits that it has. */
export function traitsOf({ match, actors, recipients, status, within }: Act, mentions: number): string[] {
  const { frame, pos, host, token } = match
  const traits = ['always', frame.type, pos === 'verb' ? 'verb' : host === token ? 'bare noun' : 'held noun']
  if (frame.parts.length > 0) traits.push('words beside it')
  if (actors.length === 0) traits.push('no actor')
  if (recipients.length > 0) traits.push('recipient')
  if ((actors.length > 0 && recipients.length > 0) || (frame.equals && actors.length > 1)) traits.push('both sides')
  if (![...actors, ...recipients].some(({ country }) => country !== undefined)) traits.push('no country')
  if (mentions > 1) traits.push('told again')
  if (status !== 'happened') traits.push(status === 'ongoing' ? 'ongoing' : 'not yet or not')
  if (within) traits.push('within')
  if (frame.family === 'implied') traits.push('implied')
  return traits
}

/** The share of events with an event's traits that are right, to two places. */
export function confidenceOf(act: Act, mentions: number): number {
  const odds = traitsOf(act, mentions).reduce((sum, trait) => sum + (WEIGHTS[trait] ?? 0), 0)
  return Math.round(100 / (1 + Math.exp(-odds))) / 100
}
