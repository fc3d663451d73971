/** "claimed responsibility for", "claimed by": who says that an attack was theirs does it, where the report names nobody else. */
import type { Participant } from '../record/record.ts'
import type { Act } from './act.ts'
import { keyOf } from './merge.ts'
import { distinct, isPolitical, participants } from './participant/participant.ts'
import { mentionAt, type Tree } from './tree.ts'

/** Words between a claim and the claimant's name. */
const reach = 6

/** Acts with the one claimant of the report as the doer of attacks that have none, and as whom their condemnations blame. */
export function creditClaims(tree: Tree, acts: readonly Act[]): readonly Act[] {
  if (!acts.some(isUnclaimed)) return acts
  const claimants = readClaimants(tree)
  if (claimants.length !== 1) return acts
  const credited = new Map<Act, Act>()
  const of = (act: Act): Act => {
    const known = credited.get(act)
    if (known) return known
    const within = act.within && of(act.within)
    const made = {
      ...act,
      ...(within && { within }),
      ...(isUnclaimed(act) && { actors: claimants, bare: false }),
      ...(blamesNobody(act, acts) && { recipients: claimants }),
    }
    credited.set(act, made)
    return made
  }
  return acts.map(of)
}

function isUnclaimed({ match, actors, status, recipients }: Act): boolean {
  return match.frame.type === 'ASSAULT' && actors.length === 0 && status === 'happened' && recipients.length > 0
}

function blamesNobody(act: Act, acts: readonly Act[]): boolean {
  return (
    act.match.frame.type === 'ACCUSE' &&
    act.recipients.length === 0 &&
    acts.some(one => one.within === act && isUnclaimed(one))
  )
}

/** Everybody whom the report says claimed an attack. */
function readClaimants(tree: Tree): readonly Participant[] {
  const found: Participant[] = []
  for (let token = 0; token < tree.tokens.length; token++) {
    if (tree.lemmas[token] !== 'claim') continue
    const next = tree.lemmas[token + 1]
    const by = next === 'by'
    if (!by && next !== 'responsibility') continue
    const at = by ? groupAfter(tree, token + 2) : groupBefore(tree, token - 1)
    if (at !== undefined) found.push(...groupsAt(tree, at))
  }
  const all = distinct(found)
  return all.filter((one, at) => all.findIndex(other => keyOf(other) === keyOf(one)) === at)
}

function groupsAt(tree: Tree, token: number): Participant[] {
  const mention = mentionAt(tree, token)
  return mention ? participants(tree, mention).filter(one => one.type !== 'country' && isPolitical(one)) : []
}

function groupAfter(tree: Tree, from: number): number | undefined {
  for (let token = from; token < Math.min(tree.tokens.length, from + reach); token++)
    if (groupsAt(tree, token).length > 0) return token
  return undefined
}

function groupBefore(tree: Tree, from: number): number | undefined {
  for (let token = from; token >= Math.max(0, from - reach); token--) if (groupsAt(tree, token).length > 0) return token
  return undefined
}
