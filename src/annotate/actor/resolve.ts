/** A phrase on a date → whom it names: "the Turkish foreign minister", 2024-01-20. */
import { parseDay } from '../../base/days.ts'
import type { Identity, Name, Token } from '../../record/record.ts'
import type { Draft } from './draft.ts'
import { isCapital, nameKey } from './key.ts'
import { drafts } from './mentions.ts'
import { openPage } from './page.ts'
import type { Registry } from './registry.ts'

/** Whom a phrase names on a date (ISO 8601; none: who holds the office last known). Undefined where nobody is found. */
export function resolveActor(text: string, date: string | undefined, registry: Registry): Identity | undefined {
  const tokens = phraseTokens(text)
  if (tokens.length === 0) return undefined
  const day = date === undefined ? undefined : parseDay(date)
  const sentences = [{ start: 0, end: text.length, from: 0, to: tokens.length }]
  const syntax = { text, sentences, tokens, names: titledName(tokens, registry) }
  const page = openPage(syntax, registry, { ...(day !== undefined && { day }), locate: () => undefined })
  let best: Draft | undefined
  const found = drafts(page).filter(({ identities }) => identities.length > 0)
  const points = (draft: Draft): number => rank(draft) - (serves(draft, found, tokens) ? 100 : 0)
  for (const draft of found) if (!best || points(draft) > points(best)) best = draft
  return best?.identities[0]
}

/** "Lebanon's Hezbollah", "the separatist group ETA": what stands before a name only says more of it. */
function serves({ to, phrase, atom, mention }: Draft, found: readonly Draft[], tokens: readonly Token[]): boolean {
  const owns = mention === 'name' && /^['’]s?$/.test(tokens[to]?.form ?? '')
  return found.some(other => {
    if (other.mention !== 'name' || other.from < to || other.modifier) return false
    const between = tokens.slice(owns ? to + 1 : to, other.from)
    // "Israel's Prime Minister Golda Meir": a title may stand between
    if (owns && other.type === 'PER' && between.every(({ form }) => /^[\p{L}.-]+$/u.test(form) && form !== 'and'))
      return true
    const near = between.every(
      ({ form }) => /^\p{Ll}+$|^-$/u.test(form) && !/^(?:of|for|in|at|on|and|with|to)$/.test(form),
    )
    return near && (owns || (phrase !== undefined && between.length === 0) || (atom?.kind === 'origin' && near))
  })
}

/** The phrase that begins first and says most; a bare adjective only where nothing else stands. */
function rank({ from, to, modifier, phrase, atom, identities }: Draft): number {
  const owned = phrase && identities[0]?.country !== undefined
  return (
    (modifier ? -100 : 0) -
    from * 4 +
    (to - from) +
    (phrase ? 3 : 0) +
    (owned ? 2 : 0) +
    (atom?.kind === 'actor' ? 2 : 0)
  )
}

/** "President Klaus Werner Iohannis": all that follows a title, where it is written as a name and is no name of the registry as it stands. */
function titledName(tokens: readonly Token[], registry: Registry): Name[] {
  let from = 0
  tokens.forEach(({ form }, index) => {
    const two = index > 0 ? nameKey(`${tokens[index - 1]!.form} ${form}`) : ''
    for (const key of [nameKey(form), two]) {
      const role = registry.byRole.get(key)
      if (role && !role.plural && registry.roles[role.role]!.kind !== 'body') from = index + 1
    }
  })
  const rest = tokens.slice(from)
  const written = rest.every(
    ({ form }) => isCapital(form) || /^(?:al|el|bin|ben|de|da|dos|van|von|der|den|la|wa|[-‘’'.])$/.test(form),
  )
  if (from === 0 || rest.length < 2 || !written) return []
  return [{ type: 'PER', from, to: tokens.length, start: rest[0]!.start, end: rest.at(-1)!.end }]
}

/** A bare phrase's words; they carry no tags and no tree. */
function phraseTokens(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(/(?:[A-Z]\.){2,}|[\p{L}\p{N}]+(?:\.(?=\p{L}))?|['’]s\b|[^\s\p{L}\p{N}]/gu)) {
    const start = match.index
    const end = start + match[0].length
    tokens.push({ start, end, form: match[0], lemma: '', upos: '', xpos: '', head: -1, deprel: '' })
  }
  return tokens
}
