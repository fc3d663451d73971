/** Lists of actors that others have made → a user's own actors: PETRARCH, FollowTheMoney, CSV, Wikidata. */
import { InputError } from '../../../base/errors.ts'
import type { OwnActor } from '../own.ts'
import { readFollowTheMoney } from './follow-the-money.ts'
import { readPetrarch } from './petrarch.ts'
import { readCsv } from './table.ts'
import { readWikidata } from './wikidata.ts'

/** How a list may be written. */
export const ACTOR_FORMATS = ['petrarch', 'ftm', 'csv', 'wikidata'] as const
export type ActorFormat = (typeof ACTOR_FORMATS)[number]

/** Reads a list; its format is known by its look where it is not given. Lines that name nobody are left out. */
export function readForeignActors(text: string, where: string, format = formatOf(text)): OwnActor[] {
  if (format === 'petrarch') return readPetrarch(text)
  if (format === 'ftm') return readFollowTheMoney(text, where)
  if (format === 'wikidata') return readWikidata(text, where)
  if (format === 'csv') return readCsv(text, where)
  throw new InputError(`unknown format: a list of actors (${where}); --format ${ACTOR_FORMATS.join(', ')}`)
}

function formatOf(text: string): ActorFormat | undefined {
  const start = text.trimStart()
  if (start.startsWith('{') && /"bindings"\s*:/.test(text.slice(0, 5000))) return 'wikidata'
  if (start.startsWith('{')) return 'ftm'
  const line = start.split('\n').find(one => !/^[;#]/.test(one)) ?? ''
  if (/^(?:[^"]*,)?name(?:,|\s*$)/i.test(line)) return 'csv'
  return /^[^\s,]+_?\s*(?:\[[^\]]*\]|[;#].*)?\s*$/.test(line) ? 'petrarch' : undefined
}
