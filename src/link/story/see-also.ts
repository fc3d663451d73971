/** Signatures of reports → see-also links between them, and links → stories. */
import { parseDay } from '../../base/days.ts'
import type { Link, Signature } from '../../record/record.ts'
import { mergeGroups, type Sums } from './merge.ts'

export interface SignedReport {
  /** Id of the report. */
  readonly article: string
  /** ISO 8601. */
  readonly published?: string
  readonly signature?: Signature
  /** Links between its events and those of the report that it is compared with. */
  readonly ties?: readonly Link[]
}

const BY = 'link/stories 1'
/** Days within which two reports may tell of one happening by their words alone; what comes later follows by its events. */
const STORY_DAYS = 7
/** Cosine below which two reports are not linked. */
const LEAST = 0.1
/** Similarity → how often two reports are of one story, a logistic curve; measured on ECB+ (eval/RESULTS.md). */
const EVEN = 0.14
const STEEP = 22
/** Mean confidence of all pairs at which two groups are one story. */
const ONE_STORY = 0.3

/** Share of an event link's confidence that goes over to the reports: many reports look back on one happening. */
const OF_LINK: Readonly<Partial<Record<Link['kind'], number>>> = {
  repeats: 0.9,
  'same-event': 0.5,
  disputes: 0.5,
  follows: 0.4,
}

/** A link of events that is less sure than this says nothing of their reports. */
const SURE = 0.8

/** Links of a report with those of its story. Each pair is judged by itself, so that order changes nothing. */
export function linkReports(report: SignedReport, near: readonly SignedReport[]): Link[] {
  const links: Link[] = []
  for (const other of near) {
    if (other.article === report.article) continue
    const words = byWords(report, other)
    const ties = byTies(report, other, words > 0)
    const doubt = (1 - words) * ties.reduce((rest, { confidence }) => rest * (1 - confidence), 1)
    if (doubt === 1) continue
    const [late, early] = isAfter(report, other) ? [report, other] : [other, report]
    links.push({
      ...{ kind: 'see-also', from: late.article, to: early.article, by: BY },
      confidence: Math.round(1000 * (1 - doubt)) / 1000,
      evidence: [late.article, early.article, ...ties.flatMap(({ from, to }) => [from, to])],
    })
  }
  return links
}

/** How surely two reports are of one story by their words; 0 where they share too little, or are days apart. */
function byWords(a: SignedReport, b: SignedReport): number {
  if (!a.signature || !b.signature || !isNear(a, b)) return 0
  const alike = similarity(a.signature, b.signature)
  return alike < LEAST ? 0 : 1 / (1 + Math.exp(STEEP * (EVEN - alike)))
}

/** What their events bring: the best link of each kind, events of one kind being told together. */
function byTies(report: SignedReport, { ties = [], ...other }: SignedReport, alike: boolean): readonly Tie[] {
  const best = new Map<string, Tie>()
  for (const { kind, from, to, confidence } of ties) {
    if (confidence < SURE) continue
    const tie = { from, to, confidence: confidence * (OF_LINK[kind] ?? 0) }
    // the same act told weeks later is looked back on; what became of it is the thread of the story
    if (kind !== 'follows' && !isNear(report, other)) continue
    // two reports about different things may mention one act
    if (kind === 'same-event' && !alike) continue
    const known = best.get(kind)
    if (!known || isBetter(tie, known)) best.set(kind, tie)
  }
  return [...best].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tie]) => tie)
}

const isBetter = (a: Tie, b: Tie): boolean =>
  a.confidence === b.confidence ? `${a.from} ${a.to}` < `${b.from} ${b.to}` : a.confidence > b.confidence

const dayOf = ({ published }: SignedReport): number | undefined =>
  published === undefined ? undefined : parseDay(published)

function isNear(a: SignedReport, b: SignedReport): boolean {
  const [one, other] = [dayOf(a), dayOf(b)]
  return one === undefined || other === undefined || Math.abs(one - other) <= STORY_DAYS
}

function isAfter(a: SignedReport, b: SignedReport): boolean {
  const days = (dayOf(a) ?? 0) - (dayOf(b) ?? 0)
  return days === 0 ? a.article > b.article : days > 0
}

/** Cosine of two signatures, 0 to 1. */
function similarity(a: Signature, b: Signature): number {
  let sum = 0
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0)
  return sum
}

/** Two reports and how surely they are of one story. */
export interface Tie {
  readonly from: string
  readonly to: string
  readonly confidence: number
}

/** The story of each report, named after the least id in it, by its ties; what is not tied counts against. */
export function groupReports(reports: readonly string[], ties: readonly Tie[]): Map<string, string> {
  const sorted = [...new Set(reports)].sort((a, b) => (a < b ? -1 : 1))
  const index = new Map(sorted.map((id, i) => [id, i]))
  const sums: Sums = new Map(sorted.map((_, i) => [i, new Map()]))
  for (const { from, to, confidence } of ties) {
    const [i, j] = [index.get(from), index.get(to)]
    if (i === undefined || j === undefined || i === j) continue
    const sum = Math.max(confidence, sums.get(i)!.get(j) ?? 0)
    sums.get(i)!.set(j, sum)
    sums.get(j)!.set(i, sum)
  }
  const stories = new Map<string, string>()
  for (const group of mergeGroups(sums, sorted.length, ONE_STORY)) {
    const name = sorted[Math.min(...group)]!
    for (const member of group) stories.set(sorted[member]!, name)
  }
  return stories
}
