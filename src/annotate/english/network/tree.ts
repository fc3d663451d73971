/**
 * Scores of heads → one tree: each word takes its best head, and only where that leaves several roots, none, or a cycle
 * is the maximum spanning arborescence with one root sought (Chu and Liu 1965, Edmonds 1967).
 */

/** Words beyond which only one root is tried. */
const LONG = 64

/** Rounds of contraction; what a sentence of news needs is below ten, and text made to need more is hung from the root. */
const ROUNDS = 24

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
  if (roots === 1 && groupByCycle(heads.subarray(0, n)).count === n) return
  const dense = new Float64Array(n * n)
  for (let i = 0; i < n; i++) for (let h = 0; h < n; h++) dense[i * n + h] = scores[i * stride + h]!
  let most = Number.NEGATIVE_INFINITY
  for (const { i: root, atMost } of rootCandidates(scores, n, stride)) {
    if (atMost <= most) continue
    const tree = spanningTree(dense, n, root)
    let total = scores[root * stride + n]!
    for (let i = 0; i < n; i++) if (i !== root) total += dense[i * n + tree[i]!]!
    if (total <= most) continue
    most = total
    tree[root] = n
    heads.set(tree)
  }
}

interface Root {
  readonly i: number
  /** How much better the root suits the word than its best head does. */
  readonly wish: number
  /** What no tree from this root can exceed: every other word with its best head. */
  readonly atMost: number
}

/** A tree's root is nearly always among the words that want the root most; four are tried, one in a long run of words, so that time stays bounded. */
function rootCandidates(scores: Float32Array, n: number, stride: number): Root[] {
  const best = new Float64Array(n).fill(-1e30)
  let all = 0
  for (let i = 0; i < n; i++) {
    const row = i * stride
    for (let h = 0; h < n; h++) if (h !== i && scores[row + h]! > best[i]!) best[i] = scores[row + h]!
    all += best[i]!
  }
  return Array.from({ length: n }, (_, i): Root => {
    const wish = scores[i * stride + n]! - best[i]!
    return { i, wish, atMost: all + wish + 1e-6 * Math.abs(all) }
  })
    .sort((a, b) => b.wish - a.wish || a.i - b.i)
    .slice(0, n > LONG ? 1 : 4)
}

/** The best tree of `n` words hanging from word `root`, whose own head becomes -1; `scores[i * n + h]`. */
function spanningTree(scores: Float64Array, n: number, root: number, rounds = ROUNDS): Int32Array {
  const heads = new Int32Array(n).fill(rounds > 0 ? -1 : root)
  if (rounds === 0) heads[root] = -1
  for (let i = 0; rounds > 0 && i < n; i++) {
    if (i === root) continue
    for (let h = 0; h < n; h++)
      if (h !== i && (heads[i]! < 0 || scores[i * n + h]! > scores[i * n + heads[i]!]!)) heads[i] = h
  }
  const { group, count } = groupByCycle(heads)
  if (count === n) return heads
  // every cycle becomes one node; an edge into it is worth what it gains over the edge that it breaks
  const smaller = new Float64Array(count * count).fill(Number.NEGATIVE_INFINITY)
  const word = new Int32Array(count * count)
  const other = new Int32Array(count * count)
  const size = new Int32Array(count)
  for (let i = 0; i < n; i++) size[group[i]!] = size[group[i]!]! + 1
  for (let i = 0; i < n; i++) {
    if (i === root) continue
    const own = size[group[i]!]! > 1 ? scores[i * n + heads[i]!]! : 0
    for (let h = 0; h < n; h++) {
      const at = group[i]! * count + group[h]!
      const gain = scores[i * n + h]! - own
      if (group[i] === group[h] || gain <= smaller[at]!) continue
      smaller[at] = gain
      word[at] = i
      other[at] = h
    }
  }
  const inner = spanningTree(smaller, count, group[root]!, rounds - 1)
  for (let a = 0; a < count; a++) {
    const at = a * count + inner[a]!
    if (inner[a]! >= 0) heads[word[at]!] = other[at]!
  }
  return heads
}

/** Numbers groups from 0: the words of one cycle are a group, and so is every other word alone. */
function groupByCycle(heads: Int32Array): { group: Int32Array; count: number } {
  const n = heads.length
  const seen = new Int32Array(n)
  const group = new Int32Array(n).fill(-1)
  let count = 0
  for (let i = 0; i < n; i++) {
    let at = i
    while (at >= 0 && at < n && seen[at] === 0) {
      seen[at] = i + 1
      at = heads[at]!
    }
    if (at < 0 || at >= n || seen[at] !== i + 1) continue
    for (; group[at] !== count; at = heads[at]!) group[at] = count
    count++
  }
  for (let i = 0; i < n; i++) if (group[i]! < 0) group[i] = count++
  return { group, count }
}
