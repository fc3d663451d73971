/** Mentions in the making: what the later steps fill in. */
import type { Identity, Mention, Place } from '../../record/record.ts'
import type { Atom, Page } from './page.ts'
import type { Phrase } from './phrase.ts'

export interface Draft {
  from: number
  to: number
  head: number
  type: Mention['type']
  mention: Mention['mention']
  identities: readonly Identity[]
  location?: Place
  phrase?: Phrase
  atom?: Atom
  /** The noun that stands before a name: "dictator" of "dictator Kim". */
  title?: string
  female?: boolean
  plural?: boolean
  /** An adjective before a noun: it says whose, and is no party to what follows. */
  modifier?: boolean
  /** Resolved, or known to be somebody of its own; coreference leaves it alone. */
  settled?: boolean
}

/** Finished mentions, in order of their heads. */
export function finish(page: Page, drafts: readonly Draft[]): Mention[] {
  return [...drafts]
    .sort((a, b) => a.head - b.head || a.from - b.from)
    .map(({ from, to, head, type, mention, identities, location }) => ({
      start: page.tokens[from]!.start,
      end: page.tokens[to - 1]!.end,
      type,
      mention,
      from,
      to,
      head,
      identities,
      ...(location && { location }),
    }))
}
