import type { DayRange, Span } from './span.ts'

/** A sentence; `from` and `to` are its tokens, half open, as indexes into `tokens`. */
export interface Sentence extends Span {
  readonly from: number
  readonly to: number
}

/** A syntactic word as UD English EWT draws it. `head` is an index into the document's tokens, -1 at a root. */
export interface Token extends Span {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly head: number
  readonly deprel: string
}

export type NameType = 'PER' | 'ORG' | 'LOC'

/** A name as the tagger found it, before anybody knows whom it names. `from`, `to`: its tokens, half open. */
export interface Name extends Span {
  readonly type: NameType
  readonly from: number
  readonly to: number
}

/** The language core's whole answer over one text. */
export interface Syntax {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly names: readonly Name[]
}

/** Who somebody is, apart from where a text mentions them. */
export interface Identity {
  /** Canonical name: `Vladimir Putin`, `Russia`, `Hamas`; for an unnamed group its own words: `Russian forces`. */
  readonly name: string
  /** Id in the registry, or one made from the report for a person the registry lacks. */
  readonly actor?: string
  /** ISO 3166 alpha-3 of the state they act for, or IGO or NGO. */
  readonly country?: string
  /** PLOVER's sector: GOV, MIL, LEG, JUD, COP, REB, UAF, PTY, OPP, JRN, BUS, CVL, IGO, NGO … */
  readonly sector?: string
  /** The office held on the report's date: `president`, `foreign minister`. */
  readonly role?: string
  readonly type: 'person' | 'group' | 'organisation' | 'country'
}

/** Where something is; never more precise than its words. */
export interface Place {
  readonly name: string
  /** ISO 3166 alpha-3. */
  readonly country?: string
  readonly latitude?: number
  readonly longitude?: number
  readonly precision: 'site' | 'city' | 'district' | 'country'
  /** Id in the gazetteer. */
  readonly place?: string
}

/** A mention of somebody or somewhere: a name, a noun phrase or a pronoun. */
export interface Mention extends Span {
  readonly type: NameType
  readonly mention: 'name' | 'nominal' | 'pronoun'
  /** Tokens of the mention, half open, and the one that heads it in the tree. */
  readonly from: number
  readonly to: number
  readonly head: number
  /** Whom it names where that is known; several for "the two leaders", "both countries". Empty where unresolved. */
  readonly identities: readonly Identity[]
  /** Where it is, if it may be a place. A capital carries both this and its government's identity; the reader of events chooses. */
  readonly location?: Place
}

/** TIMEX3 type and value, and the days that it covers where that is known. */
export interface Time extends Span {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  readonly value: string
  readonly interval?: DayRange
  /** Tokens of the expression, half open. */
  readonly from: number
  readonly to: number
  /** The rule that made it, for those who check. */
  readonly by?: string
}
