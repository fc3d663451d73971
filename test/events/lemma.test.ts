import { describe, expect, test } from 'vitest'
import { lemmaOf, singular } from '../../src/events/lemma.ts'

test.each([
  ['tariffs', 'tariff'],
  ['hostilities', 'hostility'],
  ['searches', 'search'],
  ['headquarters', 'headquarter'],
  ['series', 'series'],
  ['siege', 'siege'],
  ['pass', 'pass'],
  ['consensus', 'consensus'],
  ['crisis', 'crisis'],
])('%s without its plural is %s', (plural, want) => expect(singular(plural)).toBe(want))

describe('lemmas', () => {
  const token = (form: string, lemma: string, upos: string) =>
    ({ form, lemma, upos, xpos: '', head: -1, deprel: 'root', start: 0, end: form.length }) as const

  test('a noun left in the plural is folded, a verb is not', () => {
    expect(lemmaOf(token('Troops', 'troops', 'NOUN'))).toBe('troop')
    expect(lemmaOf(token('arms', 'arms', 'VERB'))).toBe('arms')
    expect(lemmaOf(token('men', 'man', 'NOUN'))).toBe('man')
  })
})
