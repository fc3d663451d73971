/** A registry → what in it may be wrong: ids that stand twice, an office held by two at a time, a name that two bodies bear. */
import { civilDate, isoDay } from '../../base/days.ts'
import type { Actor, RegistryTables, Term } from './registry.ts'
import { NAME_KINDS } from './registry.ts'

/** Offices that one person holds at a time; a hand-over may take this many days. */
const HAND_OVER = 45
const single = new Set(['president', 'prime minister', 'chancellor', 'king', 'supreme leader'])

/** One line for each thing; `overlap` lines are often right (a collective head, rival governments) and want a look. */
export interface Clash {
  readonly kind: 'id' | 'state' | 'term' | 'overlap' | 'name'
  readonly text: string
}

/** All clashes of a registry; an empty list where there are none. */
export function clashes(tables: RegistryTables): Clash[] {
  return [...ids(tables), ...terms(tables), ...overlaps(tables), ...names(tables)]
}

function ids({ actors }: RegistryTables): Clash[] {
  const seen = new Set<string>()
  const states = new Set(actors.filter(({ land }) => land).map(({ id }) => id))
  return actors.flatMap(({ id, country }): Clash[] => {
    const found: Clash[] = []
    if (seen.has(id)) found.push({ kind: 'id', text: `${id} stands twice` })
    seen.add(id)
    if (country && !states.has(country) && country !== 'IGO' && country !== 'NGO')
      found.push({ kind: 'state', text: `${id}: unknown country ${country}` })
    return found
  })
}

function terms({ actors }: RegistryTables): Clash[] {
  const known = new Set(actors.map(({ id }) => id))
  return actors.flatMap(({ id, terms = [] }) =>
    terms.flatMap((term): Clash[] => {
      if (!known.has(term.of)) return [{ kind: 'term', text: `${id}: unknown state or body ${term.of}` }]
      const backwards = term.from !== undefined && term.to !== undefined && term.from > term.to
      return backwards ? [{ kind: 'term', text: `${id}: ${written(term)} ends before it begins` }] : []
    }),
  )
}

/** Two persons in one office for longer than a hand-over, and one person's own terms that overlap. */
function overlaps({ actors, together }: RegistryTables): Clash[] {
  const isSettled = ({ office, of }: Term, day: number): boolean => {
    const { year } = civilDate(day)
    return together.some(([name, state, from, to]) => name === office && state === of && from <= year && year <= to)
  }
  const held = new Map<string, (readonly [Actor, Term])[]>()
  for (const actor of actors)
    for (const term of actor.terms ?? []) {
      const key = `${term.office}|${term.of}`
      if (single.has(term.office)) held.set(key, [...(held.get(key) ?? []), [actor, term]])
    }
  const found: Clash[] = []
  for (const list of held.values()) {
    list.sort(([, a], [, b]) => (a.from ?? -1e6) - (b.from ?? -1e6))
    list.forEach(([actor, term], at) => {
      for (const [other, later] of list.slice(at + 1)) {
        const shared = Math.min(term.to ?? 1e6, later.to ?? 1e6) - (later.from ?? -1e6)
        if (shared > (actor === other ? 0 : HAND_OVER) && !isSettled(term, later.from ?? 0))
          found.push({ kind: 'overlap', text: `${actor.id} ${written(term)} and ${other.id} ${written(later)}` })
      }
    })
  }
  return found
}

const written = ({ office, of, from, to }: Term): string =>
  `${office} of ${of} ${from === undefined ? '' : isoDay(from)}..${to === undefined ? '' : isoDay(to)}`

/** A full name or acronym that two bodies of the same state bear. */
function names({ actors, names }: RegistryTables): Clash[] {
  const bearers = new Map<string, number>()
  const found: Clash[] = []
  for (const [key, kind, index] of names) {
    const actor = actors[index]!
    if (!/^(?:name|acronym)$/.test(NAME_KINDS[kind]!) || actor.type === 'person' || actor.land) continue
    const name = `${key}|${actor.country}`
    const other = bearers.get(name)
    if (other === undefined) bearers.set(name, index)
    else if (other !== index) found.push({ kind: 'name', text: `"${key}": ${actors[other]!.id} and ${actor.id}` })
  }
  return found
}
