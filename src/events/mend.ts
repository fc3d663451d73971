/** Tokens as the parser links them → the same with links that their own words show to be slips. */
import type { Token } from '../record/record.ts'
import { mendWord } from './mend-words.ts'

/** Mends what a parser gets wrong in a way that the words around it prove; every other link stays. */
export function mendTree(tokens: readonly Token[]): readonly Token[] {
  const children = childrenOf(tokens)
  let mended: Token[] | undefined
  const change = (at: number, to: Partial<Token>) => {
    mended ??= [...tokens]
    mended[at] = { ...mended[at]!, ...to }
  }
  tokens.forEach(({ deprel }, at) => {
    mendWord(tokens, children, at, change)
    if (deprel === 'obl:agent' && !isBy(tokens, children, at)) change(at, { deprel: 'obl' })
    else if (deprel === 'conj') {
      const teller = tellerOf(tokens, children, at)
      if (teller !== undefined) change(at, { head: teller })
    } else if (deprel === 'nmod') {
      const noun = nounBeforeTime(tokens, children, at)
      const deed = deedOf(tokens, children, at)
      if (noun !== undefined) change(at, { head: noun })
      else if (deed !== undefined) change(at, deed)
    } else if (deprel === 'nsubj:pass' && isActive(tokens, children, at)) {
      change(at, { deprel: 'nsubj' })
      change(tokens[at]!.head, { xpos: 'VBD' })
    } else if (deprel === 'amod' && isStopped(tokens, children, at)) {
      const noun = tokens[at]!.head
      change(at, { head: tokens[noun]!.head, deprel: 'xcomp', upos: 'VERB', xpos: 'VBG' })
      change(noun, { head: at })
    } else if (deprel === 'amod') {
      const clause = clauseBefore(tokens, children, at)
      if (clause !== undefined) {
        change(tokens[at]!.head, { head: at, deprel: 'obj' })
        change(at, { head: clause, deprel: 'ccomp', upos: 'VERB', xpos: 'VB' })
      }
    } else if (deprel === 'advmod') {
      const name = nameBefore(tokens, at)
      if (name !== undefined) {
        for (const child of children[at]!) change(child, { head: name })
        change(at, { head: name, deprel: 'flat', upos: 'PROPN', xpos: 'NNP' })
      }
    } else if (deprel === 'xcomp') {
      const suffering = objectBehind(tokens, children, at)
      if (suffering !== undefined) change(suffering, { head: at })
      const people = describedBy(tokens, children, at)
      if (people !== undefined) {
        change(people, { head: tokens[at]!.head, deprel: 'obj' })
        change(at, { head: people, deprel: 'amod', xpos: 'VBN' })
      }
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

const nounDeed = /(?:tion|sion|ment|al|ance|ence|ing|ure|visit|trip|release|support|arrest|siege|raid|attack)s?$/i

/** "the repeal of the ban by Oslo", "were sent to the border by Oslo": who stands behind "by" does the deed, not what it is done to. */
function deedOf(tokens: readonly Token[], children: Children, at: number): Partial<Token> | undefined {
  const noun = tokens[at]!.head
  const { deprel, head, upos } = tokens[noun]!
  if (noun > at || head < 0 || head > noun || upos === 'VERB') return undefined
  const preposition = caseOf(tokens, children, at)
  const above = tokens[head]!
  const by = preposition === 'by' && tokens[at]!.upos === 'PROPN'
  if (by && deprel === 'obl' && children[head]!.some(child => tokens[child]!.deprel === 'aux:pass'))
    return { head, deprel: 'obl:agent' }
  if (deprel !== 'nmod' || caseOf(tokens, children, noun) !== 'of' || !nounDeed.test(above.form)) return undefined
  // "the visit of the pope to Oslo": nobody is "the pope to Oslo"
  const onward = preposition === 'to' && upos === 'PROPN' && tokens[at]!.upos === 'PROPN'
  return by || onward ? { head } : undefined
}

function caseOf(tokens: readonly Token[], children: Children, at: number): string {
  const found = children[at]!.find(child => tokens[child]!.deprel === 'case')
  return found === undefined ? '' : tokens[found]!.form.toLowerCase()
}

/** "treated wounded soldiers": a participle between a verb and its object says what they are. */
function describedBy(tokens: readonly Token[], children: Children, at: number): number | undefined {
  const { xpos, head } = tokens[at]!
  if (!/^VB[ND]$/.test(xpos) || head !== at - 1 || tokens[head]!.upos !== 'VERB') return undefined
  if (children[head]!.some(child => tokens[child]!.deprel === 'obj')) return undefined
  const found = children[at]!.find(child => tokens[child]!.deprel === 'obj')
  return found === at + 1 && /^(?:NNS|NNPS)$/.test(tokens[found]!.xpos) ? found : undefined
}

/** "stop kidnapping villagers", "kept shelling the port": what stands behind such a pair is done by the second, not the first. */
function objectBehind(tokens: readonly Token[], children: Children, at: number): number | undefined {
  const { xpos, head } = tokens[at]!
  if (xpos !== 'VBG' || head !== at - 1 || tokens[head]!.upos !== 'VERB') return undefined
  if (children[at]!.some(child => tokens[child]!.deprel === 'obj')) return undefined
  return children[head]!.find(child => child > at && tokens[child]!.deprel === 'obj')
}

const stopping = /^(?:stop|halt|cease|quit)(?:s|ped|ed|d|ping|ing)?$/i

/** "stop kidnapping villagers": right behind such a verb a participle is what is stopped, and the noun its object. */
function isStopped(tokens: readonly Token[], children: Children, at: number): boolean {
  const noun = tokens[at]!.head
  const verb = tokens[noun]!.head
  if (verb !== at - 1 || noun < at || tokens[noun]!.deprel !== 'obj' || !/ing$/i.test(tokens[at]!.form)) return false
  return stopping.test(tokens[verb]!.form) && !children[noun]!.some(child => child < verb)
}

/** "demanded that Chad free ten captives": what has a "that" and a subject of its own is a verb; the clause's governor. */
function clauseBefore(tokens: readonly Token[], children: Children, at: number): number | undefined {
  const has = (deprel: string): boolean => children[at]!.some(child => tokens[child]!.deprel === deprel && child < at)
  const noun = tokens[at]!.head
  const { deprel, head } = tokens[noun]!
  return noun > at && deprel === 'obj' && head < at && has('mark') && has('nsubj') ? head : undefined
}

/** "met with Moon Jae-in at a summit": the last half of a hyphenated name is no adverb; the name's head. */
function nameBefore(tokens: readonly Token[], at: number): number | undefined {
  const [first, hyphen] = [tokens[at - 2], tokens[at - 1]]
  if (first?.upos !== 'PROPN' || hyphen?.form !== '-' || hyphen.start !== first.end) return undefined
  if (hyphen.end !== tokens[at]!.start || tokens[at]!.upos === 'PROPN') return undefined
  return first.deprel === 'flat' ? first.head : at - 2
}

/** "Jets crossed into the zone.": a whole sentence with a full stop and no auxiliary is no passive; only headlines drop it. */
function isActive(tokens: readonly Token[], children: Children, at: number): boolean {
  const { head } = tokens[at]!
  const verb = tokens[head]!
  if (verb.deprel !== 'root' || !/^VB[ND]$/.test(verb.xpos)) return false
  const below = children[head]!
  return (
    below.some(child => tokens[child]!.form === '.' && child > head) &&
    !below.some(child => /^(?:aux|cop|obl:agent)/.test(tokens[child]!.deprel))
  )
}
