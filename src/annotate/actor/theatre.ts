/** Groups and coalitions that fight in several states → where they do in this report: the state that it tells of most. */

import { type Atom, type Page, wordsOf } from './page.ts'
import type { Actor, Registry } from './registry.ts'

/** A page whose registry places each such group in the state where the report tells of it, and what "the coalition" is there. */
export function inTheatres(page: Page, atoms: readonly Atom[], countries: readonly string[]): Page {
  const moving = new Set<number>()
  let coalition: number | undefined
  for (const { entries } of atoms)
    for (const { actor } of entries) {
      const { theatres, sector, country } = page.registry.actors[actor]!
      if (theatres && country !== 'IGO') moving.add(actor)
      if (country === 'IGO' && sector === 'MIL') coalition ??= actor
    }
  const focus = moving.size > 0 ? focusOf(page, atoms, countries) : countries
  const registry = moving.size > 0 ? placed(page.registry, moving, focus) : page.registry
  return { ...page, registry, focus, ...(coalition !== undefined && { coalition }) }
}

/** States by how often they are named, by their own names or by their places. */
function focusOf(page: Page, atoms: readonly Atom[], countries: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const { entries, tagged, from, to } of atoms) {
    const first = entries[0] && page.registry.actors[entries[0].actor]!
    const country = first?.land
      ? first.country
      : entries.length === 0 && tagged === 'LOC'
        ? page.locate(wordsOf(page, from, to), countries)?.country
        : undefined
    if (country) counts.set(country, (counts.get(country) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([country]) => country)
}

function placed(registry: Registry, moving: ReadonlySet<number>, focus: readonly string[]): Registry {
  const actors: Actor[] = [...registry.actors]
  for (const index of moving) {
    const actor = actors[index]!
    const country = focus.find(one => actor.theatres!.includes(one))
    if (country !== undefined) actors[index] = { ...actor, country }
  }
  return { ...registry, actors }
}
