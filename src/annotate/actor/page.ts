/** What every step of reading mentions looks at: the report's tokens, the registry, and the day of the report. */
import type { Article, Identity, Name, Place, Sentence, Syntax, Time, Token } from '../../record/record.ts'
import { boundedNames } from './bounds.ts'
import { consistentNames } from './consistent.ts'
import { withPassedOver } from './passed-over.ts'
import type { NameEntry, Registry, Role } from './registry.ts'
import { bodiesByShape } from './shape.ts'

/** Finds a place that the registry does not hold; `countries` are those that the report speaks of, most often named first. */
export type Locate = (name: string, countries: readonly string[]) => Place | undefined

export interface Page {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly names: readonly Name[]
  readonly registry: Registry
  /** Day number of the report; absent where its date is not known. */
  readonly day?: number
  /** The state or public body in whose name the report speaks, where it is a statement of theirs. */
  readonly publisher?: Identity
  readonly title?: Article['title']
  /** The state that the report is sent from, by its dateline. */
  readonly home?: string
  readonly locate: Locate
  /** Times that the report names. */
  readonly times: readonly Time[]
  /** States that the report tells of, most often named first. */
  readonly focus: readonly string[]
  /** In a report without a date: the persons whom it names, of whom alone an office can mean one. Indices of the registry. */
  readonly named?: ReadonlySet<number>
  /** The coalition that the report names; an index of the registry. */
  readonly coalition?: number
  /** Whether tags and trees are there; a bare phrase has none. */
  readonly parsed: boolean
}

/** Words that stand together in the text and that the registry or the tagger knows. */
export interface Atom {
  readonly from: number
  readonly to: number
  /** `actor`: a name in the registry; `origin`: an adjective or demonym; `role`: a noun; `unknown`: a name that only the tagger knows. */
  readonly kind: 'actor' | 'origin' | 'role' | 'unknown'
  readonly entries: readonly NameEntry[]
  readonly role?: Role
  readonly plural?: boolean
  /** The one state or body that has the title. */
  readonly of?: string
  /** The tagger's type, where it found a name here. */
  readonly tagged?: Name['type']
  /** Country of a name inside this one: "Bank of Japan". */
  readonly country?: string
}

/** A person or body that this report has named, and by which surname it may call them again. */
export interface Known {
  readonly identity: Identity
  readonly female?: boolean
}

export type PageOptions = Pick<Page, 'day' | 'publisher' | 'home' | 'locate'> & Partial<Pick<Page, 'times'>>

/** Syntax, article and registry as one page. */
export function openPage(syntax: Syntax, registry: Registry, options: PageOptions): Page {
  return {
    text: syntax.text,
    tokens: syntax.tokens,
    sentences: syntax.sentences,
    names: readNames(syntax, options.locate),
    registry,
    ...(options.day !== undefined && { day: options.day }),
    ...(options.publisher && { publisher: options.publisher }),
    ...(options.home && { home: options.home }),
    locate: options.locate,
    times: options.times ?? [],
    focus: [],
    parsed: syntax.tokens.some(({ upos }) => upos !== '' && upos !== '_'),
  }
}

/** The tagger's names, with what their shape, their neighbours and one another say of them. */
function readNames({ tokens, names }: Syntax, locate: Locate): Name[] {
  const bounded = boundedNames(tokens, bodiesByShape(tokens, names), locate)
  return consistentNames(tokens, withPassedOver(tokens, bounded))
}

/** The token of a stretch whose head lies outside it; without a tree the last one before a preposition. */
export function headOf(page: Page, from: number, to: number): number {
  const { tokens } = page
  if (page.parsed)
    for (let i = from; i < to; i++) {
      const { head, upos } = tokens[i]!
      if ((head < from || head >= to) && upos !== 'PUNCT' && upos !== 'ADP' && upos !== 'DET') return i
    }
  for (let i = from + 1; i < to; i++) if (/^(?:of|for|to|in)$/i.test(tokens[i]!.form)) return i - 1
  return to - 1
}

/** The words of a stretch as the text has them. */
export function wordsOf(page: Page, from: number, to: number): string {
  return to <= from ? '' : page.text.slice(page.tokens[from]!.start, page.tokens[to - 1]!.end)
}

/** Lower-case form of a token; empty beyond the ends. */
export function formAt(page: Page, token: number): string {
  return page.tokens[token]?.form.toLowerCase() ?? ''
}
