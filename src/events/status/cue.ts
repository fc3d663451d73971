/** Word → what it does to the act that hangs on it. */
import type { Effect, Ontology } from '../ontology.ts'
import { childBy, type Tree } from '../tree.ts'

/** The effect of a cue word, by itself or with its preposition or particle. */
export function cueOf(tree: Tree, ontology: Ontology, head: number, preposition: string): Effect | undefined {
  const { upos } = tree.tokens[head]!
  const lemma = tree.lemmas[head]!
  const pos =
    upos === 'VERB' || upos === 'AUX'
      ? 'verb'
      : upos === 'NOUN' || upos === 'PROPN'
        ? 'noun'
        : upos === 'ADJ'
          ? 'adjective'
          : undefined
  if (!pos) return undefined
  if (preposition) {
    const phrase = ontology.cues.get(`${pos}:${lemma} ${preposition}`)
    if (phrase) return phrase
  }
  const particle = tree.children[head]!.find(child => tree.tokens[child]!.deprel === 'compound:prt')
  if (particle !== undefined) {
    const phrase = ontology.cues.get(`${pos}:${lemma} ${tree.lemmas[particle]}`)
    if (phrase) return phrase
  }
  return ontology.cues.get(`${pos}:${lemma}`)
}

/** "the visit appears to have been called off": what seems done to its subject. */
export function isSaidOff(tree: Tree, ontology: Ontology, verb: number): boolean {
  if (tree.lemmas[verb] !== 'appear' && tree.lemmas[verb] !== 'seem') return false
  const done = childBy(tree, verb, 'xcomp')
  return done !== undefined && tree.tokens[done]!.xpos === 'VBN' && cueOf(tree, ontology, done, '') === 'cancelled'
}

const hearsay = new Set(['reportedly', 'allegedly', 'purportedly', 'supposedly'])

/** "Riga, Minsk alleges, arms them", "has reportedly left": what one side claims, told by the way. */
export function isClaimed(tree: Tree, ontology: Ontology, predicate: number): boolean {
  return tree.children[predicate]!.some(child => {
    const { deprel } = tree.tokens[child]!
    if (deprel === 'advmod') return hearsay.has(tree.lemmas[child]!)
    if (deprel !== 'parataxis' || ontology.cues.get(`verb:${tree.lemmas[child]}`) !== 'alleged') return false
    return !tree.children[child]!.some(below => ['ccomp', 'obj', 'xcomp'].includes(tree.tokens[below]!.deprel))
  })
}

const hearers = new Set(['report', 'say', 'believe', 'rumour', 'rumor', 'understand', 'think'])

/** "is said to", "was reported to": nobody vouches for what follows. */
export const isHearsay = (tree: Tree, head: number): boolean =>
  hearers.has(tree.lemmas[head]!) && tree.children[head]!.some(child => tree.tokens[child]!.deprel === 'aux:pass')
