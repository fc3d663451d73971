/** Wilson's interval of a share at 95 in 100 (Wilson 1927): from, to. */
export function wilson(right: number, of: number): readonly [number, number] {
  const z = 1.96
  const share = right / of
  const centre = share + (z * z) / (2 * of)
  const reach = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  return [Math.max(0, (centre - reach) / (1 + (z * z) / of)), Math.min(1, (centre + reach) / (1 + (z * z) / of))]
}
