import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clusterStories, groupReports, linkReports, rankStems, signReport, termsOf } from '../../src/link/link.ts'

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

describe('see also', () => {
  const ranks = rankStems('the in of to and a is was on for people killed said struck homes troops court'.split(' '))
  const signed = (published?: string) =>
    Object.entries(told).map(([article, text]) => ({
      ...{ article, signature: signReport({ text }, ranks) },
      ...(published && { published }),
    }))
  const ties = signed().flatMap((one, i, all) => linkReports(one, all.slice(i + 1)))

  test('stories of linked reports are those of clustered ones', () => {
    const stories = groupReports(Object.keys(told), ties)
    expect(stories.get('quakeA')).toBe(stories.get('quakeB'))
    expect(stories.get('otherQuake')).toBe(stories.get('otherQuakeB'))
    expect(new Set(stories.values()).size).toBe(3)
    expect(groupReports(Object.keys(told).reverse(), [...ties].reverse())).toEqual(stories)
  })

  test('a pair is judged alike from both sides, its later report first', () => {
    const [a, b] = [signed('2025-03-01')[0]!, signed('2025-03-03')[1]!]
    expect(linkReports(a, [b])).toEqual(linkReports(b, [a]))
    expect(linkReports(a, [b])).toMatchObject([{ from: 'quakeB', to: 'quakeA' }])
  })

  test('weeks apart the same words are another story, but what became of it goes on', () => {
    const [a, b] = [signed('2025-03-01')[0]!, signed('2025-04-09')[1]!]
    expect(linkReports(b, [a])).toEqual([])
    const tie = { kind: 'follows' as const, from: 'x', to: 'y', confidence: 0.9, by: 'test', evidence: [] }
    expect(linkReports(b, [{ ...a, ties: [tie] }])).toMatchObject([
      { confidence: 0.36, evidence: ['quakeB', 'quakeA', 'x', 'y'] },
    ])
    expect(linkReports(b, [{ ...a, ties: [{ ...tie, kind: 'same-event' }] }])).toEqual([])
  })

  test('of any text the heaviest terms, whose squares make 1', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 200 }), text => {
        const weights = [...signReport({ text }, ranks).values()]
        expect(weights.length).toBeLessThanOrEqual(64)
        expect(weights).toEqual([...weights].sort((x, y) => y - x))
        // a text of words like "the" alone has none
        if (weights.length > 0) expect(weights.reduce((sum, weight) => sum + weight * weight, 0)).toBeCloseTo(1, 2)
      }),
    )
  })
})
