/** Dropout (Srivastava et al. 2014): some of the numbers become zero, the rest grow by as much. */
import type { Random } from './random.ts'

export interface Dropout {
  /** Multiplies the first `count` numbers in place. */
  forward(data: Float32Array, count: number): void
  /** Multiplies their gradients by the same. */
  backward(gradient: Float32Array): void
}

/** At most `capacity` numbers; each is dropped with probability `share`. */
export function makeDropout(capacity: number, share: number, random: Random): Dropout {
  const mask = new Float32Array(share > 0 ? capacity : 0)
  const kept = 1 / (1 - share)
  let used = 0
  const forward = (data: Float32Array, count: number): void => {
    used = share > 0 ? count : 0
    for (let i = 0; i < used; i++) {
      const factor = random.next() < share ? 0 : kept
      mask[i] = factor
      data[i] = data[i]! * factor
    }
  }
  const backward = (gradient: Float32Array): void => {
    for (let i = 0; i < used; i++) gradient[i] = gradient[i]! * mask[i]!
  }
  return { forward, backward }
}
