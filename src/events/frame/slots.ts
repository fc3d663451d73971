/** Match → its participants, by the slots that its frame names. */
import type { Participant } from '../../record/record.ts'
import { keyOf } from '../merge.ts'
import { distinct, resolveInside } from '../participant/participant.ts'
import { childrenBy, prepositionOf, type Tree } from '../tree.ts'
import { type Arguments, readArguments } from './arguments.ts'
import { asState, before, modifiers, phrase, phrased, senders, strikers, targets } from './beside.ts'
import type { Match } from './match.ts'

export interface Sides {
  readonly actors: readonly Participant[]
  readonly recipients: readonly Participant[]
}

/** Who does the act and to whom, each from the first slot that names somebody. */
export function fillSlots(tree: Tree, match: Match): Sides {
  const { frame } = match
  const named = first(tree, match, frame.actor, [])
  const actors = (
    named.length > 0 ? named : [...schemers(tree, match), ...strikers(tree, match), ...senders(tree, match)]
  ).map(one => asState(tree, match, one))
  // "Indian and Chinese troops clashed in the valley": between two, the place is no side
  const slots = actors.length > 1 ? frame.recipient.filter(slot => slot !== 'in') : frame.recipient
  const recipients = first(tree, match, slots, actors).filter(one => !isOwnForce(frame, one))
  if (!frame.equals) return { actors, recipients: others(frame, recipients, actors) }
  const equals = distinct([...actors, ...recipients])
  return {
    actors: equals.length < 2 ? distinct([...equals, ...attendersOf(tree, match, equals)]) : equals,
    recipients: [],
  }
}

/** "committed ground troops": forces of nobody else are what is promised, not to whom. */
function isOwnForce({ type }: Match['frame'], { sector, country, actor }: Participant): boolean {
  return type === 'AGREE' && sector === 'MIL' && country === undefined && actor === undefined
}

/** Types that a state does to its own as often as to another. */
const domestic = new Set([
  'ASSAULT',
  'COERCE',
  'SANCTION',
  'ACCUSE',
  'REQUEST',
  'SUPPORT',
  'REJECT',
  'PROTEST',
  'CONSULT',
])

/** Recipients apart from the actors; "suspended its tests" is done to nobody. */
function others(
  { type, mode }: Match['frame'],
  recipients: readonly Participant[],
  actors: readonly Participant[],
): Participant[] {
  const apart = without(recipients, actors).filter(one => !isOwnState(type, one, actors))
  // "pulled his country out of the pact"
  return domestic.has(type) && mode !== 'withdraw'
    ? apart
    : apart.filter(one => !actors.some(actor => keyOf(actor) === keyOf(one)))
}

/** "withdrew the country from the pact": a government does no harm to its own state by name. */
function isOwnState(type: string, one: Participant, actors: readonly Participant[]): boolean {
  if (!harms.has(type) || one.type !== 'country' || one.actor === undefined) return false
  return actors.some(({ country, sector }) => sector === 'GOV' && country === one.country)
}

const harms = new Set(['ASSAULT', 'COERCE', 'SANCTION'])

/** "scrapped a visit", "plan a summit": whoever plans or drops a meeting takes part in it. */
function schemers(tree: Tree, { token, pos, frame }: Match): Participant[] {
  const { head, deprel } = tree.tokens[token]!
  if (pos !== 'noun' || frame.type !== 'CONSULT' || head < 0 || deprel !== 'obj') return []
  return phrase(tree, readArguments(tree, head).subject, true)
}

const telling = new Set(
  `say tell announce declare warn vow pledge state add agree raise suggest urge press reiterate express thank ask stress reaffirm assure
  promise propose offer demand accuse criticize criticise invite complain object confirm reject insist discuss sign air voice appeal`.split(
    /\s+/,
  ),
)
const beside = new Set(['during', 'at', 'after'])
const attending = new Set(['at', 'in', 'during', 'after', 'following'])

/** "told a congress of the party", "said at a meeting with the envoy": whoever speaks at a meeting takes part in it. */
function attendersOf(tree: Tree, { token, host, pos, frame }: Match, known: readonly Participant[]): Participant[] {
  const { head, deprel } = tree.tokens[token]!
  if (pos !== 'noun' || frame.type !== 'CONSULT' || host !== token || head < 0) return []
  if (tree.tokens[head]!.upos !== 'VERB') return []
  // "threatened to leave during a meeting with the premier"
  const isBeside = known.length > 0 && beside.has(prepositionOf(tree, token)) && deprel === 'obl'
  if (isBeside) return phrase(tree, readArguments(tree, head).subject, true).filter(({ type }) => type === 'person')
  if (!telling.has(tree.lemmas[head]!)) return []
  const isTold = /^i?obj$/.test(deprel) && tree.lemmas[head] === 'tell'
  if (!isTold && !(deprel === 'obl' && attending.has(prepositionOf(tree, token)))) return []
  const { subject, object, indirect } = readArguments(tree, head)
  const speakers = phrase(tree, subject, true)
  if (known.length > 0 || isTold) return speakers
  // "told officials in a March meeting": they met
  const told = phrase(tree, [...object, ...indirect], true)
  return told.length > 0 || speakers.length > 1 ? [...speakers, ...told] : []
}

function first(tree: Tree, match: Match, slots: readonly string[], taken: readonly Participant[]): Participant[] {
  for (const slot of slots) {
    // "poss+with": both slots together
    const found: Participant[] = []
    for (const one of slot.split('+')) {
      // "Trump held an Oval Office meeting": who holds it is not named before it
      if (one === 'before' && found.length > 0 && match.frame.type !== 'AGREE') continue
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

/** Objects as participants; a noun that the entry itself names is none: the "forces" that two join. */
function objects(tree: Tree, { frame }: Match, tokens: readonly number[], inside: boolean): Participant[] {
  const isOwn = (token: number) =>
    frame.parts.some(({ word, nouns }) => !word && nouns?.size === 1 && nouns.has(tree.lemmas[token]!))
  const own = tokens.filter(isOwn).flatMap(token => resolveInside(tree, token, 0))
  const others = tokens.filter(token => !isOwn(token))
  return distinct([...phrase(tree, others, inside), ...own])
}

const aims = new Set(['against', 'on', 'with', 'at'])

/** Participants in one slot of the match's own word or of the verb that holds it up. */
export function fillSlot(tree: Tree, match: Match, slot: string): Participant[] {
  const own = readArguments(tree, match.token)
  const host = match.host === match.token ? undefined : readArguments(tree, match.host)
  const strict = slot.endsWith('!')
  const name = strict ? slot.slice(0, -1) : slot
  switch (name) {
    case 'subject':
      return phrase(
        tree,
        match.pos === 'noun' && host ? subjectsOfHost(tree, match, host) : subjectsOf(tree, match, own.subject),
        !strict,
      )
    case 'object':
      return objects(tree, match, own.object, !strict)
    case 'indirect':
      return phrase(tree, [...own.indirect, ...(host?.indirect ?? [])], !strict)
    case 'poss':
      return modifiers(tree, match.token, 'nmod:poss')
    case 'owner':
      return modifiers(tree, match.token, 'nmod:poss').filter(one => !isSufferer(tree, match, one))
    case 'sufferer':
      return modifiers(tree, match.token, 'nmod:poss').filter(one => isSufferer(tree, match, one))
    case 'guest':
      // "the visit of the envoy" is his, "a visit of Oslo" is to it
      return phrase(tree, phrased(own, 'of'), false).filter(({ type }) => type === 'person' || type === 'group')
    case 'before':
      return before(tree, match)
    case 'target':
      return targets(tree, match)
    case 'aim':
      // "vowed to retaliate against": whom what is spoken of is aimed at
      return own.clauses.flatMap(clause => {
        const { object, phrases } = readArguments(tree, clause)
        const aimed = phrases.filter(({ preposition }) => aims.has(preposition)).map(({ token }) => token)
        return phrase(tree, [...object, ...aimed], !strict)
      })
    case 'content':
      return own.clauses.flatMap(clause => phrase(tree, readArguments(tree, clause).subject, !strict))
    default:
      return phrase(
        tree,
        [
          ...phrased(own, name),
          // "discussed trade with Oslo": the tree hangs whom one talks with on what one talks about
          ...(match.frame.equals && name === 'with'
            ? own.object.flatMap(word => phrased(readArguments(tree, word), name))
            : []),
          // "offered Oslo a truce" is a truce offered to Oslo
          ...(name === 'to' ? own.indirect : []),
          ...(host ? phrased(host, name) : []),
          // "impose sanctions on": the tree may hang the phrase on either word
          ...(match.pos === 'verb'
            ? withConjuncts(tree, match.taken).flatMap(word => phrased(readArguments(tree, word), name))
            : []),
        ],
        !strict,
      )
  }
}

/** "drones and missiles at": what hangs on the last of several hangs on all. */
function withConjuncts(tree: Tree, words: readonly number[]): number[] {
  return words.flatMap(word => [word, ...childrenBy(tree, word, 'conj')])
}

/** "Kony's arrest" befell him; "Kenya's arrest of Kony" is what Kenya did. */
function isSufferer(tree: Tree, { token }: Match, { type, sector }: Participant): boolean {
  if (readArguments(tree, token).phrases.some(({ preposition }) => preposition === 'of')) return false
  return type === 'person' || (type === 'group' && (sector === undefined || !armed.has(sector)))
}

const armed = new Set(['GOV', 'MIL', 'COP', 'JUD', 'REB', 'UAF', 'SPY'])

/** "Seoul test-launched a missile": the tree takes the verb's own first half for the subject; who launches stands before it. */
function subjectsOf(tree: Tree, match: Match, subject: readonly number[]): readonly number[] {
  if (subject.length > 0) return subject.flatMap(one => beforeHyphen(tree, match, one))
  const whole = tree.joined.get(match.token)
  const first = match.token - 2
  return whole && whole === tree.joined.get(first) ? beforeHyphen(tree, match, first) : []
}

function beforeHyphen(tree: Tree, { token }: Match, subject: number): readonly number[] {
  const whole = tree.joined.get(subject)
  if (!whole || whole !== tree.joined.get(token)) return [subject]
  return tree.children[subject]!.filter(child => child < subject && tree.tokens[child]!.deprel === 'compound')
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
