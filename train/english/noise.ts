/** A training sentence → one that says the same with other capitals, other names, or without its full stop. */
import { nameSpans } from '../../src/annotate/english/network/names.ts'
import type { Example } from './examples.ts'
import type { Random } from './random.ts'
import type { NamePools } from './word-lists.ts'

export interface Noise {
  /** Share of sentences in capitals, in headline's capitals, and in lower case. */
  readonly capitals: number
  readonly headline: number
  readonly lower: number
  /** A word of frequency f is hidden with probability hide / (hide + f). */
  readonly hide: number
  /** Share of sentences that lose their full stop. */
  readonly stop: number
  /** Share of names that become other names of as many words. */
  readonly names: number
  readonly pools: NamePools
}

export const NO_NOISE: Noise = {
  capitals: 0,
  headline: 0,
  lower: 0,
  hide: 0,
  stop: 0,
  names: 0,
  pools: { first: [], last: [], places: [], organisations: [] },
}

export function noisyExample(example: Example, noise: Noise, random: Random): Example {
  const renamed = noise.names > 0 ? otherNames(example, noise, random) : example
  const whole = noise.stop > 0 && random.next() < noise.stop ? withoutStop(renamed) : renamed
  const change = caseNoise(noise, random)
  return change ? { ...whole, forms: whole.forms.map(change) } : whole
}

function caseNoise(noise: Noise, random: Random): ((form: string) => string) | undefined {
  const x = random.next()
  if (x < noise.capitals) return form => form.toUpperCase()
  if (x < noise.capitals + noise.headline)
    return form => (form.length > 3 ? form[0]!.toUpperCase() + form.slice(1) : form)
  if (x < noise.capitals + noise.headline + noise.lower) return form => form.toLowerCase()
  return undefined
}

/** A last word that nothing hangs from is dropped where it is a full stop. */
function withoutStop(example: Example): Example {
  const n = example.forms.length - 1
  if (n < 2 || example.forms[n] !== '.' || example.heads.includes(n) || example.heads[n]! < 0) return example
  return {
    forms: example.forms.slice(0, n),
    tags: example.tags.slice(0, n),
    heads: example.heads.slice(0, n),
    relations: example.relations.slice(0, n),
    ...(example.names && { names: example.names.slice(0, n) }),
  }
}

/** Only words that are one capital and small letters change: initials, titles and particles stay. */
const CAPITALISED = /^\p{Lu}\p{Ll}{2,}$/u

function otherNames(example: Example, { names, pools }: Noise, random: Random): Example {
  if (!example.names?.some(label => label > 0)) return example
  const forms = [...example.forms]
  const pick = (pool: readonly string[], form: string): string =>
    pool.length > 0 && CAPITALISED.test(form) ? pool[random.below(pool.length)]! : form
  for (const { type, from, to } of nameSpans(example.names, 0, forms.length)) {
    if (random.next() >= names) continue
    if (type === 'LOC' && to - from === 1) forms[from] = pick(pools.places, forms[from]!)
    if (type === 'ORG' && to - from === 1 && pools.organisations.length > 0)
      forms[from] = pools.organisations[random.below(pools.organisations.length)]!
    if (type !== 'PER') continue
    for (let i = from; i < to; i++) forms[i] = pick(i === to - 1 ? pools.last : pools.first, forms[i]!)
  }
  return { ...example, forms }
}
