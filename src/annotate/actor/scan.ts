/** Tokens → atoms: the longest names and roles of the registry, joined with what the tagger found. */
import type { Name, Token } from '../../record/record.ts'
import { isAllCapitals, isCapital, pieces } from './key.ts'
import type { Atom, Page } from './page.ts'
import type { NameEntry, Registry, RoleEntry } from './registry.ts'

interface Found {
  readonly to: number
  readonly entries: readonly NameEntry[]
  readonly role?: RoleEntry
}

const origins = new Set(['adjective', 'demonym', 'demonyms'])
/** Tags under which a noun for people can stand; the parser calls nouns adjectives more often than it calls them verbs. */
const nominal = new Set(['NOUN', 'PROPN', 'ADJ', 'X', '', '_'])

/** Atoms in order; they do not overlap. */
export function scan(page: Page): Atom[] {
  const { tokens, registry } = page
  const words = tokens.map(({ form }) => pieces(form))
  const atoms: Atom[] = []
  for (let i = 0; i < tokens.length; ) {
    const found = longest(page, words, i)
    if (!found) {
      i++
      continue
    }
    atoms.push(ownedNoun(page, atoms.at(-1), atomOf(registry, i, found)))
    i = found.to
  }
  return withNames(page, atoms)
}

/** "Peru's Congress" is not the Congress of the United States: a name that is a common noun too, after another state's name. */
function ownedNoun({ tokens, registry }: Page, before: Atom | undefined, atom: Atom): Atom {
  if (!atom.role || atom.kind !== 'actor' || !before || before.kind === 'role') return atom
  const gap = tokens.slice(before.to, atom.from).map(({ form }) => form)
  if (gap.length > 1 || (gap.length === 1 && !/^['’]s?$/.test(gap[0]!))) return atom
  const owner = before.entries.map(({ actor }) => registry.actors[actor]!).find(({ land }) => land)
  const own = atom.entries.some(({ actor }) => registry.actors[actor]!.country === owner?.country)
  return owner && !own ? { ...atom, kind: 'role', entries: [] } : atom
}

function atomOf(registry: Registry, from: number, { to, entries, role }: Found): Atom {
  const isOrigin = entries.length > 0 && entries.every(({ kind }) => origins.has(kind))
  return {
    from,
    to,
    kind: entries.length === 0 ? 'role' : isOrigin ? 'origin' : 'actor',
    entries,
    ...(role && { role: registry.roles[role.role]!, plural: role.plural, ...(role.of && { of: role.of }) }),
    ...(isOrigin && entries.some(({ kind }) => kind === 'demonyms') && { plural: true }),
  }
}

/** The longest key that starts at a token and that its letters' case and its tag allow. */
function longest(page: Page, words: readonly (readonly string[])[], from: number): Found | undefined {
  const { tokens, registry } = page
  const first = words[from]![0]
  const reach = first === undefined ? 0 : (registry.reach.get(first) ?? 0)
  if (reach === 0) return undefined
  let best: Found | undefined
  let key = ''
  let count = 0
  for (let to = from; to < tokens.length && count < reach; to++) {
    const here = words[to]!
    if (here.length === 0) {
      if (!joins(tokens, to)) break
      continue
    }
    count += here.length
    if (count > reach) break
    key = key === '' ? here.join(' ') : `${key} ${here.join(' ')}`
    const entries = (registry.byName.get(key) ?? []).filter(entry => allowed(page, entry, from, to + 1))
    const role = registry.byRole.get(key)
    const roleFits = role !== undefined && (!page.parsed || nominal.has(tokens[to]!.upos))
    if (entries.length > 0 || roleFits) best = { to: to + 1, entries, ...(roleFits && { role }) }
  }
  return best
}

/** Hyphens and apostrophes may stand inside a name. */
function joins(tokens: readonly Token[], at: number): boolean {
  return /^[-‐–'’ʼ.]$/.test(tokens[at]!.form)
}

/** Words that make a continent's people of "Americans" and "Africans". */
const parts = new Set(['latin', 'south', 'central', 'north'])

/** Names are capital; acronyms are all capitals: "us" is not the US. */
function allowed(page: Page, { kind }: NameEntry, from: number, to: number): boolean {
  const { tokens } = page
  if (kind === 'acronym') {
    for (let i = from; i < to; i++) if (/\p{Ll}/u.test(tokens[i]!.form)) return false
    const { upos, form } = tokens[from]!
    return (
      isAllCapitals(form) && !(page.parsed && (upos === 'PRON' || upos === 'AUX' || upos === 'VERB' || upos === 'ADP'))
    )
  }
  const last = tokens[to - 1]!
  // "Latin American leaders" are not the United States'
  if (
    origins.has(kind) &&
    from > 0 &&
    parts.has(tokens[from - 1]!.form.toLowerCase()) &&
    isCapital(tokens[from - 1]!.form)
  )
    return false
  if (!isCapital(tokens[from]!.form) && !(to - from > 1 && isCapital(last.form))) return false
  return !(page.parsed && to - from === 1 && /^(?:VERB|AUX|ADP|PRON|DET|SCONJ|CCONJ|ADV)$/.test(last.upos))
}

/** Lays the tagger's names over the registry's atoms; a longer name wins, at equal length the registry knows more. */
function withNames(page: Page, atoms: readonly Atom[]): Atom[] {
  const kept: Atom[] = []
  let next = 0
  for (const name of page.names) {
    while (next < atoms.length && atoms[next]!.to <= name.from) kept.push(atoms[next++]!)
    const inside: Atom[] = []
    while (next < atoms.length && atoms[next]!.from < name.to) inside.push(atoms[next++]!)
    kept.push(...merge(page, name, inside))
  }
  kept.push(...atoms.slice(next))
  return kept
}

/** "the Bush administration": the tagger's person is only the first part of the body's name. */
function isRuled({ registry }: Page, { to, entries }: Atom, name: Name): boolean {
  return name.type === 'PER' && to > name.to && entries.every(({ actor }) => registry.actors[actor]!.type !== 'person')
}

/** "Juan Carlos Pinzón" is no Juan Carlos; "Abdullah bin Abdulaziz" may be Abdullah. */
function isLonger({ tokens }: Page, person: Atom, name: Name): boolean {
  return (
    person.to < name.to && !/^(?:bin|ibn|ben|al|el|de|da|von|van|-|I|II|III|IV|Jr|Sr)$/i.test(tokens[person.to]!.form)
  )
}

/** States that people are called as. */
const alsoPeople =
  /^(?:Jordan|Chad|Georgia|Israel|India|China|Cyprus|Cuba|Kenya|Malta|Holland|Ireland|France|England|America)$/

/** "Egypt blocked the site": a state's full name that nobody bears, though the tagger took it for a person's. */
function isState({ registry, tokens }: Page, { kind, from, to, entries }: Atom, name: Name): boolean {
  return (
    kind === 'actor' &&
    from === name.from &&
    to === name.to &&
    !alsoPeople.test(tokens[from]!.form) &&
    entries.every(({ kind: as, actor }) => as === 'name' && registry.actors[actor]!.land)
  )
}

function merge(page: Page, name: Name, inside: readonly Atom[]): Atom[] {
  const whole = inside.find(atom => atom.kind !== 'role' && atom.from <= name.from && atom.to >= name.to)
  const tagged = name.type === 'PER' && whole && isState(page, whole, name) ? 'LOC' : name.type
  if (whole) return inside.map(atom => (atom === whole && !isRuled(page, atom, name) ? { ...atom, tagged } : atom))
  // one end sticks out: the registry's name is the better cut
  if (inside.some(atom => atom.from < name.from || atom.to > name.to)) return [...inside]
  // "al-Qaida operatives": a common noun is no part of the name before it
  const noun = inside.at(-1)
  const common = noun?.kind === 'role' && noun.to === name.to && !isCapital(page.tokens[noun.from]!.form)
  if (common && (tagged !== 'PER' || noun.role?.kind === 'body'))
    if (inside.some(({ kind }) => kind === 'actor' || kind === 'origin')) return [...inside]
  const first = inside[0]
  const titled = first?.kind === 'role' && first.from === name.from && first.role?.kind !== 'body' && first.to < name.to
  if (titled && tagged === 'PER') {
    const rest = inside.slice(1)
    return [first, ...merge(page, { ...name, from: first.to }, rest)]
  }
  const person = inside.find(({ entries }) =>
    entries.some(({ kind, actor }) => kind === 'name' && page.registry.actors[actor]!.type === 'person'),
  )
  if (person && tagged === 'PER' && !isLonger(page, person, name)) {
    // "Luiz Lula da Silva": the known name and more of it
    const alone = inside.length === 1 || inside.every(atom => atom === person || atom.kind === 'actor')
    return alone
      ? [{ ...person, from: name.from, to: name.to, tagged }]
      : inside.map(atom => (atom === person ? { ...atom, tagged } : atom))
  }
  const part =
    tagged === 'PER'
      ? inside.find(atom => atom.to === name.to && atom.entries.some(({ kind }) => kind === 'part'))
      : undefined
  const land = inside.find(({ kind }) => kind !== 'role')?.entries[0]
  // "Bank of Japan" is Japan's, "Paris Hilton" is not France's
  const country = land && land.kind !== 'capital' ? page.registry.actors[land.actor]!.country : undefined
  const role = inside.length === 1 && inside[0]!.to === name.to ? inside[0]!.role : undefined
  return [
    {
      from: name.from,
      to: name.to,
      kind: 'unknown',
      entries: part?.entries ?? [],
      tagged,
      ...(country && { country }),
      ...(role && tagged === 'ORG' && { role }),
    },
  ]
}
