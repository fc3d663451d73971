/** Acts → the same acts with whom the report names elsewhere: the host of "the visit", whoever did what "the attack" was. */
import type { Participant } from '../record/record.ts'
import type { Act } from './act.ts'
import { isSame } from './attribution.ts'
import { readArguments } from './frame/frame.ts'
import { keyOf } from './merge.ts'
import { isKnown, isPolitical, resolvePhrase } from './participant/participant.ts'
import { childBy, childrenBy, type Tree } from './tree.ts'

/** Acts, in the order of their words, with recipients that other acts tell. */
export function readUnderstood(tree: Tree, acts: readonly Act[]): Act[] {
  const filled = new Map<Act, Act>()
  const of = (act: Act): Act => {
    const known = filled.get(act)
    if (known) return known
    const within = act.within && of(act.within)
    const recipients = act.recipients.length > 0 ? act.recipients : understood(tree, acts, act)
    const actors = act.actors.length > 0 ? act.actors : issuersOf(tree, acts, act)
    const made = { ...act, actors: [...actors, ...attendeesOf(tree, act)], recipients, ...(within && { within }) }
    filled.set(act, made)
    return made
  }
  return acts.map(of)
}

function understood(tree: Tree, acts: readonly Act[], act: Act): readonly Participant[] {
  const { type, mode } = act.match.frame
  if (type === 'CONSULT' && mode === 'visit') return hostOf(acts, act)
  if (type === 'REJECT' && isOfVisit(tree, act)) return hostOf(acts, act)
  return type === 'ACCUSE' || type === 'SUPPORT' ? doersOf(tree, acts, act) : []
}

const journeys = new Set(['visit', 'trip', 'journey', 'tour'])

/** "turned down opportunities for a state visit", "cancelled the trip". */
function isOfVisit(tree: Tree, { match }: Act): boolean {
  const { object } = readArguments(tree, match.host)
  return object.some(
    one => journeys.has(tree.lemmas[one]!) || childrenBy(tree, one, 'nmod').some(of => journeys.has(tree.lemmas[of]!)),
  )
}

/** "a summit that the president will attend": whoever attends it meets there. */
function attendeesOf(tree: Tree, { match, actors }: Act): readonly Participant[] {
  const { token, pos, frame } = match
  if (frame.type !== 'CONSULT' || pos !== 'noun' || !frame.equals) return []
  const { to } = tree.annotated.syntax.sentences[tree.sentence[token]!]!
  for (let at = token + 1; at < to; at++) {
    if (tree.lemmas[at] !== 'attend' || tree.tokens[at]!.upos !== 'VERB') continue
    const { subject, object } = readArguments(tree, at)
    if (object.some(one => one !== token && tree.tokens[one]!.upos === 'NOUN')) continue
    return subject
      .flatMap(one => resolvePhrase(tree, one, false))
      .filter(one => isPolitical(one) && isKnown(one) && !actors.some(actor => isSame(actor, one)))
  }
  return []
}

/** What a body puts forward and that then does what it says. */
const papers = new Set(
  'package plan bill order decree measure law resolution draft proposal rule directive ban'.split(' '),
)

/** "Oslo proposed a package. The package would ban imports": whoever put it forward does what it does. */
function issuersOf(tree: Tree, acts: readonly Act[], { match, recipients }: Act): readonly Participant[] {
  const { subject, passive } = readArguments(tree, match.host)
  const paper = subject[0]
  if (passive || paper === undefined || !papers.has(tree.lemmas[paper]!) || !isTakenUp(tree, paper)) return []
  const issue = acts.findLast(
    one =>
      one.match.token < match.token &&
      tree.sentence[match.token]! - tree.sentence[one.match.token]! <= reach &&
      one.actors.some(isPolitical) &&
      (one.match.token === paper ||
        readArguments(tree, one.match.host).object.some(object => tree.lemmas[object] === tree.lemmas[paper])),
  )
  return issue?.actors.filter(one => !recipients.some(other => keyOf(one) === keyOf(other))) ?? []
}

/** The one host of all visits by the same in the report. */
function hostOf(acts: readonly Act[], { actors }: Act): readonly Participant[] {
  const [visitor] = actors
  if (!visitor || actors.length > 1) return []
  const hosts = acts
    .filter(({ match, actors: [other], recipients }) => {
      const { type, mode } = match.frame
      return type === 'CONSULT' && mode === 'visit' && recipients.length > 0 && other && isSame(other, visitor)
    })
    .map(({ recipients }) => recipients)
  const [first] = hosts
  return first && hosts.every(one => keyOf(one[0]!) === keyOf(first[0]!)) ? first : []
}

/** Nouns that take up any deed. */
const takesUp = new Set(['move', 'decision', 'action', 'act', 'step', 'measure', 'deed'])
const deeds = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE', 'RETREAT', 'REJECT', 'AID', 'CONCEDE', 'THREATEN'])
/** Sentences in which a deed is still "the order". */
const reach = 2

/** "condemned the order": whoever gave it, as the report has just told. */
function doersOf(tree: Tree, acts: readonly Act[], { match, actors }: Act): readonly Participant[] {
  const { object } = readArguments(tree, match.host)
  // "called the order grave": the tree may hang the noun on what is said of it
  const nouns = object.flatMap(one => [one, ...childrenBy(tree, one, 'compound', 'nsubj')])
  const noun = nouns.find(one => isTakenUp(tree, one))
  if (noun === undefined) return []
  const lemma = tree.lemmas[noun]!
  const deed = acts.findLast(
    other =>
      other.match.token < match.token &&
      tree.sentence[match.token]! - tree.sentence[other.match.token]! <= reach &&
      deeds.has(other.match.frame.type) &&
      other.actors.some(isPolitical) &&
      !other.actors.some(one => actors.some(actor => keyOf(one) === keyOf(actor))) &&
      (takesUp.has(lemma) || isOfStem(lemma, tree.lemmas[other.match.token]!)),
  )
  return deed?.actors ?? []
}

/** A definite noun that says no more: "the order", "this attack". */
function isTakenUp(tree: Tree, noun: number): boolean {
  const determiner = childBy(tree, noun, 'det')
  if (determiner === undefined || !['the', 'this', 'that', 'these', 'those'].includes(tree.lemmas[determiner]!))
    return false
  // "the steps Peru took": a clause of its own says whose
  if (/^(?:DET|PROPN|PRON|NOUN|ADJ)$/.test(tree.tokens[noun + 1]?.upos ?? '')) return false
  return (
    tree.tokens[noun]!.upos === 'NOUN' && childBy(tree, noun, 'nmod', 'nmod:poss', 'acl:relcl', 'acl') === undefined
  )
}

/** "order" of "ordered", "invasion" of "invaded": nouns and verbs of one stem begin alike. */
function isOfStem(noun: string, verb: string): boolean {
  return noun.length > 3 && noun.slice(0, 4) === verb.slice(0, 4)
}
