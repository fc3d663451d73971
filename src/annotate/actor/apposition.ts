/** "Rodrigo Paz, Bolivia's president" and "Bolivia's president, Rodrigo Paz": the noun says who the name is, also where the registry does not. */
import type { Identity } from '../../record/record.ts'
import { fieldEnd } from './bounds.ts'
import type { Draft } from './draft.ts'
import { identify, ownersOf } from './identify.ts'
import { formAt, type Page } from './page.ts'
import { homeOwns, type People } from './person.ts'
import type { Phrase } from './phrase.ts'

/** Joins names and noun phrases that stand side by side with a comma between; changes both drafts. */
export function readAppositions(page: Page, names: readonly Draft[], nominals: readonly Draft[], people: People): void {
  const startsAt = new Map(names.map(name => [name.from, name]))
  const endsAt = new Map(names.map(name => [name.to, name]))
  for (const draft of nominals) {
    const phrase = draft.phrase!
    if (phrase.role.plural) continue
    const person = phrase.role.role!.kind !== 'body'
    const before = formAt(page, phrase.from - 1) === ',' ? endsAt.get(phrase.from - 1) : undefined
    // "Minister for Trade, Kari Brekke," ends behind what she is minister for
    const end = titleEnd(page, phrase)
    const after = formAt(page, end) === ',' ? startsAt.get(end + 1) : undefined
    const name = [before, after].find(
      other => other && (other.type === 'PER') === person && joined(page, other, draft, other === before),
    )
    if (name) teach(page, name, draft, phrase, people)
  }
}

/** Where a title ends with the field or place that it is for. */
function titleEnd(page: Page, { to, end }: Phrase): number {
  if (formAt(page, to) === ',' || end > to) return Math.max(to, end)
  return /^(?:for|of)$/.test(formAt(page, to)) ? (fieldEnd(page.tokens, to + 1, true) ?? to) : to
}

/** The tree says so, or the commas do: "X, the Y of Z," closes again. */
function joined(page: Page, name: Draft, draft: Draft, nameFirst: boolean): boolean {
  const { tokens } = page
  const [first, second] = nameFirst ? [name, draft] : [draft, name]
  const token = tokens[second.head]
  if (token?.deprel === 'appos' && token.head >= first.from && token.head < first.to) return true
  if (token?.deprel === 'conj' || isOfAnotherState(page, name, draft.phrase!)) return false
  const next = formAt(page, second.to)
  return nameFirst
    ? draft.phrase!.owners.length > 0 || /^[,.]$/.test(next)
    : /^[,.]$/.test(next) || draft.phrase!.definite || draft.phrase!.owners.length > 0
}

/** "over the war in Ukraine, Chinese state media reported": what is one state's is not another. */
function isOfAnotherState(page: Page, { identities: [known] }: Draft, phrase: Phrase): boolean {
  const owners = ownersOf(page, phrase)
  return (
    known?.type === 'country' &&
    owners.length > 0 &&
    !owners.some(owner => page.registry.actors[owner]!.country === known.country)
  )
}

function teach(page: Page, name: Draft, draft: Draft, phrase: Phrase, people: People): void {
  const known = name.identities[0]
  const owners = ownersOf(page, phrase)
  const home =
    owners.length === 0
      ? homeOwns(page, { role: phrase.role.role!, former: phrase.time === 'former', owners })
      : undefined
  const [told] = identify(page, phrase, home === undefined ? owners : [home])
  if (!known || name.type !== 'PER') {
    if (known) draft.identities = name.identities
    draft.settled = known !== undefined
    return
  }
  const stranger = known.actor === undefined || known.actor.startsWith('report/')
  const identity: Identity =
    stranger && told
      ? {
          name: known.name,
          actor: `report/${known.name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`,
          ...((known.country ?? told.country) && { country: (known.country ?? told.country)! }),
          ...((known.sector ?? told.sector) && { sector: (known.sector ?? told.sector)! }),
          role: phrase.role.role!.name,
          type: 'person',
        }
      : known
  name.identities = [identity]
  draft.identities = [identity]
  draft.settled = true
  if (name.female !== undefined) draft.female = name.female
  people.add({ identity, ...(name.female !== undefined && { female: name.female }) })
}
