/** Names of one text → the same, agreed with one another: short forms that it gives in brackets, and one type for one name. */
import type { Name, Token } from '../../record/record.ts'
import { isAllCapitals, isCapital } from './key.ts'

/** Names as `names`, with those that the text itself explains; in the order of the text, none overlapping. */
export function consistentNames(tokens: readonly Token[], names: readonly Name[]): Name[] {
  const short = readShortForms(tokens, names)
  const retyped = agreed(tokens, names, short)
  return withSurnames(tokens, withMissed(tokens, retyped, short))
}

const keyOf = (tokens: readonly Token[], { from, to }: Pick<Name, 'from' | 'to'>): string =>
  tokens
    .slice(from, to)
    .map(({ form }) => form)
    .join(' ')

/** "Housing Authority of Oslo (HAO)": short form → type. */
function readShortForms(tokens: readonly Token[], names: readonly Name[]): Map<string, Name['type']> {
  const found = new Map<string, Name['type']>()
  for (const { type, from, to } of names) {
    if (type === 'PER' || to - from < 2 || tokens[to]?.form !== '(' || tokens[to + 2]?.form !== ')') continue
    const { form } = tokens[to + 1]!
    if (/^\p{Lu}[\p{L}&]{1,7}$/u.test(form) && abbreviates(form, tokens.slice(from, to))) found.set(form, type)
  }
  return found
}

/** Whether capitals stand for words in their order, the first for one of the first two. */
export function abbreviates(form: string, words: readonly Token[]): boolean {
  const initials = words.map(word => word.form[0]!.toLowerCase())
  let at = 0
  for (const letter of form.toLowerCase()) {
    const next = initials.indexOf(letter, at)
    if (next < 0) return at >= 2 && at >= form.length - 1
    at = next + 1
  }
  return true
}

/** One type for one name where most of its mentions have it. */
function agreed(tokens: readonly Token[], names: readonly Name[], short: ReadonlyMap<string, Name['type']>): Name[] {
  const counts = new Map<string, Map<Name['type'], number>>()
  for (const name of names) {
    const key = keyOf(tokens, name)
    const types = counts.get(key) ?? new Map()
    counts.set(key, types.set(name.type, (types.get(name.type) ?? 0) + 1))
  }
  return names.map(name => {
    const key = keyOf(tokens, name)
    const type = short.get(key) ?? majority(counts.get(key)!)
    return type === undefined || type === name.type ? name : { ...name, type }
  })
}

function majority(types: ReadonlyMap<Name['type'], number>): Name['type'] | undefined {
  const all = [...types.values()].reduce((sum, count) => sum + count, 0)
  return [...types].find(([, count]) => count >= 3 && count >= 0.6 * all)?.[0]
}

/** Mentions of a short form, or of a body named often, that the tagger passed over. */
function withMissed(
  tokens: readonly Token[],
  names: readonly Name[],
  short: ReadonlyMap<string, Name['type']>,
): Name[] {
  const known = new Map(short)
  const often = new Map<string, number>()
  for (const name of names)
    if (name.type === 'ORG' && name.to - name.from === 1) {
      const key = keyOf(tokens, name)
      often.set(key, (often.get(key) ?? 0) + 1)
    }
  for (const [key, count] of often)
    if (count >= 2 && (isAllCapitals(key) || /\p{Ll}\p{Lu}/u.test(key))) known.set(key, 'ORG')
  const taken = new Set(names.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)))
  for (const form of readActing(tokens, taken)) known.set(form, 'ORG')
  if (known.size === 0) return [...names]
  const missed = tokens.flatMap((token, at): Name[] => {
    // "a CPA" is somebody of a trade
    const isOne = /^an?$/i.test(tokens[at - 1]?.form ?? '')
    const type = isOne || taken.has(at) || !isNominal(token.upos) ? undefined : known.get(token.form)
    return type ? [{ type, from: at, to: at + 1, start: token.start, end: token.end }] : []
  })
  return [...names, ...missed].sort((a, b) => a.from - b.from)
}

/** Short forms with "the" that no name covers, said more than once, that act or have something: "the KPA said". */
function readActing(tokens: readonly Token[], taken: ReadonlySet<number>): string[] {
  const times = new Map<string, number>()
  const acting = new Set<string>()
  tokens.forEach(({ form, upos, deprel }, at) => {
    if (taken.has(at) || !/^\p{Lu}{3,6}$/u.test(form) || !isNominal(upos) || !isLower(tokens[at - 1])) return
    if (tokens[at - 1]?.form.toLowerCase() !== 'the') return
    times.set(form, (times.get(form) ?? 0) + 1)
    if (deprel === 'nsubj' || deprel === 'nsubj:pass' || deprel === 'nmod:poss') acting.add(form)
  })
  return [...acting].filter(form => times.get(form)! > 1)
}

const isNominal = (upos: string): boolean => upos === 'PROPN' || upos === 'NOUN'
const isLower = (token: Token | undefined): boolean => token !== undefined && /\p{Ll}/u.test(token.form)

/** "Ghulam Lone … Lone": the surname of somebody named in full, where the tagger passed over it. */
function withSurnames(tokens: readonly Token[], names: readonly Name[]): Name[] {
  const surnames = new Set<string>()
  for (const { type, from, to } of names)
    if (type === 'PER' && to - from > 1 && tokens[to - 1]!.form.length > 3) surnames.add(tokens[to - 1]!.form)
  const taken = new Set(names.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)))
  const times = new Map<string, number>()
  const passed = tokens.flatMap(({ form, upos, start, end }, at): Name[] => {
    if (taken.has(at) || upos !== 'PROPN' || !surnames.has(form) || isCapital(tokens[at - 1]?.form ?? '')) return []
    times.set(form, (times.get(form) ?? 0) + 1)
    return [{ type: 'PER', from: at, to: at + 1, start, end }]
  })
  // what the tagger passes over again and again is no surname
  const missed = passed.filter(({ from }) => times.get(tokens[from]!.form)! < 3)
  return missed.length === 0 ? [...names] : [...names, ...missed].sort((a, b) => a.from - b.from)
}
