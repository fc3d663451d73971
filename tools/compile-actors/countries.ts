/** knowledge/actors/countries/*.yaml: states and other lands → actors with names, adjectives, demonyms, capitals and seats. */
import type { Source } from './compile.ts'
import type { Tables } from './tables.ts'

interface CountryLine {
  readonly name: string
  readonly also?: readonly string[]
  readonly adj?: string | readonly string[]
  readonly people?: readonly string[]
  readonly capital?: readonly string[]
  readonly seats?: readonly string[]
  readonly 'acts-for'?: string
}

const fields = new Set(['name', 'also', 'adj', 'people', 'capital', 'seats', 'acts-for'])

export function addCountries(tables: Tables, sources: readonly Source[]): void {
  for (const { path, content } of sources)
    for (const [code, value] of Object.entries(content)) {
      const line = value as CountryLine
      for (const field of Object.keys(line))
        if (!fields.has(field)) tables.problems.push(`unknown field: "${field}" (${path}, ${code})`)
      if (!line.name) {
        tables.problems.push(`missing name: ${code} (${path})`)
        continue
      }
      if (tables.has(code)) tables.problems.push(`invalid country: ${code} stands twice (${path})`)
      addCountry(tables, code, line)
    }
}

function addCountry(tables: Tables, code: string, line: CountryLine): void {
  const country = line['acts-for'] ?? code
  const adjectives = typeof line.adj === 'string' ? [line.adj] : (line.adj ?? [])
  const actor = tables.actor({
    id: code,
    name: line.name,
    type: 'country',
    country,
    sector: 'GOV',
    land: true,
    ...(adjectives[0] && { adjective: adjectives[0] }),
  })
  for (const name of [line.name, ...(line.also ?? [])]) tables.fullName(actor, name.replace(/^the /i, ''))
  for (const adjective of adjectives) tables.name(actor, adjective, 'adjective')
  for (const noun of line.people ?? plurals(adjectives))
    if (!adjectives.includes(noun)) tables.name(actor, noun, /(?:s|men|ese)$/.test(noun) ? 'demonyms' : 'demonym')
  for (const capital of line.capital ?? []) tables.name(actor, capital, 'capital')
  for (const seat of line.seats ?? []) tables.name(actor, seat.replace(/^the /i, ''), 'seat')
}

/** "Russian" → "Russians"; -ese, -sh and -ch have no plural of their own. */
function plurals(adjectives: readonly string[]): string[] {
  return adjectives.filter(word => !/(?:ese|sh|ch|ss)$/.test(word)).map(word => `${word}s`)
}
