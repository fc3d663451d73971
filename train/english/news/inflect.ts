/** Forms of the verbs and nouns that the generator uses; irregular ones are given with the word. */

export interface Verb {
  readonly base: string
  readonly third: string
  readonly past: string
  readonly participle: string
  readonly ing: string
}

const VOWEL = /[aeiou]/
/** Irregular verbs whose last letter is doubled before -ing. */
const DOUBLED = new Set(['begin', 'cut', 'hit', 'overrun', 'quit', 'shut', 'win', 'put', 'set'])

/** `send sent sent` or `ban banned banned` or a regular `shell`. */
export function verb(entry: string): Verb {
  const [base = '', past = regularPast(base), participle = past] = entry.split(' ')
  // banned, banning
  const doubled = past === `${base}${base.at(-1)}ed` || DOUBLED.has(base)
  return { base, third: withS(base), past, participle, ing: ingOf(base, doubled) }
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`
  if (base.endsWith('y') && !VOWEL.test(base.at(-2)!)) return `${base.slice(0, -1)}ied`
  return `${base}ed`
}

function ingOf(base: string, doubled: boolean): string {
  if (doubled) return `${base}${base.at(-1)}ing`
  return base.endsWith('e') && !base.endsWith('ee') ? `${base.slice(0, -1)}ing` : `${base}ing`
}

/** Third person of a verb, plural of a noun. */
export function withS(base: string): string {
  if (/(s|x|z|ch|sh)$/.test(base)) return `${base}es`
  if (base.endsWith('y') && !VOWEL.test(base.at(-2)!)) return `${base.slice(0, -1)}ies`
  return `${base}s`
}
