import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clusterStories, termsOf } from '../../src/link/link.ts'

const told = {
  quakeA:
    'A magnitude 6.1 earthquake struck Aceh province in Indonesia on Tuesday, killing 24 people and flattening homes in Bener Meriah.',
  quakeB:
    'Rescuers in Aceh searched for survivors of the earthquake that killed 24 in Bener Meriah, Indonesia’s disaster agency said.',
  otherQuake:
    'An earthquake of magnitude 7.0 shook Kyushu in Japan on Saturday; Kumamoto castle was damaged and 41 died in Mashiki town.',
  otherQuakeB:
    'Japan sent troops to Kumamoto after the Kyushu earthquake that killed 41 people and destroyed houses in Mashiki.',
  court: 'The Strasbourg court ruled that Poland broke the rights of a judge whom it had suspended.',
}
const reports = Object.entries(told).map(([id, text]) => ({ id, terms: termsOf(text) }))

describe('stories', () => {
  test('near twins stay apart, tellings of one come together', () => {
    const stories = clusterStories(reports)
    expect(stories.get('quakeA')).toBe(stories.get('quakeB'))
    expect(stories.get('otherQuake')).toBe(stories.get('otherQuakeB'))
    expect(new Set([stories.get('quakeA'), stories.get('otherQuake'), stories.get('court')]).size).toBe(3)
  })

  test('the order of reports changes nothing', () => {
    const want = clusterStories(reports)
    fc.assert(
      fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), shuffled => {
        expect(new Map([...clusterStories(shuffled)].sort())).toEqual(new Map([...want].sort()))
      }),
    )
  })

  test('any text gives terms', () => {
    fc.assert(fc.property(fc.string(), text => [...termsOf(text).values()].every(weight => weight > 0)))
  })

  test.each([
    ['nothing', [], 0],
    ['one', [reports[0]!], 1],
  ])('%s', (_, some, want) => expect(clusterStories(some).size).toBe(want))
})
