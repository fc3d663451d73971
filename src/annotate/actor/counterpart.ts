/** "his Turkish counterpart" → who holds the office there that he holds at home. */
import type { Identity } from '../../record/record.ts'
import { resolvePronoun } from './corefer.ts'
import type { History } from './history.ts'
import { identify, ownersOf } from './identify.ts'
import { holderIn, identityOf } from './office.ts'
import type { Page } from './page.ts'
import type { Phrase } from './phrase.ts'

/** The counterpart of somebody: who holds the office that they hold, in the state named. */
export function resolveCounterpart(page: Page, history: History, phrase: Phrase): readonly Identity[] {
  const [owner] = ownersOf(page, phrase)
  if (owner === undefined) return []
  const state = page.registry.actors[owner]!
  const token = phrase.possessor ?? phrase.head
  const other =
    (phrase.possessor !== undefined ? resolvePronoun(page, history, token) : undefined)?.identities[0] ??
    history.last(token, 1, one => one.type === 'person' && one.role !== undefined && one.country !== state.country)[0]
  if (!other?.role) return identify(page, phrase, [owner])
  const index = holderIn(page, other.role, state.id) ?? headOf(page, other.role, state.id)
  if (index === undefined)
    return [
      {
        name: `${state.adjective ?? state.name} ${other.role}`,
        ...(state.country && { country: state.country }),
        ...(other.sector && { sector: other.sector }),
        role: other.role,
        type: 'person',
      },
    ]
  return [identityOf(page.registry, index, page.day)]
}

/** A president's counterpart may be a prime minister. */
function headOf(page: Page, role: string, of: string): number | undefined {
  if (!/^(?:president|prime minister|chancellor|king)$/.test(role)) return undefined
  for (const office of ['president', 'prime minister', 'chancellor', 'king']) {
    const found = holderIn(page, office, of)
    if (found !== undefined) return found
  }
  return undefined
}
