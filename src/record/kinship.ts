import { EVENT_TYPES, type EventType, type Status } from './event.ts'

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

/** Whether reports may tell one act under both types; undefined where they never do. */
export function kinship(a: EventType, b: EventType): 'type' | 'kin' | undefined {
  if (a === b) return 'type'
  return kindred(a).includes(b) ? 'kin' : undefined
}

/** The other types under which an act of this one may be told. */
export const kindred = (type: EventType): readonly EventType[] => KINDRED.get(type) ?? []

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
