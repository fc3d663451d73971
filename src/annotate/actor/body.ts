/** "the Belarusian Foreign Ministry", "the Interior Ministry": bodies that the tagger calls names, without their state. */
import type { Draft } from './draft.ts'
import { identify, ownersOf } from './identify.ts'
import { nameKey } from './key.ts'
import { type Page, wordsOf } from './page.ts'
import type { Phrase } from './phrase.ts'

const state = /^(?:GOV|MIL|LEG|JUD|COP|SPY)$/

/** Gives a body its state: that named before it, else that in whose name the report speaks; else leaves it to be found as for any noun. Changes the draft. */
export function ownBody(page: Page, phrase: Phrase, draft: Draft): void {
  const [known] = draft.identities
  const { role, from, to } = phrase.role
  if (known!.country !== undefined || known!.actor !== undefined || !state.test(role!.sector)) return
  const owners = ownersOf(page, phrase)
  if (owners.length === 1) draft.identities = identify(page, phrase, owners)
  if (owners.length > 0 || !page.registry.byRole.has(nameKey(wordsOf(page, from, to)))) return
  const own = page.registry.byId.get(page.publisher?.country ?? '')
  if (own !== undefined) {
    draft.identities = identify(page, phrase, [own])
    return
  }
  draft.phrase = phrase
  draft.identities = []
  draft.settled = false
}
