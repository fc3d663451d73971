import { describe, expect, test } from 'vitest'
import { verb } from '../../../train/english/news/inflect.ts'
import { newsMaker } from '../../../train/english/news/news.ts'
import { seededRandom } from '../../../train/english/random.ts'

const make = newsMaker()
const sentences = make(8000, seededRandom(11))

describe('news made for training', () => {
  test('is one tree a sentence: one root, no cycle, no arc that crosses another', () => {
    for (const { forms, heads, relations } of sentences) {
      const told = forms.join(' ')
      expect([told, heads.filter(h => h < 0).length]).toEqual([told, 1])
      expect(relations[heads.indexOf(-1)]).toBe('root')
      for (let i = 0; i < heads.length; i++) {
        let at = i
        for (let steps = 0; heads[at]! >= 0; at = heads[at]!) expect(++steps).toBeLessThan(heads.length)
        expect([told, crossing(heads, i)]).toEqual([told, undefined])
      }
    }
  })

  test('is written as sentences are: a capital first, no mark twice', () => {
    for (const { forms } of sentences) {
      expect(forms[0] === '"' ? forms[1] : forms[0]).toMatch(/^[\p{Lu}\d]/u)
      expect(forms.join(' ')).not.toMatch(/, ,|, \.|^,/)
    }
  })

  test('is the same for the same seed', () => {
    expect(make(500, seededRandom(3))).toEqual(make(500, seededRandom(3)))
  })

  test.each([
    ['mass', 'masses massed massed massing'],
    ['deny', 'denies denied denied denying'],
    ['ban banned', 'bans banned banned banning'],
    ['begin began begun', 'begins began begun beginning'],
    ['seize', 'seizes seized seized seizing'],
    ['hit hit hit', 'hits hit hit hitting'],
    ['flee fled', 'flees fled fled fleeing'],
  ])('%s is inflected', (entry, want) => {
    const { third, past, participle, ing } = verb(entry)
    expect([third, past, participle, ing].join(' ')).toBe(want)
  })
})

/** A word between `i` and its head that hangs from beyond the two. */
function crossing(heads: readonly number[], i: number): number | undefined {
  const head = heads[i]!
  if (head < 0) return undefined
  const [low, high] = [Math.min(i, head), Math.max(i, head)]
  for (let k = low + 1; k < high; k++) if (heads[k]! < low || heads[k]! > high) return k
  return undefined
}
