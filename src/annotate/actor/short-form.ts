/** "Free Movement Front (FMF)": a short form that the report explains once, and uses ever after → whom the full form names. */
import type { Identity } from '../../record/record.ts'
import { abbreviates } from './consistent.ts'
import type { Draft } from './draft.ts'
import type { Page } from './page.ts'

/** Gives short forms that no registry knows the identities of their full forms; changes drafts, and returns those for short forms that were passed over. */
export function readShortForms(page: Page, names: readonly Draft[], nominals: readonly Draft[]): Draft[] {
  const { tokens } = page
  const full = new Map<string, readonly Identity[]>()
  for (const { to, from, identities } of [...names, ...nominals]) {
    if (identities.length !== 1 || tokens[to]?.form !== '(' || tokens[to + 2]?.form !== ')') continue
    const { form } = tokens[to + 1]!
    const words = tokens.slice(from, to).filter(word => /^\p{L}/u.test(word.form) && word.form !== 'the')
    if (/^\p{Lu}[\p{Lu}&]{1,7}$/u.test(form) && words.length > 1 && abbreviates(form, words)) full.set(form, identities)
  }
  if (full.size === 0) return []
  const taken = new Set<number>()
  for (const draft of names) {
    const { from, to, identities } = draft
    for (let token = from; token < to; token++) taken.add(token)
    const known = to - from === 1 ? full.get(tokens[from]!.form) : undefined
    if (known && !identities.some(({ actor }) => actor !== undefined)) draft.identities = known
  }
  return tokens.flatMap(({ form }, token): Draft[] => {
    const identities = taken.has(token) ? undefined : full.get(form)
    if (!identities) return []
    return [{ from: token, to: token + 1, head: token, type: 'ORG', mention: 'name', identities, settled: true }]
  })
}
