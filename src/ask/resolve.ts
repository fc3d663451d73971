/** Question → Filter: names become terms of the record. */
import { countryCodes, countryName } from '../base/countries.ts'
import { InputError, nearest } from '../base/errors.ts'
import type { Filter, Store, Term, TermKind } from '../store/store.ts'
import type { ActorRef, Understood } from './answer.ts'
import type { Question } from './question.ts'
import { checkQuestion, codeOf, firstDay, lastDay } from './read-question.ts'

// namesakes beyond these are left out: the question should say more
const NAMESAKES = 20

export interface Resolved {
  readonly filter: Filter
  readonly understood: Understood
}

/** Checks a question and looks up its names; throws InputError where a name is a slip of one that the record knows. */
export async function resolve(store: Store, asked: Question): Promise<Resolved> {
  const question = checkQuestion(asked)
  const { type, mode, status, quad, text, minConfidence, article, review, since, until } = question
  const named: Record<string, readonly Term[]> = {}
  for (const [field, kinds] of NAMED) {
    const name = question[field]
    if (name !== undefined) named[field] = await resolveName(store, { field, name, kinds })
  }
  const ids = Object.fromEntries(Object.entries(named).map(([field, terms]) => [field, terms.map(({ id }) => id)]))
  return {
    filter: {
      ...ids,
      ...given({ type, mode, status, quad, text, minConfidence, article, review }),
      ...(since !== undefined && { from: firstDay('since', since) }),
      ...(until !== undefined && { to: lastDay('until', until) }),
    },
    understood: Object.fromEntries(Object.entries(named).map(([field, terms]) => [field, terms.map(refOf)])),
  }
}

const NAMED: readonly (readonly ['actor' | 'with' | 'place' | 'source', readonly TermKind[]])[] = [
  ['actor', ['country', 'actor']],
  ['with', ['country', 'actor']],
  ['place', ['land', 'place']],
  ['source', ['source']],
]

const given = <T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never

interface Name {
  readonly field: string
  readonly name: string
  readonly kinds: readonly TermKind[]
}

/** A code or id means just that; a whole name all who bear it; else whoever's name holds all the words. */
export async function resolveName(store: Store, { field, name, kinds }: Name): Promise<readonly Term[]> {
  const code = codeOf(name)
  const byKey = await store.terms({ kinds, keys: code ? [code, name] : [name], limit: NAMESAKES })
  if (byKey.length > 0) return byKey
  const country = kinds.some(kind => kind === 'country' || kind === 'land') ? countryNamed(name) : undefined
  if (country) {
    const found = await store.terms({ kinds, keys: [country] })
    if (found.length > 0) return found
  }
  const found = await store.terms({ kinds, name, limit: NAMESAKES })
  if (found.length > 0) return narrowest(found)
  // a country that the record has nothing of is no slip
  if (code || country) return []
  const near = [...(await store.nearTerms(name, kinds)), ...nearCountry(name, kinds)]
  if (near.length > 0) throw new InputError(`unknown ${field}: "${name}" (not in this record); did you mean ${near[0]}`)
  return []
}

/** A state's name means the state, not a committee that carries it. */
function narrowest(terms: readonly Term[]): readonly Term[] {
  const states = terms.filter(({ kind }) => kind === 'country' || kind === 'land')
  return states.length > 0 ? states : terms
}

function nearCountry(name: string, kinds: readonly TermKind[]): readonly string[] {
  if (!kinds.includes('country') && !kinds.includes('land')) return []
  const near = nearest(
    name,
    [...countryCodes()].map(code => countryName(code)!),
  )
  return near === undefined ? [] : [near]
}

function countryNamed(name: string): string | undefined {
  const folded = name.toLowerCase()
  return [...countryCodes()].find(code => countryName(code)!.toLowerCase() === folded)
}

export function refOf(term: Term): ActorRef {
  const { kind, key, name, events, known } = term
  const { type, country, sector, role } = known
  return { id: key, kind, name, events, ...given({ type, country, sector, role }) }
}
