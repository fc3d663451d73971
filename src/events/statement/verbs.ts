/** Tree → statements that a verb tells: "X said …", "…, X said", "X called Y a liar", "X hopes to …". */
import { readArguments } from '../frame/frame.ts'
import type { Ontology, Say } from '../ontology.ts'
import { childBy, childrenBy, mentionAt, subtree, type Tree } from '../tree.ts'
import type { Draft } from './draft.ts'
import { addressing, callers, hedgers, people, plain, stances } from './words.ts'

/** The statement of a verb, if it tells one. */
export function readVerb(tree: Tree, ontology: Ontology, verb: number): Draft | undefined {
  if (tree.tokens[verb]!.upos !== 'VERB' || tree.tokens[verb]!.deprel === 'amod') return undefined
  const kind = ontology.says.get(tree.lemmas[verb]!)
  if (!kind || isUnsaid(tree, verb)) return undefined
  const { subject, clauses, object, passive, phrases } = readArguments(tree, verb)
  const source = passive && subject.length === 0 ? undefined : subject[0]
  // "I think" is a hedge, not a report of thought
  if (kind === 'mind' && source !== undefined && hedgers.has(tree.lemmas[source]!)) return undefined
  const person = source !== undefined && isPerson(tree, source)
  const clause = clauses.find(child => isContent(tree, verb, child))
  const content: (readonly [number, number])[] = []
  if (clause !== undefined && (kind !== 'speak' || person || passive)) {
    if (kind === 'speak' && tree.tokens[clause]!.deprel === 'xcomp') content.push(afterVerb(tree, verb, source))
    else content.push(complement(tree, verb, clause))
  } else if (
    tree.tokens[verb]!.deprel === 'parataxis' &&
    tree.tokens[verb]!.head >= 0 &&
    kind !== 'mind' &&
    source !== undefined
  ) {
    content.push(...rest(tree, verb))
  } else if (passive && source === undefined && kind !== 'mind') {
    const range = afterVerb(tree, verb, source)
    if (range[1] <= range[0] + 1) return undefined
    content.push(range)
  } else if (person && !passive && tellsOf(tree, verb, kind, object.length > 0)) {
    if (object.length === 0 && phrases.length === 0) return undefined
    const range = afterVerb(tree, verb, source)
    if (range[1] <= range[0]) return undefined
    content.push(range)
  } else if (kind === 'say' || plain.has(tree.lemmas[verb]!)) {
    const colon = childrenBy(tree, verb, 'parataxis', 'obj', 'dep', 'dislocated', 'advcl').find(child =>
      isQuoted(tree, child),
    )
    if (colon !== undefined) content.push(subtree(tree, colon, child => child === verb))
    else if (person && plain.has(tree.lemmas[verb]!)) {
      const rest = restOfSentence(tree, verb)
      if (!rest) return undefined
      content.push(rest)
    } else return undefined
  } else return undefined
  return draft(tree, verb, source, content, object)
}

/** "to prove", "can tell": what may be said has not been. */
function isUnsaid(tree: Tree, verb: number): boolean {
  if (tree.tokens[verb]!.xpos !== 'VB') return false
  return tree.children[verb]!.some(
    child =>
      child < verb &&
      (tree.tokens[child]!.xpos === 'TO' ||
        (tree.tokens[child]!.xpos === 'MD' && !['will', 'would'].includes(tree.lemmas[child]!))),
  )
}

/** Whether a verb tells of what is its object: "criticized the plan", "offered insights", "opposes the deal". */
function tellsOf(tree: Tree, verb: number, kind: Say['kind'], object: boolean): boolean {
  if (kind === 'speak') return true
  return (
    object &&
    (kind === 'say' ? tree.lemmas[verb] !== 'say' && tree.lemmas[verb] !== 'tell' : stances.has(tree.lemmas[verb]!))
  )
}

/** "say the edge hides concerns": what follows although the tree hangs it elsewhere. */
function restOfSentence(tree: Tree, verb: number): readonly [number, number] | undefined {
  const sentence = tree.annotated.syntax.sentences[tree.sentence[verb]!]!
  const from = cueRange(tree, verb)[1]
  let finite = false
  for (let token = from; token < sentence.to; token++)
    if (['VBD', 'VBZ', 'VBP', 'MD'].includes(tree.tokens[token]!.xpos)) finite = true
  return finite && sentence.to - from > 3 ? [from, sentence.to - 1] : undefined
}

function draft(
  tree: Tree,
  verb: number,
  source: number | undefined,
  content: readonly (readonly [number, number])[],
  object: readonly number[],
): Draft {
  const addressee = object.find(token => mentionAt(tree, token))
  return {
    ...(source !== undefined && { source, sourceRange: sourceRange(tree, source, verb) }),
    cue: verb,
    cueRange: cueRange(tree, verb),
    content,
    ...(addressee !== undefined && { addressee }),
  }
}

/** The words of a clause that is said: to the end of its sentence where nothing else of the verb follows. */
function complement(tree: Tree, verb: number, clause: number): readonly [number, number] {
  const [from, to] = subtree(tree, clause, child => child === verb)
  if (from <= verb) return [from, to]
  const first = startOf(tree, verb, from)
  let last = to
  for (const child of tree.children[verb]!) {
    if (child < clause) continue
    const { deprel } = tree.tokens[child]!
    if (deprel === 'conj' || deprel === 'parataxis' || deprel === 'advcl') return [first, last]
    if (child > clause && deprel !== 'punct') last = Math.max(last, subtree(tree, child)[1])
  }
  const { head } = tree.tokens[verb]!
  const sentence = tree.annotated.syntax.sentences[tree.sentence[verb]!]!
  return [first, head < 0 ? sentence.to - 1 : last]
}

/** Where what is said begins: behind the verb, but for those told and the day. */
function startOf(tree: Tree, verb: number, clause: number): number {
  const after = cueRange(tree, verb)[1]
  if (addressing.has(tree.lemmas[verb]!)) return clause
  for (let token = after; token < clause; token++) {
    const { deprel, head } = tree.tokens[token]!
    if (head === verb && (deprel.startsWith('obl') || deprel === 'advmod' || deprel === 'advcl' || deprel === 'iobj'))
      return clause
  }
  return after
}

/** The words of a source, without a relative clause that holds the verb itself. */
export function sourceRange(tree: Tree, source: number, verb: number): readonly [number, number] {
  let [from, to] = subtree(
    tree,
    source,
    child => child === verb || tree.tokens[child]!.deprel === 'parataxis' || tree.tokens[child]!.deprel === 'case',
  )
  const isEdge = (token: number) => ['PUNCT', 'ADP', 'SCONJ', 'CCONJ'].includes(tree.tokens[token]!.upos)
  while (from < source && isEdge(from)) from++
  while (to - 1 > source && isEdge(to - 1)) to--
  return [from, to]
}

/** Auxiliaries, negation, verb and particle, as far as they stand together. */
export function cueRange(tree: Tree, verb: number): readonly [number, number] {
  let from = verb
  let to = verb + 1
  const isOf = (token: number, ...relations: string[]) =>
    tree.tokens[token]!.head === verb && relations.includes(tree.tokens[token]!.deprel)
  while (from > 0 && isOf(from - 1, 'aux', 'aux:pass', 'advmod') && tree.sentence[from - 1] === tree.sentence[verb])
    from--
  const particle = childBy(tree, verb, 'compound:prt')
  if (particle === to) to++
  const preposition = tree.tokens[to]
  if (preposition?.deprel === 'case' && callers.has(`${tree.lemmas[verb]} ${tree.lemmas[to]}`)) to++
  return [from, to]
}

function isPerson(tree: Tree, token: number): boolean {
  const { upos } = tree.tokens[token]!
  return upos === 'PROPN' || people.has(tree.lemmas[token]!) || mentionAt(tree, token) !== undefined
}

/** A clause is what is said unless it is a question word's or an adverbial's. */
function isContent(tree: Tree, verb: number, child: number): boolean {
  const { deprel, upos } = tree.tokens[child]!
  if (deprel === 'ccomp') return true
  // "said to be" and "want to go"; an adjective is what somebody is called
  return deprel === 'xcomp' && (upos === 'VERB' || childBy(tree, child, 'cop', 'mark') !== undefined || child > verb)
}

/** What a verb of speech says something of: everything behind it. */
function afterVerb(tree: Tree, verb: number, source: number | undefined): readonly [number, number] {
  const [, to] = subtree(tree, verb, child => {
    const { deprel } = tree.tokens[child]!
    return (
      child === source ||
      deprel === 'conj' ||
      deprel === 'parataxis' ||
      (deprel === 'punct' && child > verb) ||
      (deprel === 'advcl' && child > verb && tree.tokens[child]!.xpos !== 'VBG')
    )
  })
  return [cueRange(tree, verb)[1], to]
}

/** The sentence around "…, he said, …": what stands before and behind. */
function rest(tree: Tree, verb: number): (readonly [number, number])[] {
  const [from, to] = subtree(tree, verb)
  const [first, last] = subtree(tree, tree.tokens[verb]!.head)
  const parts: (readonly [number, number])[] = []
  if (from > first) parts.push([first, from])
  if (last > to + 1) parts.push([to, last])
  return parts
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
