/**
 * knowledge/actors/people/*.yaml: country or body → office → lines `from..to Name (f) = variant, variant`.
 * Dates are YYYY, YYYY-MM or YYYY-MM-DD, inclusive; nothing after `..` is a term that had not ended when the line was written.
 * `(f)` marks women; everybody else is taken for a man. An office `also` lists people with no office: `Name [SECTOR] = variant`.
 */
import type { Term } from '../../src/annotate/actor/actor.ts'
import { dayNumber, monthLength } from '../../src/base/days.ts'
import type { Source } from './compile.ts'
import { partsOf } from './name-parts.ts'
import { slug, splitNames, type Tables } from './tables.ts'

export function addPeople(tables: Tables, sources: readonly Source[]): void {
  for (const { path, content } of sources)
    for (const [of, offices] of Object.entries(content)) {
      const body = tables.get(of)
      if (!body) {
        tables.problems.push(`unknown country or body: "${of}" (${path})`)
        continue
      }
      for (const [office, lines] of Object.entries(offices as Record<string, readonly string[]>))
        for (const line of lines ?? []) addTerm(tables, { path, of, office, line })
    }
}

interface TermLine {
  readonly path: string
  readonly of: string
  readonly office: string
  readonly line: string
}

function addTerm(tables: Tables, { path, of, office, line }: TermLine): void {
  const match = /^(?:(\d{4}(?:-\d\d){0,2})?\.\.(\d{4}(?:-\d\d){0,2})?\s+)?(.+)$/.exec(line)
  const { name: written, also } = splitNames(match?.[3] ?? '')
  const dated = line.includes('..')
  if (!match || (office !== 'also' && !dated) || written === '') {
    tables.problems.push(`invalid term: "${line}" (${path}, ${office}); write from..to Name`)
    return
  }
  const role = tables.roles.find(({ name, kind }) => kind === 'office' && name === office)
  if (!role && office !== 'also' && !/ /.test(office) && !tables.roleNames.some(([key]) => key === office))
    tables.problems.push(`unknown office: "${office}" (${path}); roles.yaml lists them`)
  const female = /\(f\)/.test(written)
  const sector = /\[([A-Z]{3})\]/.exec(written)?.[1]
  const name = written.replace(/\s*(\(f\)|\[[A-Z]{3}\])/g, '').trim()
  const body = tables.get(of)!
  const actor = tables.actor({
    id: `${(body.country ?? of).toLowerCase()}/${slug(name)}`,
    name,
    type: 'person',
    ...(body.country && { country: body.country }),
  })
  const draft = tables.actors[actor]!
  if (female) draft.female = true
  draft.sector ??= sector ?? role?.sector ?? body.sector ?? 'GOV'
  if (dated) {
    const from = match[1] && firstDay(match[1])
    const to = match[2] && lastDay(match[2])
    const term: Term = { office, of, ...(from && { from }), ...(to && { to }) }
    if (from && to && from > to) tables.problems.push(`invalid term: "${line}" (${path}); it ends before it begins`)
    draft.terms = [...(draft.terms ?? []), term]
  }
  nameActor(tables, actor, [name, ...also], of)
}

function nameActor(tables: Tables, actor: number, names: readonly string[], of: string): void {
  for (const name of names) {
    if (name.includes(' ')) tables.name(actor, name, 'name')
    else tables.name(actor, name, 'part')
  }
  for (const name of names) {
    const { short, parts } = partsOf(name, of)
    for (const form of short) tables.name(actor, form, 'name')
    for (const part of parts) tables.name(actor, part, 'part')
  }
}

export function firstDay(date: string): number {
  const [year, month = 1, day = 1] = date.split('-').map(Number) as [number, number?, number?]
  return dayNumber(year, month, day)
}

export function lastDay(date: string): number {
  const [year, month = 12, day = monthLength(year, month)] = date.split('-').map(Number) as [number, number?, number?]
  return dayNumber(year, month, day)
}
