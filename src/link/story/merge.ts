/** Similarities of pairs → groups: average-link clustering, whose answer does not depend on the order of what it is given. */

/** Sums of similarity between groups: row i holds every j that shares a term with i, both ways. */
export type Sums = Map<number, Map<number, number>>

/** Joins the two most alike groups, again and again, until none are alike enough. Ties go to the lower numbers. */
export function mergeGroups(sums: Sums, count: number, least: number): number[][] {
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
