/** Names of persons → who they are: by full name, by surname with support, or as somebody new whom the report itself explains. */
import type { Identity } from '../../record/record.ts'
import { nameKey } from './key.ts'
import { covers, headOffices, holderIn, identityOf } from './office.ts'
import { type Atom, formAt, type Known, type Page, wordsOf } from './page.ts'
import type { Role } from './registry.ts'
import { distance, nearHolder } from './spelling.ts'

/** What stands around a name: its title, and whose. */
export interface Hints {
  readonly role?: Role
  readonly former?: boolean
  readonly owners: readonly number[]
}

/** The persons of one report, so that a surname finds whom a full name has named. */
export class People {
  readonly #parts = new Map<string, Known[]>()
  /** The tokens at which each has been named. */
  readonly #tokens = new Map<string, number[]>()

  /** Single words by which the report has called each. */
  readonly #called = new Map<string, Set<string>>()

  add(known: Known, token?: number, written = ''): void {
    const tokens = this.#tokens.get(known.identity.name) ?? []
    if (token !== undefined) tokens.push(token)
    if (written !== '' && !written.includes(' ')) this.#call(known, nameKey(written))
    this.#tokens.set(known.identity.name, tokens)
    const words = nameKey(known.identity.name)
      .split(' ')
      .filter(word => !unnamed.has(word))
    if (words.length === 0) return
    for (const part of new Set([words.join(' '), words.at(-1)!, words.slice(-2).join(' '), words[0]!])) {
      const list = this.#parts.get(part) ?? []
      if (!list.some(({ identity }) => identity.name === known.identity.name)) list.unshift(known)
      this.#parts.set(part, list)
    }
  }

  /** Whom a name means at a token; undefined where nobody or several could be meant. */
  find(name: string, token: number): Known | undefined {
    const list = this.#parts.get(nameKey(name))
    if (!list || list.length === 0) return undefined
    const surname = list.filter(({ identity }) => bareKey(identity.name).endsWith(nameKey(name)))
    // "Macron" is the president, whoever of his name was named last
    if (surname.length > 1) {
      const serving = surname.filter(({ identity }) => isInOffice(identity))
      const fitting = serving.length > 0 ? serving : surname
      // a report that calls one of two Husseins Saddam means the other by "Hussein"
      const others = fitting.filter(one => !this.#isCalledOtherwise(one, nameKey(name)))
      return this.#nearest(others.length > 0 ? others : fitting, token)
    }
    return surname[0] ?? (list.length === 1 ? list[0] : undefined)
  }

  #call({ identity }: Known, word: string): void {
    const words = this.#called.get(identity.name) ?? new Set()
    this.#called.set(identity.name, words.add(word))
  }

  #isCalledOtherwise({ identity }: Known, word: string): boolean {
    const words = this.#called.get(identity.name)
    return words !== undefined && !words.has(word)
  }

  /** Of several, whom the report named last before a token, else first. */
  #nearest(known: readonly Known[], token: number): Known | undefined {
    const last = ({ identity }: Known): number =>
      Math.max(-1, ...(this.#tokens.get(identity.name) ?? []).filter(at => at < token))
    return [...known].sort((a, b) => last(b) - last(a))[0]
  }
}

/** Words of a name that call nobody: "King Abdullah II" is Abdullah. */
const unnamed = new Set(
  'king queen emperor sultan emir prince princess grand duke jr sr i ii iii iv v vi vii viii x'.split(' '),
)

const bareKey = (name: string): string =>
  nameKey(name)
    .split(' ')
    .filter(word => !unnamed.has(word))
    .join(' ')

const isInOffice = ({ role, sector }: Identity): boolean =>
  role !== undefined && sector !== 'ELI' && sector !== 'CVL' && sector !== 'JRN'

/** Who an atom names, if it can be a person; the registry's knowledge first, then the report's own. */
export function readPerson(page: Page, atom: Atom, hints: Hints, people: People): Known | undefined {
  const name = wordsOf(page, atom.from, atom.to).replace(/\s+/g, ' ')
  const whole = atom.entries.filter(({ kind }) => kind === 'name')
  const index = best(page, personsOf(page, whole), hints)
  if (index !== undefined) return fromRegistry(page, index, hints)
  const earlier = people.find(name, atom.from)
  // "met the president Friday": a day, unless the report names a Mr Friday in full
  if (weekdays.has(nameKey(name)) && !(earlier && page.text.includes(earlier.identity.name))) return undefined
  const single = atom.to - atom.from === 1 || atom.kind === 'actor'
  // "Kennedy airport" is no Kennedy
  if (single && !hints.role && sites.test(formAt(page, atom.to))) return undefined
  const parts = personsOf(
    page,
    atom.entries.filter(({ kind }) => kind === 'part'),
  )
  // "Enron", a body by the tagger, is nobody called so
  if (earlier && (atom.tagged !== 'ORG' || hints.role))
    return (single && compatriotInOffice(page, atom, { parts, hints, earlier })) || earlier
  if (parts.length > 0) {
    const fits = single ? parts : parts.filter(one => sameGivenName(page, one, name))
    const found = single ? supported(page, atom, fits, hints) : best(page, fits, hints)
    if (found !== undefined) return fromRegistry(page, found, hints)
  }
  if (atom.tagged !== 'PER' && !hints.role) return undefined
  const misspelt = nearHolder(page, name, hints)
  if (misspelt !== undefined) return fromRegistry(page, misspelt, hints)
  const female = isWoman(page, name, hints.role)
  return { identity: stranger(page, name, hints), ...(female !== undefined && { female }) }
}

/** "Trump" in a report that names Melania Trump in full: the president still, where one of that name and state is in office. */
function compatriotInOffice(
  page: Page,
  atom: Atom,
  { parts, hints, earlier }: { parts: readonly number[]; hints: Hints; earlier: Known },
): Known | undefined {
  if (isInOffice(earlier.identity) || hints.former || parts.length < 2) return undefined
  const found = supported(page, atom, parts, hints)
  if (found === undefined || page.registry.actors[found]!.country !== earlier.identity.country) return undefined
  const known = fromRegistry(page, found, hints)
  return isInOffice(known.identity) ? known : undefined
}

const sites =
  /^(?:hospital|airport|airbase|airfield|university|college|school|stadium|bridge|mosque|church|cathedral|camp|street|avenue|square|prison|hotel|tower|junction|checkpoint|cemetery|dam|harbou?r|crossing|hall|district|neighbou?rhood)$/

const weekdays = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])

function personsOf(page: Page, entries: Atom['entries']): number[] {
  return entries.map(({ actor }) => actor).filter(actor => page.registry.actors[actor]!.type === 'person')
}

function fromRegistry(page: Page, index: number, hints: Hints): Known {
  const actor = page.registry.actors[index]!
  const identity = identityOf(page.registry, index, page.day)
  const sector = identity.role === undefined ? (hints.former ? 'ELI' : titleSector(hints)) : undefined
  const role =
    identity.role === undefined && hints.role?.kind === 'office' && !hints.former ? hints.role.name : undefined
  return {
    identity: { ...identity, ...(sector && { sector }), ...(role && { role }) },
    ...(actor.female && { female: true }),
  }
}

/** "rebel leader", "Senator": what a title says of somebody who holds no office; "leader" alone says nothing. */
function titleSector({ role }: Hints): string | undefined {
  return role && role.kind !== 'body' && role.sector !== 'GOV' && role.sector !== 'CVL' ? role.sector : undefined
}

/** What a title or a given name tells of whom "she" can mean; undefined where neither does. */
function isWoman({ registry }: Page, name: string, role: Role | undefined): boolean | undefined {
  const told = role && genderOf(role.name)
  if (told !== undefined) return told
  const [given, ...rest] = nameKey(name).split(' ')
  return rest.length > 0 && registry.women.includes(given!) ? true : undefined
}

/** "spokeswoman" is a woman, "businessman" a man. */
export function genderOf(noun: string): boolean | undefined {
  if (/(?:woman|queen|princess|duchess|actress|mother|sister|daughter|wife|widow|lady|girl)$/.test(noun)) return true
  return /(?:man|prince|duke|father|brother|husband|boy)$/.test(noun) && !/(?:human|german|roman)$/.test(noun)
    ? false
    : undefined
}

/** Somebody whom only the report knows: what its title says of them. */
function stranger(page: Page, name: string, hints: Hints): Identity {
  const index = hints.owners[0] ?? homeOwns(page, hints)
  const owner = index === undefined ? undefined : page.registry.actors[index]
  const sector = hints.former
    ? 'ELI'
    : owner && owner.type !== 'country' && hints.role?.kind !== 'office'
      ? owner.sector
      : hints.role?.sector
  const told = owner?.country !== undefined || sector !== undefined
  return {
    name,
    ...(told && { actor: `report/${nameKey(name).replaceAll(' ', '-')}` }),
    ...(owner?.country && { country: owner.country }),
    ...(sector && { sector }),
    ...(hints.role && !hints.former && { role: hints.role.name }),
    type: 'person',
  }
}

const serving = new Set(['GOV', 'MIL', 'LEG', 'COP', 'SPY'])

/** "Minister Ellwood" in a statement of his own government or a report from his capital: a title without a state, unless that state's holder is known by another name. */
export function homeOwns(page: Page, { role, former }: Hints): number | undefined {
  const { registry, publisher, home } = page
  const owner = publisher?.actor ?? home
  if (!role || former || owner === undefined || role.kind === 'body' || !serving.has(role.sector)) return undefined
  if (role.kind === 'office' && holderIn(page, role.name, publisher?.country ?? owner) !== undefined) return undefined
  return registry.byId.get(owner)
}

/** How well a person fits: office and state of the title, in office on the day, in high office. */
function score(page: Page, index: number, { role, owners }: Hints): number {
  const { registry, day } = page
  const actor = registry.actors[index]!
  const heads = headOffices(registry)
  const ids = owners.map(owner => registry.actors[owner]!)
  let points = 0
  for (const term of actor.terms ?? []) {
    const now = covers(term, day)
    const near = now || day === undefined || ((term.to ?? day) >= day - 1500 && (term.from ?? day) <= day + 120)
    const same = role?.name === term.office
    const here = ids.length === 0 || ids.some(({ id }) => id === term.of)
    points = Math.max(
      points,
      (same && here ? 6 : 0) +
        (now || (day === undefined && role) ? 4 : near ? 2 : 0) +
        (heads.has(term.office) && near ? 1 : 0) +
        (term.office === 'supreme leader' && now ? 0.5 : 0),
    )
  }
  if (ids.length > 0) points += ids.some(({ country }) => country === actor.country) ? 5 : -6
  return points
}

function best(page: Page, persons: readonly number[], hints: Hints): number | undefined {
  let top: number | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const one of persons) {
    const points = score(page, one, hints)
    if (points > most) {
      top = one
      most = points
    }
  }
  return top
}

/** A surname alone, never named in full: only who is in office then, alone in being so, and where the word is a name. */
function supported(page: Page, atom: Atom, persons: readonly number[], hints: Hints): number | undefined {
  if (!hints.role && weekdays.has(nameKey(page.tokens[atom.from]!.form))) return undefined
  const scored = persons.map(one => [one, score(page, one, hints)] as const).sort((a, b) => b[1] - a[1])
  const [first, second] = scored
  const least = hints.role ? 4 : hints.owners.length > 0 ? 7 : 4
  if (!first || first[1] < least || (second && second[1] === first[1])) return undefined
  if (!hints.role && page.parsed && page.tokens[atom.from]!.upos !== 'PROPN' && atom.tagged !== 'PER') return undefined
  return first[0]
}

/** "Sergey Lavrov" for Sergei Lavrov: the same first letter and nearly the same given name. */
function sameGivenName(page: Page, index: number, name: string): boolean {
  const given = nameKey(name).split(' ')[0]!
  const known = nameKey(page.registry.actors[index]!.name).split(' ')
  return known.some(
    word =>
      word[0] === given[0] &&
      (word.length === 1 || given.length === 1 || distance(word, given) <= Math.max(1, given.length >> 2)),
  )
}
