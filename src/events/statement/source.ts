/** Who tells: the words that name a source, with its appositions and without what else is told of it. */
import { childBy, prepositionOf, subtree, type Tree, under } from '../tree.ts'

const relative = new Set(['WP', 'WDT'])
const parting = /^(?:,|--|—|–)$/
const clauses = new Set(['advcl', 'parataxis', 'case', 'dep', 'ccomp', 'discourse'])

/** The words of a source; "who" where the verb is a relative clause's. */
export function sourceRange(tree: Tree, source: number, verb: number): readonly [number, number] {
  const pronoun = tree.tokens[verb]!.head === source ? childBy(tree, verb, 'nsubj') : undefined
  if (pronoun !== undefined && pronoun > source && relative.has(tree.tokens[pronoun]!.xpos))
    return [pronoun, pronoun + 1]
  return nameRange(tree, source, verb)
}

/** The words that name somebody, without the clause of a verb that is told of them. */
export function nameRange(tree: Tree, source: number, verb: number): readonly [number, number] {
  const own = under(tree, verb, source)
  const range = subtree(tree, source, child => child === verb || isAside(tree, child, own ? undefined : source))
  return trimSource(tree, source, range)
}

/** Whether a part of a source's phrase tells of it rather than names it: a clause, or a phrase behind a comma. */
function isAside(tree: Tree, child: number, source: number | undefined): boolean {
  const { deprel, head, xpos, form } = tree.tokens[child]!
  // "the aide, who spoke because he was asked,": a clause of what is told of the source stays with it
  if (clauses.has(deprel))
    return source === undefined || head === source || deprel === 'case' || tree.tokens[head]!.upos !== 'VERB'
  if (parting.test(form)) return true
  if (child < head) return false
  // "the palace on Monday said"
  if (
    head === source &&
    tree.time[child]! >= 0 &&
    (deprel === 'nmod' || deprel === 'obl' || deprel === 'nmod:unmarked')
  )
    return true
  const parted = isParted(tree, child)
  return parted && ((deprel === 'acl' && xpos === 'VBG') || (deprel === 'nmod' && prepositionOf(tree, child) !== 'of'))
}

/** Whether a comma or dash stands before a phrase. */
function isParted(tree: Tree, child: number): boolean {
  const [from] = subtree(tree, child)
  return parting.test(tree.tokens[from]!.form) || parting.test(tree.tokens[from - 1]?.form ?? '')
}

/** A range without the words at its edges that name nobody. */
function trimSource(tree: Tree, source: number, [from, to]: readonly [number, number]): readonly [number, number] {
  let first = from
  let last = to
  const isEdge = (token: number) => ['PUNCT', 'ADP', 'SCONJ', 'CCONJ'].includes(tree.tokens[token]!.upos)
  while (first < source && isEdge(first)) first++
  while (last - 1 > source && isEdge(last - 1) && !/^[)\]"”]$/.test(tree.tokens[last - 1]!.form)) last--
  return closed(tree, [first, last])
}

/** With the comma that ends an apposition. */
export function closed(tree: Tree, [from, to]: readonly [number, number]): readonly [number, number] {
  const parted = tree.tokens[to]?.form === ',' && tree.tokens.slice(from, to).some(({ form }) => form === ',')
  return [from, parted ? to + 1 : to]
}

const nounPhrase = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PRON', 'PART', 'SYM'])
const finite = new Set(['VBD', 'VBZ', 'VBP', 'MD'])
/** How far before its verb a subject may begin that the tree did not give it. */
const reach = 40

/** The noun phrase that stands before a finite verb, where the tree gives the verb no subject: its tokens, half open. */
export function subjectBefore(tree: Tree, verb: number): readonly [number, number] | undefined {
  const first = Math.max(tree.annotated.syntax.sentences[tree.sentence[verb]!]!.from, verb - reach)
  let to = verb
  let aside = false
  if (tree.tokens[to - 1]?.form === ',') {
    aside = true
    to--
  }
  for (let at = to - 1; at >= first; at--) {
    const { upos, form } = tree.tokens[at]!
    if (form === ',') {
      if (!aside) return undefined
      aside = false
    } else if (upos === 'PUNCT' && !/^[()-]$/.test(form)) return undefined
    else if (opensClause(tree, at)) return undefined
    else if (nounPhrase.has(upos) && upos !== 'ADJ') {
      const from = phraseStart(tree, at, first)
      const before = tree.tokens[from - 1]
      if (!aside && before?.upos !== 'ADP' && !/^[(]$/.test(before?.form ?? '') && holdsNominal(tree, from, at + 1))
        return before?.upos === 'VERB' ? undefined : [from, to]
      at = from
    }
  }
  return undefined
}

/** Whether a word begins or heads a clause other than one that tells of a noun. */
function opensClause(tree: Tree, at: number): boolean {
  const { upos, xpos, deprel, head } = tree.tokens[at]!
  const inner = ['acl:relcl', 'acl'].includes(
    upos === 'AUX' || upos === 'SCONJ' ? (tree.tokens[head]?.deprel ?? '') : deprel,
  )
  return !inner && (upos === 'SCONJ' || finite.has(xpos))
}

function phraseStart(tree: Tree, end: number, first: number): number {
  let from = end
  while (from > first) {
    const before = tree.tokens[from - 1]!
    if (nounPhrase.has(before.upos) || before.form === '-') from--
    else if (before.upos === 'CCONJ' && from - 2 >= first && tree.tokens[from - 2]!.upos === tree.tokens[from]!.upos)
      from--
    else break
  }
  return from
}

function holdsNominal(tree: Tree, from: number, to: number): boolean {
  return tree.tokens.slice(from, to).some(({ upos }) => ['NOUN', 'PROPN', 'PRON', 'NUM'].includes(upos))
}

/** The word of a stretch whose head lies outside it. */
export function headOf(tree: Tree, [from, to]: readonly [number, number]): number {
  for (let token = from; token < to; token++) {
    const { head, upos } = tree.tokens[token]!
    if ((head < from || head >= to) && upos !== 'PUNCT' && upos !== 'ADP') return token
  }
  return from
}
