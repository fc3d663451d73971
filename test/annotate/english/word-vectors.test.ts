import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decodeEnglish } from '../../../src/annotate/english/english.ts'

const { vectors } = decodeEnglish(readFileSync(join(import.meta.dirname, '../../../models/english/english.bin')))

function likeness(one: string, other: string): number {
  const [a, b] = [vectors.vectorOf(one)!, vectors.vectorOf(other)!]
  const dot = (x: Float32Array, y: Float32Array): number => x.reduce((sum, n, i) => sum + n * y[i]!, 0)
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))
}

test.each([
  ['troops', 'soldiers', 'oranges'],
  ['massed', 'deployed', 'sang'],
  ['Ankara', 'Damascus', 'Tuesday'],
  ['sanctions', 'embargo', 'piano'],
])('%s is more like %s than like %s', (word, near, far) => {
  expect(likeness(word, near)).toBeGreaterThan(likeness(word, far) + 0.2)
})

test('a vector has the width of the table, whatever the case of the form', () => {
  expect(vectors.vectorOf('Troops')).toEqual(vectors.vectorOf('troops'))
  expect(vectors.vectorOf('troops')).toHaveLength(vectors.width)
})

test('there is none for what was not read', () => {
  for (const form of ['', 'qzxqzx', ' unknown']) expect(vectors.vectorOf(form)).toBeUndefined()
})
