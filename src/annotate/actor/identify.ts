/** A phrase → whom it names on the report's date. */
import type { Identity } from '../../record/record.ts'
import { isCapital, nameKey } from './key.ts'
import { formerHolder, headOffices, holderIn, identityOf, isRuler, leaderIn } from './office.ts'
import { type Atom, formAt, headOf, type Page, wordsOf } from './page.ts'
import type { Phrase } from './phrase.ts'
import type { Actor, Registry } from './registry.ts'

/** Bodies that are their state when they act: "the Syrian regime" is Syria. */
const governments = new Set(
  'government|administration|cabinet|regime|authority|leadership|presidency|state|nation|country|republic|kingdom|capital|side|caretaker government|interim government|transitional government|coalition government|military government|emirate|power|delegation|superpower'.split(
    '|',
  ),
)
/** Nouns that say no more than that somebody belongs to a body, whose sector they then have. */
const general = new Set(
  'official|leader|spokesman|spokeswoman|spokesperson|representative|member|commander|negotiator|delegate|chief|deputy|envoy|mediator|aide|adviser|advisor|fighter|senior official|top official|operative|group|force|troop|troops|unit|head|officer|agent|source|faction|movement|supporter|delegation|leadership|general|secretary|activist|volunteer|worker|employee|campaigner'.split(
    '|',
  ),
)

/** Whose a phrase is, as actors of the registry; empty where it does not say. */
export function ownersOf(page: Page, phrase: Phrase): number[] {
  const found: number[] = []
  for (const atom of phrase.owners) {
    const owner = ownerIn(page, atom)
    if (owner !== undefined && !found.includes(owner)) found.push(owner)
  }
  const implied = found.length === 0 ? impliedOwner(page, phrase.role) : undefined
  return implied === undefined ? found : [implied]
}

/** "White House press secretary": a title that begins with the name of a seat or body, or that one state alone has. */
function impliedOwner({ tokens, registry }: Page, { from, to, of }: Atom): number | undefined {
  if (of !== undefined) return registry.byId.get(of)
  if (to - from < 2 || !isCapital(tokens[from]!.form)) return undefined
  for (let end = to - 1; end > from; end--) {
    const key = nameKey(
      tokens
        .slice(from, end)
        .map(({ form }) => form)
        .join(' '),
    )
    const entry = registry.byName.get(key)?.find(({ actor }) => registry.actors[actor]!.type !== 'person')
    if (!entry) continue
    const { country } = registry.actors[entry.actor]!
    return (country === undefined ? undefined : registry.byId.get(country)) ?? entry.actor
  }
  return undefined
}

/** The country, body or group that an atom names when it owns something. */
export function ownerIn(page: Page, atom: Atom): number | undefined {
  const { registry } = page
  const land = atom.entries.find(({ actor }) => registry.actors[actor]!.land)
  const body = atom.entries.find(({ actor }) => registry.actors[actor]!.type !== 'person')
  const entry = land ?? body
  if (entry) return entry.actor
  const ruler = rulerIn(page, atom)
  if (ruler !== undefined) return ruler
  return atom.country === undefined ? undefined : registry.byId.get(atom.country)
}

/** The state of a person whom a government is called after: of the bearers of the name, whoever headed a state last before the report's day. */
function rulerIn({ registry, day }: Page, { entries }: Atom): number | undefined {
  const heads = headOffices(registry)
  let [best, since]: [string | undefined, number] = [undefined, Number.NEGATIVE_INFINITY]
  for (const { actor } of entries)
    for (const { office, of, from = -1e6 } of registry.actors[actor]!.terms ?? [])
      if (heads.has(office) && from > since && (day === undefined || from <= day + 90)) [best, since] = [of, from]
  return best === undefined ? undefined : registry.byId.get(best)
}

/** Identities of a phrase without a name, given whose it is. */
export function identify(page: Page, phrase: Phrase, owners: readonly number[]): Identity[] {
  const role = phrase.role.role!
  if (owners.length === 0) return [unowned(page, phrase)]
  if (role.kind === 'office' && !phrase.within) {
    const holders = owners.map(owner => office(page, phrase, owner))
    if (!phrase.role.plural || owners.length > 1) return phrase.role.plural ? holders : holders.slice(0, 1)
  }
  const leader = isLeader(phrase) ? leaderIn(page, page.registry.actors[owners[0]!]!.id) : undefined
  if (leader !== undefined) return [identityOf(page.registry, leader, page.day)]
  const several = owners.length > 1 && sameRank(page.registry, owners)
  return (several ? owners : owners.slice(0, 1)).map(owner => owned(page, phrase, owner, several))
}

/** "the Syrian leader", "Turkey's leader": one, of a state and not of a body in it. */
function isLeader({ role, within, ownerPhrase, time, definite, owners }: Phrase): boolean {
  if (!isRuler(role.role!.name) || role.plural || within || ownerPhrase || time !== undefined) return false
  return owners.length === 1 && (definite || owners[0]!.kind === 'actor')
}

/** "Russian and Syrian forces" are two; "the UN's Libya envoy" is one. */
function sameRank(registry: Registry, owners: readonly number[]): boolean {
  return owners.every(owner => registry.actors[owner]!.type === 'country')
}

function office(page: Page, phrase: Phrase, owner: number): Identity {
  const { registry, day } = page
  const { name } = phrase.role.role!
  const { id } = registry.actors[owner]!
  const index =
    phrase.time === 'former'
      ? page.named
        ? undefined
        : formerHolder(registry, name, id, day)
      : phrase.time === undefined
        ? (holderIn(page, name, id) ?? headUnder(page, name, id))
        : undefined
  if (index === undefined) return owned(page, phrase, owner, false)
  const identity = identityOf(registry, index, day)
  return phrase.time === 'former' ? { ...identity, ...(identity.role === undefined && { sector: 'ELI' }) } : identity
}

/** "Germany's premier", "the Iranian leader": the office goes by another name there. */
function headUnder(page: Page, office: string, of: string): number | undefined {
  const others: Readonly<Record<string, readonly string[]>> = {
    'prime minister': ['chancellor', 'president'],
    chancellor: ['prime minister'],
    king: ['emperor'],
  }
  if (page.registry.holders.has(`${office}|${of}`)) return undefined
  for (const other of others[office] ?? []) {
    const found = holderIn(page, other, of)
    if (found !== undefined && other !== 'president') return found
  }
  return undefined
}

function owned(page: Page, phrase: Phrase, owner: number, several: boolean): Identity {
  const { registry, day } = page
  const actor = registry.actors[owner]!
  const role = phrase.role.role!
  const namesake = role.name === 'administration' && phrase.owners.some(({ entries }) => rulerOnly(registry, entries))
  if (actor.type === 'country' && !phrase.within && governments.has(role.name) && !phrase.role.plural && !namesake)
    return identityOf(registry, owner, day)
  const groupOfItself =
    actor.type !== 'country' && (role.kind === 'body' || phrase.role.plural) && isItself(actor, role.name)
  if (groupOfItself) return identityOf(registry, owner, day)
  const words = several
    ? `${adjectiveOf(registry, owner)} ${wordsOf(page, phrase.role.from, phrase.role.to)}`
    : ownWords(page, phrase)
  const sector = sectorIn(phrase, actor)
  return {
    name: words,
    ...(actor.country && { country: actor.country }),
    ...(sector && { sector }),
    ...(phrase.role.plural || role.kind === 'body' ? {} : { role: roleWord(phrase) }),
    type: role.kind === 'body' ? bodyType(role.sector) : phrase.role.plural ? 'group' : 'person',
  }
}

/** "the Obama administration" keeps its name: it may be gone. */
function rulerOnly(registry: Registry, entries: Atom['entries']): boolean {
  return entries.length > 0 && entries.every(({ actor }) => registry.actors[actor]!.type === 'person')
}

/** "Houthi rebels", "Hamas militants", "the Wagner group": the group under its own name. */
function isItself(actor: Actor, noun: string): boolean {
  return (
    ((actor.type === 'group' && actor.sector !== 'CVL') || actor.sector === 'MIL') &&
    /^(?:rebel|militant|insurgent|fighter|group|movement|militia|guerrilla|guerilla|terrorist|jihadist|gunman|extremist|force|troop|army|faction|separatist|soldier|rebel group|militant group|armed group|terrorist group|rebel movement|mercenary|mercenary group|organization|rebel force|insurgency|alliance|network|gang|cartel|party|brotherhood|union|paramilitary|paramilitary force|islamist)$/.test(
      noun,
    )
  )
}

function sectorIn(phrase: Phrase, owner: Actor): string | undefined {
  const role = phrase.role.role!
  if (phrase.time === 'former' && (role.sector === 'GOV' || role.kind === 'office')) return 'ELI'
  if (phrase.within && (general.has(role.name) || role.kind === 'body')) return phrase.within.role!.sector
  if (phrase.ownerPhrase && general.has(role.name)) return phrase.ownerPhrase.role!.sector
  if (owner.type !== 'country' && (general.has(role.name) || role.sector === 'GOV')) return owner.sector
  return role.sector
}

/** A phrase that names no owner: its sector is known, its country is not. */
export function unowned(page: Page, phrase: Phrase): Identity {
  const role = phrase.role.role!
  const sector =
    (phrase.within && (general.has(role.name) || role.kind === 'body') ? phrase.within.role!.sector : undefined) ??
    (phrase.ownerPhrase && general.has(role.name) ? phrase.ownerPhrase.role!.sector : undefined) ??
    (phrase.time === 'former' && role.kind === 'office' ? 'ELI' : role.sector)
  return {
    name: ownWords(page, phrase),
    sector,
    ...(phrase.role.plural || role.kind === 'body' ? {} : { role: roleWord(phrase) }),
    type: role.kind === 'body' ? bodyType(role.sector) : phrase.role.plural ? 'group' : 'person',
  }
}

function roleWord(phrase: Phrase): string {
  const { name } = phrase.role.role!
  return phrase.time === 'former' ? `former ${name}` : phrase.time === 'deputy' ? `deputy ${name}` : name
}

const bodyType = (sector: string): Identity['type'] =>
  ['REB', 'UAF', 'CRM', 'OPP', 'CVL', 'REL'].includes(sector) ? 'group' : 'organisation'

/** Its words without articles, possessives and numbers before them. */
export function ownWords(page: Page, phrase: Phrase): string {
  let { from } = phrase
  while (
    from < phrase.role.from &&
    /^(?:the|a|an|this|that|these|those|its|their|his|her|some|several|many|two|three|both|more|all|most|other|another|additional|further|\d[\d,.]*|-|['’]s?|dozens|hundreds|thousands|about|least|at|than|so|called|,|and)$/i.test(
      page.tokens[from]!.form,
    )
  )
    from++
  return wordsOf(page, from, endOf(page, phrase)).replace(/\s+/g, ' ')
}

/** "people of Mali", "mourners in Gaza City": of those whom no name tells apart, whose they are and where is part of what they are called. */
function endOf(page: Page, { role, end, owners, places }: Phrase): number {
  const [tail, ...more] = [...owners, ...places]
  const told = role.plural === true || role.role!.kind === 'office'
  if (
    !page.parsed ||
    !told ||
    !tail ||
    more.length > 0 ||
    tail.from < role.to ||
    tail.to !== end ||
    end - role.to > longestTail
  )
    return role.to
  // "governments of Chad and Niger" are two; "met envoys in Rome" is where they met
  if (/^(?:and|or|at)$/.test(formAt(page, end)) || formAt(page, role.to) === 'at') return role.to
  const { head } = page.tokens[headOf(page, tail.from, tail.to)]!
  return head < role.from || head >= role.to ? role.to : end
}

/** Words from "of" to the end of a short name. */
const longestTail = 6

/** "French" for France: the first adjective that the registry has. */
function adjectiveOf(registry: Registry, index: number): string {
  return registry.actors[index]!.adjective ?? registry.actors[index]!.name
}
