/** The registry of actors: what the compiler packs and the reader looks up. This file owns the packed format. */
import { ResourceError } from '../../base/errors.ts'
import type { Identity } from '../../record/record.ts'

const MAGIC = 'readout-actors 6\n'

/** An office held: days since 1970, inclusive; absent where the term began before or has not ended. */
export interface Term {
  readonly office: string
  /** ISO 3166 alpha-3, or the id of the body that the office is in. */
  readonly of: string
  /** PLOVER sector in this office; the office tells it where absent. */
  readonly sector?: string
  readonly from?: number
  readonly to?: number
}

/** Somebody who acts in politics. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly type: Identity['type']
  /** ISO 3166 alpha-3 of the state they act for, or IGO or NGO. */
  readonly country?: string
  readonly sector?: string
  readonly female?: boolean
  readonly terms?: readonly Term[]
  /** Member states of an international body, ISO 3166 alpha-3. */
  readonly members?: readonly string[]
  /** States in which a group or a coalition fights, where it is more than its own; ISO 3166 alpha-3. */
  readonly theatres?: readonly string[]
  /** Set for countries and other stretches of land: it can be a place. */
  readonly land?: boolean
  /** Of a country: the adjective that the news uses first. */
  readonly adjective?: string
}

/** How a name names its actor. `part`: a surname or other part of a person's name, which needs support from its context. */
export const NAME_KINDS = ['name', 'acronym', 'adjective', 'demonym', 'demonyms', 'capital', 'seat', 'part'] as const
export type NameKind = (typeof NAME_KINDS)[number]

/** A noun for people or bodies. */
export interface Role {
  /** The office for offices, else the noun itself. */
  readonly name: string
  readonly sector: string
  /** `office`: one holder at a time in a state; `person`: somebody; `body`: a group or institution. */
  readonly kind: 'office' | 'person' | 'body'
  /** Heads of state, of government or of an international body. */
  readonly head?: boolean
}

export interface NameEntry {
  readonly kind: NameKind
  readonly actor: number
  /** The name as written, for capitals and seats: the place. */
  readonly text?: string
}

export interface RoleEntry {
  readonly role: number
  readonly plural: boolean
  /** The one state or body that has this title, where the title alone tells: "Foreign Secretary" is Britain's. */
  readonly of?: string
}

/** What the packed file holds, before it is indexed. */
export interface RegistryTables {
  /** State and the office of its "leader", where that is not the president; `open` where it may be one of several. */
  readonly leaders: readonly (readonly [string, string])[]
  /** Key of a seat and the office whose holder receives visitors there. */
  readonly houses: readonly (readonly [string, string])[]
  /** Office, state, and the first and last year in which two may hold it at a time. */
  readonly together: readonly (readonly [string, string, number, number])[]
  /** Keys of given names that women bear. */
  readonly women: readonly string[]
  readonly actors: readonly Actor[]
  readonly roles: readonly Role[]
  /** Key, kind (index into NAME_KINDS), actor; and the written form where it matters. */
  readonly names: readonly (readonly [string, number, number] | readonly [string, number, number, string])[]
  /** Key, role, 1 where plural; and the one state or body that has the title. */
  readonly roleNames: readonly (readonly [string, number, number] | readonly [string, number, number, string])[]
}

/** The decoded registry of actors, indexed for reading. */
export interface Registry extends RegistryTables {
  readonly byId: ReadonlyMap<string, number>
  readonly byName: NameIndex
  readonly byRole: ReadonlyMap<string, RoleEntry>
  /** First piece of a name or role → the most pieces that any key starting with it has. */
  readonly reach: ReadonlyMap<string, number>
  /** `office|country` → indexes of persons with such a term. */
  readonly holders: ReadonlyMap<string, readonly number[]>
}

/** Names by key. Entries are made when first asked for: a report asks for few of them, and opening stays quick. */
export class NameIndex {
  readonly #names: RegistryTables['names']
  /** Key → where its run of names begins. */
  readonly #first = new Map<string, number>()
  readonly #made = new Map<string, readonly NameEntry[]>()

  /** `names` are sorted by key, the first bearer of a name first. */
  constructor(names: RegistryTables['names']) {
    this.#names = names
    let last: string | undefined
    for (let i = 0; i < names.length; i++) {
      const key = names[i]![0]
      if (key !== last) this.#first.set(key, i)
      last = key
    }
  }

  has(key: string): boolean {
    return this.#first.has(key)
  }

  get(key: string): readonly NameEntry[] | undefined {
    const first = this.#first.get(key)
    if (first === undefined) return undefined
    const known = this.#made.get(key)
    if (known) return known
    const entries: NameEntry[] = []
    for (let i = first; this.#names[i]?.[0] === key; i++) {
      const [, kind, actor, text] = this.#names[i]!
      entries.push({ kind: NAME_KINDS[kind]!, actor, ...(text !== undefined && { text }) })
    }
    this.#made.set(key, entries)
    return entries
  }
}

/** Packs the tables, names sorted by key: a line that says what they are, then JSON. */
export function encodeRegistry(tables: RegistryTables): Uint8Array {
  const names = sorted(tables.names)
  return new TextEncoder().encode(
    MAGIC + JSON.stringify({ ...tables, names, reach: [...reachOf({ ...tables, names })] }),
  )
}

/** Decodes the packed file. Throws ResourceError for another version. */
export function decodeRegistry(bytes: Uint8Array): Registry {
  const text = new TextDecoder().decode(bytes)
  if (!text.startsWith(MAGIC))
    throw new ResourceError('unsupported registry: not readout-actors 6 (actors.bin); npm run build makes it again')
  const { reach, ...tables } = JSON.parse(text.slice(MAGIC.length)) as RegistryTables & { reach: [string, number][] }
  return index(tables, new Map(reach))
}

/** Indexes tables for reading; also how a user's own tables are laid over the shipped ones. */
export function indexRegistry(tables: RegistryTables): Registry {
  const names = sorted(tables.names)
  return index({ ...tables, names }, reachOf({ ...tables, names }))
}

function index(tables: RegistryTables, reach: ReadonlyMap<string, number>): Registry {
  const byId = new Map<string, number>()
  const holders = new Map<string, number[]>()
  tables.actors.forEach((actor, index) => {
    byId.set(actor.id, index)
    for (const { office, of } of actor.terms ?? []) put(holders, `${office}|${of}`, index)
  })
  const byRole = new Map<string, RoleEntry>()
  for (const [key, role, plural, of] of tables.roleNames)
    if (!byRole.has(key)) byRole.set(key, { role, plural: plural === 1, ...(of && { of }) })
  return { ...tables, byId, byName: new NameIndex(tables.names), byRole, reach, holders }
}

/** By key; those with the same key stay in their order. */
function sorted(names: RegistryTables['names']): RegistryTables['names'] {
  return [...names].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}

function reachOf({ names, roleNames }: RegistryTables): Map<string, number> {
  const reach = new Map<string, number>()
  for (const [key] of names) extend(reach, key)
  for (const [key] of roleNames) extend(reach, key)
  return reach
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (!list) map.set(key, [value])
  else if (!list.includes(value)) list.push(value)
}

function extend(reach: Map<string, number>, key: string): void {
  let count = 1
  let space = key.indexOf(' ')
  const first = space < 0 ? key : key.slice(0, space)
  for (; space >= 0; space = key.indexOf(' ', space + 1)) count++
  if (count > (reach.get(first) ?? 0)) reach.set(first, count)
}
