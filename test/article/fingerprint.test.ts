import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprint } from '../../src/article/article.ts'
import { similarity } from '../../src/base/fingerprint.ts'

const wire = Array.from(
  { length: 40 },
  (_, i) =>
    `Envoy ${i} of delegation ${(i * 7) % 11} told reporters that point ${i * 3} of the draft was settled in round ${(i * 5) % 13}.`,
)
const text = wire.join(' ')

test('64 slots of 4 digits, the same for the same words', () => {
  expect(fingerprint(text)).toMatch(/^[0-9a-f]{256}$/)
  expect(fingerprint(text.toUpperCase().replaceAll('. ', '.\n\n'))).toBe(fingerprint(text))
})

test.each([
  ['cut short by a tenth', wire.slice(0, 36).join(' '), 0.75, 1],
  [
    'with a line of the house behind it',
    `${text} Reporting by our desk in Genton; editing by the night desk.`,
    0.85,
    1,
  ],
  [
    'with another first paragraph',
    `A new lead that another paper wrote for the same wire report, with its own words. ${wire.slice(2).join(' ')}`,
    0.75,
    1,
  ],
  [
    'half of it in another report',
    `${wire.slice(0, 20).join(' ')} ${wire
      .slice(0, 20)
      .map(line => line.split(' ').reverse().join(' '))
      .join(' ')}`,
    0.15,
    0.6,
  ],
  [
    'another report',
    'Rain fell over the northern valleys for a third day as farmers moved cattle to higher ground and two bridges were closed to traffic.',
    0,
    0.1,
  ],
])('near copies are told from others: %s', (_, other, least, most) => {
  const alike = similarity(fingerprint(text), fingerprint(other))
  expect(alike).toBeGreaterThanOrEqual(least)
  expect(alike).toBeLessThanOrEqual(most)
})

test('estimates the share of shingles in common', () => {
  const words = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 300, maxLength: 600 })
  fc.assert(
    fc.property(words, fc.double({ min: 0, max: 1, noNaN: true }), (numbers, share) => {
      const cut = Math.floor(numbers.length * share)
      const [a, b] = [
        numbers.join(' '),
        [...numbers.slice(0, cut), ...numbers.slice(cut).map(n => n + 20_000)].join(' '),
      ]
      const shingles = (list: string[]) => new Set(list.slice(0, -4).map((_, i) => list.slice(i, i + 5).join(' ')))
      const [x, y] = [shingles(a.split(' ')), shingles(b.split(' '))]
      const common = [...x].filter(shingle => y.has(shingle)).length
      const jaccard = common / (x.size + y.size - common)
      expect(Math.abs(similarity(fingerprint(a), fingerprint(b)) - jaccard)).toBeLessThan(0.33)
    }),
    { numRuns: 60, seed: 7 },
  )
})

test('never throws, and any text is its own copy', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), any => {
      expect(similarity(fingerprint(any), fingerprint(any))).toBe(1)
    }),
    { numRuns: 30 },
  )
  expect(similarity('', fingerprint(text))).toBe(0)
})
