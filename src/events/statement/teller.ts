/** Verb → who tells what it says: its subject, or who stands where the tree gave it none or a thing. */
import { readArguments } from '../frame/frame.ts'
import type { Ontology, Say } from '../ontology.ts'
import { childBy, isPredicate, mentionAt, prepositionOf, type Tree } from '../tree.ts'
import { cueRange } from './ranges.ts'
import { headOf, subjectBefore } from './source.ts'
import { pronouns } from './words.ts'

export interface Teller {
  readonly source?: number
  /** The words of the source, where the tree does not know them. */
  readonly range?: readonly [number, number]
}

const finite = new Set(['VBD', 'VBZ', 'VBP', 'MD'])

/** Who tells what a verb says. */
export function tellerOf(tree: Tree, ontology: Ontology, verb: number, kind: Say['kind']): Teller {
  const quoted = quotedSpeaker(tree, verb)
  if (quoted !== undefined) return { source: quoted }
  const { subject, passive } = readArguments(tree, verb)
  const [first] = subject
  const amiss = first === undefined || first > verb || isDateline(tree, first)
  if (amiss && !passive && finite.has(finiteOf(tree, ontology, verb))) {
    const range = subjectBefore(tree, cueRange(tree, ontology, verb)[0])
    if (range) return { source: headOf(tree, range), range }
  }
  const source = (kind === 'mind' ? undefined : speakerAbove(tree, ontology, verb, kind, first)) ?? first
  return source === undefined ? {} : { source }
}

/** "quoted the envoy as saying", "was quoted by the radio as saying": whose words are passed on. */
function quotedSpeaker(tree: Tree, verb: number): number | undefined {
  const { xpos, head } = tree.tokens[verb]!
  if (xpos !== 'VBG' || head < 0 || !passingOn.has(tree.lemmas[head]!)) return undefined
  if (prepositionOf(tree, verb, 'mark') !== 'as' && prepositionOf(tree, verb) !== 'as') return undefined
  if (tree.tokens[head]!.upos !== 'VERB') return undefined
  return (
    childBy(tree, head, 'obj', 'nsubj:pass') ??
    (tree.tokens[head]!.deprel === 'acl' ? tree.tokens[head]!.head : undefined)
  )
}

/** Verbs that pass on the words of another. */
export const passingOn = new Set(['quote', 'cite', 'paraphrase'])

/** `admitted that the report was late but said …`, `met them in the yard, saying …`: the person who speaks, where the tree gives a thing. */
function speakerAbove(
  tree: Tree,
  ontology: Ontology,
  verb: number,
  kind: Say['kind'],
  subject: number | undefined,
): number | undefined {
  const { xpos, deprel } = tree.tokens[verb]!
  // "told the council, referring to": whoever told refers
  const aside = xpos === 'VBG' && deprel === 'advcl' && tree.tokens[verb - 1]?.form === ','
  if (!aside && subject !== undefined && isPerson(tree, ontology, subject)) return undefined
  if (!aside && (kind !== 'say' || (xpos !== 'VBG' && deprel !== 'conj'))) return undefined
  let node = tree.tokens[verb]!.head
  for (let depth = 0; node >= 0 && depth < 5; node = tree.tokens[node]!.head, depth++) {
    if (!isPredicate(tree, node)) continue
    const above = readArguments(tree, node).subject[0]
    if (above !== undefined && above < verb && isPerson(tree, ontology, above)) return above
  }
  return undefined
}

/** `LIMA ― The council said`: the place of a report, which the tree takes for its first subject. */
function isDateline(tree: Tree, token: number): boolean {
  const { from } = tree.annotated.syntax.sentences[tree.sentence[token]!]!
  return token - from <= 2 && tree.tokens.slice(token + 1, token + 6).some(({ form }) => /^(?:--|[―—–_])$/.test(form))
}

/** The tag of a verb or of the auxiliary that it begins with. */
const finiteOf = (tree: Tree, ontology: Ontology, verb: number): string => {
  const [from] = cueRange(tree, ontology, verb)
  const first = tree.tokens.slice(from, verb).find(({ upos }) => upos === 'AUX')
  return (first ?? tree.tokens[verb]!).xpos
}

/** A name, a pronoun, or a noun for somebody or something that speaks. */
export function isPerson(tree: Tree, ontology: Ontology, token: number): boolean {
  const { upos } = tree.tokens[token]!
  const lemma = tree.lemmas[token]!
  return (
    upos === 'PROPN' ||
    pronouns.has(lemma) ||
    ontology.telling.source.has(lemma) ||
    mentionAt(tree, token) !== undefined
  )
}
