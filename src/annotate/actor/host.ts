/** "visits the White House": a leader's house that somebody visits stands for whoever lives there on the day of the visit. */
import { parseDay } from '../../base/days.ts'
import type { Draft } from './draft.ts'
import { sentenceAt } from './history.ts'
import { nameKey } from './key.ts'
import { holder, identityOf } from './office.ts'
import { formAt, type Page, wordsOf } from './page.ts'

const visiting = /^(?:visit|visits|visited|visiting|tour|tours|toured|touring)$/
const going =
  /^(?:visits?|trips?|journeys?|(?:travel|return|head|journey)(?:s|l?ed|l?ing)?|go|goes|went|gone|going|comes?|came|coming|fl(?:y|ies|ew|own|ying))$/

/** Changes the names of houses that are visited into their hosts. */
export function readHosts(page: Page, names: readonly Draft[]): void {
  if (!page.parsed) return
  for (const draft of names) {
    const host = draft.atom?.entries.some(({ kind }) => kind === 'seat') ? hostAt(page, draft) : undefined
    if (host !== undefined) draft.identities = [identityOf(page.registry, host, page.day)]
  }
}

function hostAt(page: Page, { from, to, head, identities }: Draft): number | undefined {
  const office = page.registry.houses.find(([key]) => key === nameKey(wordsOf(page, from, to)))?.[1]
  const state = identities[0]?.country
  if (office === undefined || state === undefined || !isVisited(page, from, head)) return undefined
  const [first, last] = daysAt(page, head)
  const host = holder(page.registry, office, state, last)
  return host === holder(page.registry, office, state, first) ? host : undefined
}

function isVisited(page: Page, from: number, token: number): boolean {
  const { deprel, head } = page.tokens[token]!
  if (head < 0) return false
  const verb = formAt(page, head)
  if (deprel === 'obj' || deprel === 'nsubj:pass') return visiting.test(verb)
  const before = formAt(page, from - 1) === 'the' ? from - 2 : from - 1
  return /^(?:obl|nmod)/.test(deprel) && formAt(page, before) === 'to' && going.test(verb)
}

/** The days that the sentence tells of, else the report's own. */
function daysAt(page: Page, token: number): [number | undefined, number | undefined] {
  const sentence = page.sentences[sentenceAt(page, token)]!
  const dated = page.times.filter(({ from, interval }) => interval && from >= sentence.from && from < sentence.to)
  if (dated.length === 0) return [page.day, page.day]
  const starts = dated.map(({ interval }) => parseDay(interval!.start)!)
  const ends = dated.map(({ interval }) => parseDay(interval!.end)!)
  return [Math.min(...starts), Math.max(...ends)]
}
