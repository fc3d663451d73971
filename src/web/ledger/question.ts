/** The ledger's URL → what it asks the API. */
import type { Params } from '../api.ts'
import type { Search } from '../router.tsx'

export const FIELDS = [
  'actor',
  'with',
  'type',
  'status',
  'quad',
  'source',
  'place',
  'since',
  'until',
  'text',
  'sort',
] as const
export type Field = (typeof FIELDS)[number]

/** The parameters of the question alone. What lies ahead stands in "coming up" unless it is asked for. */
export function questionOf(search: Search, asOf: string | undefined): Params {
  const question = Object.fromEntries(FIELDS.flatMap(name => (search[name] ? [[name, search[name]]] : [])))
  const open = search.until ?? search.since ?? search.status ?? search.text ?? search.sort
  return open || !asOf ? question : { ...question, until: asOf }
}

/** The values that a field has in the URL. */
export const valuesOf = (search: Search, field: Field): readonly string[] => search[field]?.split(',') ?? []

/** The URL with a value of a field put on or taken off. */
export function toggled(search: Search, field: Field, value: string): Search {
  const now = valuesOf(search, field)
  const next = now.includes(value)
    ? now.filter(one => one !== value)
    : SINGLE.includes(field)
      ? [value]
      : [...now, value]
  return { ...search, [field]: next.join(',') || undefined }
}

// a question has one of each of these
const SINGLE: readonly Field[] = ['actor', 'with', 'source', 'place']
