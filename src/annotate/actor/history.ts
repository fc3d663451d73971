/** Who has been mentioned so far, and which of them a later word can mean. */
import type { Identity } from '../../record/record.ts'
import type { Draft } from './draft.ts'
import type { Page } from './page.ts'

/** One mention of somebody, as the words after it look back at it. */
export interface Trace {
  readonly identities: readonly Identity[]
  readonly token: number
  readonly sentence: number
  readonly subject: boolean
  readonly female?: boolean
  readonly plural: boolean
  /** The noun of a phrase, or before a name: "regime", "government", "general". */
  readonly noun?: string
  /** A place name or an adjective: it names its state only in passing. */
  readonly weak: boolean
}

export class History {
  readonly #page: Page
  readonly #traces: Trace[] = []
  readonly #counts = new Map<string, number>()
  readonly #countries = new Map<string, number>()

  constructor(page: Page) {
    this.#page = page
  }

  add(draft: Draft): void {
    if (draft.identities.length === 0) return
    const sentence = sentenceAt(this.#page, draft.head)
    const weight = sentence === 0 ? 3 : sentence < 3 ? 2 : 1
    for (const identity of draft.identities) {
      const key = keyOf(identity)
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
      const { country } = identity
      if (country && country !== 'IGO' && country !== 'NGO')
        this.#countries.set(country, (this.#countries.get(country) ?? 0) + weight)
    }
    const noun = draft.phrase?.role.role?.name ?? draft.title
    this.#traces.push({
      identities: draft.identities,
      token: draft.head,
      sentence,
      subject: isSubject(this.#page, draft.head),
      ...(draft.female !== undefined && { female: draft.female }),
      ...(noun !== undefined && { noun }),
      plural: draft.plural === true || draft.identities.length > 1,
      weak:
        draft.modifier === true ||
        (noun === 'capital' && isScene(this.#page, draft)) ||
        (draft.location !== undefined && (draft.atom?.entries[0]?.kind === 'capital' || isScene(this.#page, draft))),
    })
  }

  /** The likeliest bearer before a token among those that fit: near, subject, often named. Undefined where two are as likely. */
  find(token: number, fits: (trace: Trace) => boolean, within = 3): Trace | undefined {
    const here = sentenceAt(this.#page, token)
    const scores = new Map<string, { trace: Trace; points: number }>()
    for (let i = this.#traces.length - 1; i >= 0; i--) {
      const trace = this.#traces[i]!
      const back = here - trace.sentence
      if (back > within) break
      if (trace.token >= token || !fits(trace)) continue
      const key = trace.identities.map(keyOf).join('|')
      const often = Math.min(3, this.#counts.get(keyOf(trace.identities[0]!)) ?? 0) * 0.3
      const points = 6 - 2 * back + (trace.subject ? 1.6 : 0) + often - (trace.weak ? 1 : 0)
      const known = scores.get(key)
      if (!known) scores.set(key, { trace, points })
      else if (points > known.points) scores.set(key, { trace, points: points + 0.2 })
    }
    const [first, second] = [...scores.values()].sort((a, b) => b.points - a.points)
    return first && (!second || first.points - second.points > 0.05) ? first.trace : undefined
  }

  /** The last distinct identities before a token, newest first, that fit. */
  last(token: number, count: number, fits: (identity: Identity, trace: Trace) => boolean): Identity[] {
    const found: Identity[] = []
    for (let i = this.#traces.length - 1; i >= 0 && found.length < count; i--) {
      const trace = this.#traces[i]!
      if (trace.token >= token) continue
      for (const identity of trace.identities)
        if (found.length < count && fits(identity, trace) && !found.some(other => keyOf(other) === keyOf(identity)))
          found.push(identity)
    }
    return found
  }

  /** The last so many distinct states that acted or were spoken of before a token, first named first; empty where there are fewer. */
  lastCountries(token: number, count: number): string[] {
    const found: string[] = []
    for (let i = this.#traces.length - 1; i >= 0 && found.length < count; i--) {
      const { identities, weak, token: at } = this.#traces[i]!
      if (at >= token || weak) continue
      for (const { country } of identities)
        if (country && !/^[IN]GO$/.test(country) && !found.includes(country) && found.length < count)
          found.push(country)
    }
    return found.length === count ? found.reverse() : []
  }

  /** The state that the report is about: half or more of all that it names, or undefined. */
  mainCountry(): string | undefined {
    let [top, most, all] = ['', 0, 0]
    for (const [country, count] of this.#countries) {
      all += count
      if (count > most) [top, most] = [country, count]
    }
    return most > 0 && most >= 0.5 * all ? top : undefined
  }

  /** The one state that a sentence has named before a token, or undefined where there are none or several. */
  countryInSentence(token: number): string | undefined {
    const here = sentenceAt(this.#page, token)
    const found = new Set<string>()
    for (const { sentence, identities } of this.#traces)
      if (sentence === here)
        for (const { country } of identities) if (country && country !== 'IGO' && country !== 'NGO') found.add(country)
    return found.size === 1 ? [...found][0] : undefined
  }

  /** States by how often the report has named them. */
  countries(): string[] {
    return [...this.#countries].sort((a, b) => b[1] - a[1]).map(([country]) => country)
  }
}

export const keyOf = (identity: Identity): string => identity.actor ?? identity.name

/** Index of the sentence that holds a token. */
export function sentenceAt(page: Page, token: number): number {
  let [low, high] = [0, page.sentences.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (page.sentences[middle]!.to <= token) low = middle + 1
    else high = middle
  }
  return low
}

function isSubject(page: Page, token: number): boolean {
  const { deprel } = page.tokens[token]!
  return deprel === 'nsubj' || deprel === 'nsubj:pass'
}

/** "in Switzerland": where something happened, and no party to it. */
function isScene(page: Page, { from, head }: Draft): boolean {
  if (!/^(?:obl|nmod|appos)/.test(page.tokens[head]!.deprel)) return false
  const before = page.tokens[from - 1]?.form.toLowerCase()
  const earlier = page.tokens[from - 2]?.form.toLowerCase()
  return before === ',' || before === 'in' || before === 'at' || (before === 'the' && earlier === 'in')
}
