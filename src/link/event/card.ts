/** A telling of an event → what is compared of it: parties, days, place, amounts, words. */
import { parseDay } from '../../base/days.ts'
import { type Event, type EventType, isAnybody, type Participant, type Stage, stageOf } from '../../record/record.ts'

/** One event as one report tells it. */
export interface Telling {
  readonly event: Event
  /** Id of the report. */
  readonly article: string
  /** ISO 8601. */
  readonly published?: string
  readonly source?: string
  readonly title?: string
  /** The report's MinHash, as articles have it. */
  readonly fingerprint?: string
}

/** Acts among equals: who is named first says nothing. */
const EQUALS = new Set<EventType>(['CONSULT', 'COOPERATE', 'AGREE'])

/** A telling made ready for comparison. What few comparisons come to is made when it is first asked for. */
export class Card {
  readonly telling: Telling
  readonly type: EventType
  readonly stage: Stage
  /** Keys of who acts and of whom it is done to; one set for acts among equals. */
  readonly actors: ReadonlySet<string>
  readonly recipients: ReadonlySet<string>
  /** Day numbers, inclusive; absent where neither the text nor the report has a date. */
  readonly first: number | undefined
  readonly last: number | undefined
  /** Day number of publication. */
  readonly published: number | undefined
  #words?: ReadonlySet<string>
  #trigger?: ReadonlySet<string>
  #groups?: ReadonlySet<string>
  #persons?: ReadonlyMap<string, ReadonlySet<string>>
  #hour?: 'morning' | 'evening' | 'any'
  #letters?: string

  constructor(telling: Telling) {
    const { event } = telling
    const equals = EQUALS.has(event.type)
    this.telling = telling
    this.type = event.type
    this.stage = stageOf(event.status)
    this.actors = keys(equals ? [...event.actors, ...event.recipients] : event.actors)
    this.recipients = equals ? NOBODY : keys(event.recipients)
    this.published = telling.published === undefined ? undefined : parseDay(telling.published)
    this.first = event.when ? parseDay(event.when.start) : this.published
    this.last = event.when ? parseDay(event.when.end) : this.published
  }

  /** Content words of the clause, the act's own left out. */
  get words(): ReadonlySet<string> {
    this.#words ??= contentWords(this.telling.event, this.telling.event.evidence.quote, this.trigger)
    return this.#words
  }

  /** Content words that carry the act. */
  get trigger(): ReadonlySet<string> {
    this.#trigger ??= contentWords(this.telling.event, this.telling.event.trigger.quote)
    return this.#trigger
  }

  /** Words for those it is done to where they are a group: "five engineers". */
  get groups(): ReadonlySet<string> {
    this.#groups ??= groupsOf(this.telling.event.recipients)
    return this.#groups
  }

  /** Persons named, by id or folded name, for each state or body that they stand for. */
  get persons(): ReadonlyMap<string, ReadonlySet<string>> {
    const { actors, recipients } = this.telling.event
    this.#persons ??= personsOf([...actors, ...recipients])
    return this.#persons
  }

  /** On whose word, innermost. */
  get word(): string | undefined {
    const word = this.telling.event.attribution.at(-1)
    return word && (word.actor ?? fold(word.name))
  }

  /** The half of the day, where the clause tells it. */
  get hour(): 'morning' | 'evening' | undefined {
    this.#hour ??= hourOf(this.telling.event.evidence.quote)
    return this.#hour === 'any' ? undefined : this.#hour
  }

  /** Letters and figures of the clause alone: pages differ in their quotes, dashes and spaces. */
  get letters(): string {
    this.#letters ??= lettersOf(this.telling.event.evidence.quote)
    return this.#letters
  }
}

const NOBODY: ReadonlySet<string> = new Set()

export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Common words in what a report calls participants; names and states are compared as such. */
function groupsOf(participants: readonly Participant[]): Set<string> {
  const words = participants.flatMap(({ text }) => text.match(/(?<![\p{L}-])\p{Ll}{4,}/gu) ?? [])
  return new Set(words.filter(word => !EMPTY.has(word)).map(cut))
}

const MORNING = /\b(morning|dawn|sunrise)\b/i
const EVENING = /\b(afternoon|evening|dusk|sunset)\b/i

/** A night belongs to two days. */
function hourOf(quote: string): 'morning' | 'evening' | 'any' {
  const [early, late] = [MORNING.test(quote), EVENING.test(quote)]
  return early === late ? 'any' : early ? 'morning' : 'evening'
}

function personsOf(everyone: readonly Participant[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const person of everyone.filter(isNamedPerson)) {
    const [side = ''] = keys([person])
    found.set(side, new Set([...(found.get(side) ?? []), person.actor ?? fold(person.name)]))
  }
  return found
}

/** "The Russian ambassador" may be called otherwise by the next report; a name may not. */
const isNamedPerson = ({ type, actor, name }: Participant): boolean =>
  type === 'person' && (actor !== undefined || /(^|\s)\p{Lu}\S*$/u.test(name))

/** The state somebody acts for, or themselves where they act for none. */
function keys(participants: readonly Participant[]): Set<string> {
  const known = participants.filter(one => !isAnybody(one))
  return new Set(
    known.map(({ country, actor, name }) =>
      country && country.length === 3 && country !== 'IGO' && country !== 'NGO' ? country : (actor ?? fold(name)),
    ),
  )
}

const fold = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const EMPTY = new Set(
  'the and for with that this from were was are has have had will would said says after before over into about their his her its they killed killing kills wounded wounding wounds people been not but who which also more than on at in of to by as it is an be he she a'.split(
    ' ',
  ),
)

/** The calendar is compared as days. */
const CALENDAR =
  /^((mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|(septem|octo|novem|decem)ber)$/

/** Words of a quote, without endings and cut to six letters, `but` left out; those that name parties and places are compared as such. */
function contentWords({ actors, recipients, where }: Event, quote: string, but = NOBODY): Set<string> {
  const names = [...actors, ...recipients].flatMap(({ name, text }) => [name, text])
  const named = new Set(wordsOf([...names, where?.name ?? ''].join(' ')))
  const found = new Set<string>()
  for (const word of wordsOf(quote)) {
    if (EMPTY.has(word) || CALENDAR.test(word) || named.has(word)) continue
    const stem = cut(word)
    if (!but.has(stem)) found.add(stem)
  }
  return found
}

const ENDING = /(?:ing|ed|es|s)$/

/** "Shelling" and "shelled" are one word, and so are "visit" and "visits". */
const cut = (word: string): string =>
  IRREGULAR[word] ?? (word.length > 4 ? word.replace(ENDING, '') : word).replace(/e$/, '').slice(0, 6)

/** Verbs of news whose forms share no beginning with one another, as `cut` leaves their first. */
const IRREGULAR: Readonly<Record<string, string>> = {
  ...{ struck: 'strik', shot: 'shoot', fought: 'fight', fight: 'fight', met: 'meet', spoke: 'speak', spoken: 'speak' },
  ...{
    sent: 'send',
    gave: 'giv',
    given: 'giv',
    held: 'hold',
    told: 'tell',
    sought: 'seek',
    broke: 'break',
    broken: 'break',
  },
  ...{
    said: 'say',
    left: 'leav',
    lent: 'lend',
    won: 'win',
    took: 'tak',
    taken: 'tak',
    began: 'begin',
    withdrew: 'withdr',
  },
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}|\d+/gu) ?? []
