/** A seeded generator (xorshift128, Marsaglia 2003), so that a training run can be made again. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number
  /** A whole number below n. */
  below(n: number): number
  /** Mean 0, deviation 1 (Box and Muller). */
  normal(): number
  shuffle<T>(items: T[]): T[]
  /** Starts again, as a new generator of that seed. */
  reseed(seed: number): void
}

export function seededRandom(seed: number): Random {
  let [a, b, c, d] = [0, 0, 0, 0]
  const next = (): number => {
    const t = d ^ (d << 11)
    d = c
    c = b
    b = a
    a = a ^ (a >>> 19) ^ t ^ (t >>> 8)
    return (a >>> 0) / 4294967296
  }
  const reseed = (from: number): void => {
    ;[a, b, c, d] = [from ^ 0x9e3779b9, 0x243f6a88, 0xb7e15162, from | 1]
    for (let i = 0; i < 32; i++) next()
  }
  reseed(seed)
  const below = (n: number): number => Math.floor(next() * n)
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  const shuffle = <T>(items: T[]): T[] => {
    for (let i = items.length - 1; i > 0; i--) {
      const j = below(i + 1)
      const item = items[i]!
      items[i] = items[j]!
      items[j] = item
    }
    return items
  }
  return { next, below, normal, shuffle, reseed }
}

export const pick = <T>(random: Random, items: readonly T[]): T => items[random.below(items.length)]!
export const chance = (random: Random, share: number): boolean => random.next() < share

/** What one of the makers makes, each as often as its weight says. */
export function choose<T>(random: Random, makers: readonly (readonly [number, () => T])[]): T {
  let left = random.next() * makers.reduce((sum, [weight]) => sum + weight, 0)
  for (const [weight, make] of makers) {
    left -= weight
    if (left < 0) return make()
  }
  return makers.at(-1)![1]()
}
