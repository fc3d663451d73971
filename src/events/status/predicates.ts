/** Tree → every clause's predicate and eventive noun, with its factuality. */
import type { Predicate } from '../../record/record.ts'
import { hostOf, type Match } from '../frame/frame.ts'
import { isPredicate, type Tree } from '../tree.ts'
import { judge, SURENESS } from './judge.ts'
import { type Above, readSteps } from './steps.ts'

const endings = ['tion', 'sion', 'ment', 'ance', 'ence', 'ure', 'ing', 'al', 'sis', 'ity', 'age', 'ery']

/** Predicates of a text in its order. */
export function readPredicates(tree: Tree, above: Above, matches: ReadonlyMap<number, Match>): Predicate[] {
  const found: Predicate[] = []
  for (let token = 0; token < tree.tokens.length; token++) {
    const { upos, start, end } = tree.tokens[token]!
    const verbal = isPredicate(tree, token) || upos === 'VERB' || isMain(tree, token)
    if (!verbal && !(upos === 'NOUN' && isEventive(tree, above, token))) continue
    const host = matches.get(token)?.host ?? (verbal ? token : hostOf(tree, above.ontology, token))
    const { factuality } = judge(readSteps(tree, { ...above, shares: true }, token, host))
    const sure = upos === 'NOUN' ? Math.min(factuality, SURENESS.named) : factuality
    found.push({ start, end, factuality: Math.round(sure * 100) / 100 })
  }
  return found
}

/** "does business", "became alarmed": a word of another kind in a predicate's place. */
function isMain(tree: Tree, token: number): boolean {
  const { upos, deprel } = tree.tokens[token]!
  if (upos === 'AUX') return !deprel.startsWith('aux') && deprel !== 'cop'
  return upos === 'ADJ' && ['xcomp', 'ccomp', 'advcl', 'root', 'parataxis'].includes(deprel)
}

function isEventive(tree: Tree, { ontology }: Above, token: number): boolean {
  const lemma = tree.lemmas[token]!
  if (ontology.nouns.has(lemma) || ontology.verbs.has(lemma) || ontology.cues.has(`noun:${lemma}`)) return true
  if (ontology.eventive.has(lemma)) return true
  return lemma.length > 5 && endings.some(ending => lemma.endsWith(ending))
}
