/** A match's noun and what stands beside it → participants that no slot of grammar names. */
import type { Participant } from '../../record/record.ts'
import {
  distinct,
  isKnown,
  isPolitical,
  participants,
  placed,
  resolveInside,
  resolvePhrase,
} from '../participant/participant.ts'
import { mentionAt, prepositionOf, type Tree } from '../tree.ts'
import { type Arguments, readArguments } from './arguments.ts'
import type { Match } from './match.ts'

export function phrased(args: Arguments, preposition: string): number[] {
  return args.phrases.filter(one => one.preposition === preposition).map(({ token }) => token)
}

export function phrase(tree: Tree, tokens: readonly number[], inside: boolean): Participant[] {
  const found = distinct(tokens.flatMap(token => [...resolvePhrase(tree, token, inside), ...here(tree, token)]))
  // a group known by nothing but its words adds nothing beside somebody known
  return found.some(isKnown) ? found.filter(isKnown) : found
}

/** A bare place as a side: "shelled Aleppo". */
function here(tree: Tree, token: number): Participant[] {
  const mention = mentionAt(tree, token)
  return mention ? placed(tree, mention) : []
}

export function modifiers(tree: Tree, token: number, relation: string): Participant[] {
  const found: Participant[] = []
  for (const child of tree.children[token]!)
    if (tree.tokens[child]!.deprel === relation) found.push(...resolvePhrase(tree, child, true))
  return distinct(found)
}

/** What states do rather than people. */
const ofStates = new Set([
  'THREATEN',
  'MOBILIZE',
  'AGREE',
  'SANCTION',
  'CONSULT',
  'CONCEDE',
  'REJECT',
  'REQUEST',
  'RETREAT',
])

/** "the Iranians warned that they would": a people that acts like a state is its state, where the report names that. */
export function asState(tree: Tree, { frame }: Match, one: Participant): Participant {
  if (!ofStates.has(frame.type) || one.type !== 'group' || one.sector !== 'CVL' || one.country === undefined) return one
  const isWhole = tree.annotated.mentions.some(
    ({ identities, head }) =>
      identities[0]?.name === one.name &&
      /^NNPS?$/.test(tree.tokens[head]!.xpos) &&
      tree.children[head]!.length === 1 &&
      tree.lemmas[tree.children[head]![0]!] === 'the',
  )
  if (!isWhole) return one
  const state = tree.annotated.mentions
    .flatMap(({ identities }) => identities)
    .find(({ type, country }) => type === 'country' && country === one.country)
  return state ? { ...one, ...state } : one
}

const deeds = new Set(
  'strike raid attack bombing shelling airstrike ambush bombardment offensive assault shooting fire blast'.split(' '),
)
const during = new Set(['in', 'by', 'during', 'from'])

/** "was killed in an Israeli air strike": whose strike it was. */
export function strikers(tree: Tree, { token, frame, pos }: Match): Participant[] {
  if (frame.type !== 'ASSAULT' || pos !== 'verb') return []
  const means = readArguments(tree, token).phrases.filter(
    ({ preposition, token: noun }) => during.has(preposition) && deeds.has(tree.lemmas[noun]!),
  )
  return means.flatMap(({ token: noun }) => [
    ...modifiers(tree, noun, 'amod'),
    ...modifiers(tree, noun, 'nmod:poss'),
    ...phrase(tree, phrased(readArguments(tree, noun), 'by'), true),
  ])
}

/** "Kenyan troops are stationed in Somalia": forces that nobody is told to send are sent by those whose they are. */
export function senders(tree: Tree, { token, frame, pos }: Match): Participant[] {
  if (frame.type !== 'MOBILIZE' || pos !== 'verb') return []
  const { passive, object } = readArguments(tree, token)
  return passive ? phrase(tree, object, true) : []
}

const premises = new Set(
  'embassy consulate mission church mosque synagogue temple airport station bus train hotel market school hospital base palace city town village camp'.split(
    ' ',
  ),
)

/** "the embassy bombing", "the Kabul attack": a place before an attack was attacked. */
function isTarget(tree: Tree, { frame }: Match, child: number): boolean {
  if (frame.type !== 'ASSAULT' || tree.tokens[child]!.deprel !== 'compound') return false
  const precision = mentionAt(tree, child)?.location?.precision
  return premises.has(tree.lemmas[child]!) || precision === 'city' || precision === 'site'
}

/** Places before an attack's noun: what was attacked. */
export function targets(tree: Tree, match: Match): Participant[] {
  const named = tree.children[match.token]!.filter(child => child < match.token && isTarget(tree, match, child))
  return phrase(tree, named, true)
}

/** Names before a noun: "US-Russia talks", "Israeli strikes", "the Trump-Kim summit". */
export function before(tree: Tree, match: Match): Participant[] {
  const { token } = match
  const found: Participant[] = []
  const collect = (head: number, depth: number) => {
    for (const child of tree.children[head]!) {
      if (child > token || isTarget(tree, match, child)) continue
      const { deprel } = tree.tokens[child]!
      if (!['compound', 'amod', 'conj', 'nmod', 'flat', 'nmod:poss'].includes(deprel)) continue
      if (depth === 0 && deprel === 'nmod:poss') continue
      if (deprel === 'nmod' && prepositionOf(tree, child)) continue
      const mention = mentionAt(tree, child)
      if (mention) found.push(...participants(tree, mention).filter(one => isPolitical(one) && isKnown(one)))
      if (depth < 2) collect(child, depth + 1)
    }
  }
  collect(token, 0)
  return distinct(found.length > 0 ? found : insideCompound(tree, match))
}

function insideCompound(tree: Tree, match: Match): Participant[] {
  const { token } = match
  for (const child of tree.children[token]!) {
    if (tree.tokens[child]!.deprel !== 'compound' || child > token || isTarget(tree, match, child)) continue
    const found = resolveInside(tree, child, 1)
    if (found.length > 0) return found
  }
  return []
}
