/**
 * Scores of heads → one tree: each word takes its best head, and only where that leaves several roots, none, or a cycle
 * is the maximum spanning arborescence with one root sought (Chu and Liu 1965, Edmonds 1967).
 */

/** `scores[i * stride + h]` for word i and head h; column n is the root. Writes n heads, n for the root. */
export function decodeTree(scores: Float32Array, n: number, stride: number, heads: Int32Array): void {
  let roots = 0
  for (let i = 0; i < n; i++) {
    const row = i * stride
    let best = n
    for (let h = 0; h < n; h++) if (h !== i && scores[row + h]! > scores[row + best]!) best = h
    heads[i] = best
    if (best === n) roots++
  }
  if (roots === 1 && findCycle(heads.subarray(0, n)).size === 0) return
  const dense = new Float64Array(n * n)
  for (let i = 0; i < n; i++) for (let h = 0; h < n; h++) dense[i * n + h] = scores[i * stride + h]!
  let most = Number.NEGATIVE_INFINITY
  for (const root of rootCandidates(scores, n, stride)) {
    const tree = spanningTree(dense, n, root)
    let total = scores[root * stride + n]!
    for (let i = 0; i < n; i++) if (i !== root) total += dense[i * n + tree[i]!]!
    if (total <= most) continue
    most = total
    tree[root] = n
    heads.set(tree)
  }
}

/** A tree's root is nearly always among the words that want the root most; four are tried, so that time stays bounded. */
function rootCandidates(scores: Float32Array, n: number, stride: number): number[] {
  const wish = (i: number): number => {
    let other = -1e30
    for (let h = 0; h < n; h++) if (h !== i) other = Math.max(other, scores[i * stride + h]!)
    return scores[i * stride + n]! - other
  }
  return Array.from({ length: n }, (_, i) => ({ i, wish: wish(i) }))
    .sort((a, b) => b.wish - a.wish || a.i - b.i)
    .slice(0, 4)
    .map(c => c.i)
}

/** The best tree of `n` words hanging from word `root`, whose own head becomes -1; `scores[i * n + h]`. */
function spanningTree(scores: Float64Array, n: number, root: number): Int32Array {
  const heads = new Int32Array(n).fill(-1)
  for (let i = 0; i < n; i++) {
    if (i === root) continue
    for (let h = 0; h < n; h++)
      if (h !== i && (heads[i]! < 0 || scores[i * n + h]! > scores[i * n + heads[i]!]!)) heads[i] = h
  }
  const cycle = findCycle(heads)
  if (cycle.size === 0) return heads
  // the cycle becomes one node, the last; an edge into it is worth what it gains over the edge it breaks
  const outside = Array.from({ length: n }, (_, i) => i).filter(i => !cycle.has(i))
  const last = outside.length
  const m = last + 1
  const smaller = new Float64Array(m * m).fill(Number.NEGATIVE_INFINITY)
  const leave = new Int32Array(last)
  const enter = new Int32Array(last)
  outside.forEach((i, a) => {
    outside.forEach((h, b) => {
      smaller[a * m + b] = scores[i * n + h]!
    })
    for (const member of cycle) {
      if (scores[i * n + member]! > smaller[a * m + last]!) {
        smaller[a * m + last] = scores[i * n + member]!
        leave[a] = member
      }
      const gain = scores[member * n + i]! - scores[member * n + heads[member]!]!
      if (gain > smaller[last * m + a]!) {
        smaller[last * m + a] = gain
        enter[a] = member
      }
    }
  })
  const inner = spanningTree(smaller, m, outside.indexOf(root))
  outside.forEach((i, a) => {
    const h = inner[a]!
    heads[i] = h < 0 ? -1 : h === last ? leave[a]! : outside[h]!
  })
  const from = inner[last]!
  heads[enter[from]!] = outside[from]!
  return heads
}

/** The words of one cycle, none if there is no cycle; -1 and beyond the last word are roots. */
function findCycle(heads: Int32Array): Set<number> {
  const n = heads.length
  const seen = new Int32Array(n)
  for (let i = 0; i < n; i++) {
    let at = i
    while (at >= 0 && at < n && seen[at] === 0) {
      seen[at] = i + 1
      at = heads[at]!
    }
    if (at < 0 || at >= n || seen[at] !== i + 1) continue
    const cycle = new Set<number>()
    for (let member = at; !cycle.has(member); member = heads[member]!) cycle.add(member)
    return cycle
  }
  return new Set()
}
