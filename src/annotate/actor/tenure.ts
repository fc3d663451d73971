/** "Foreign Secretary Philip Hammond said": the days on which somebody so called held that office. */
import { isoDay } from '../../base/days.ts'
import type { Span } from '../../record/record.ts'
import { ownersOf } from './identify.ts'
import type { Page } from './page.ts'
import { type Phrase, readPhrases } from './phrase.ts'
import { scan } from './scan.ts'

/** Words that name an office's holder, and the terms of all who may be meant. Days as ISO 8601, inclusive; no end: still in office. */
export interface Tenure extends Span {
  readonly ranges: readonly { readonly start: string; readonly end?: string }[]
}

/** Sentences at the top in which an office tells of the report's own time; further down the report may look back. */
const opening = 12

/** Tenures of those who act in a report's opening under a title, first named first. */
export function tenuresIn(page: Page): Tenure[] {
  const limit = page.sentences[opening]?.from ?? page.tokens.length
  return readPhrases(page, scan(page)).flatMap(phrase => {
    if (phrase.from >= limit || !phrase.name || phrase.time || phrase.role.role!.kind !== 'office') return []
    if (!acts(page, phrase)) return []
    const ranges = rangesOf(page, phrase)
    if (ranges.length === 0) return []
    return [{ start: page.tokens[phrase.from]!.start, end: page.tokens[phrase.name.to - 1]!.end, ranges }]
  })
}

/** Whether the name, or the title before it, is the subject of a verb. */
function acts({ tokens }: Page, { from, name }: Phrase): boolean {
  for (let at = from; at < name!.to; at++) {
    let { deprel, head } = tokens[at]!
    while (deprel === 'conj' && head >= 0) ({ deprel, head } = tokens[head]!)
    if (deprel === 'nsubj' && (head < from || head >= name!.to)) return true
  }
  return false
}

function rangesOf({ registry, ...page }: Page, phrase: Phrase): Tenure['ranges'] {
  const owners = ownersOf({ registry, ...page }, phrase).map(owner => registry.actors[owner]!.id)
  const office = phrase.role.role!.name
  return phrase.name!.entries.flatMap(({ actor }) =>
    (registry.actors[actor]!.terms ?? [])
      .filter(term => term.office === office && (owners.length === 0 || owners.includes(term.of)))
      .filter(({ from }) => from !== undefined)
      .map(({ from, to }) => ({ start: isoDay(from!), ...(to !== undefined && { end: isoDay(to) }) })),
  )
}
