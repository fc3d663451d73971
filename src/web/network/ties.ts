/** The network's answer → the ties that a picture can show, the strongest first. */
import type { NetworkAnswer } from '../../serve/api.ts'

export type Party = NetworkAnswer['nodes'][number]

export interface Tie {
  readonly a: Party
  readonly b: Party
  readonly events: number
  /** 0 all conflict … 1 all cooperation. */
  readonly accord: number
}

export interface Ties {
  readonly parties: readonly Party[]
  readonly ties: readonly Tie[]
}

/** Among the `most` busiest parties; those without a tie to any of them are left out. */
export function tiesOf({ nodes, edges }: NetworkAnswer, most: number): Ties {
  const busiest = [...nodes].sort((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1)).slice(0, most)
  const known = new Map(busiest.map(node => [node.id, node]))
  const ties = edges
    .flatMap(({ from, to, cooperation, conflict }): Tie[] => {
      const [a, b] = [known.get(from), known.get(to)]
      const events = cooperation + conflict
      return a && b && events > 0 ? [{ a, b, events, accord: cooperation / events }] : []
    })
    .sort((a, b) => b.events - a.events)
  const tied = new Set(ties.flatMap(({ a, b }) => [a.id, b.id]))
  return { parties: busiest.filter(({ id }) => tied.has(id)), ties }
}
