import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHUNK, makeEncoder } from '../../../../src/annotate/english/network/encoder.ts'
import { nameLabels, nameSpans } from '../../../../src/annotate/english/network/names.ts'
import { plainKernels } from '../../../../src/annotate/english/network/plain.ts'
import { INVENTORY, smallModel } from './small-model.ts'

const sentence = fc.array(
  fc.oneof(fc.constantFrom('The', 'envoy', 'left', 'Geneva', '.'), fc.string({ minLength: 1 })),
  {
    minLength: 1,
    maxLength: 30,
  },
)
const text = fc.array(sentence, { maxLength: 12 })
function startsOf(sentences: readonly (readonly string[])[]): number[] {
  const starts = [0]
  for (const s of sentences) starts.push(starts.at(-1)! + s.length)
  return starts
}

describe('the encoder', () => {
  test('gives each sentence one root and no cycle, whatever the words', () => {
    const encoders = [1, 2, 3].map(seed => makeEncoder(smallModel(seed)))
    fc.assert(
      fc.property(text, fc.constantFrom(...encoders), (sentences, encoder) => {
        const starts = startsOf(sentences)
        const { heads, relations, tags } = encoder.analyze(sentences.flat(), starts)
        sentences.forEach((s, n) => {
          const [from, to] = [starts[n]!, starts[n + 1]!]
          const roots = s.map((_, i) => from + i).filter(i => heads[i] === -1)
          expect(roots).toHaveLength(1)
          expect(relations[roots[0]!]).toBe(INVENTORY.relations.indexOf('root'))
          for (let i = from; i < to; i++) {
            let [at, steps] = [i, 0]
            for (; heads[at] !== -1; at = heads[at]!) {
              expect(heads[at]).toBeGreaterThanOrEqual(from)
              expect(heads[at]).toBeLessThan(to)
              expect(++steps).toBeLessThan(s.length)
            }
            expect(tags[i]).toBeLessThan(INVENTORY.tags.length)
            if (heads[i] !== -1) expect(INVENTORY.relations[relations[i]!]).not.toBe('root')
          }
        })
      }),
      { numRuns: 60 },
    )
  })

  test('names are whole spans', () => {
    const encoder = makeEncoder(smallModel(4))
    fc.assert(
      fc.property(sentence, forms => {
        const { names } = encoder.analyze(forms, [0, forms.length])
        expect(nameLabels(nameSpans(names, 0, forms.length), forms.length)).toEqual(names)
      }),
    )
  })

  test('plain JavaScript gives the same answers', () => {
    const [simd, plain] = [makeEncoder(smallModel()), makeEncoder(smallModel(), plainKernels)]
    fc.assert(
      fc.property(text, sentences => {
        const starts = startsOf(sentences)
        expect(plain.analyze(sentences.flat(), starts)).toEqual(simd.analyze(sentences.flat(), starts))
      }),
      { numRuns: 10 },
    )
  })

  test('a sentence is read the same alone and among others', () => {
    const encoder = makeEncoder(smallModel())
    fc.assert(
      fc.property(sentence, text, (one, others) => {
        const alone = encoder.analyze(one, [0, one.length])
        const among = encoder.analyze([...others.flat(), ...one], startsOf([...others, one]))
        const before = others.flat().length
        expect([...among.tags.slice(before)]).toEqual([...alone.tags])
        expect([...among.heads.slice(before)].map(h => (h < 0 ? h : h - before))).toEqual([...alone.heads])
      }),
      { numRuns: 30 },
    )
  })

  test('a sentence longer than a chunk is one tree', () => {
    const forms = Array.from({ length: 2 * CHUNK + 7 }, (_, i) => INVENTORY.words[2 + (i % 4)]!)
    const { heads } = makeEncoder(smallModel()).analyze(['left', ...forms], [0, 1, 1 + forms.length])
    expect([...heads].filter(h => h === -1)).toHaveLength(2)
    for (let i = 1; i < heads.length; i++) {
      let steps = 0
      for (let at = i; heads[at] !== -1; at = heads[at]!) expect(++steps).toBeLessThan(heads.length)
    }
  })

  test('more forms than are kept are still read', () => {
    const encoder = makeEncoder(smallModel())
    const forms = Array.from({ length: 9000 }, (_, i) => `w${i}`)
    const starts = Array.from({ length: 901 }, (_, i) => 10 * i)
    const first = encoder.analyze(forms, starts)
    expect(encoder.analyze(forms, starts)).toEqual(first)
  })
})
