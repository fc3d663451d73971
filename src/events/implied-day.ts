/** Act without a day → the day that the report implies: that of the paragraph's earlier acts, or of the report's news. */

import { isoDay } from '../base/days.ts'
import type { EventTime } from '../record/record.ts'
import type { Act } from './act.ts'
import type { Dated } from './merge.ts'
import { readClause } from './status/status.ts'
import { childBy, type Tree } from './tree.ts'
import { publishedDay } from './when.ts'

/** Acts by words and meetings: a report tells of them because they are new. */
const news = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'])
const ago = new Set([
  'previously',
  'earlier',
  'once',
  'long',
  'ago',
  'ever',
  'never',
  'always',
  'often',
  'repeatedly',
  'already',
  'formerly',
  'later',
  'frequently',
  'recently',
  'initially',
])
/** Days before publication within which a report's news lies, and words within which it says when. */
const fresh = 6
const opening = 90

/** Dates acts that happened in a main clause; undefined where the report has no date or the words point elsewhere. */
export function readImpliedDay(tree: Tree, dated: readonly Dated[]): (act: Act) => EventTime | undefined {
  const day = newsDay(tree)
  return act => (day && isNews(tree, act) ? (before(tree, dated, act, day) ?? day) : undefined)
}

/** The day that the report's first words give where it lies just before publication, else the day of publication. */
function newsDay(tree: Tree): EventTime | undefined {
  const published = publishedDay(tree.annotated.article)
  if (published === undefined) return undefined
  for (const { interval, type, from } of tree.annotated.times) {
    if (from > opening) break
    if (!interval || (type !== 'DATE' && type !== 'TIME') || interval.start !== interval.end) continue
    if (interval.end <= isoDay(published) && interval.start >= isoDay(published - fresh))
      return { ...interval, certainty: 'implied' }
  }
  return { start: isoDay(published), end: isoDay(published), certainty: 'implied' }
}

function isNews(tree: Tree, { match, status }: Act): boolean {
  const { host, frame, pos } = match
  if (status !== 'happened' || !news.has(frame.type) || (pos === 'noun' && host === match.token)) return false
  const top = finite(tree, host)
  if (top === undefined || standing.has(tree.lemmas[host]!)) return false
  const { time, modal } = readClause(tree, top)
  if (modal || (time !== 'past' && time !== 'present')) return false
  const words = [...tree.children[top]!, ...tree.children[host]!]
  if (words.some(child => ago.has(tree.lemmas[child]!) || isPerfect(tree, child))) return false
  return childBy(tree, host, 'mark') === undefined || tree.tokens[host]!.deprel !== 'advcl'
}

/** The finite verb of a clause that is no aside: up from participles and infinitives, not out of relative clauses. */
function finite(tree: Tree, verb: number): number | undefined {
  for (let node = verb, depth = 0; depth < 6; depth++) {
    const { deprel, head, xpos } = tree.tokens[node]!
    if (deprel === 'acl:relcl' || deprel === 'acl') return undefined
    if (xpos !== 'VBG' && xpos !== 'VB' && xpos !== 'VBN') return node
    if (tree.children[node]!.some(child => tree.tokens[child]!.deprel.startsWith('aux'))) return node
    if (head < 0) return node
    node = head
  }
  return undefined
}

/** "has urged", "had warned": some time before. */
const isPerfect = (tree: Tree, child: number): boolean =>
  tree.lemmas[child] === 'have' && tree.tokens[child]!.deprel === 'aux'

/** What somebody wants is no news of a day. */
const standing = new Set(['want', 'expect', 'hope', 'need', 'support', 'back', 'favor', 'favour', 'oppose', 'insist'])

/** The day of the act before in the same paragraph, where that is not the report's: "In August … . He then …". */
function before(tree: Tree, dated: readonly Dated[], act: Act, day: EventTime): EventTime | undefined {
  const at = tree.tokens[act.match.token]!.start
  const { text } = tree.annotated.article
  let found: EventTime | undefined
  for (const { act: other, when } of dated) {
    const { start } = tree.tokens[other.match.token]!
    if (start >= at) break
    if (when && other.status === 'happened' && !text.slice(start, at).includes('\n')) found = when
  }
  return found && found.end < day.start ? { start: found.start, end: found.end, certainty: 'implied' } : undefined
}
