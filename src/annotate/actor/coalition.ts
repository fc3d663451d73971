/** "the coalition", "coalition aircraft": states that fight together, told from parties that govern together. */
import type { Identity } from '../../record/record.ts'
import { ownWords } from './identify.ts'
import { isCapital } from './key.ts'
import { holder, identityOf } from './office.ts'
import { formAt, type Page } from './page.ts'
import type { Phrase } from './phrase.ts'

const nouns = new Set(['coalition', 'coalition force', 'coalition soldier'])
const fighting =
  /^(?:international|global|military|multinational|allied|counter|anti|led|air|aircraft|airstrikes?|strikes?|jets?|warplanes?|planes?|troops|forces|soldiers|partners?|drones?|bombing|airpower|advis[eo]rs|commanders?|headquarters|member|members|nations|countries|raids?)$/

/** Whether a phrase is a coalition that fights: its own words say so, or the words that stand with one elsewhere in the report. */
export function isFightingCoalition(page: Page, { role, from }: Phrase): boolean {
  if (!nouns.has(role.role!.name)) return false
  if (role.role!.name !== 'coalition' || fights(page, from, role.to)) return true
  if (isCapital(page.tokens[role.from]!.form) && coalitionIn(page) !== undefined) return true
  return page.tokens.some(({ form }, at) => /^coalition$/i.test(form) && fights(page, at - 2, at + 1))
}

function fights(page: Page, from: number, to: number): boolean {
  for (let at = Math.max(0, from); at <= to; at++) if (fighting.test(formAt(page, at))) return true
  return false
}

/** Which coalition: the one that the report names, else the one that fights in the states that it names on its day. */
export function resolveCoalition(page: Page, phrase: Phrase): Identity {
  const { registry } = page
  const named = page.coalition ?? coalitionIn(page)
  if (named !== undefined) return identityOf(registry, named, page.day)
  return { name: ownWords(page, phrase), country: 'IGO', sector: 'MIL', type: 'organisation' }
}

function coalitionIn(page: Page): number | undefined {
  for (const country of page.focus.slice(0, 3)) {
    const found = holder(page.registry, 'coalition', country, page.day)
    if (found !== undefined) return found
  }
  return undefined
}
