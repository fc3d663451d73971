/** Act → how often an event read like it is right, 0 to 1. */
import type { Act } from './act.ts'

/** Share of a frame's reading that each thing adds or takes; set on held-back sentences of this project. */
export function confidenceOf(act: Act, mentions: number): number {
  const { frame, pos, host, token } = act.match
  let odds = 0.3
  if (pos === 'verb') odds += 0.25
  else if (host !== token) odds += 0.15
  if (frame.parts.length > 0) odds += 0.25
  if (act.actors.length > 0 && act.recipients.length > 0) odds += 0.6
  else if (frame.equals && act.actors.length > 1) odds += 0.6
  if (act.actors.length === 0) odds -= 0.5
  if (mentions > 1) odds += 0.5
  if (act.status === 'possible' || act.status === 'negated') odds -= 0.3
  if (act.within) odds += 0.1
  return Math.round((100 / (1 + Math.exp(-odds))) as number) / 100
}
