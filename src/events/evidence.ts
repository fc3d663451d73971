/** Act → the words that carry it and the clause that tells it. */
import type { Evidence, QuotedSpan } from '../record/record.ts'
import type { Act } from './act.ts'
import { childBy, subtree, type Tree } from './tree.ts'

const around = 32
const longest = 60

/** The word, with its particle, that carries an act. */
export function triggerOf(tree: Tree, { match }: Act): QuotedSpan {
  const { text } = tree.annotated.article
  const { start } = tree.tokens[match.token]!
  const particle = match.pos === 'verb' ? childBy(tree, match.token, 'compound:prt') : undefined
  const last = particle === match.token + 1 ? particle : match.token
  const { end } = tree.tokens[last]!
  return { start, end, quote: text.slice(start, end) }
}

/** Tokens of the clause that tells an act, half open: the nearest verb above it with its arguments. */
export function clauseOf(tree: Tree, { match }: Act): [number, number] {
  let top = match.host
  for (let depth = 0; depth < 6; depth++) {
    const { head, deprel, upos } = tree.tokens[top]!
    const clausal = upos === 'VERB' && !['xcomp', 'acl', 'amod', 'conj', 'ccomp'].includes(deprel)
    if (clausal || head < 0) break
    top = head
  }
  const [from, to] = subtree(tree, top)
  if (to - from <= longest) return [from, to]
  const [a, b] = subtree(tree, match.host)
  return b - a <= longest ? [a, b] : [Math.max(a, match.token - 30), Math.min(b, match.token + 30)]
}

export function evidenceOf(tree: Tree, act: Act): Evidence {
  const { text } = tree.annotated.article
  const [from, to] = clauseOf(tree, act)
  const { start } = tree.tokens[from]!
  const { end } = tree.tokens[to - 1]!
  return {
    start,
    end,
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - around), start),
    suffix: text.slice(end, end + around),
  }
}

const conditionals = new Set(['if', 'unless', 'until', 'provided', 'once'])

/** The words that an act hangs on: "unless Moscow agrees", "pending approval". */
export function conditionOf(tree: Tree, { match }: Act): QuotedSpan | undefined {
  const { text } = tree.annotated.article
  for (const child of tree.children[match.host]!) {
    const { deprel } = tree.tokens[child]!
    const conditional =
      (deprel === 'advcl' &&
        tree.children[child]!.some(
          word => tree.tokens[word]!.deprel === 'mark' && conditionals.has(tree.lemmas[word]!),
        )) ||
      (deprel === 'obl' &&
        tree.children[child]!.some(
          word => tree.tokens[word]!.deprel === 'case' && ['pending', 'without'].includes(tree.lemmas[word]!),
        ))
    if (!conditional) continue
    const [from, to] = subtree(tree, child, word => tree.tokens[word]!.deprel === 'punct')
    const { start } = tree.tokens[from]!
    const { end } = tree.tokens[to - 1]!
    return { start, end, quote: text.slice(start, end) }
  }
  return undefined
}
