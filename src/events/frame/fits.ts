/** Frame and word → whether what the frame asks for stands beside the word. */
import type { Frame, Ontology, Part } from '../ontology.ts'
import { isSomebody } from '../participant/participant.ts'
import { isNegated, readClause } from '../status/status.ts'
import { mentionAt, prepositionOf, type Tree } from '../tree.ts'
import { type Arguments, readArguments } from './arguments.ts'
import { matchAt } from './match.ts'

/** The first of some frames that fits a word, and the tokens that its own words take. */
export function pick(
  tree: Tree,
  ontology: Ontology,
  frames: readonly Frame[] | undefined,
  token: number,
  host: number,
): { token: number; frame: Frame; taken: readonly number[] } | undefined {
  if (!frames) return undefined
  const own = readArguments(tree, token)
  const also = host === token ? undefined : readArguments(tree, host)
  let taken: number[] = []
  // frames are kept most specific first
  for (const frame of frames) {
    if (taken.length > 0) taken = []
    let whole = true
    for (let i = 0; whole && i < frame.parts.length; i++) {
      const part = frame.parts[i]!
      if (part.before) whole = isBefore(tree, part.before, token)
      else if (part.deed) whole = own.clauses.some(clause => isDeed(tree, ontology, token, clause))
      else if (part.refused) whole = isRefused(tree, token)
      else if (part.subject) whole = own.subject.some(one => isOne(tree, part, one, []) || isOfSector(tree, part, one))
      else {
        if ((frame.type as string) === 'NONE' && part.word && tree.tokens[token]!.upos === 'NOUN')
          takeAll(own, part.word, taken)
        whole = fits(tree, part, own, also, taken)
      }
    }
    if (whole) return { token, frame, taken }
  }
  return undefined
}

/** "a film about the siege": what it is about goes with it. */
function takeAll({ phrases }: Arguments, word: string, taken: number[]): void {
  for (const { preposition, token } of phrases) if (preposition === word) taken.push(token)
}

/** Whether a clause tells an act of material conflict; forces that somebody promises to send are help. */
function isDeed(tree: Tree, ontology: Ontology, verb: number, clause: number): boolean {
  if (isNegated(tree, clause)) return false
  const type = matchAt(tree, ontology, clause)?.frame.type
  if (type === undefined || (type === 'MOBILIZE' && promising.has(tree.lemmas[verb]!))) return false
  return ontology.types[type]?.quad === 'material conflict'
}

const promising = new Set(['promise', 'pledge'])

function isBefore(tree: Tree, nouns: ReadonlySet<string>, token: number): boolean {
  return tree.children[token]!.some(child => child < token && nouns.has(tree.lemmas[child]!))
}

/** "will not", "cannot" and "would not" refuse; "did not" only tells that it was left undone. */
function isRefused(tree: Tree, token: number): boolean {
  const { negated, time, modal } = readClause(tree, token)
  return negated && (time === 'future' || time === 'would' || modal === 'can')
}

function fits(tree: Tree, part: Part, own: Arguments, also: Arguments | undefined, taken: number[]): boolean {
  const { word } = part
  if (part.bare) return own.object.length === 0 && !(also && also.object.length > 0)
  if (word === undefined)
    return (
      isOneOf(tree, part, own.object, taken) ||
      isOneOf(tree, part, own.indirect, taken) ||
      isTold(tree, part, own) ||
      // "stopped fighting the rebels"
      (part.nouns !== undefined &&
        own.clauses.some(one => tree.tokens[one]!.xpos === 'VBG' && part.nouns!.has(tree.tokens[one]!.form)))
    )
  if (hasPhrase(tree, part, own, taken) || (also && hasPhrase(tree, part, also, taken))) return true
  // "pulled out of": the tree parts the particle from the preposition
  const space = word.indexOf(' ')
  if (space > 0 && own.particles.includes(word.slice(0, space))) {
    const rest = word.slice(space + 1)
    if (own.phrases.some(one => one.preposition === rest && isOne(tree, part, one.token, taken))) return true
  }
  for (let i = 0; i < taken.length; i++) if (hasPhrase(tree, part, readArguments(tree, taken[i]!), taken)) return true
  if (word === 'to' && own.clauses.some(clause => isInfinitive(tree, part, clause))) return true
  if (!own.particles.includes(word)) return false
  // behind a particle the noun is the object: "take up arms"
  return (!part.nouns && !part.somebody && !part.place) || isOneOf(tree, part, own.object, taken)
}

function isOneOf(tree: Tree, part: Part, tokens: readonly number[], taken: number[]): boolean {
  for (const token of tokens) if (isOne(tree, part, token, taken)) return true
  return false
}

/** Whether the part's preposition stands there with its noun. "fired a missile on Friday": a day is no target. */
function hasPhrase(tree: Tree, part: Part, { phrases }: Arguments, taken: number[]): boolean {
  for (const { preposition, token } of phrases)
    if (
      preposition === part.word &&
      (part.nouns !== undefined || tree.time[token]! < 0) &&
      isOne(tree, part, token, taken)
    )
      return true
  return false
}

/** "let them go", "set free", "said sorry": a plain word that the tree takes for a clause or an adverb. */
function isTold(tree: Tree, { nouns }: Part, { clauses, particles }: Arguments): boolean {
  if (nouns?.size !== 1) return false
  // "promised to support" promises a deed, "promised support" is one
  const isBare = (clause: number) => !tree.children[clause]!.some(child => tree.lemmas[child] === 'to')
  return (
    particles.some(word => nouns.has(word)) || clauses.some(clause => nouns.has(tree.lemmas[clause]!) && isBare(clause))
  )
}

/** Whether somebody is of a sector that a class of subjects names: REB, MIL. */
function isOfSector(tree: Tree, { nouns }: Part, token: number): boolean {
  return (
    mentionAt(tree, token)?.identities.some(({ sector }) => sector !== undefined && nouns?.has(sector.toLowerCase())) ??
    false
  )
}

/** "refuse to release": any infinitive, or that of one of the verbs named. */
function isInfinitive(tree: Tree, part: Part, clause: number): boolean {
  if (!tree.children[clause]!.some(child => tree.tokens[child]!.deprel === 'mark' && tree.lemmas[child] === 'to'))
    return false
  return !part.somebody && !part.place && (!part.nouns || part.nouns.has(tree.lemmas[clause]!))
}

/** Words that count or measure what stands behind their "of". */
const measures = new Set(
  `number hundred thousand dozen score million billion ton some many most few column convoy load shipment couple pair string
  group crowd wave barrage volley salvo series range battery set kind type part any several half majority`.split(/\s+/),
)
const titled = new Set(['compound', 'nmod:desc', 'flat', 'appos'])

/** The nouns that say what a phrase is: its own, the title before a name, what "thousands of" counts. */
function headsOf(tree: Tree, token: number): number[] {
  const { upos } = tree.tokens[token]!
  const children = tree.children[token]!
  if (upos === 'PROPN')
    return [token, ...children.filter(child => child < token && titled.has(tree.tokens[child]!.deprel))]
  if (upos !== 'NUM' && !measures.has(tree.lemmas[token]!)) return [token]
  return [
    token,
    ...children.filter(child => tree.tokens[child]!.deprel === 'nmod' && prepositionOf(tree, child) === 'of'),
  ]
}

/** What is held, banned or joined, though it may stand for those who are there. */
export const gatherings = new Set([
  'rally',
  'march',
  'demonstration',
  'protest',
  'vigil',
  'strike',
  'meeting',
  'sit-in',
  'gathering',
])

function isOne(tree: Tree, part: Part, token: number, taken: number[]): boolean {
  if (part.somebody) return isSomebody(tree, token) && !gatherings.has(tree.lemmas[token]!)
  if (part.place) return mentionAt(tree, token)?.location !== undefined
  if (!part.nouns) return true
  const own = headsOf(tree, token).find(head => part.nouns!.has(tree.lemmas[head]!))
  if (own !== undefined) {
    taken.push(own)
    return true
  }
  const found = tree.children[token]!.some(child => {
    const { deprel } = tree.tokens[child]!
    // "tear gas", where the entry has both words
    const names = part.nouns!.size === 1 && child < token && (deprel === 'compound' || deprel === 'amod')
    return (deprel === 'conj' || names) && part.nouns!.has(tree.lemmas[child]!)
  })
  if (found) taken.push(token)
  return found
}
