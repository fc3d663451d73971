/** Act with no recipient → whom it is toward: whom its content names, or whose words it answers. */
import type { EventType, Participant } from '../record/record.ts'
import type { Act } from './act.ts'
import { readArguments } from './frame/frame.ts'
import { keyOf } from './merge.ts'
import { isKnown, isPolitical, resolvePhrase } from './participant/participant.ts'
import { childrenBy, isNominal, prepositionOf, type Tree } from './tree.ts'

/** Types that are done to whoever their content is done to. */
const toward = new Set<EventType>(['THREATEN', 'REJECT', 'PROTEST'])
/** Slots of a content clause in which they stand, in order of trust. */
const aims = ['against', 'with', 'at', 'on', 'to', 'from', 'of', 'by', 'in'] as const
const maxDepth = 3

/** Whom an act is toward that names nobody; `earlier` are the acts that the report has told before it. */
export function counterpartsOf(tree: Tree, act: Act, earlier: readonly Act[]): readonly Participant[] {
  const { type } = act.match.frame
  if (!toward.has(type)) return []
  const named = inContent(tree, act)
  if (named.length > 0) return named
  if (type === 'REJECT') return ofWords(tree, act, earlier)
  return type === 'THREATEN' ? inCondition(tree, act) : atPremises(tree, act)
}

const conditions = new Set(['if', 'unless', 'until'])

/** "unless the government quits", "if Oslo does not agree": who can still avert it. */
function inCondition(tree: Tree, act: Act): readonly Participant[] {
  const { token, host } = act.match
  const clauses = contentOf(tree, [host, token])
  for (const verb of [host, ...clauses, ...contentOf(tree, clauses)])
    for (const clause of childrenBy(tree, verb, 'advcl')) {
      if (!conditions.has(prepositionOf(tree, clause, 'mark'))) continue
      const { subject, object, passive } = readArguments(tree, clause)
      const found = apart(
        (passive ? object : subject).flatMap(one => resolvePhrase(tree, one, true)),
        act,
      )
      if (found.length > 0) return found
    }
  return []
}

const before = new Set(['outside', 'before', 'at', 'in front of', 'near', 'around'])
const premises = new Set(
  'embassy consulate mission ministry palace parliament residence headquarters office legation'.split(' '),
)

/** "outside the Iranian mission": whose house it is. */
function atPremises(tree: Tree, { match, actors }: Act): readonly Participant[] {
  const phrases = [match.host, match.token].flatMap(word => readArguments(tree, word).phrases)
  for (const { preposition, token } of phrases) {
    if (!before.has(preposition) || !premises.has(tree.lemmas[token]!)) continue
    const found = resolvePhrase(tree, token, true).filter(one => !actors.some(actor => actor.name === one.name))
    if (found.length > 0) return found
  }
  return []
}

/** Those besides the doers; a state is no other than its own government. */
function apart(found: readonly Participant[], { actors }: Act): Participant[] {
  const isSame = (one: Participant, actor: Participant) =>
    (one.actor ?? one.name) === (actor.actor ?? actor.name) ||
    (keyOf(one) === keyOf(actor) && (actor.type === 'country' || actor.sector === 'GOV'))
  return found.filter(one => (isPolitical(one) || isKnown(one)) && !actors.some(actor => isSame(one, actor)))
}

/** "refused to attend the UN's conference", "threatened to close its embassy in Rome": somebody in the clause that it speaks of. */
function inContent(tree: Tree, act: Act): readonly Participant[] {
  const { token, host } = act.match
  for (const clause of contentOf(tree, host === token ? [token] : [token, host])) {
    const found = inClause(tree, act, clause, 0)
    if (found.length > 0) return found
  }
  return []
}

function inClause(tree: Tree, act: Act, clause: number, depth: number): readonly Participant[] {
  const { object, indirect, phrases, subject } = readArguments(tree, clause)
  const one = (tokens: readonly number[]) =>
    apart(
      tokens.flatMap(token => resolvePhrase(tree, token, true)),
      act,
    )
  const slots = [indirect, object, ...aims.map(aim => phrases.filter(p => p.preposition === aim).map(p => p.token))]
  for (const slot of slots) {
    const found = one(slot)
    if (found.length > 0) return found
  }
  if (depth < maxDepth)
    for (const next of contentOf(tree, [clause])) {
      const found = inClause(tree, act, next, depth + 1)
      if (found.length > 0) return found
    }
  return one(subject)
}

const contents = new Set(['xcomp', 'ccomp', 'acl'])

/** The clauses that complete words, and the infinitives that say what for. */
function contentOf(tree: Tree, words: readonly number[]): number[] {
  return words.flatMap(word =>
    tree.children[word]!.filter(child => {
      const { deprel, xpos } = tree.tokens[child]!
      return contents.has(deprel) || (child > word && deprel === 'advcl' && xpos === 'VB' && !isNominal(tree, child))
    }),
  )
}

/** What is answered, and by acts of which types it was put. */
const answers: Readonly<Record<string, readonly EventType[]>> = {
  accusation: ['ACCUSE'],
  allegation: ['ACCUSE'],
  charge: ['ACCUSE', 'SANCTION'],
  claim: ['ACCUSE'],
  criticism: ['ACCUSE'],
  report: ['ACCUSE'],
  demand: ['REQUEST'],
  request: ['REQUEST'],
  appeal: ['REQUEST'],
  call: ['REQUEST'],
  plea: ['REQUEST'],
  proposal: ['REQUEST', 'AGREE'],
  offer: ['AGREE', 'REQUEST'],
  plan: ['REQUEST', 'AGREE'],
  invitation: ['REQUEST', 'AGREE'],
  deadline: ['THREATEN', 'REQUEST'],
  ultimatum: ['THREATEN'],
  threat: ['THREATEN'],
  warning: ['THREATEN'],
}
const anything: readonly EventType[] = ['ACCUSE', 'REQUEST', 'AGREE', 'THREATEN']
const pronouns = new Set(['it', 'this', 'that', 'they', 'them'])
/** Sentences back in which what is answered was said. */
const reach = 3

/** "rejected the offer", "denied it": who made the offer or the charge. */
function ofWords(tree: Tree, act: Act, earlier: readonly Act[]): readonly Participant[] {
  const { object, phrases, clauses } = readArguments(tree, act.match.host)
  if (clauses.length > 0 && act.match.pos === 'verb') return lastOf(tree, act, earlier, ['ACCUSE'], 1)
  const what = [...object, ...phrases.filter(({ preposition }) => preposition === 'to').map(({ token }) => token)]
  if (what.length === 0) return lastOf(tree, act, earlier, anything, 1)
  for (const token of what) {
    const lemma = tree.lemmas[token]!
    const types = pronouns.has(lemma) ? anything : answers[lemma]
    if (types) return lastOf(tree, act, earlier, types, reach)
  }
  return []
}

/** Who did the last act of some types, best one that was toward this act's own doers. */
function lastOf(
  tree: Tree,
  act: Act,
  earlier: readonly Act[],
  types: readonly EventType[],
  sentences: number,
): readonly Participant[] {
  const near = earlier.filter(({ match, actors }) => {
    const others = apart(actors, act).length
    return (
      types.includes(match.frame.type) &&
      tree.sentence[act.match.token]! - tree.sentence[match.token]! <= sentences &&
      // of an offer both are told as doers
      (match.frame.equals ? others > 0 : others > 0 && others === actors.length)
    )
  })
  const own = new Set(act.actors.map(keyOf))
  const answered = near.filter(({ match, actors, recipients }) =>
    (match.frame.equals ? actors : recipients).some(one => own.has(keyOf(one))),
  )
  return apart((answered.at(-1) ?? near.at(-1))?.actors ?? [], act)
}
