/** A noun phrase → the political participants that it names: itself, those joined to it, or those inside it. */
import type { Identity, Mention, Participant } from '../../record/record.ts'
import { isNominal, mentionAt, prepositionOf, type Tree } from '../tree.ts'

/** Sectors of people who act politically by what they are. */
const political = new Set(
  'GOV MIL LEG JUD COP REB UAF PTY OPP SPY IGO NGO ELI CVL JRN LAB REL EDU MED REF CRM SOC AGR HLH DEV ENV MOS MNC INT'.split(
    ' ',
  ),
)

/** Whether somebody takes part in politics: a state, an office, a known body or a group of a state. */
export function isPolitical(identity: Identity): boolean {
  return (
    identity.country !== undefined ||
    identity.actor !== undefined ||
    (identity.sector !== undefined && political.has(identity.sector))
  )
}

/** Sectors whose people act politically although the text names neither them nor their state. */
const official = new Set('GOV MIL LEG JUD COP REB UAF PTY OPP SPY IGO NGO'.split(' '))

/** Whether somebody acts politically whatever he does: a nurse or a singer does so only toward somebody who does. */
export function isPublic({ country, actor, sector }: Identity): boolean {
  return country !== undefined || actor !== undefined || (sector !== undefined && official.has(sector))
}

/** Whether somebody can take part at all: a person or body, known or not; an unknown group only by its sector. */
function isPlayer(identity: Identity): boolean {
  return identity.type !== 'group' || isPolitical(identity)
}

/** Whether a token heads a mention of somebody. */
export function isSomebody(tree: Tree, token: number): boolean {
  const mention = mentionAt(tree, token)
  return mention?.identities.some(isPolitical) ?? false
}

/** Participants of a phrase and of those joined to it by "and"; where it names none, of those inside it. */
export function resolvePhrase(tree: Tree, token: number, inside: boolean): Participant[] {
  const found: Participant[] = []
  if (token < 0) return []
  for (const one of [token, ...joined(tree, token)]) found.push(...resolveOne(tree, one, inside))
  return distinct(found)
}

/** Those joined to a phrase by "and" or commas, however deep the tree strings them. */
function joined(tree: Tree, token: number, depth = 0): number[] {
  const found: number[] = []
  for (const child of tree.children[token]!) {
    if (tree.tokens[child]!.deprel !== 'conj' || !isNominal(tree, child)) continue
    found.push(child)
    if (depth < 4) found.push(...joined(tree, child, depth + 1))
  }
  return found
}

function resolveOne(tree: Tree, token: number, inside: boolean): Participant[] {
  if (token < 0) return []
  const mention = mentionAt(tree, token)
  const own = mention ? participants(tree, mention) : []
  if (own.some(isKnown)) return withFellows(tree, token, own)
  if (firstPerson.has(tree.lemmas[token]!) && tree.tokens[token]!.upos === 'PRON') {
    const speaker = tree.voice?.(token)
    if (speaker) return [speaker]
  }
  for (const child of tree.children[token]!)
    if (tree.tokens[child]!.deprel === 'appos') {
      const named = mentionAt(tree, child)
      const found = named ? participants(tree, named) : []
      if (found.length > 0) return found
    }
  // "terrorist camps in Sudan": whose country is known says more than a group that is not
  const within = inside ? resolveInside(tree, token, 0) : []
  return within.some(isKnown) || own.length === 0 ? within : own
}

/** "the foreign ministers of Egypt and Ethiopia": those of the states joined to the first. */
function withFellows(tree: Tree, token: number, own: Participant[]): Participant[] {
  if (tree.tokens[token]!.xpos !== 'NNS' && tree.tokens[token]!.xpos !== 'NNPS') return own
  const fellows = tree.children[token]!.filter(
    child => tree.tokens[child]!.deprel === 'nmod' && ['of', 'from'].includes(prepositionOf(tree, child)),
  )
  const states = fellows.flatMap(child => joined(tree, child).flatMap(one => resolveOne(tree, one, false)))
  return distinct([...own, ...states.filter(({ country }) => !own.some(one => one.country === country))])
}

/** Whether a participant is more than a group's or a body's own words: "the embassy", "world powers". */
export function isKnown({ country, actor, type, name }: Participant): boolean {
  if (country !== undefined || actor !== undefined) return true
  return type !== 'group' && (type !== 'organisation' || /\p{Lu}/u.test(name))
}

const firstPerson = new Set(['i', 'we', 'my', 'our', 'me', 'us'])
const innerOrder = ['nmod:poss', 'compound', 'amod', 'nmod'] as const
const innerWords = new Set([
  'of',
  'by',
  'from',
  'in',
  'on',
  'against',
  'to',
  'with',
  'for',
  'at',
  'inside',
  'near',
  'between',
  'toward',
  'towards',
  'over',
])

/** "the Ottawa convention": where a text was signed is nobody's side. */
const texts = new Set(
  'convention treaty accord protocol declaration charter agreement pact communique memorandum statute'.split(' '),
)

/** "its neighbours", "Mali's allies": those beside a state are not of it. */
const others = new Set(
  'neighbour neighbor ally partner foe enemy rival opponent adversary backer sponsor critic'.split(' '),
)

/** "Iran's nuclear sites", "Israeli air strikes", "a camp in Syria": whose it is stands for it. */
export function resolveInside(tree: Tree, token: number, depth: number): Participant[] {
  if (others.has(tree.lemmas[token]!)) return []
  let weak: Participant[] = []
  for (const wanted of innerOrder)
    for (const child of tree.children[token]!) {
      if (tree.tokens[child]!.deprel !== wanted) continue
      if (wanted === 'nmod' && !innerWords.has(prepositionOf(tree, child))) continue
      const mention = mentionAt(tree, child)
      if (wanted === 'compound' && mention?.location?.precision === 'city' && texts.has(tree.lemmas[token]!)) continue
      const found = mention ? [...participants(tree, mention), ...placed(tree, mention)] : []
      if (found.some(isKnown))
        return wanted === 'compound' || wanted === 'nmod' ? withJoined(tree, child, found) : found
      // "embassy bombings": a building that is nobody's
      if (weak.length === 0) weak = found.filter(({ type }) => type !== 'organisation')
      const deeper = depth < 2 ? resolveInside(tree, child, depth + 1) : []
      if (deeper.some(isKnown)) return deeper
      if (weak.length === 0) weak = deeper
    }
  return weak
}

function withJoined(tree: Tree, token: number, first: Participant[]): Participant[] {
  return distinct([...first, ...joined(tree, token).flatMap(one => resolveOne(tree, one, false))])
}

/** The participants that a mention names. */
export function participants(tree: Tree, mention: Mention): Participant[] {
  const { start, end } = mention
  const text = tree.annotated.article.text.slice(start, end)
  return mention.identities.filter(isPlayer).map(identity => ({ ...identity, text, start, end }))
}

/** A place that names no government stands for its country. */
export function placed(tree: Tree, mention: Mention): Participant[] {
  const { location, start, end } = mention
  if (!location?.country || mention.identities.length > 0) return []
  const text = tree.annotated.article.text.slice(start, end)
  return [{ name: written(location.name, text), country: location.country, type: 'country', text, start, end }]
}

/** "Tikrit" where the gazetteer writes Tikrīt: a place as the report spells it, where only the marks on its letters differ. */
function written(name: string, text: string): string {
  const plain = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '')
  return plain(name) === text ? text : name
}

/** One entry for one participant: the fullest name of those with the same id or name. */
export function distinct(found: readonly Participant[]): Participant[] {
  const kept: Participant[] = []
  for (const one of found)
    if (!kept.some(other => (other.actor ?? other.name) === (one.actor ?? one.name))) kept.push(one)
  return kept
}
