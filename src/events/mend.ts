/** Tokens as the parser links them → the same with links that their own words show to be slips. */
import type { Token } from '../record/record.ts'

/** Mends what a parser gets wrong in a way that the words around it prove; every other link stays. */
export function mendTree(tokens: readonly Token[]): readonly Token[] {
  const children = childrenOf(tokens)
  let mended: Token[] | undefined
  const change = (at: number, to: Partial<Token>) => {
    mended ??= [...tokens]
    mended[at] = { ...mended[at]!, ...to }
  }
  tokens.forEach(({ deprel }, at) => {
    if (deprel === 'obl:agent' && !isBy(tokens, children, at)) change(at, { deprel: 'obl' })
    else if (deprel === 'conj') {
      const teller = tellerOf(tokens, children, at)
      if (teller !== undefined) change(at, { head: teller })
    } else if (deprel === 'nmod') {
      const noun = nounBeforeTime(tokens, children, at)
      if (noun !== undefined) change(at, { head: noun })
    }
  })
  return mended ?? tokens
}

function childrenOf(tokens: readonly Token[]): readonly (readonly number[])[] {
  const children: number[][] = tokens.map(() => [])
  tokens.forEach(({ head }, at) => {
    if (head >= 0) children[head]!.push(at)
  })
  return children
}

type Children = readonly (readonly number[])[]

/** "accused of murder": only what stands behind "by" did it. */
function isBy(tokens: readonly Token[], children: Children, at: number): boolean {
  return children[at]!.some(child => tokens[child]!.deprel === 'case' && tokens[child]!.form.toLowerCase() === 'by')
}

/** "said Oslo had refused, and called for talks": a bare past goes with the teller's, not with the perfect that he tells of. */
function tellerOf(tokens: readonly Token[], children: Children, at: number): number | undefined {
  const { xpos, head } = tokens[at]!
  const first = tokens[head]!
  if (xpos !== 'VBD' || first.deprel !== 'ccomp' || first.head < 0 || first.head > head) return undefined
  if (first.xpos === 'VBD' || tokens[first.head]!.xpos !== 'VBD') return undefined
  const own = children[at]!.some(child => /^(?:aux|nsubj|cop|mark)/.test(tokens[child]!.deprel))
  const helped = children[head]!.some(child => /^(?:aux|cop)/.test(tokens[child]!.deprel))
  return own || !helped ? undefined : first.head
}

const months = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/

/** "the bombing this week of a church": what stands behind the day hangs on the noun before it. */
function nounBeforeTime(tokens: readonly Token[], children: Children, at: number): number | undefined {
  const { head, form } = tokens[at]!
  const time = tokens[head]!
  if (!time.deprel.endsWith(':unmarked') || time.head < 0 || time.head > head || head > at || months.test(form))
    return undefined
  return tokens[time.head]!.upos === 'NOUN' && children[at]!.some(child => tokens[child]!.deprel === 'case')
    ? time.head
    : undefined
}
