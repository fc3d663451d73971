import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSpace } from '../../../src/annotate/english/segment/characters.ts'
import { segment } from '../../../src/annotate/english/segment/segment.ts'

/** Pieces that a segmenter trips over, lone surrogates and invisible characters among them. */
const PIECES = [
  ...[
    "don't",
    'U.S.',
    'Mr.',
    'p.m.',
    '3.5',
    '$',
    '%',
    'http://a.b/c',
    'www.',
    'x@y.z',
    '...',
    '."',
    '”',
    "''",
    '``',
    '(',
    ')',
  ],
  ...[
    '-',
    '—',
    '/',
    '.',
    ',',
    '!',
    '?',
    ':',
    ';',
    "'",
    '’',
    '`',
    '@',
    '#',
    '&',
    '_',
    '*',
    '\\',
    '<',
    '>',
    '=',
    '^_^',
    ':-)',
  ],
  ...[' ', '\n', '\r\n', '\r', '\n\n', '\t', '\u00a0', '\u2028', '\u2029', '\f', '\u0085', '\ufeff', '\u3000'],
  ...[
    '\u200b',
    '\u200d',
    '\u00ad',
    '\ud83d',
    '\ude00',
    '😀',
    '👩‍🚀',
    '👍🏽',
    '🇺🇦',
    '\udfff',
    '漢字',
    'Ünï',
    '٣',
    '\u0000',
    'The',
    'a',
    'Z',
  ],
]
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map(pieces => pieces.join('')),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 }).map(codes => String.fromCharCode(...codes)),
)

test('tokens are ordered, hold no space, and cover every other character once', () => {
  fc.assert(
    fc.property(anyText, text => {
      const { starts, ends } = segment(text)
      let at = 0
      for (let i = 0; i < starts.length; i++) {
        const [start, end] = [starts[i]!, ends[i]!]
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(start, end)).toMatch(/^\S+$/u)
        expect(isBlank(text.slice(at, start))).toBe(true)
        at = end
      }
      expect(isBlank(text.slice(at))).toBe(true)
    }),
    { numRuns: 600 },
  )
})

test('what the segmenter takes for space is what everybody does, and the control characters that separate', () => {
  for (let code = 0; code < 0x10000; code++) {
    const control = (code >= 0x1c && code <= 0x1f) || code === 0x85
    expect([code, isSpace(code)]).toEqual([code, control || /\s/.test(String.fromCharCode(code))])
  }
})

test('sentences are the tokens in order, none empty', () => {
  fc.assert(
    fc.property(anyText, text => {
      const { starts, bounds } = segment(text)
      expect(bounds[0]).toBe(0)
      expect(bounds.at(-1)).toBe(starts.length)
      for (let i = 1; i < bounds.length; i++) expect(bounds[i]).toBeGreaterThan(bounds[i - 1]!)
    }),
    { numRuns: 300 },
  )
})

/** No character that a reader would see. */
function isBlank(gap: string): boolean {
  return [...Array(gap.length).keys()].every(i => isSpace(gap.charCodeAt(i)))
}

const HOSTILE = [
  ...[
    'a',
    '(',
    '.',
    '"',
    "'",
    '-',
    '1',
    '!',
    ' ',
    '\n',
    '\\',
    '@',
    '/',
    ':',
    '\u200b',
    '\ud83d',
    'A',
    '&',
    '#',
    '_',
    ',',
  ],
  ...[
    'a.',
    'a-',
    "a'",
    '1-',
    '1/',
    '1,',
    '. ',
    'A. ',
    '"a" ',
    'www.',
    'http://',
    '\n\n',
    '\r',
    "'s",
    'a@',
    'a\n',
    '.(',
    '://a.',
    'e-a',
  ],
]

test.each(HOSTILE)('a text of nothing but %j takes linear time', piece => {
  const repeat = (length: number) => piece.repeat(Math.ceil(length / piece.length))
  segment(repeat(25_000))
  const small = work(repeat(25_000))
  const large = work(repeat(200_000))
  // eight times the text: quadratic time would be sixty-four times the work
  expect(large / Math.max(small, 1)).toBeLessThan(40)
})

/** Milliseconds of the processor's time for one text, the least of nine tries: on a busy machine most are cut in upon. */
function work(text: string): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < 9; i++) {
    const began = process.cpuUsage()
    segment(text)
    // the sum is exact; how it is shared out between the two is sampled
    const { user, system } = process.cpuUsage(began)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

test('a megabyte in one word, one line or one paragraph comes back whole', () => {
  const million = 'a'.repeat(1_000_000)
  expect(segment(million).starts.length).toBe(1)
  expect(segment(`${million} (`.repeat(2)).starts.length).toBe(4)
  expect(segment('('.repeat(1_000_000)).starts.length).toBe(1_000_000)
})
