/** Stretches of a statement: its source's words, its cue's, and what is said. */
import type { Ontology } from '../ontology.ts'
import { childBy, prepositionOf, subtree, type Tree, timeAt } from '../tree.ts'

/** How far a verb that leads over may stand before the verb of saying. */
const chainReach = 5

/** Auxiliaries, negation, copula, verb, particle and preposition, as far as they stand together; with the verb that leads over to it. */
export function cueRange(tree: Tree, ontology: Ontology, verb: number): readonly [number, number] {
  let from = verb
  let to = verb + 1
  const isOf = (token: number, ...relations: string[]) =>
    tree.tokens[token]!.head === verb && relations.includes(tree.tokens[token]!.deprel)
  while (
    from > 0 &&
    isOf(from - 1, 'aux', 'aux:pass', 'advmod', 'cop') &&
    tree.tokens[from - 1]!.xpos !== 'WRB' &&
    tree.sentence[from - 1] === tree.sentence[verb]
  )
    from--
  const leading = leadingVerb(tree, ontology, verb)
  if (leading !== undefined) from = cueRange(tree, ontology, leading)[0]
  const particle = childBy(tree, verb, 'compound:prt')
  if (particle === to || isGoingOn(tree, verb)) to++
  const preposition = tree.tokens[to]
  if (
    (preposition?.deprel === 'case' || preposition?.deprel === 'mark') &&
    ontology.telling.caller.has(`${tree.lemmas[verb]} ${tree.lemmas[to]}`)
  )
    to++
  return [from, ontology.telling.behind.has(tree.lemmas[verb]!) ? mediumEnd(tree, ontology, to) : to]
}

/** Behind "in a statement", "Sunday night": how or when something was said, where it stands at its verb. */
function mediumEnd(tree: Tree, { telling }: Ontology, from: number): number {
  const next = tree.tokens[from]
  if (!next) return from
  if (next.deprel === 'case' && media.has(tree.lemmas[from]!)) {
    const { head } = next
    const near = head > from && head - from <= 4 && tree.tokens[head]!.upos === 'NOUN'
    return near && telling.medium.has(tree.lemmas[head]!) ? head + 1 : from
  }
  const time = timeAt(tree, from)
  return time?.from === from && time.to - from <= 2 && next.upos === 'PROPN' ? time.to : from
}

/** `…," he went on.` */
export const isGoingOn = (tree: Tree, verb: number): boolean =>
  tree.lemmas[verb] === 'go' && tree.lemmas[verb + 1] === 'on' && tree.tokens[verb + 2]?.upos === 'PUNCT'

const media = new Set(['in', 'by', 'via'])

/** The verb that leads over to another: "continued" of "continued to insist". */
export function leadingVerb(tree: Tree, ontology: Ontology, verb: number): number | undefined {
  const { head, deprel, xpos } = tree.tokens[verb]!
  if (head < 0 || head > verb || verb - head > chainReach || (xpos !== 'VB' && xpos !== 'VBG')) return undefined
  if (deprel !== 'xcomp' && deprel !== 'advcl') return undefined
  if (tree.tokens[head]!.upos !== 'VERB' || !ontology.telling.chain.has(tree.lemmas[head]!)) return undefined
  // "used the speech to attack": what stands between is a thing of its own
  for (let token = head + 1; token < verb; token++)
    if (tree.tokens[token]!.upos === 'NOUN' || tree.tokens[token]!.upos === 'PROPN') return undefined
  return head
}

/** The words of a clause that is said: to the end of its sentence where nothing else of the verb follows. */
export function complement(tree: Tree, ontology: Ontology, verb: number, clause: number): readonly [number, number] {
  const [from, to] = subtree(tree, clause, child => child === verb)
  if (from <= verb) return [from, to]
  const first = startOf(tree, ontology, verb, from)
  let last = to
  for (const child of tree.children[verb]!) {
    if (child < clause) continue
    const { deprel } = tree.tokens[child]!
    if (endsContent(tree, child)) return untilSemicolon(tree, [first, last])
    if (child > clause && deprel !== 'punct') last = Math.max(last, subtree(tree, child)[1])
  }
  const { head } = tree.tokens[verb]!
  const sentence = tree.annotated.syntax.sentences[tree.sentence[verb]!]!
  return untilSemicolon(tree, [first, head < 0 ? sentence.to - 1 : last])
}

/** Whether a part behind what is said is the speaker's next act, not more of what is said: "and left", "adding that …". */
function endsContent(tree: Tree, part: number): boolean {
  const { deprel, xpos } = tree.tokens[part]!
  const mark = prepositionOf(tree, part, 'mark')
  if (deprel === 'conj') return mark !== 'that'
  if (deprel === 'advcl') return xpos !== 'VBG' || mark === ''
  return deprel === 'parataxis'
}

/** "said it would stay; its rival left": what follows a semicolon outside a quotation is told by itself. */
function untilSemicolon(tree: Tree, [from, to]: readonly [number, number]): readonly [number, number] {
  for (let token = from; token < to; token++) {
    const { form } = tree.tokens[token]!
    if (/^(?:["“”]|``|'')$/.test(form)) break
    if (form === ';') return [from, token]
  }
  return [from, to]
}

/** Where what is said begins: behind the verb, but for those told and the day. */
function startOf(tree: Tree, ontology: Ontology, verb: number, clause: number): number {
  const after = cueRange(tree, ontology, verb)[1]
  if (ontology.telling.addressing.has(tree.lemmas[verb]!)) return clause
  for (let token = after; token < clause; token++) {
    const { deprel, head } = tree.tokens[token]!
    if (head === verb && (deprel.startsWith('obl') || deprel === 'advmod' || deprel === 'advcl' || deprel === 'iobj'))
      return clause
  }
  return after
}

/** What a verb of speech says something of: everything behind it. */
export function afterVerb(
  tree: Tree,
  ontology: Ontology,
  verb: number,
  source: number | undefined,
): readonly [number, number] {
  const [, to] = subtree(tree, verb, child => {
    const { deprel } = tree.tokens[child]!
    return (
      child === source ||
      deprel === 'conj' ||
      deprel === 'parataxis' ||
      (deprel === 'punct' && child > verb) ||
      (deprel === 'advcl' &&
        child > verb &&
        tree.tokens[child]!.xpos !== 'VBG' &&
        prepositionOf(tree, child, 'mark') !== 'of')
    )
  })
  return [cueRange(tree, ontology, verb)[1], to]
}

/** The sentence around "…, he said, …": what stands before and behind. */
export function around(tree: Tree, host: number, [from, to]: readonly [number, number]): (readonly [number, number])[] {
  if (host < 0) return []
  const [first, last] = subtree(tree, host)
  const parts: (readonly [number, number])[] = []
  if (from > first) parts.push([first, from])
  if (last > to + 1) parts.push([to, last])
  return parts
}

/** "say the edge hides concerns": what follows although the tree hangs it elsewhere. */
export function restOfSentence(tree: Tree, ontology: Ontology, verb: number): readonly [number, number] | undefined {
  const sentence = tree.annotated.syntax.sentences[tree.sentence[verb]!]!
  const from = cueRange(tree, ontology, verb)[1]
  let finite = false
  for (let token = from; token < sentence.to; token++)
    if (['VBD', 'VBZ', 'VBP', 'MD'].includes(tree.tokens[token]!.xpos)) finite = true
  return finite && sentence.to - from > 3 ? [from, sentence.to - 1] : undefined
}
