/** Where each sentence is: the one state whose places it names; a state that only acts is no place. */
import type { Draft } from './draft.ts'
import { sentenceAt } from './history.ts'
import type { Atom, Page } from './page.ts'

export class Scenes {
  readonly #page: Page
  readonly #countries = new Map<number, Set<string>>()
  readonly #places = new Map<Atom, string>()

  constructor(page: Page, drafts: readonly Draft[]) {
    this.#page = page
    for (const { head, location, mention, atom } of drafts) {
      if (mention !== 'name' || !location?.country) continue
      if (atom) this.#places.set(atom, location.country)
      if (location.precision === 'country' && !/^(?:obl|nmod|appos)/.test(page.tokens[head]!.deprel)) continue
      const here = sentenceAt(page, head)
      const found = this.#countries.get(here)
      if (found) found.add(location.country)
      else this.#countries.set(here, new Set([location.country]))
    }
  }

  /** The state that a name's place lies in. */
  of(atom: Atom): string | undefined {
    return this.#places.get(atom)
  }

  /** The only state named in a token's sentence, else in the one before it. */
  at(token: number): string | undefined {
    const here = sentenceAt(this.#page, token)
    for (const sentence of [here, here - 1]) {
      const found = this.#countries.get(sentence)
      if (found) return found.size === 1 ? [...found][0] : undefined
    }
    return undefined
  }
}
