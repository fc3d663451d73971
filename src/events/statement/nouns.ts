/** Tree → statements that a noun tells: "X's claim that …", "support for the deal", "made the case that …", "drew criticism from X". */
import { readArguments } from '../frame/frame.ts'
import type { Ontology } from '../ontology.ts'
import { childBy, childrenBy, isNominal, prepositionOf, subtree, type Tree } from '../tree.ts'
import type { Draft } from './draft.ts'
import { cueRange } from './ranges.ts'
import { sourceRange } from './source.ts'

/** Prepositions before what is said; "of" only where the noun's own "of" names that. */
const tellers = new Set(['about', 'on', 'over', 'for', 'against', 'to', 'toward', 'towards', 'with', 'in', 'regarding'])
/** Those that tell of a topic even where nobody is named. */
const topical = new Set(['about', 'over', 'of'])

/** The statement of a noun for a claim. */
export function readNoun(tree: Tree, ontology: Ontology, noun: number): Draft | undefined {
  if (!isClaim(tree, ontology, noun)) return undefined
  const told = toldOf(tree, ontology, noun)
  if (!told) return received(tree, ontology, noun)
  const lender = lenderOf(tree, ontology, noun)
  const isReceived = lender !== undefined && ontology.telling.receiver.has(tree.lemmas[lender]!)
  const source =
    holderOf(tree, noun, told.token) ?? (lender === undefined || isReceived ? undefined : subjectOf(tree, lender))
  if (source === undefined && !told.clause && !topical.has(told.preposition)) return undefined
  const from =
    lender !== undefined && !isReceived ? cueRange(tree, ontology, lender)[0] : phraseStart(tree, noun, source)
  return {
    ...(source !== undefined && { source, sourceRange: sourceRange(tree, source, noun) }),
    cue: noun,
    cueRange: [from, told.clause ? noun + 1 : Math.max(noun + 1, told.from)],
    content: [[told.from, told.to]],
  }
}

/** "The law drew criticism from judges": what the claim is about is the subject. */
function received(tree: Tree, ontology: Ontology, noun: number): Draft | undefined {
  const verb = lenderOf(tree, ontology, noun)
  if (verb === undefined || !ontology.telling.receiver.has(tree.lemmas[verb]!)) return undefined
  const about = subjectOf(tree, verb)
  const source =
    holderOf(tree, noun, noun) ?? childrenBy(tree, verb, 'obl').find(child => prepositionOf(tree, child) === 'from')
  if (about === undefined || source === undefined) return undefined
  const cue = [cueRange(tree, ontology, verb)[0], noun + 1] as const
  return {
    source,
    sourceRange: sourceRange(tree, source, noun),
    cue: noun,
    cueRange: cue,
    content: [sourceRange(tree, about, verb)],
  }
}

/** The claim that a verb only lends its subject: "warning" of "issued a warning that". */
export function lentNoun(tree: Tree, ontology: Ontology, verb: number): number | undefined {
  if (!ontology.telling.lender.has(tree.lemmas[verb]!)) return undefined
  return childrenBy(tree, verb, 'obj', 'nsubj:pass').find(
    noun => isClaim(tree, ontology, noun) && toldOf(tree, ontology, noun) !== undefined,
  )
}

function isClaim(tree: Tree, ontology: Ontology, noun: number): boolean {
  return tree.tokens[noun]!.upos === 'NOUN' && ontology.telling.noun.has(tree.lemmas[noun]!)
}

interface Told {
  readonly token: number
  readonly from: number
  readonly to: number
  readonly clause: boolean
  readonly preposition: string
}

/** What a noun tells: its clause, else the phrase behind it. */
function toldOf(tree: Tree, ontology: Ontology, noun: number): Told | undefined {
  const clause = childrenBy(tree, noun, 'acl', 'ccomp', 'acl:relcl').find(
    child =>
      child > noun &&
      (tree.tokens[child]!.xpos === 'VB' || ['that', 'whether'].includes(prepositionOf(tree, child, 'mark'))),
  )
  if (clause !== undefined) {
    const [from, to] = subtree(tree, clause)
    return { token: clause, from, to, clause: true, preposition: '' }
  }
  for (const child of childrenBy(tree, noun, 'nmod', 'acl')) {
    const preposition = prepositionOf(tree, child) || prepositionOf(tree, child, 'mark')
    if (
      child < noun ||
      !(preposition === 'of' ? ontology.telling['noun of'].has(tree.lemmas[noun]!) : tellers.has(preposition))
    )
      continue
    const [first, to] = subtree(tree, child, below => ['from', 'by'].includes(prepositionOf(tree, below)))
    const from = first + preposition.split(' ').length
    if (from < to) return { token: child, from, to, clause: false, preposition }
  }
  return undefined
}

/** Whose claim it is: its possessor, or whom "by", "from" or a free "of" names. */
function holderOf(tree: Tree, noun: number, told: number): number | undefined {
  return (
    childBy(tree, noun, 'nmod:poss') ??
    (tree.tokens[noun - 1]?.xpos === 'POS' ? tree.tokens[noun - 1]!.head : undefined) ??
    [...childrenBy(tree, noun, 'nmod'), ...childrenBy(tree, told, 'nmod')].find(
      child => child !== told && isHolder(prepositionOf(tree, child), tree.tokens[child]!.head === noun),
    )
  )
}

const isHolder = (preposition: string, own: boolean): boolean =>
  preposition === 'by' || preposition === 'from' || (own && preposition === 'of')

/** The verb that lends the noun its subject. */
function lenderOf(tree: Tree, { telling }: Ontology, noun: number): number | undefined {
  const { head, deprel } = tree.tokens[noun]!
  if (head < 0 || deprel !== 'obj') return undefined
  const lemma = tree.lemmas[head]!
  return telling.lender.has(lemma) || telling.receiver.has(lemma) ? head : undefined
}

function subjectOf(tree: Tree, verb: number): number | undefined {
  const { subject, passive } = readArguments(tree, verb)
  return passive ? undefined : subject.find(token => isNominal(tree, token))
}

/** The first word of a noun's phrase behind its holder. */
function phraseStart(tree: Tree, noun: number, holder: number | undefined): number {
  let from = noun
  while (from > 0) {
    const { head, deprel } = tree.tokens[from - 1]!
    const own = head === noun && ['det', 'amod', 'compound', 'nummod'].includes(deprel)
    if (!own || from - 1 === holder) break
    from--
  }
  return from
}
