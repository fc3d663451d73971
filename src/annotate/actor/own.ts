/** A user's own actors, as their file writes them → laid over the shipped registry: they come first and may replace. */
import { parseDay } from '../../base/days.ts'
import { InputError } from '../../base/errors.ts'
import type { Identity } from '../../record/record.ts'
import { nameKey } from './key.ts'
import { type Actor, indexRegistry, NAME_KINDS, type NameKind, type Registry, type Term } from './registry.ts'

/** One actor as a user writes it. */
export interface OwnActor {
  /** Made of country and name where absent; the id of a shipped actor replaces what is given here. */
  readonly id?: string
  readonly name: string
  readonly type?: Identity['type']
  /** ISO 3166 alpha-3, IGO or NGO. */
  readonly country?: string
  /** PLOVER sector: GOV, MIL, REB … */
  readonly sector?: string
  readonly also?: readonly string[]
  readonly female?: boolean
  readonly members?: readonly string[]
  readonly terms?: readonly OwnTerm[]
}

/** An office held; dates are YYYY, YYYY-MM or YYYY-MM-DD, inclusive, absent where open. */
export interface OwnTerm {
  readonly office: string
  /** The actor's country where absent. */
  readonly of?: string
  readonly sector?: string
  readonly from?: string
  readonly to?: string
}

const types = new Set(['country', 'person', 'organisation', 'group'])

/** What a file holds, parsed from YAML or JSON → its actors. Throws InputError, with where, for what cannot be meant. */
export function readOwnActors(content: unknown, where: string): OwnActor[] {
  const list = (content as { actors?: unknown } | null)?.actors
  if (!Array.isArray(list)) throw new InputError(`missing actors: no list "actors" (${where}); actors: [{name: …}]`)
  return list.map((value: unknown, at) => checked(value, `${where}, actor ${at + 1}`))
}

function checked(value: unknown, where: string): OwnActor {
  const actor = value as OwnActor
  if (typeof actor?.name !== 'string' || nameKey(actor.name) === '')
    throw new InputError(`missing name: of an actor (${where}); name: …`)
  if (actor.type !== undefined && !types.has(actor.type))
    throw new InputError(`unknown type: "${actor.type}" (${where}); person, group, organisation or country`)
  if (actor.sector !== undefined && !/^[A-Z]{3}$/.test(actor.sector))
    throw new InputError(`invalid sector: "${actor.sector}" (${where}); three capitals, such as GOV`)
  if (actor.country !== undefined && !/^[A-Z]{3}$/.test(actor.country))
    throw new InputError(`invalid country: "${actor.country}" (${where}); ISO 3166 alpha-3, such as TUR`)
  for (const field of ['also', 'members', 'terms'] as const)
    if (actor[field] !== undefined && !Array.isArray(actor[field]))
      throw new InputError(`invalid ${field}: not a list (${where}); ${field}: [ … ]`)
  for (const term of actor.terms ?? []) termOf(term, actor, where)
  return actor
}

/** Id of an actor: the one it has, else its country and name. */
export function idOf({ id, name, country }: OwnActor): string {
  return id ?? `${(country ?? 'any').toLowerCase()}/${nameKey(name).replaceAll(' ', '-')}`
}

/** The registry with a user's actors over it; the same names mean the user's first. */
export function withOwnActors(registry: Registry, own: readonly OwnActor[]): Registry {
  const actors: Actor[] = [...registry.actors]
  const names: [string, number, number][] = []
  for (const one of own) {
    const id = idOf(one)
    const known = actors.findIndex(actor => actor.id === id)
    const index = known < 0 ? actors.length : known
    actors[index] = actorOf(one, id, known < 0 ? undefined : actors[known])
    const person = actors[index]!.type === 'person'
    for (const name of [one.name, ...(one.also ?? [])]) names.push([nameKey(name), kindOf(name, person), index])
    if (person && one.name.includes(' ')) names.push([nameKey(one.name.split(' ').at(-1)!), kindCode('part'), index])
  }
  return indexRegistry({ ...registry, actors, names: [...names.filter(([key]) => key !== ''), ...registry.names] })
}

function actorOf(own: OwnActor, id: string, known: Actor | undefined): Actor {
  const type = own.type ?? known?.type ?? (own.terms ? 'person' : 'organisation')
  const terms = own.terms?.map(term => termOf(term, own, id))
  return {
    ...known,
    id,
    name: own.name,
    type,
    ...(own.country && { country: own.country }),
    ...(own.sector && { sector: own.sector }),
    ...(own.female !== undefined && { female: own.female }),
    ...(own.members && { members: own.members }),
    ...(terms && { terms: [...terms, ...otherTerms(known, terms)] }),
  }
}

/** What is known of an actor's other offices stays; an office that the user gives is as the user gives it. */
function otherTerms(known: Actor | undefined, own: readonly Term[]): readonly Term[] {
  return (known?.terms ?? []).filter(({ office, of }) => !own.some(one => one.office === office && one.of === of))
}

function termOf({ office, of, sector, from, to }: OwnTerm, { country }: OwnActor, where: string): Term {
  const state = of ?? country
  if (!office || !state) throw new InputError(`invalid term: no office or no state (${where}); {office: …, of: TUR}`)
  const [first, last] = [dayOf(from, 'first', where), dayOf(to, 'last', where)]
  if (first !== undefined && last !== undefined && first > last)
    throw new InputError(`invalid term: ${from} to ${to} (${where}); it ends before it begins`)
  return {
    office,
    of: state,
    ...(sector && { sector }),
    ...(first !== undefined && { from: first }),
    ...(last !== undefined && { to: last }),
  }
}

/** First or last day of a date that may be no more than a year or a month. */
function dayOf(date: string | undefined, end: 'first' | 'last', where: string): number | undefined {
  if (date === undefined || date === '') return undefined
  const [year, month, day] = String(date).split('-')
  const from = parseDay(`${year}-${month ?? '01'}-${day ?? '01'}`)
  if (from === undefined) throw new InputError(`invalid date: "${date}" (${where}); YYYY, YYYY-MM or YYYY-MM-DD`)
  if (end === 'first' || day !== undefined) return from
  const next = month === undefined ? `${Number(year) + 1}-01-01` : nextMonth(Number(year), Number(month))
  return parseDay(next)! - 1
}

const nextMonth = (year: number, month: number): string =>
  month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`

const kindCode = (kind: NameKind): number => NAME_KINDS.indexOf(kind)

/** An acronym is written in capitals only; a person's single name needs support, as a surname does. */
function kindOf(name: string, person: boolean): number {
  const letters = name.replace(/[^\p{L}]/gu, '')
  if (!name.includes(' ') && letters.length <= 6 && letters === letters.toUpperCase() && !person)
    return kindCode('acronym')
  return kindCode(person && !name.includes(' ') ? 'part' : 'name')
}
