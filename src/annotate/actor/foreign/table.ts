/**
 * A table of actors → own actors. Its first line names columns: name, and any of id, type, country, sector, also (with `;` or `|`
 * between), female, office, of, from, to. Lines with the same id, or name and country, are one actor with several terms.
 */
import { InputError } from '../../../base/errors.ts'
import { idOf, type OwnActor, type OwnTerm } from '../own.ts'

type Line = Readonly<Record<string, string>>

export function readCsv(text: string, where: string): OwnActor[] {
  const [head = [], ...rows] = cells(text)
  const columns = head.map(column => column.trim().toLowerCase())
  if (!columns.includes('name')) throw new InputError(`missing column: name (${where}:1); name,country,sector,also …`)
  const actors = new Map<string, OwnActor & { terms?: OwnTerm[] }>()
  for (const row of rows) {
    const line: Line = Object.fromEntries(columns.map((column, at) => [column, (row[at] ?? '').trim()]))
    if (!line.name) continue
    const actor = actorOf(line)
    const known = actors.get(idOf(actor))
    if (!known) actors.set(idOf(actor), actor)
    else if (actor.terms) known.terms = [...(known.terms ?? []), ...actor.terms]
  }
  return [...actors.values()]
}

function actorOf(line: Line): OwnActor & { terms?: OwnTerm[] } {
  const also = (line.also ?? '')
    .split(/[;|]/)
    .map(name => name.trim())
    .filter(Boolean)
  const { id, type, country, sector, office, of, from, to } = line
  const term: OwnTerm = { office: office ?? '', ...(of && { of }), ...(from && { from }), ...(to && { to }) }
  return {
    name: line.name!,
    ...(id && { id }),
    ...(type && { type: type as NonNullable<OwnActor['type']> }),
    ...(country && { country }),
    ...(sector && { sector }),
    ...(also.length > 0 && { also }),
    ...(/^(?:1|true|yes|f|female)$/i.test(line.female ?? '') && { female: true }),
    ...(office && { terms: [term] }),
  }
}

/** RFC 4180: quotation marks hold commas, line ends and doubled marks. */
function cells(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const match of text.replace(/\r\n?/g, '\n').matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g)) {
    const [whole, quoted, bare, end] = match
    if (whole === '' && row.length === 0) break
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}
