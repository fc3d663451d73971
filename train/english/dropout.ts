/** Dropout (Srivastava et al. 2014): some of the numbers become zero, the rest grow by as much. */
import type { Random } from './random.ts'

/** Multiplies `data` in place and returns what it was multiplied with; undefined where nothing is dropped. */
export function drop(data: Float32Array, count: number, share: number, random: Random): Float32Array | undefined {
  if (share <= 0) return undefined
  const mask = new Float32Array(count)
  const kept = 1 / (1 - share)
  for (let i = 0; i < count; i++) {
    mask[i] = random.next() < share ? 0 : kept
    data[i] = data[i]! * mask[i]!
  }
  return mask
}

/** The same backwards. */
export function applyMask(gradient: Float32Array, mask: Float32Array | undefined): void {
  if (mask) for (let i = 0; i < mask.length; i++) gradient[i] = gradient[i]! * mask[i]!
}
