/** Tense of an act's verb, and who tells it → whether the act is over, denied or only claimed. */
import type { Attribution } from '../record/record.ts'
import type { Act } from './act.ts'
import type { Told } from './statement/statement.ts'
import { readClause } from './status/status.ts'
import { prepositionOf, type Tree } from './tree.ts'

/** Types of which a report that tells them in the present, or by how long they have lasted, tells a practice. */
const practices = new Set(['AID', 'COOPERATE', 'COERCE', 'MOBILIZE', 'PROTEST', 'ASSAULT'])

/** "buys its oil from", "has held them since May": a deed of the body of a report that is not over. */
export function goesOn(tree: Tree, act: Act): boolean {
  const { match } = act
  if (match.pos !== 'verb' || !practices.has(match.frame.type)) return false
  const { xpos } = tree.tokens[match.token]!
  if (xpos === 'VBZ' || (xpos === 'VBP' && !unchanged.has(tree.lemmas[match.token]!)))
    return isProse(tree, match.token) && readClause(tree, match.token).modal === undefined
  return xpos === 'VBN' && match.frame.type !== 'ASSAULT' && isSince(tree, match.token)
}

/** Verbs whose past is spelt like their present. */
const unchanged = new Set('beat put set cut hit shut let spread burst cast cost hurt quit shed split thrust'.split(' '))

/** "we did not arrest him", on the word of whoever is told of: a denial, where a third party's word or "has not yet" is none. */
export function isDisowned(tree: Tree, { match, status, actors }: Act, attribution: readonly Attribution[]): boolean {
  const [doer] = actors
  const teller = attribution.at(-1)
  if (status !== 'negated' || !doer || !teller) return false
  if (teller.name !== doer.name && (teller.actor === undefined || teller.actor !== doer.actor)) return false
  return tree.children[match.host]!.some(
    child => tree.lemmas[child] === 'never' || (tree.lemmas[child] === 'do' && tree.tokens[child]!.xpos === 'VBD'),
  )
}

const claiming = new Set(['claim', 'allege', 'charge', 'contend', 'assert'])

/** "the Saudis, Washington alleges, smuggle rifles": a deed that a clause tells on the word of one who only claims it. */
export function isClaim(tree: Tree, { match, status }: Act, told: readonly Told[]): boolean {
  if (match.pos !== 'verb' || (status !== 'happened' && status !== 'ongoing')) return false
  const { start } = tree.tokens[match.token]!
  return told.some(
    ({ cue, statement: { content } }) =>
      cue !== match.token &&
      tree.tokens[cue]!.upos === 'VERB' &&
      claiming.has(tree.lemmas[cue]!) &&
      content.some(span => span.start <= start && start < span.end),
  )
}

/** Whether a sentence ends as one, which a headline does not. */
function isProse(tree: Tree, token: number): boolean {
  const { to } = tree.annotated.syntax.sentences[tree.sentence[token]!]!
  return /^[.!?"”’']/.test(tree.tokens[to - 1]!.form)
}

const perfect = new Set(['VBZ', 'VBP'])

/** "have been held since May" */
const isSince = (tree: Tree, verb: number): boolean =>
  tree.children[verb]!.some(child => tree.lemmas[child] === 'have' && perfect.has(tree.tokens[child]!.xpos)) &&
  tree.children[verb]!.some(child => child > verb && prepositionOf(tree, child) === 'since')

/** "was killed", "withdrew": a verb in the past that heads what is told. */
export function isToldAsPast(tree: Tree, { match, within }: Act): boolean {
  if (within || match.pos !== 'verb' || tree.tokens[match.token]!.upos !== 'VERB') return false
  const { time, modal } = readClause(tree, match.token)
  return time === 'past' && modal === undefined && tree.tokens[match.token]!.xpos !== 'VBG'
}
