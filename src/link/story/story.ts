/** Reports → stories: which of them tell of one happening. Average-link clustering of tf-idf vectors at one fixed threshold. */
import { type Terms, termsOf } from './terms.ts'

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

/** Sums of similarity between groups: row i holds every j that shares a term with i, both ways. */
type Sums = Map<number, Map<number, number>>

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

/** Joins the two most alike groups, again and again, until none are alike enough. Ties go to the lower numbers. */
function mergeGroups(sums: Sums, count: number, least: number): number[][] {
  const groups = new Map<number, number[]>(Array.from({ length: count }, (_, index) => [index, [index]]))
  const mean = (i: number, j: number): number =>
    (sums.get(i)?.get(j) ?? 0) / (groups.get(i)!.length * groups.get(j)!.length)
  const queue = new PairQueue()
  const offer = (i: number, j: number): void => {
    const value = mean(i, j)
    if (value > least) queue.push({ i: Math.min(i, j), j: Math.max(i, j), value })
  }
  for (const [i, row] of sums) for (const j of row.keys()) if (i < j) offer(i, j)
  let next = count
  for (let pair = queue.pop(); pair; pair = queue.pop()) {
    const { i, j } = pair
    if (!groups.has(i) || !groups.has(j)) continue
    const joined = new Map<number, number>()
    for (const side of [i, j])
      for (const [other, sum] of sums.get(side)!)
        if (groups.has(other) && other !== i && other !== j) joined.set(other, (joined.get(other) ?? 0) + sum)
    groups.set(next, [...groups.get(i)!, ...groups.get(j)!])
    groups.delete(i)
    groups.delete(j)
    sums.set(next, joined)
    for (const [other, sum] of joined) {
      sums.get(other)!.set(next, sum)
      offer(next, other)
    }
    next++
  }
  return [...groups.values()]
}

interface Pair {
  readonly i: number
  readonly j: number
  readonly value: number
}

/** A binary heap of pairs, most alike first. */
class PairQueue {
  private readonly heap: Pair[] = []

  push(pair: Pair): void {
    const { heap } = this
    let at = heap.push(pair) - 1
    while (at > 0 && before(heap[at]!, heap[(at - 1) >> 1]!)) {
      swap(heap, at, (at - 1) >> 1)
      at = (at - 1) >> 1
    }
  }

  pop(): Pair | undefined {
    const { heap } = this
    const top = heap[0]
    const last = heap.pop()
    if (!top || !last || heap.length === 0) return top
    heap[0] = last
    for (let at = 0; ; ) {
      const left = 2 * at + 1
      const right = left + 1
      let best = at
      if (left < heap.length && before(heap[left]!, heap[best]!)) best = left
      if (right < heap.length && before(heap[right]!, heap[best]!)) best = right
      if (best === at) return top
      swap(heap, at, best)
      at = best
    }
  }
}

const before = (a: Pair, b: Pair): boolean =>
  a.value !== b.value ? a.value > b.value : a.i !== b.i ? a.i < b.i : a.j < b.j

function swap(heap: Pair[], a: number, b: number): void {
  const kept = heap[a]!
  heap[a] = heap[b]!
  heap[b] = kept
}
