/** A report's source → the state or public body in whose name it speaks; nobody where the source is a paper, an agency or unknown. */
import type { Identity } from '../../record/record.ts'
import { nameKey } from './key.ts'
import { identityOf } from './office.ts'
import type { Registry } from './registry.ts'
import { resolveActor } from './resolve.ts'

const sectors = new Set(['GOV', 'MIL', 'LEG', 'JUD', 'COP', 'SPY', 'IGO'])
/** Words of a public body's name; a paper may be called after a place, and a place alone is no government. */
const public_ =
  /\b(?:government|ministry|department|embassy|consulate|command|office|delegation|presidency|parliament|army|navy|forces|mission|council|commission|secretariat|cabinet|state department|administration|agency)\b/i

/** Whoever publishes: for an organ of a state the state itself. */
export function publisherOf(source: string, registry: Registry): Identity | undefined {
  const exact = registry.byName.get(nameKey(source.replace(/^the /i, '')))
  if (!exact && !public_.test(source)) return undefined
  const found = resolveActor(source, undefined, registry)
  if (!found?.country || found.type === 'person' || !sectors.has(found.sector ?? '')) return undefined
  const state = registry.byId.get(found.country)
  return state === undefined ? found : identityOf(registry, state, undefined)
}
