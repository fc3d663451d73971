/** Act → where it was: a place in its own clause. */
import type { Place } from '../record/record.ts'
import type { Act } from './act.ts'
import type { Match } from './frame/frame.ts'
import { mentionAt, prepositionOf, type Tree } from './tree.ts'

const locative = new Set([
  'in',
  'at',
  'near',
  'inside',
  'outside',
  'on',
  'to',
  'from',
  'across',
  'around',
  'over',
  'into',
  'off',
  'along',
])

const elsewhere = new Set(['after', 'before', 'since', 'following', 'follow', 'ahead of', 'despite'])

export function readWhere(tree: Tree, { match }: Act): Place | undefined {
  return placeOf(tree, match)
}

/** A place under a match's own words or those of the verb that holds it up. */
export function placeOf(tree: Tree, match: Match): Place | undefined {
  return placeUnder(tree, match.token, 0) ?? (match.host === match.token ? undefined : placeUnder(tree, match.host, 0))
}

function placeUnder(tree: Tree, token: number, depth: number): Place | undefined {
  for (const child of tree.children[token]!) {
    const { deprel } = tree.tokens[child]!
    if (!deprel.startsWith('obl') && !deprel.startsWith('nmod') && !(depth > 0 && deprel === 'appos')) {
      if (deprel !== 'obj' && deprel !== 'nsubj:pass') continue
    }
    // "following his visit to Paris": that was elsewhere
    if (depth === 0 && deprel === 'obl' && elsewhere.has(prepositionOf(tree, child))) continue
    const location = mentionAt(tree, child)?.location
    if (location && (locative.has(prepositionOf(tree, child)) || deprel === 'obj')) return location
    if (depth < 2) {
      const inner = placeUnder(tree, child, depth + 1)
      if (inner) return inner
    }
  }
  return undefined
}
