/** Numbers that both paths of the kernels share. */

/** tanh(x) ≈ x · above(x²) / below(x²), Padé [7/6], highest power first; off by less than 1e-4 up to the limit, and nowhere beyond 1. */
export const TANH = { limit: 4.97, above: [1, 378, 17325, 135135], below: [28, 3150, 62370, 135135] } as const

/** Largest magnitude of a quantized activation: with 8-bit weights 1,000 products still fit 32 bits. */
export const QUANTUM = 16383
