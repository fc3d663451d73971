/** Act → how often an event read like it is right, 0 to 1. */
import type { Act } from './act.ts'

/**
 * Log-odds that each trait adds. Fitted by `train/confidence.ts` on annotated texts that the ranker reading them had not seen; how well it holds
 * on texts held back is in train/RESULTS.md.
 */
const WEIGHTS: Readonly<Record<string, number>> = {
  always: 0.01,
  AGREE: -0.45,
  CONSULT: 0.35,
  SUPPORT: 0.12,
  CONCEDE: -0.09,
  COOPERATE: -0.06,
  AID: 0.21,
  RETREAT: -0.06,
  REQUEST: -0.42,
  ACCUSE: 0.75,
  REJECT: -0.05,
  THREATEN: 0.46,
  PROTEST: -0.25,
  SANCTION: -0.18,
  MOBILIZE: 0.3,
  COERCE: -0.46,
  ASSAULT: -0.17,
  verb: 0.48,
  'bare noun': -0.05,
  'held noun': -0.43,
  'words beside it': 0.18,
  'no actor': 0.03,
  recipient: 0.03,
  'both sides': 0.56,
  'told again': -0.34,
  ongoing: 0.58,
  'not yet or not': 0.06,
  within: -0.04,
  implied: -0.81,
}

/** What the confidence of an event rests on: names of traits that it has. */
export function traitsOf({ match, actors, recipients, status, within }: Act, mentions: number): string[] {
  const { frame, pos, host, token } = match
  const traits = ['always', frame.type, pos === 'verb' ? 'verb' : host === token ? 'bare noun' : 'held noun']
  if (frame.parts.length > 0) traits.push('words beside it')
  if (actors.length === 0) traits.push('no actor')
  if (recipients.length > 0) traits.push('recipient')
  if ((actors.length > 0 && recipients.length > 0) || (frame.equals && actors.length > 1)) traits.push('both sides')
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
