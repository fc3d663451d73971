/** Reports → stories: which of them tell of one happening. Average-link clustering of tf-idf vectors at one fixed threshold. */
import { mergeGroups, type Sums } from './merge.ts'
import { type Terms, termsOf } from './terms.ts'

export { groupReports, linkReports, type Tie } from './see-also.ts'
export { rankStems, type StemRanks, signReport } from './signature.ts'
export { type Terms, termsOf }

export interface StoryReport {
  readonly id: string
  readonly terms: Terms
}

/**
 * Mean similarity of all pairs at which two groups are one story; measured on ECB+ and on samples of it (eval/RESULTS.md). Among
 * few reports rare words cannot be told from common ones, and more is asked for.
 */
const threshold = (reports: number): number => {
  const count = Math.max(1, reports)
  return 0.13 * (1 + 3 / Math.sqrt(count) + 12 / count)
}
/** idf to this power: what is rare tells stories apart more than it tells documents apart. */
const RARITY = 1.5
/** Terms in more reports than this many or this share are no evidence and would make the pairing quadratic. */
const COMMON_SHARE = 0.4
const COMMON_MOST = 2000

/**
 * The story of each report, named after the least id in it. The answer does not depend on the order of the reports.
 * `count` is the number of reports behind `frequency` (in how many each term occurs); both default to the given reports.
 */
export function clusterStories(
  reports: readonly StoryReport[],
  frequency: ReadonlyMap<string, number> = frequencies(reports),
  count = reports.length,
): Map<string, string> {
  const sorted = [...reports].sort((a, b) => (a.id < b.id ? -1 : 1))
  const vectors = sorted.map(({ terms }) => weigh(terms, frequency, count))
  const groups = mergeGroups(similarities(vectors), sorted.length, threshold(count))
  const stories = new Map<string, string>()
  for (const group of groups) {
    const name = sorted[Math.min(...group)]!.id
    for (const index of group) stories.set(sorted[index]!.id, name)
  }
  return stories
}

function frequencies(reports: readonly StoryReport[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const { terms } of reports) for (const term of terms.keys()) found.set(term, (found.get(term) ?? 0) + 1)
  return found
}

/** Unit vector of (1 + ln tf) · idf^RARITY; a term that only one report has can join nothing and is left out. */
function weigh(terms: Terms, frequency: ReadonlyMap<string, number>, count: number): Map<string, number> {
  const vector = new Map<string, number>()
  let square = 0
  for (const [term, times] of terms) {
    const df = frequency.get(term) ?? 0
    if (df < 2) continue
    const weight = (1 + Math.log(times)) * Math.log((count + 1) / (df + 0.5)) ** RARITY
    if (!(weight > 0)) continue
    vector.set(term, weight)
    square += weight * weight
  }
  const norm = Math.sqrt(square) || 1
  for (const [term, weight] of vector) vector.set(term, weight / norm)
  return vector
}

function similarities(vectors: readonly Map<string, number>[]): Sums {
  const postings = new Map<string, [number, number][]>()
  vectors.forEach((vector, index) => {
    for (const [term, weight] of vector) {
      const list = postings.get(term)
      if (list) list.push([index, weight])
      else postings.set(term, [[index, weight]])
    }
  })
  const sums: Sums = new Map(vectors.map((_, index) => [index, new Map<number, number>()]))
  const most = Math.min(COMMON_MOST, Math.max(20, vectors.length * COMMON_SHARE))
  for (const list of postings.values()) {
    if (list.length > most) continue
    for (const [i, x] of list)
      for (const [j, y] of list) if (i !== j) sums.get(i)!.set(j, (sums.get(i)!.get(j) ?? 0) + x * y)
  }
  return sums
}
