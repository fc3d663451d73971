import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeTree } from '../../../../src/annotate/english/network/tree.ts'

/** Every tree of n words with one root, by trying all; -1 stands for none. */
function bestByTrying(scores: Float32Array, n: number): number {
  let best = Number.NEGATIVE_INFINITY
  const heads = new Array<number>(n).fill(0)
  const isTree = (): boolean =>
    heads.filter(h => h === n).length === 1 &&
    heads.every((_, i) => {
      let [at, steps] = [i, 0]
      while (at !== n && steps++ <= n) at = heads[at]!
      return at === n
    })
  const total = (): number => heads.reduce((sum, h, i) => sum + scores[i * (n + 1) + h]!, 0)
  const choose = (i: number): void => {
    if (i === n) {
      if (isTree()) best = Math.max(best, total())
      return
    }
    for (let h = 0; h <= n; h++) {
      heads[i] = h
      choose(i + 1)
    }
  }
  choose(0)
  return best
}

describe('trees', () => {
  test('the tree is the best of all that have one root', () => {
    const scores = fc
      .integer({ min: 1, max: 4 })
      .chain(n =>
        fc.tuple(
          fc.constant(n),
          fc.array(fc.float({ min: -10, max: 10, noNaN: true }), { minLength: n * (n + 1), maxLength: n * (n + 1) }),
        ),
      )
    fc.assert(
      fc.property(scores, ([n, list]) => {
        const floats = Float32Array.from(list)
        const heads = new Int32Array(n)
        decodeTree(floats, n, n + 1, heads)
        const total = heads.reduce((sum, h, i) => sum + floats[i * (n + 1) + h]!, 0)
        expect(heads.filter(h => h === n)).toHaveLength(1)
        expect(total).toBeCloseTo(bestByTrying(floats, n), 3)
      }),
      { numRuns: 300 },
    )
  })

  test('scores that need a round for every word still give one tree', () => {
    const n = 120
    const scores = new Float32Array(n * (n + 1)).fill(-1000)
    for (let i = 0; i < n; i++) for (let h = 0; h < n; h++) scores[i * (n + 1) + h] = 1000 - 10 * Math.max(i, h)
    const heads = new Int32Array(n)
    decodeTree(scores, n, n + 1, heads)
    expect(heads.filter(h => h === n)).toHaveLength(1)
    for (let i = 0; i < n; i++) {
      let [at, steps] = [i, 0]
      for (; at !== n; at = heads[at]!) expect(++steps).toBeLessThanOrEqual(n)
    }
  })
})
