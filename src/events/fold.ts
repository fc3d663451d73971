/** A match and its status → the one type that PLOVER has for both. */
import type { EventType, Status } from '../record/record.ts'
import { type Match, readArguments } from './frame/frame.ts'
import { mentionAt, subtree, type Tree, under } from './tree.ts'

const hostile = new Set<EventType>(['SANCTION', 'COERCE', 'ASSAULT', 'MOBILIZE', 'PROTEST', 'THREATEN'])
const friendly = new Set<EventType>(['AID', 'COOPERATE', 'RETREAT', 'CONCEDE', 'CONSULT', 'SUPPORT', 'AGREE'])

/** What folding looks at besides the match. */
interface Folding {
  readonly match: Match
  readonly matches: ReadonlyMap<number, Match>
  /** Whether soldiers or rebels act. */
  readonly isArmed: boolean
  /** Whether it is done to a person. */
  readonly isPerson: boolean
}

/** A type with its mode, where the mode outlives the folding. */
interface Folded {
  readonly type: EventType
  readonly mode: string | undefined
}

const as = (type: EventType): Folded => ({ type, mode: undefined })

/**
 * Status folded into type and types drawn as PLOVER has them: a promised act is AGREE, a threatened one THREATEN, one asked for REQUEST, one
 * refused REJECT; sanctions imposed are COERCE and convictions ACCUSE (CAMEO to PLOVER table, 2021); ground taken by arms is ASSAULT.
 */
export function fold(tree: Tree, folding: Folding, status: Status): Folded {
  const { match } = folding
  const { type, mode } = match.frame
  const governor = governorOf(tree, match.host)
  if (isPact(tree, match)) return as(status === 'negated' ? 'REJECT' : 'SUPPORT')
  // "decided to lift": what a government decides, it does
  if (governor === 'decide' && status === 'planned' && friendly.has(type)) return { type, mode }
  if (type === 'AGREE' && isOfSupport(tree, match)) return as('SUPPORT')
  if (governor === 'agree' || tree.lemmas[match.host] === 'agree') return as('AGREE')
  if (status === 'negated' && friendly.has(type)) return as('REJECT')
  const drawn = ofWords(tree, folding)
  if (drawn) return as(drawn)
  if (status === 'requested' && type !== 'ACCUSE' && type !== 'REJECT') return as('REQUEST')
  if (status === 'threatened' && hostile.has(type)) return as('THREATEN')
  if ((status === 'planned' || status === 'promised') && hostile.has(type)) return as('THREATEN')
  if ((status === 'planned' || status === 'promised') && friendly.has(type)) return as('AGREE')
  const deed = ofDeed(tree, folding)
  return deed ? as(deed) : { type, mode }
}

const backing = new Set(['support', 'backing', 'solidarity', 'loyalty', 'allegiance'])

/** "pledged full support for": support is given by saying so. */
function isOfSupport(tree: Tree, { host }: Match): boolean {
  return readArguments(tree, host).object.some(one => backing.has(tree.lemmas[one]!))
}

/** Words whose type depends on what they speak of: a call to a person, an order by who can enforce it, a call for sanctions against. */
function ofWords(tree: Tree, { match, matches }: Folding): EventType | undefined {
  const lemma = tree.lemmas[match.host]!
  if (match.frame.mode === 'phone' && tree.tokens[match.host]!.upos === 'VERB') {
    const { clauses, phrases } = readArguments(tree, match.host)
    if ([...clauses, ...phrases.map(({ token }) => token)].some(one => kind.has(tree.lemmas[one]!))) return 'SUPPORT'
  }
  if (match.frame.type !== 'REQUEST') return undefined
  const spoken = [...matches.values()].filter(one => one !== match && isUnder(tree, one.host, match.host))
  if (lemma === 'order' || lemma === 'decree') {
    if (spoken.some(({ frame }) => frame.type === 'RETREAT')) return 'RETREAT'
    return spoken.some(({ frame }) => enforced.has(frame.type)) || isStop(tree, match.host) ? 'COERCE' : undefined
  }
  if (lemma === 'call' && tree.tokens[match.host]!.upos === 'VERB') return ofCall(tree, match.host, spoken)
  return undefined
}

const enforced = new Set<EventType>(['COERCE', 'SANCTION', 'ACCUSE'])
const against = new Set<EventType>(['SANCTION', 'COERCE', 'PROTEST'])
const kind = new Set('congratulate express assure thank convey praise reassure apologize condole wish offer'.split(' '))
const talk = new Set('discuss talk explain brief consult inform review exchange'.split(' '))

/** "called the king to discuss", "called the premier to congratulate him", "called for sanctions against". */
function ofCall(tree: Tree, verb: number, spoken: readonly Match[]): EventType | undefined {
  const { object, phrases, particles, clauses } = readArguments(tree, verb)
  const asks = phrases.some(({ preposition }) => preposition === 'for') || particles.includes('for')
  if (asks) return spoken.some(({ frame }) => against.has(frame.type)) ? 'ACCUSE' : undefined
  const next = [...clauses, ...phrases.map(({ token }) => token)].map(token => tree.lemmas[token]!)
  if (next.some(lemma => kind.has(lemma))) return 'SUPPORT'
  if (next.some(lemma => talk.has(lemma))) return 'CONSULT'
  return object.length === 1 && clauses.length === 0 && mentionAt(tree, object[0]!) !== undefined
    ? 'CONSULT'
    : undefined
}

const stops = new Set('suspend stop halt close cease shut end leave vacate'.split(' '))

/** "ordered the paper to suspend publication". */
function isStop(tree: Tree, verb: number): boolean {
  const { clauses, phrases } = readArguments(tree, verb)
  return [...clauses, ...phrases.map(({ token }) => token)].some(clause => stops.has(tree.lemmas[clause]!))
}

const sieges = new Set(['blockade', 'siege'])
const cuts = new Set(['suspension', 'halt', 'freeze', 'cut', 'cessation', 'termination', 'end'])
const dealings = new Set(
  'aid assistance relation tie link trade export import flight cooperation visa loan shipment funding support talk negotiation'.split(
    ' ',
  ),
)
const railing = new Set(['call', 'say', 'accuse', 'claim', 'urge', 'describe', 'label'])

/** "attacked the premier, calling him a liar"; not what another says of it. */
function isRailing(tree: Tree, clause: number): boolean {
  return (
    railing.has(tree.lemmas[clause]!) && !tree.children[clause]!.some(child => tree.tokens[child]!.deprel === 'nsubj')
  )
}
const guards = new Set(['peacekeeper', 'observer', 'monitor', 'inspector', 'mediator', 'mediation'])
const homes = new Set('home house building property settlement crop orchard village shop tree'.split(' '))

/** Deeds that PLOVER draws by who does them or to what. */
function ofDeed(tree: Tree, { match, isArmed, isPerson }: Folding): EventType | undefined {
  const { type, mode, family, entry } = match.frame
  const { object } = readArguments(tree, match.host)
  const about = (words: ReadonlySet<string>) => object.some(one => isAny(tree, one, words, 'compound'))
  if (type === 'SANCTION' && family === 'impose') return 'COERCE'
  if (type === 'SANCTION' && mode === 'convict') return 'ACCUSE'
  if (type === 'COERCE' && (/blockade|siege/.test(entry) || about(sieges))) return 'ASSAULT'
  if (type === 'COERCE' && isArmed && (mode === 'seize' || (mode === 'arrest' && /captur/.test(entry) && !isPerson)))
    return 'ASSAULT'
  if (type === 'REJECT' && /violat|breach|break/.test(entry) && isOfTruce(tree, match.host)) return 'ASSAULT'
  if (type === 'MOBILIZE' && isPeacekeeping(tree, match.host)) return 'AID'
  if ((type === 'RETREAT' || type === 'CONSULT') && about(guards)) return 'SANCTION'
  if (type === 'CONCEDE' && object.some(one => cuts.has(tree.lemmas[one]!) && isAny(tree, one, dealings, 'nmod')))
    return 'SANCTION'
  // "launched an attack on the premier, calling him a liar"
  if (type === 'ASSAULT' && tree.children[match.host]!.some(child => child > match.host && isRailing(tree, child)))
    return 'ACCUSE'
  if (type === 'ASSAULT' && mode === 'destroy' && about(homes)) return 'COERCE'
  if (type === 'COERCE' && mode === 'deport' && tree.lemmas[match.host] === 'return' && !isPerson) return 'RETREAT'
  return undefined
}

/** Whether a noun or what hangs on it is among some words. */
function isAny(tree: Tree, noun: number, words: ReadonlySet<string>, relation: string): boolean {
  return (
    words.has(tree.lemmas[noun]!) ||
    tree.children[noun]!.some(child => tree.tokens[child]!.deprel === relation && words.has(tree.lemmas[child]!))
  )
}

/** "a peacekeeping mission" anywhere under the verb. */
function isPeacekeeping(tree: Tree, verb: number): boolean {
  const [from, to] = subtree(tree, verb)
  return tree.lemmas.slice(from, to).some(lemma => /^peace-?keep/.test(lemma))
}

function isOfTruce(tree: Tree, verb: number): boolean {
  const [from, to] = subtree(tree, verb)
  return tree.lemmas.slice(from, to).some(lemma => lemma === 'ceasefire' || lemma === 'truce' || lemma === 'cease-fire')
}

function isUnder(tree: Tree, below: number, above: number): boolean {
  return below !== above && under(tree, below, above)
}

const pacts = new Set(['agreement', 'deal', 'accord', 'pact', 'treaty', 'text', 'draft', 'memorandum'])
const making = new Set(['reach', 'agree', 'strike', 'conclude', 'clinch', 'seal', 'finalize', 'make'])

/** An agreement made is PLOVER's SUPPORT, as one signed is; only the readiness to agree is AGREE. */
function isPact(tree: Tree, match: Match): boolean {
  const { object, phrases } = readArguments(tree, match.host)
  if (!making.has(tree.lemmas[match.host]!)) return false
  return (
    object.some(one => pacts.has(tree.lemmas[one]!)) ||
    phrases.some(({ token, preposition }) => ['on', 'to'].includes(preposition) && pacts.has(tree.lemmas[token]!))
  )
}

function governorOf(tree: Tree, host: number): string {
  const { head, deprel } = tree.tokens[host]!
  return head >= 0 && ['xcomp', 'acl', 'ccomp', 'conj'].includes(deprel) ? tree.lemmas[head]! : ''
}
