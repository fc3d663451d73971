/**
 * Bodies: international/, institutions/, groups/ and media/. A file is
 * country (ISO 3166 alpha-3, IGO or NGO) → sector → lines of `Name = variant, variant`;
 * an international body with members is written `{name, also, members}`; a group or coalition that fights in other states than its own,
 * `{name, also, theatres}`, a coalition with the months `from` and `to` in which it is what "the coalition" means there.
 */

import type { Term } from '../../src/annotate/actor/actor.ts'
import { nameKey } from '../../src/annotate/actor/actor.ts'
import type { Source } from './compile.ts'
import { firstDay, lastDay } from './people.ts'
import { slug, splitNames, type Tables } from './tables.ts'

interface BodyLine {
  readonly name: string
  readonly also?: readonly string[]
  readonly members?: readonly string[]
  readonly theatres?: readonly string[]
  /** When "the coalition" in its theatres is this one: YYYY-MM or finer. */
  readonly from?: string
  readonly to?: string
}

export function addBodies(tables: Tables, sources: readonly Source[]): void {
  for (const { path, content } of sources)
    for (const [country, sectors] of Object.entries(content)) {
      if (!tables.has(country) && country !== 'IGO' && country !== 'NGO' && country !== 'NONE')
        tables.problems.push(`unknown country: "${country}" (${path})`)
      for (const [sector, lines] of Object.entries(sectors as Record<string, readonly (string | BodyLine)[]>)) {
        if (!/^[A-Z]{3}$/.test(sector)) tables.problems.push(`invalid sector: "${sector}" (${path}, ${country})`)
        for (const line of lines ?? [])
          addBody(tables, country, sector, typeof line === 'string' ? splitNames(line) : line)
      }
    }
}

/** Groups that people belong to are groups; the rest are organisations. */
const groupSectors = new Set(['REB', 'UAF', 'CRM', 'OPP', 'CVL', 'REL'])

function addBody(tables: Tables, country: string, sector: string, line: BodyLine): void {
  const code = country === 'NONE' ? undefined : (tables.get(country)?.country ?? country)
  const prefix = (code ?? 'any').toLowerCase()
  const actor = tables.actor({
    id: `${prefix}/${slug(line.name)}`,
    name: line.name,
    type: groupSectors.has(sector) ? 'group' : 'organisation',
    ...(code && { country: code }),
    sector,
    ...(line.members && { members: line.members }),
    ...(line.theatres && { theatres: line.theatres }),
    ...(line.from && { terms: coalitionTerms(line) }),
  })
  for (const state of [...(line.members ?? []), ...(line.theatres ?? [])])
    if (!tables.has(state)) tables.problems.push(`unknown country: "${state}" of ${line.name}`)
  for (const name of [line.name, ...(line.also ?? [])])
    if (nameKey(name) !== '') tables.fullName(actor, name.replace(/^the /i, ''))
}

/** One term of the office `coalition` for each state in which it fights. */
function coalitionTerms({ theatres = [], from, to }: BodyLine): Term[] {
  return theatres.map(of => ({
    office: 'coalition',
    of,
    ...(from && { from: firstDay(from) }),
    ...(to && { to: lastDay(to) }),
  }))
}
