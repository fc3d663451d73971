/** Tree → statements that a verb tells: "X said …", "…, X said", "X called Y a liar", "X hopes to …". */
import { readArguments } from '../frame/arguments.ts'
import type { Ontology } from '../ontology.ts'
import { childBy, childrenBy, mentionAt, subtree, type Tree } from '../tree.ts'
import type { Draft } from './draft.ts'

const people = new Set([
  'i',
  'he',
  'she',
  'they',
  'we',
  'you',
  'who',
  'it',
  'people',
  'official',
  'source',
  'analyst',
  'critic',
  'expert',
  'voter',
  'many',
  'some',
  'others',
  'spokesman',
  'spokeswoman',
  'aide',
  'lawmaker',
  'leader',
  'observer',
  'witness',
  'diplomat',
  'republicans',
  'democrats',
  'supporter',
  'report',
  'poll',
  'document',
  'study',
  'letter',
  'statement',
  'survey',
  'campaign',
  'agency',
  'newspaper',
  'ministry',
  'everyone',
  'nobody',
  'police',
  'authority',
  'adviser',
  'advisor',
  'researcher',
  'reporter',
  'journalist',
  'editor',
  'author',
  'member',
  'group',
  'man',
  'woman',
  'candidate',
  'president',
  'minister',
  'economist',
  'resident',
  'scientist',
  'professor',
])

/** The statement of a verb, if it tells one. */
export function readVerb(tree: Tree, ontology: Ontology, verb: number): Draft | undefined {
  if (tree.tokens[verb]!.upos !== 'VERB' || tree.tokens[verb]!.deprel === 'amod') return undefined
  const kind = ontology.says.get(tree.lemmas[verb]!)
  if (!kind) return undefined
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
  } else if (kind === 'speak' && person && !passive) {
    if (object.length === 0 && phrases.length === 0) return undefined
    const range = afterVerb(tree, verb, source)
    if (range[1] <= range[0]) return undefined
    content.push(range)
  } else if (kind === 'say') {
    const colon = childrenBy(tree, verb, 'parataxis', 'obj', 'dep', 'dislocated', 'advcl').find(child =>
      isQuoted(tree, child),
    )
    if (colon === undefined) return undefined
    content.push(subtree(tree, colon, child => child === verb))
  } else return undefined
  return draft(tree, verb, source, content, object)
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

/** Verbs whose object is who is told, not what. */
const addressing = new Set(
  'tell inform remind assure warn ask urge notify advise persuade convince order instruct beg promise call accuse teach blame'.split(
    ' ',
  ),
)

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
  while (
    from > 0 &&
    (isOf(from - 1, 'aux', 'aux:pass') ||
      (isOf(from - 1, 'advmod') && from - 2 >= 0 && isOf(from - 2, 'aux', 'aux:pass')))
  )
    from--
  const particle = childBy(tree, verb, 'compound:prt')
  if (particle === to) to++
  const preposition = tree.tokens[to]
  if (preposition?.deprel === 'case' && callers.has(`${tree.lemmas[verb]} ${tree.lemmas[to]}`)) to++
  return [from, to]
}

const hedgers = new Set(['i', 'we', 'you'])
const callers = new Set([
  'call for',
  'call on',
  'refer to',
  'talk about',
  'speak about',
  'point to',
  'complain about',
  'speak of',
  'talk of',
  'respond to',
  'allude to',
  'ask about',
  'ask for',
  'warn of',
  'focus on',
  'agree with',
  'disagree with',
  'agree to',
  'boast of',
  'warn against',
])

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
