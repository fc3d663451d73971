/** What the frames read, weighed by the ranker: acts that no frame names are added, matches that look like none are doubted. */
import { hostOf, type Match, matchAt } from '../frame/frame.ts'
import type { Frame, Ontology } from '../ontology.ts'
import type { Tree } from '../tree.ts'
import { LABELS, type Ranker } from './network.ts'
import { isCandidate, readTraits } from './traits.ts'

/** How sure the ranker must be that a word carries an act that no frame knows, and that a match carries none. */
const ADD = 0.5
const DOUBT = 0.55

/** The matches to go on with, in the order of the text. */
export function weighMatches(tree: Tree, ontology: Ontology, matches: readonly Match[]): Match[] {
  const { ranker } = ontology
  if (!ranker) return [...matches]
  const kept = matches.map(match =>
    isCandidate(tree, match.token) && match.host === match.token && match.frame.family !== 'granted'
      ? { ...match, doubted: () => isNone(ranker, tree, ontology, match) }
      : match,
  )
  const known = new Set(matches.flatMap(({ token, host, taken }) => [token, host, ...taken]))
  for (let token = 0; token < tree.tokens.length; token++) {
    if (known.has(token) || !isCandidate(tree, token)) continue
    const learned = learnedMatch(ranker, tree, ontology, token)
    if (learned) kept.push(learned)
  }
  return kept.sort((a, b) => a.token - b.token)
}

/** Asked of words that stand for themselves: a noun that a verb holds up tells more than the ranker sees. */
function isNone(ranker: Ranker, tree: Tree, ontology: Ontology, match: Match): boolean {
  return ranker.rank(tree, readTraits(tree, ontology, match.token, match))[0]! > DOUBT
}

/** A match by the type that the ranker is sure of; none where a frame has said that the words tell nothing. */
function learnedMatch(ranker: Ranker, tree: Tree, ontology: Ontology, token: number): Match | undefined {
  const odds = ranker.rank(tree, readTraits(tree, ontology, token, undefined))
  let best = 1
  for (let label = 2; label < odds.length; label++) if (odds[label]! > odds[best]!) best = label
  const type = LABELS[best]!
  if (odds[best]! < ADD || type === 'NONE' || matchAt(tree, ontology, token)) return undefined
  const { upos } = tree.tokens[token]!
  const pos = upos === 'VERB' ? 'verb' : upos === 'NOUN' ? 'noun' : 'adjective'
  const frame: Frame = { ...ontology.types[type].usual[pos], entry: tree.lemmas[token]! }
  return { token, frame, host: pos === 'noun' ? hostOf(tree, ontology, token) : token, pos, taken: [] }
}
