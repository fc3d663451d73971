/** Names and keys → numbers of terms: what events are found by is written once and pointed to. */
import { countryName } from '../../base/countries.ts'
import type { Article, Event, Participant, Place } from '../../record/record.ts'
import type { TermKind, TermKnown } from '../filter.ts'
import { type Database, fold } from '../schema/schema.ts'
import { insertRows } from './insert.ts'

/** A term as an event or article names it, before it has a number. */
export interface NewTerm {
  readonly kind: TermKind
  readonly key: string
  readonly name: string
  readonly known: TermKnown
  /** Further names and keys that it is found by. */
  readonly also?: readonly string[]
}

const termsOf = new WeakMap<Participant, readonly NewTerm[]>()

/** The terms of one participant: the state acted for, and the actor unless it is that state itself. */
export function participantTerms(participant: Participant): readonly NewTerm[] {
  const known = termsOf.get(participant)
  if (known) return known
  const terms = readParticipant(participant)
  termsOf.set(participant, terms)
  return terms
}

function readParticipant(participant: Participant): readonly NewTerm[] {
  const { name, actor, country, sector, role, type } = participant
  const state = country ? countryTerm(country) : undefined
  if (state && type === 'country' && countryName(country!) !== undefined)
    return [{ ...state, also: [...(state.also ?? []), name, ...(actor ? [actor] : [])] }]
  const key = actor ?? `~${fold(name)}`
  if (key === '~') return state ? [state] : []
  const known = { type, ...(country && { country }), ...(sector && { sector }), ...(role && { role }) }
  const self: NewTerm = { kind: 'actor', key, name, known }
  return state ? [state, self] : [self]
}

export function placeTerms(where: Place | undefined): readonly NewTerm[] {
  if (!where) return []
  const { name, country, latitude, longitude, precision, place } = where
  const land = country ? [{ ...countryTerm(country), kind: 'land' as const }] : []
  const key = place ?? `~${fold(name)}`
  if (precision === 'country' || key === '~') return land
  const point = latitude === undefined || longitude === undefined ? {} : { latitude, longitude }
  return [...land, { kind: 'place', key, name, known: { precision, ...(country && { country }), ...point } }]
}

export function sourceTerm(article: Article): NewTerm | undefined {
  const source = article.source
  if (!source) return undefined
  const { name, url } = source
  return { kind: 'source', key: fold(name) || name, name, known: url ? { url } : {} }
}

export function modeTerm(event: Event): readonly NewTerm[] {
  return event.mode ? [{ kind: 'mode', key: event.mode, name: event.mode, known: {} }] : []
}

function countryTerm(code: string): NewTerm {
  const name = countryName(code)
  return { kind: 'country', key: code, name: name ?? code, known: { country: code }, also: [code] }
}

const nameOf = (term: Pick<NewTerm, 'kind' | 'key'>): string => `${term.kind} ${term.key}`

// beyond this many remembered terms the numbers are looked up anew
const REMEMBERED = 200_000

/** Remembers the numbers of terms; one a store. Forget after a transaction that did not commit. */
export class TermBook {
  readonly #numbers = new Map<string, number>()
  readonly #labels = new Set<string>()

  forget(): void {
    this.#numbers.clear()
    this.#labels.clear()
  }

  number(term: Pick<NewTerm, 'kind' | 'key'>): number {
    return this.#numbers.get(nameOf(term))!
  }

  /** Makes sure that all of these have numbers. */
  async learn(db: Database, terms: readonly NewTerm[]): Promise<void> {
    if (this.#numbers.size > REMEMBERED) this.forget()
    await this.#recall(db, terms)
    const fresh = new Map<string, NewTerm>()
    for (const term of terms) if (!this.#numbers.has(nameOf(term))) fresh.set(nameOf(term), term)
    for (const term of fresh.values()) {
      const { kind, key, name, known } = term
      const row = { kind, key, name, events: 0, known: JSON.stringify(known) }
      const { id } = await db.insertInto('term').values(row).returning('id').executeTakeFirstOrThrow()
      this.#numbers.set(nameOf(term), id)
    }
    await this.#label(db, terms)
  }

  async #recall(db: Database, terms: readonly NewTerm[]): Promise<void> {
    const byKind = new Map<TermKind, Set<string>>()
    for (const { kind, key } of terms) {
      if (this.#numbers.has(nameOf({ kind, key }))) continue
      if (!byKind.has(kind)) byKind.set(kind, new Set())
      byKind.get(kind)!.add(key)
    }
    for (const [kind, keys] of byKind) {
      const found = await db
        .selectFrom('term')
        .select(['id', 'key'])
        .where('kind', '=', kind)
        .where('key', 'in', [...keys])
        .execute()
      for (const { id, key } of found) this.#numbers.set(nameOf({ kind, key }), id)
    }
  }

  async #label(db: Database, terms: readonly NewTerm[]): Promise<void> {
    const rows: unknown[][] = []
    for (const term of terms) {
      if (term.kind === 'mode') continue
      for (const name of [term.name, ...(term.also ?? [])]) {
        const number = this.number(term)
        const known = `${number} ${name}`
        if (this.#labels.has(known)) continue
        this.#labels.add(known)
        const whole = fold(name)
        if (whole === '') continue
        rows.push([whole, number, 1])
        for (const word of new Set(whole.split(' '))) rows.push([word, number, 0])
      }
    }
    await insertRows(db, { table: 'label', columns: ['word', 'term', 'whole'], conflict: 'skip' }, rows)
  }
}
