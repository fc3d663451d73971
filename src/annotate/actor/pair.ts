/** "The two", "both", "the pair", without a noun → the two of whom the report spoke last. */
import type { Identity } from '../../record/record.ts'
import type { History } from './history.ts'
import { formAt, type Page } from './page.ts'

const roles = new Set(['nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl', 'obl:agent', 'nmod'])
/** Sentences in which they were named. */
const NEAR = 2

/** Whether a token stands for two parties named before. */
export function isPair(page: Page, token: number): boolean {
  const form = formAt(page, token)
  if (form !== 'two' && form !== 'both' && form !== 'pair' && form !== 'duo') return false
  const { upos, deprel } = page.tokens[token]!
  if (!roles.has(deprel) || (form !== 'both' && formAt(page, token - 1) !== 'the')) return false
  if (form === 'two' && upos !== 'NUM') return false
  // "the pair of shoes", "both of its ports", "the two that sank"
  const next = formAt(page, token + 1)
  return next !== 'of' && next !== 'that' && next !== 'which' && page.tokens[token + 1]?.head !== token
}

/** Those two: people of two parties, or two bodies; nobody where others were spoken of together since. */
export function resolvePair(page: Page, history: History, token: number): readonly Identity[] {
  const many = history.find(token, ({ plural, weak }) => plural && !weak, 1)
  if (many) return many.identities
  for (const kind of ['person', 'country', 'organisation']) {
    const found = history.last(token, 2, ({ type }, { weak, sentence }) => {
      const here = page.sentences.findIndex(({ from, to }) => from <= token && token < to)
      return type === kind && !weak && here - sentence <= NEAR
    })
    if (found.length === 2) return found.reverse()
  }
  return []
}
