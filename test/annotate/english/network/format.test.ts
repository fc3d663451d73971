import { describe, expect, test } from 'vitest'
import { packModel, quantizeTensor, unpackModel } from '../../../../src/annotate/english/network/format.ts'
import { ResourceError } from '../../../../src/base/errors.ts'
import { smallModel } from './small-model.ts'

const bytes = packModel(smallModel())
const changed = (at: number): Uint8Array => bytes.map((b, i) => (i === at ? b ^ 1 : b))

describe('the packed model', () => {
  test('what is packed comes back', () => {
    const model = smallModel()
    expect(unpackModel(packModel(model))).toEqual(model)
  })

  test('it comes back from within a larger buffer, at any place', () => {
    for (const offset of [0, 1, 3]) {
      const larger = Buffer.alloc(bytes.length + 8)
      larger.set(bytes, offset)
      expect(unpackModel(larger.subarray(offset, offset + bytes.length))).toEqual(smallModel())
    }
  })

  test.each([
    ['nothing', new Uint8Array(0), /not a packed language model/],
    ['another file', new TextEncoder().encode('a text that is long enough to be looked at'), /not a packed/],
    ['another version', changed(4), /unsupported model version/],
    ['a changed header', changed(20), /checksum/],
    ['a changed weight', changed(bytes.length - 100), /checksum/],
    ['half of it', bytes.slice(0, bytes.length / 2), /checksum/],
  ])('%s is refused', (_, wrong, message) => {
    expect(() => unpackModel(wrong)).toThrow(ResourceError)
    expect(() => unpackModel(wrong)).toThrow(message)
  })

  test.each(['rows', 'columns'] as const)('8-bit values by %s are within half a step', kind => {
    const floats = Float32Array.from({ length: 24 }, (_, i) => Math.sin(i) * (i % 6))
    const { values, scales } = quantizeTensor('t', floats, 6, kind)
    floats.forEach((x, i) => {
      const scale = scales[kind === 'rows' ? Math.floor(i / 6) : i % 6]!
      expect(Math.abs(values[i]! * scale - x)).toBeLessThanOrEqual(scale * 0.5001)
    })
  })
})
