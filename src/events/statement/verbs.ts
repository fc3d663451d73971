/** Tree → statements that a verb tells: "X said …", "…, X said", "X called Y a liar", "X hopes to …". */
import { type Arguments, readArguments } from '../frame/frame.ts'
import type { Ontology, Say } from '../ontology.ts'
import { childBy, childrenBy, mentionAt, prepositionOf, subtree, type Tree } from '../tree.ts'
import type { Draft } from './draft.ts'
import { lentNoun } from './nouns.ts'
import { afterVerb, around, complement, cueRange, leadingVerb, restOfSentence } from './ranges.ts'
import { nameRange, sourceRange } from './source.ts'
import { isPerson, passingOn, tellerOf } from './teller.ts'
import { hedgers } from './words.ts'

type Range = readonly [number, number]

/** The statement of a verb, if it tells one. */
export function readVerb(tree: Tree, ontology: Ontology, verb: number): Draft | undefined {
  if (tree.tokens[verb]!.upos !== 'VERB' || tree.tokens[verb]!.deprel === 'amod') return undefined
  const kind = kindOf(tree, ontology, verb)
  if (!kind || isUnsaid(tree, ontology, verb) || lentNoun(tree, ontology, verb) !== undefined) return undefined
  const known = readArguments(tree, verb)
  const { source, range } = tellerOf(tree, ontology, verb, kind)
  // "I think" is a hedge, not a report of thought
  if (kind === 'mind' && source !== undefined && hedgers.has(tree.lemmas[source]!)) return undefined
  const content = passedOn(tree, ontology, verb, known) ?? contentOf(tree, ontology, { verb, kind, source, known })
  if (!content) return undefined
  const about = aboutWhom(tree, verb, source, known)
  if (about) return draft(tree, ontology, verb, undefined, [about, ...content.filter(([from]) => from >= about[1])], [])
  return { ...draft(tree, ontology, verb, source, content, known.object), ...(range && { sourceRange: range }) }
}

/** "the port seems calm", "the port is expected to open": the subject is what is told of, and nobody tells it. */
function aboutWhom(
  tree: Tree,
  verb: number,
  source: number | undefined,
  { object, passive }: Arguments,
): Range | undefined {
  const subject = impersonal.has(tree.lemmas[verb]!) ? source : passive && source === undefined ? object[0] : undefined
  return subject !== undefined && subject < verb ? sourceRange(tree, subject, verb) : undefined
}

const impersonal = new Set(['seem', 'appear'])

/** "quoted the envoy as saying that", "was quoted as saying that": whose words are passed on, and the words. */
function passedOn(tree: Tree, ontology: Ontology, verb: number, { object, passive }: Arguments): Range[] | undefined {
  const [whose] = object
  if (!passingOn.has(tree.lemmas[verb]!) || whose === undefined) return undefined
  const as = tree.children[verb]!.find(
    child => child > verb && tree.tokens[child]!.xpos === 'VBG' && prepositionOf(tree, child, 'mark') === 'as',
  )
  if (as === undefined) return undefined
  const [from, last] = subtree(tree, as)
  const to = last > as + 1 ? last : clauseEnd(tree, as, tree.annotated.syntax.sentences[tree.sentence[as]!]!.to)
  return passive ? [sourceRange(tree, whose, verb), [from, to]] : [[cueRange(tree, ontology, verb)[1], to]]
}

/** How a verb tells, by itself or with its particle. */
function kindOf(tree: Tree, ontology: Ontology, verb: number): Say['kind'] | undefined {
  const particle = childBy(tree, verb, 'compound:prt')
  const lemma = tree.lemmas[verb]!
  return (particle !== undefined && ontology.says.get(`${lemma} ${tree.lemmas[particle]}`)) || ontology.says.get(lemma)
}

interface Telling {
  readonly verb: number
  readonly kind: Say['kind']
  readonly source: number | undefined
  readonly known: Arguments
}

/** What a verb says, by the first construction that it stands in; undefined where it says nothing. */
function contentOf(tree: Tree, ontology: Ontology, telling: Telling): Range[] | undefined {
  const { verb, kind, source, known } = telling
  const { clauses, object, passive, phrases } = known
  const person = source !== undefined && isPerson(tree, ontology, source)
  const clause =
    clauses.find(child => isContent(tree, verb, child)) ?? (kind === 'speak' ? undefined : parted(tree, verb))
  const finite = clause !== undefined && tree.tokens[clause]!.deprel === 'ccomp'
  const { quoting, clausal } = ontology.telling
  if (
    quoting.has(tree.lemmas[verb]!) ||
    (clausal.has(tree.lemmas[verb]!) && !finite && !(passive && clause !== undefined))
  ) {
    const said = quoteBehind(tree, ontology, verb) ?? thatBehind(tree, ontology, verb)
    return said && [said]
  }
  if (clause !== undefined && (kind !== 'speak' || person || passive || finite)) {
    if (isLedOver(tree, ontology, verb, clause)) return undefined
    return kind === 'speak' && tree.tokens[clause]!.deprel === 'xcomp'
      ? [afterVerb(tree, ontology, verb, source)]
      : [complement(tree, ontology, verb, clause)]
  }
  const quoted = kind === 'mind' ? undefined : quoteBehind(tree, ontology, verb)
  if (quoted) return [quoted]
  const that = kind === 'mind' && !person ? undefined : thatBehind(tree, ontology, verb)
  if (that) return [that]
  const { deprel, head } = tree.tokens[verb]!
  if (deprel === 'parataxis' && head >= 0 && kind !== 'mind' && source !== undefined) {
    const [from, to] = subtree(tree, verb)
    return around(tree, head, [from, to])
  }
  if (passive && person && object[0] !== undefined) return [sourceRange(tree, object[0], verb)]
  if (passive && source === undefined && kind !== 'mind') {
    const range = afterVerb(tree, ontology, verb, source)
    return range[1] <= range[0] + 1 ? undefined : [range]
  }
  if (person && !passive && tellsOf(tree, ontology, telling)) {
    if (object.length === 0 && phrases.length === 0) return undefined
    const range = afterVerb(tree, ontology, verb, source)
    return range[1] <= range[0] ? toldBefore(tree, verb) : [range]
  }
  return kind === 'say' || ontology.telling.plain.has(tree.lemmas[verb]!)
    ? looseContent(tree, ontology, verb, person)
    : undefined
}

/** "a charge that Oslo rejected": what is spoken of stands before its relative clause. */
function toldBefore(tree: Tree, verb: number): Range[] | undefined {
  const { deprel, head } = tree.tokens[verb]!
  const pronoun = childBy(tree, verb, 'obj')
  if (deprel !== 'acl:relcl' || pronoun === undefined || pronoun > verb || pronoun <= head) return undefined
  const [from] = nameRange(tree, head, verb)
  return [[from, pronoun + 1]]
}

/** "vowed last month to stay", "was asked by the judge whether": a day between a verb and its infinitive makes the tree take it for a purpose. */
function parted(tree: Tree, verb: number): number | undefined {
  return childrenBy(tree, verb, 'advcl').find(
    child =>
      (tree.tokens[child]!.xpos === 'VB' &&
        tree.lemmas[child - 1] === 'to' &&
        child - 2 > verb &&
        tree.time[child - 2]! >= 0) ||
      (child > verb && prepositionOf(tree, child, 'mark') === 'whether'),
  )
}

/** What is said where the tree does not make it the verb's. */
function looseContent(tree: Tree, ontology: Ontology, verb: number, person: boolean): Range[] | undefined {
  const colon = childrenBy(tree, verb, 'parataxis', 'obj', 'dep', 'dislocated', 'advcl').find(child =>
    isQuoted(tree, child),
  )
  if (colon !== undefined) return [subtree(tree, colon, child => child === verb)]
  if (!person || !ontology.telling.plain.has(tree.lemmas[verb]!)) return undefined
  const rest = restOfSentence(tree, ontology, verb)
  return rest && [rest]
}

/** "continued to insist that": the verb that is led over to tells it. */
function isLedOver(tree: Tree, ontology: Ontology, verb: number, clause: number): boolean {
  const tells = tree.children[clause]!.some(child => child > clause && tree.tokens[child]!.upos !== 'PUNCT')
  return tells && leadingVerb(tree, ontology, clause) === verb && ontology.says.has(tree.lemmas[clause]!)
}

/** How many words, of those told and of when, stand between a verb and the quotation that it introduces. */
const quoteReach = 8

/** `asked, "…"`, `told reporters: "…"`: the quotation that opens behind a verb. */
function quoteBehind(tree: Tree, ontology: Ontology, verb: number): Range | undefined {
  const sentence = tree.annotated.syntax.sentences[tree.sentence[verb]!]!
  const from = cueRange(tree, ontology, verb)[1]
  for (let token = from; token < Math.min(sentence.to - 2, from + quoteReach); token++) {
    const { form, upos } = tree.tokens[token]!
    if (upos === 'VERB' || upos === 'SCONJ') return undefined
    const before = tree.tokens[token - 1]!.form
    if (/^(?:["“]|``|'')$/.test(form)) return token === from || /^[,:]$/.test(before) ? [token, sentence.to] : undefined
  }
  return undefined
}

/** `told the crowd that …`, `wrote in the early hours that …`: the clause behind, wherever the tree hangs it. */
function thatBehind(tree: Tree, ontology: Ontology, verb: number): Range | undefined {
  const sentence = tree.annotated.syntax.sentences[tree.sentence[verb]!]!
  const from = cueRange(tree, ontology, verb)[1]
  const told = ontology.telling.addressing.has(tree.lemmas[verb]!)
  for (let token = from; token < Math.min(sentence.to - 3, from + quoteReach); token++) {
    const { upos, form, xpos, deprel } = tree.tokens[token]!
    if (form === 'that' && (xpos === 'IN' || (xpos === 'WDT' && told)))
      return [token, clauseEnd(tree, token, sentence.to)]
    // whom it is told may be named; anything else that is named is what is spoken of
    if (upos === 'VERB' || upos === 'PUNCT' || (deprel === 'obj' && !told)) return undefined
  }
  return undefined
}

/** Where a clause that begins at a word ends: at the end of its sentence, without the full stop. */
const clauseEnd = (tree: Tree, from: number, to: number): number =>
  to - 1 > from && tree.tokens[to - 1]!.upos === 'PUNCT' ? to - 1 : to

/** "to prove", "can tell": what may be said has not been. */
function isUnsaid(tree: Tree, ontology: Ontology, verb: number): boolean {
  if (tree.tokens[verb]!.xpos !== 'VB' || leadingVerb(tree, ontology, verb) !== undefined) return false
  return tree.children[verb]!.some(
    child =>
      child < verb &&
      (tree.tokens[child]!.xpos === 'TO' ||
        (tree.tokens[child]!.xpos === 'MD' && !['will', 'would'].includes(tree.lemmas[child]!))),
  )
}

/** Whether a verb tells of what is its object or its phrase: "criticized the plan", "opposes the deal", "railed against the rule". */
function tellsOf(tree: Tree, ontology: Ontology, { verb, kind, known }: Telling): boolean {
  const lemma = tree.lemmas[verb]!
  if (kind === 'speak') return known.object.length > 0 || speaksOf(tree, ontology, verb, known)
  if (known.phrases.some(({ preposition }) => ontology.telling.caller.has(`${lemma} ${preposition}`))) return true
  if (known.object.length === 0) return false
  if (lemma === 'say') return known.object.some(token => repeating.has(tree.lemmas[token]!))
  return kind === 'say' ? lemma !== 'tell' : ontology.telling.stance.has(lemma)
}

/** "said the same of them" */
const repeating = new Set(['same', 'opposite', 'otherwise', 'contrary'])

/** "spoke of the deal", not "spoke in Oslo": a verb of speech without an object needs a preposition that names what it tells. */
function speaksOf(tree: Tree, { telling }: Ontology, verb: number, { phrases }: Arguments): boolean {
  return phrases.some(
    ({ preposition }) =>
      telling.caller.has(`${tree.lemmas[verb]} ${preposition}`) || ['about', 'of', 'against'].includes(preposition),
  )
}

function draft(
  tree: Tree,
  ontology: Ontology,
  verb: number,
  source: number | undefined,
  content: readonly Range[],
  object: readonly number[],
): Draft {
  const addressee = object.find(token => mentionAt(tree, token))
  return {
    ...(source !== undefined && { source, sourceRange: sourceRange(tree, source, verb) }),
    cue: verb,
    cueRange: cueRange(tree, ontology, verb),
    content,
    ...(addressee !== undefined && { addressee }),
  }
}

/** A clause is what is said unless it is a question word's or an adverbial's. */
function isContent(tree: Tree, verb: number, child: number): boolean {
  const { deprel, upos } = tree.tokens[child]!
  if (deprel === 'ccomp') return true
  // "said to be" and "want to go"; an adjective is what somebody is called
  return deprel === 'xcomp' && (upos === 'VERB' || childBy(tree, child, 'cop', 'mark') !== undefined || child > verb)
}

function isQuoted(tree: Tree, token: number): boolean {
  const { text } = tree.annotated.article
  const [from, to] = subtree(tree, token)
  const around = text.slice(
    Math.max(0, tree.tokens[from]!.start - 3),
    tree.tokens[Math.min(to, tree.tokens.length) - 1]!.end + 2,
  )
  return /["“”`:]/.test(around)
}
