/** Groups of acts → the same groups, sides that no words fill given to whom the linker finds likely. */
import type { Participant } from '../../record/record.ts'
import type { Act } from '../act.ts'
import type { Dated } from '../merge.ts'
import { distinct, resolvePhrase } from '../participant/participant.ts'
import { doersWithin } from '../sides.ts'
import type { Tree } from '../tree.ts'
import {
  askOf,
  type Candidate,
  candidatesFor,
  isPair,
  type Named,
  openSide,
  type Role,
  readNamed,
} from './candidates.ts'
import { readChoices } from './traits.ts'
import type { Linker } from './weights.ts'

/** How likely somebody must be, all his mentions taken together. */
const SURE: Readonly<Record<Role, number>> = { actor: 0.7, recipient: 0.6 }

type Groups = readonly (readonly Dated[])[]

/** The acts that gain somebody, each with what it becomes, those that it stands within renewed as well. */
export function linkOpen(tree: Tree, linker: Linker, groups: Groups): ReadonlyMap<Act, Act> {
  const acts = groups
    .flat()
    .map(({ act }) => act)
    .sort((a, b) => a.match.token - b.match.token)
  const filled = new Map<Act, Act>()
  let named: Named | undefined
  for (const group of groups) {
    const role = openRole(group)
    if (!role) continue
    named ??= readNamed(tree)
    const found = inherited(group[0]!.act, role, filled) ?? likeliest(tree, linker, named, acts, group, role)
    if (found.length > 0) for (const { act } of group) filled.set(act, withSide(act, role, found))
  }
  return filled.size > 0 ? renew(acts, filled) : filled
}

/** "called on Oslo to free them", where it has just been found who is called on: whoever is asked does it. */
function inherited(act: Act, role: Role, filled: ReadonlyMap<Act, Act>) {
  const { within, recipients } = act
  const outer = within && filled.get(within)
  if (role !== 'actor' || !outer) return undefined
  const doers = doersWithin(outer, act).filter(one => !recipients.some(other => other.name === one.name))
  return doers.length > 0 ? doers : undefined
}

/** The side that is open in every telling. */
function openRole(group: readonly Dated[]): Role | undefined {
  const role = openSide(group[0]!.act)
  return role && group.every(({ act }) => openSide(act) === role) ? role : undefined
}

function likeliest(
  tree: Tree,
  linker: Linker,
  named: Named,
  acts: readonly Act[],
  group: readonly Dated[],
  role: Role,
): Participant[] {
  let best: { candidate: Candidate; odds: number; others: readonly Candidate[] } | undefined
  for (const { act } of group) {
    const asked = askOf(tree, acts, acts.indexOf(act), role)
    const candidates = candidatesFor(tree, named, asked)
    if (candidates.length === 0) continue
    const odds = linker.odds(readChoices(tree, named, asked, candidates))
    const sums = new Map<string, number>()
    candidates.forEach(({ key }, at) => {
      sums.set(key, (sums.get(key) ?? 0) + odds[at + 1]!)
    })
    candidates.forEach((candidate, at) => {
      const sum = sums.get(candidate.key)!
      // of one's mentions the likeliest is named
      if (sum > SURE[role] && (!best || sum + odds[at + 1]! > best.odds))
        best = { candidate, odds: sum + odds[at + 1]!, others: candidates }
    })
  }
  if (!best) return []
  const { candidate, others } = best
  const { who, token } = candidate
  const beside = resolvePhrase(tree, token, false).filter(one => others.some(other => other.who.name === one.name))
  return distinct([who, ...beside])
}

function withSide(act: Act, role: Role, found: readonly Participant[]): Act {
  if (role === 'actor') return { ...act, actors: found }
  return isPair(act) && act.match.frame.equals
    ? { ...act, actors: [...act.actors, ...found] }
    : { ...act, recipients: found }
}

function renew(acts: readonly Act[], filled: ReadonlyMap<Act, Act>): ReadonlyMap<Act, Act> {
  const renewed = new Map<Act, Act>()
  const of = (act: Act): Act => {
    const known = renewed.get(act)
    if (known) return known
    const made = filled.get(act) ?? act
    const within = act.within && of(act.within)
    const whole = within === act.within ? made : { ...made, ...(within && { within }) }
    renewed.set(act, whole)
    return whole
  }
  for (const act of acts) of(act)
  return renewed
}
