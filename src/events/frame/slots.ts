/** Match → its participants, by the slots that its frame names. */
import type { Participant } from '../../record/record.ts'
import { distinct, isPolitical, participants, placed, resolveInside, resolvePhrase } from '../participant/resolve.ts'
import { mentionAt, prepositionOf, type Tree } from '../tree.ts'
import { type Arguments, readArguments } from './arguments.ts'
import type { Match } from './match.ts'

export interface Sides {
  readonly actors: readonly Participant[]
  readonly recipients: readonly Participant[]
}

/** Who does the act and to whom, each from the first slot that names somebody. */
export function fillSlots(tree: Tree, match: Match): Sides {
  const { frame } = match
  const actors = first(tree, match, frame.actor, [])
  const recipients = first(tree, match, frame.recipient, actors)
  if (!frame.equals) return { actors, recipients: without(recipients, actors) }
  return { actors: distinct([...actors, ...recipients]), recipients: [] }
}

function first(tree: Tree, match: Match, slots: readonly string[], taken: readonly Participant[]): Participant[] {
  for (const slot of slots) {
    // "poss+with": both slots together
    const found: Participant[] = []
    for (const one of slot.split('+')) {
      // "Trump held an Oval Office meeting": who holds it is not named before it
      if (one === 'before' && found.length > 0) continue
      found.push(...fillSlot(tree, match, one))
    }
    const fresh = without(distinct(found), taken)
    if (fresh.length > 0) return fresh
  }
  return []
}

function without(found: readonly Participant[], taken: readonly Participant[]): Participant[] {
  return found.filter(one => !taken.some(other => (other.actor ?? other.name) === (one.actor ?? one.name)))
}

/** Participants in one slot of the match's own word or of the verb that holds it up. */
export function fillSlot(tree: Tree, match: Match, slot: string): Participant[] {
  const own = readArguments(tree, match.token)
  const host = match.host === match.token ? undefined : readArguments(tree, match.host)
  const strict = slot.endsWith('!')
  const name = strict ? slot.slice(0, -1) : slot
  switch (name) {
    case 'subject':
      return phrase(tree, match.pos === 'noun' && host ? subjectsOfHost(tree, match, host) : own.subject, !strict)
    case 'object':
      return phrase(tree, own.object, !strict)
    case 'indirect':
      return phrase(tree, [...own.indirect, ...(host?.indirect ?? [])], !strict)
    case 'poss':
      return modifiers(tree, match.token, 'nmod:poss')
    case 'before':
      return before(tree, match.token)
    case 'content':
      return own.clauses.flatMap(clause => phrase(tree, readArguments(tree, clause).subject, !strict))
    default:
      return phrase(
        tree,
        [
          ...phrased(own, name),
          ...(host ? phrased(host, name) : []),
          // "impose sanctions on": the tree may hang the phrase on either word
          ...(match.pos === 'verb' ? match.taken.flatMap(word => phrased(readArguments(tree, word), name)) : []),
        ],
        !strict,
      )
  }
}

function subjectsOfHost(tree: Tree, match: Match, host: Arguments): readonly number[] {
  // of a verb like "took place" the subject is the act itself
  return host.subject.filter(token => token !== match.token && !headsTo(tree, match.token, token))
}

function headsTo(tree: Tree, below: number, above: number): boolean {
  for (let node = below, steps = 0; node >= 0 && steps < 6; node = tree.tokens[node]!.head, steps++)
    if (node === above) return true
  return false
}

function phrased(args: Arguments, preposition: string): number[] {
  return args.phrases.filter(one => one.preposition === preposition).map(({ token }) => token)
}

function phrase(tree: Tree, tokens: readonly number[], inside: boolean): Participant[] {
  return distinct(tokens.flatMap(token => [...resolvePhrase(tree, token, inside), ...here(tree, token, inside)]))
}

/** A bare place as a side: "shelled Aleppo". */
function here(tree: Tree, token: number, inside: boolean): Participant[] {
  const mention = inside ? mentionAt(tree, token) : undefined
  return mention ? placed(tree, mention) : []
}

function modifiers(tree: Tree, token: number, relation: string): Participant[] {
  const found: Participant[] = []
  for (const child of tree.children[token]!)
    if (tree.tokens[child]!.deprel === relation) found.push(...resolvePhrase(tree, child, true))
  return distinct(found)
}

/** Names before a noun: "US-Russia talks", "Israeli strikes", "the Trump-Kim summit". */
function before(tree: Tree, token: number): Participant[] {
  const found: Participant[] = []
  const collect = (head: number, depth: number) => {
    for (const child of tree.children[head]!) {
      if (child > token) continue
      const { deprel } = tree.tokens[child]!
      if (!['compound', 'amod', 'conj', 'nmod', 'flat', 'nmod:poss'].includes(deprel)) continue
      if (depth === 0 && deprel === 'nmod:poss') continue
      if (deprel === 'nmod' && prepositionOf(tree, child)) continue
      const mention = mentionAt(tree, child)
      if (mention) found.push(...participants(tree, mention).filter(isPolitical))
      if (depth < 2) collect(child, depth + 1)
    }
  }
  collect(token, 0)
  return distinct(found.length > 0 ? found : insideCompound(tree, token))
}

function insideCompound(tree: Tree, token: number): Participant[] {
  for (const child of tree.children[token]!) {
    if (tree.tokens[child]!.deprel !== 'compound' || child > token) continue
    const found = resolveInside(tree, child, 1)
    if (found.length > 0) return found
  }
  return []
}
