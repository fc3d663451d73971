/** "the North", "the South": a state that the report names in full, of two that share a name. */
import { type Atom, formAt, type Page } from './page.ts'

const HALF = /^(?:North|South)$/

/** Atoms with those that call a state by its half; a half alone is a region where the report names neither state. */
export function withHalves(page: Page, atoms: readonly Atom[]): readonly Atom[] {
  const { registry, tokens } = page
  const shared = sharedName(page, atoms)
  if (shared === undefined) return atoms
  const found: Atom[] = []
  tokens.forEach(({ form }, at) => {
    if (!HALF.test(form) || (formAt(page, at - 1) !== 'the' && !isJoined(page, at, shared))) return
    // "the North Atlantic", "the South of France"
    const next = tokens[at + 1]?.form ?? ''
    if (/^\p{Lu}|^of$|^-$/u.test(next)) return
    const entries = registry.byName.get(`${form.toLowerCase()} ${shared}`)
    if (entries) found.push({ from: at, to: at + 1, kind: 'actor', entries })
  })
  if (found.length === 0) return atoms
  const taken = new Set(found.map(({ from }) => from))
  return [...atoms.filter(({ from, to }) => to - from > 1 || !taken.has(from)), ...found].sort(
    (a, b) => a.from - b.from,
  )
}

/** "North and South Korea". */
function isJoined(page: Page, at: number, shared: string): boolean {
  return (
    /^(?:and|or)$/.test(formAt(page, at + 1)) &&
    HALF.test(page.tokens[at + 2]?.form ?? '') &&
    formAt(page, at + 3) === shared
  )
}

/** "korea" where the report names either state that bears it; both halves must be states. */
function sharedName({ registry }: Page, atoms: readonly Atom[]): string | undefined {
  for (const { entries } of atoms) {
    const state = entries[0] && registry.actors[entries[0].actor]!
    const [, half, name] = (state?.land && /^(North|South) (\S+)$/.exec(state.name)) || []
    const other = `${half === 'North' ? 'south' : 'north'} ${name?.toLowerCase()}`
    if (name && registry.byName.get(other)?.some(({ actor }) => registry.actors[actor]!.land)) return name.toLowerCase()
  }
  return undefined
}
