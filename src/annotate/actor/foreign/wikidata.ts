/** The result of the query in docs/actors.md, as Wikidata's service gives it (JSON) → own actors with their offices. */
import { InputError } from '../../../base/errors.ts'
import type { OwnActor, OwnTerm } from '../own.ts'

type Row = Readonly<Record<string, { readonly value: string } | undefined>>

export function readWikidata(text: string, where: string): OwnActor[] {
  const rows = parse(text, where)
  const actors = new Map<string, OwnActor & { terms: OwnTerm[]; also: string[] }>()
  for (const row of rows) {
    const [name, country, office] = [row.personLabel?.value, row.iso3?.value, row.officeLabel?.value]
    if (!name || !country || /^Q\d+$/.test(name)) continue
    const key = row.person?.value ?? name
    const known = actors.get(key) ?? { name, type: 'person', country, terms: [], also: [] }
    actors.set(key, known)
    const [from, to] = [row.start?.value.slice(0, 10), row.end?.value.slice(0, 10)]
    const held = office && plainOffice(office)
    if (held && !known.terms.some(term => term.from === from && term.office === held))
      known.terms.push({ office: held, of: country, ...(from && { from }), ...(to && { to }) })
    const other = row.altLabel?.value
    if (other && !known.also.includes(other)) known.also.push(other)
  }
  return [...actors.values()]
}

function parse(text: string, where: string): readonly Row[] {
  try {
    const rows = (JSON.parse(text) as { results?: { bindings?: readonly Row[] } }).results?.bindings
    if (rows) return rows
  } catch {
    // said below, as for JSON of another shape
  }
  throw new InputError(`invalid result: no results.bindings (${where}); save the query's answer as JSON`)
}

/** "President of Zambia", "Minister of Foreign Affairs of Peru" → the office alone, as roles name it. */
function plainOffice(office: string): string {
  const plain = office.toLowerCase()
  if (/foreign|external affairs/.test(plain)) return 'foreign minister'
  if (/minister .*defen[cs]e|defen[cs]e minister|secretary of (?:defen[cs]e|war)/.test(plain)) return 'defence minister'
  const head =
    /^(?:vice[- ]president|deputy prime minister|prime minister|president|chancellor|king|queen|emperor|emir|sultan)\b/
  return (
    head
      .exec(plain)?.[0]
      .replace('-', ' ')
      .replace(/^(?:queen|emperor|emir|sultan)$/, 'king') ?? plain
  )
}
