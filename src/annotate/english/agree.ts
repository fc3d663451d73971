/** Tags and relations made to agree with the tree: the network chooses each without sight of the others. */
import type { Token } from '../../record/record.ts'
import { governs } from './governed.ts'

/** A step of the way; changes tokens in place. */
type Rule = (tokens: Token[], children: readonly (readonly number[])[]) => void

/** The same tokens where all agree. */
export function agree(tokens: readonly Token[]): readonly Token[] {
  const agreed = [...tokens]
  const children: number[][] = tokens.map(() => [])
  tokens.forEach(({ head }, i) => {
    if (head >= 0) children[head]!.push(i)
  })
  for (const rule of [
    nameNotModal,
    presentTense,
    oneSubject,
    subjectOfContent,
    subjectBehindAs,
    whetherClause,
    officeOf,
    governedPhrase,
    latePhrase,
  ])
    rule(agreed, children)
  return agreed
}

const FINITE = new Set(['root', 'conj', 'parataxis', 'ccomp'])

/** "They meet on Monday": a bare verb with a subject and neither auxiliary nor mark is in the present tense. */
const presentTense: Rule = (tokens, children) => {
  tokens.forEach((token, i) => {
    if (token.xpos !== 'VB' || token.upos !== 'VERB' || !FINITE.has(token.deprel)) return
    const relations = children[i]!.map(child => tokens[child]!.deprel)
    if (!relations.includes('nsubj') || relations.includes('aux') || relations.includes('mark')) return
    tokens[i] = { ...token, xpos: 'VBP' }
  })
}

/** "when May visited": no modal stands with a past tense. */
const nameNotModal: Rule = tokens => {
  tokens.forEach((token, i) => {
    if (token.xpos !== 'MD' || i === 0 || !/^(?:May|Will)$/.test(token.form)) return
    if (token.head !== i + 1 || !/^VB[DZ]$/.test(tokens[token.head]!.xpos)) return
    tokens[i] = { ...token, lemma: token.form, upos: 'PROPN', xpos: 'NNP', deprel: 'nsubj' }
  })
}

/** "Receiving the envoy, the king praised": a clause before the subject is no second subject. */
const oneSubject: Rule = (tokens, children) => {
  tokens.forEach((token, i) => {
    if (token.deprel !== 'csubj' || token.xpos !== 'VBG' || token.head < i) return
    const subject = children[token.head]!.find(child => /^nsubj/.test(tokens[child]!.deprel))
    if (subject !== undefined && subject > i) tokens[i] = { ...token, deprel: 'advcl' }
  })
}

/** "the envoy said Oslo `is seeking'": the second subject of a verb is that of the clause behind it, which has none. */
const subjectOfContent: Rule = (tokens, children) => {
  tokens.forEach((token, i) => {
    if (token.deprel !== 'nsubj' || token.head > i || token.head < 0) return
    const verb = token.head
    const first = children[verb]!.some(child => child < verb && tokens[child]!.deprel === 'nsubj')
    const content = children[verb]!.find(child => child > i && tokens[child]!.deprel === 'ccomp')
    if (!first || content === undefined || hasSubject(tokens, children[content]!)) return
    tokens[i] = { ...token, head: content }
  })
}

/** "as visiting king Abdullah urged him": after "as" a participle stands before the subject, and governs nothing. */
const subjectBehindAs: Rule = (tokens, children) => {
  tokens.forEach((token, i) => {
    if (token.xpos !== 'VBG' || token.deprel !== 'advcl' || tokens[i - 1]?.lemma !== 'as') return
    const subject = children[i]!.find(child => tokens[child]!.deprel === 'obj')
    const verb = children[token.head]!.find(
      child => subject !== undefined && child > subject && tokens[child]!.deprel === 'advcl',
    )
    if (subject === undefined || verb === undefined || hasSubject(tokens, children[verb]!)) return
    tokens[i - 1] = { ...tokens[i - 1]!, head: verb }
    tokens[i] = { ...token, head: subject, deprel: 'amod' }
    tokens[subject] = { ...tokens[subject]!, head: verb, deprel: 'nsubj' }
  })
}

/** "voiced support for the strike": a phrase right behind an object that governs its preposition is the object's. */
const governedPhrase: Rule = (tokens, children) => {
  tokens.forEach((token, i) => {
    if (token.deprel !== 'obl' || token.head < 0 || token.head > i) return
    const first = children[i]!.find(child => tokens[child]!.deprel === 'case')
    const noun = (first ?? 0) - 1
    const before = tokens[noun]
    if (first === undefined || before?.upos !== 'NOUN' || before.head !== token.head) return
    if (!/^(?:obj|nsubj:pass)$/.test(before.deprel) || !governs(before.lemma, tokens[first]!.lemma)) return
    tokens[i] = { ...token, head: noun, deprel: 'nmod' }
  })
}

/** "promised to free them on Friday": what stands behind an infinitive says something of it. */
const latePhrase: Rule = (tokens, children) => {
  tokens.forEach((token, i) => {
    if (!/^obl(?::unmarked)?$/.test(token.deprel) || token.head < 0) return
    const infinitive = children[token.head]!.find(
      child => child < i && tokens[child]!.deprel === 'xcomp' && tokens[child]!.xpos === 'VB',
    )
    if (infinitive !== undefined && infinitive > token.head) tokens[i] = { ...token, head: infinitive }
  })
}

const hasSubject = (tokens: readonly Token[], children: readonly number[]): boolean =>
  children.some(child => /^nsubj/.test(tokens[child]!.deprel))

/** "must decide whether to lift sanctions": what is decided, not a circumstance. */
const whetherClause: Rule = (tokens, children) => {
  tokens.forEach((token, i) => {
    if (token.deprel !== 'advcl' || token.head > i) return
    const marks = children[i]!.filter(child => tokens[child]!.deprel === 'mark').map(child => tokens[child]!.form)
    if (marks[0] === 'whether' && marks.includes('to')) tokens[i] = { ...token, deprel: 'ccomp' }
  })
}

/** "Secretary of State Madeleine Albright": the office is a phrase of its own before the name, which "of" does not govern. */
const officeOf: Rule = (tokens, children) => {
  for (let i = 1; i + 2 < tokens.length; i++) {
    const [office, of, what] = [tokens[i - 1]!, tokens[i]!, tokens[i + 1]!]
    if (of.lemma !== 'of' || office.deprel !== 'nmod:desc' || what.deprel !== 'nmod:desc') continue
    const { head } = office
    if ((of.head !== head && of.head !== i + 1) || what.head !== head) continue
    tokens[i] = { ...of, head: i + 1 }
    tokens[i + 1] = { ...what, head: i - 1, deprel: 'nmod' }
    const name = tokens[head]!
    const governed = children[head]!.some(child => child !== i && tokens[child]!.deprel === 'case')
    if (!governed && name.deprel === 'obl') tokens[head] = { ...name, deprel: 'obj' }
  }
}
