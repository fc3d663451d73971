import { EVENT_TYPES, type Event, type EventType, type Participant, type Status } from './event.ts'

/** Pairs of types under which reports tell one act; others never meet. */
const KIN: readonly (readonly [EventType, EventType])[] = [
  ['CONSULT', 'AGREE'],
  ['AGREE', 'COOPERATE'],
  ['AGREE', 'SUPPORT'],
  ['AID', 'COOPERATE'],
  ['CONCEDE', 'RETREAT'],
  ['AGREE', 'CONCEDE'],
  ['ACCUSE', 'REJECT'],
  ['ACCUSE', 'THREATEN'],
  ['REQUEST', 'ACCUSE'],
  ['SANCTION', 'COERCE'],
  ['ASSAULT', 'COERCE'],
  ['MOBILIZE', 'ASSAULT'],
]

/** Acts that last, so that days apart may be one and the same. */
export const LASTING: ReadonlySet<EventType> = new Set(['SANCTION', 'MOBILIZE', 'PROTEST', 'AID', 'COOPERATE'])

const KINDRED = new Map<EventType, readonly EventType[]>(
  EVENT_TYPES.map(type => [type, KIN.flatMap(([a, b]) => (a === type ? [b] : b === type ? [a] : []))]),
)

/** "Four people", "armed men": the next report may call them otherwise, and others may be called so. */
export const isAnybody = ({ name, actor, country }: Pick<Participant, 'name' | 'actor' | 'country'>): boolean =>
  !country &&
  /^([\p{Ll}\d]|\p{L}\p{Ll}*( \p{Ll}+)+$)/u.test(name) &&
  (actor === undefined || actor.startsWith('report/'))

/** Whether reports may tell one act under both types; undefined where they never do. */
export function kinship(a: EventType, b: EventType): 'type' | 'kin' | undefined {
  if (a === b) return 'type'
  return kindred(a).includes(b) ? 'kin' : undefined
}

/** The other types under which an act of this one may be told. */
export const kindred = (type: EventType): readonly EventType[] => KINDRED.get(type) ?? []

/** Acts of one type that put off, call off or take up what was announced as one of another. */
const TURNS: readonly (readonly [EventType, EventType])[] = [
  ['RETREAT', 'COOPERATE'],
  ['RETREAT', 'MOBILIZE'],
  ['CONCEDE', 'SANCTION'],
  ['CONCEDE', 'COERCE'],
  ['REJECT', 'CONSULT'],
  ['REJECT', 'COOPERATE'],
  ['REJECT', 'AID'],
]

/** Whether an act of type `late` may settle one that was announced as `early`; 'turn': only by calling it off or putting it off. */
export function settles(late: EventType, early: EventType): 'type' | 'kin' | 'turn' | undefined {
  return kinship(late, early) ?? (TURNS.some(([a, b]) => a === late && b === early) ? 'turn' : undefined)
}

/** Types of which an announced act may be settled by one of this type, and those that may settle one of this type. */
export const settledBy = (late: EventType): readonly EventType[] => EVENT_TYPES.filter(early => settles(late, early))
export const settlersOf = (early: EventType): readonly EventType[] => EVENT_TYPES.filter(late => settles(late, early))

const OFFER = /\b(offer|propos)/i

/** "Offered a truce": done as an act, and open until the other side takes it up. */
export const isOffer = ({ type, status, trigger }: Pick<Event, 'type' | 'status' | 'trigger'>): boolean =>
  status === 'happened' && (type === 'CONCEDE' || type === 'AGREE') && OFFER.test(trigger.quote)

/** How far an act has come: told as done, as to come, or as not done. */
export type Stage = 'done' | 'ahead' | 'off'

const STAGES: Readonly<Record<Status, Stage>> = {
  happened: 'done',
  ongoing: 'done',
  alleged: 'done',
  denied: 'done',
  planned: 'ahead',
  promised: 'ahead',
  threatened: 'ahead',
  requested: 'ahead',
  possible: 'ahead',
  negated: 'off',
  cancelled: 'off',
}

export const stageOf = (status: Status): Stage => STAGES[status]
