import { expect, test } from 'vitest'
import { governs } from '../../../src/annotate/english/governed.ts'

test.each([
  ['support', 'for', true],
  ['visit', 'to', true],
  ['death', 'of', true],
  ['support', 'in', false],
  ['truck', 'for', false],
  ['weapon', 'from', false],
])('"%s %s": %s', (noun, preposition, want) => {
  expect(governs(noun, preposition)).toBe(want)
})
