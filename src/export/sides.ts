/** Events → who does it to whom, one pair at a time, and CAMEO's words for them: GDELT, ICEWS and Phoenix know no groups. */
import { countryName } from '../base/countries.ts'
import type { Participant } from '../record/record.ts'
import type { AnsweredEvent } from '../store/store.ts'

export interface Sides {
  readonly source?: Participant
  readonly target?: Participant
}

/** Every actor with every recipient; those who act together stand on either side in turn, as CAMEO's coders have it. */
export function sidesOf({ actors, recipients }: AnsweredEvent): readonly Sides[] {
  if (recipients.length > 0 && actors.length > 0)
    return actors.flatMap(source => recipients.map(target => ({ source, target })))
  if (recipients.length > 0) return recipients.map(target => ({ target }))
  if (actors.length < 2) return actors.map(source => ({ source }))
  return actors.flatMap(source => actors.filter(one => one !== source).map(target => ({ source, target })))
}

// bodies stand in PLOVER's country where CAMEO has none
const BODIES = ['IGO', 'NGO']

// CAMEO kept these states' older codes
const CAMEO_STATES: Readonly<Record<string, string>> = { ROU: 'ROM', TLS: 'TMP' }

export function stateOf({ country }: Participant): string | undefined {
  return country === undefined || BODIES.includes(country) ? undefined : (CAMEO_STATES[country] ?? country)
}

// PLOVER's JRN is CAMEO's MED; the others are called alike
export const roleOf = ({ sector, country }: Participant): string | undefined =>
  country !== undefined && BODIES.includes(country) ? country : sector === 'JRN' ? 'MED' : sector

/** `USAGOV`, `IGO`, `SYRREB`. */
export const codeOf = (side: Participant): string => `${stateOf(side) ?? ''}${roleOf(side) ?? ''}`

/** A whole number that is always the same for an event and a pair: these formats number their rows. */
export function numberOf(id: string, pair: number): number {
  let hash = 0xcbf29ce484222325n
  for (const char of `${id}.${pair}`) hash = BigInt.asUintN(64, (hash ^ BigInt(char.codePointAt(0)!)) * 0x100000001b3n)
  return Number(hash & 0xfffffffffffffn)
}

/** Where it happened, the finest name first: `Tianjin, China`. */
export function placeName({ where }: AnsweredEvent): string | undefined {
  if (!where) return undefined
  const state = where.country && countryName(where.country)
  return state && state !== where.name ? `${where.name}, ${state}` : where.name
}

/** The event's first day, or its report's, `YYYY-MM-DD`. */
export const dayOf = ({ when, article }: AnsweredEvent): string | undefined =>
  when?.start ?? article.published?.slice(0, 10)
