import { describe, expect, test } from 'vitest'
import { inferPublished } from '../../../src/annotate/time/time.ts'
import { bare } from './values.ts'

describe('a report without a date', () => {
  test.each([
    ['WASHINGTON, Aug. 8, 2025 (AP) - The United States said so.', '2025-08-08'],
    ['Published: 8 August 2025\n\nThe talks began.', '2025-08-08'],
    ['KYIV, Aug 8 (Reuters) - Odesa was hit on Friday. Talks on July 25, 2025, had failed.', '2025-08-08'],
    ['PARIS, May 2 (AFP) - He met her on 1 March 2024. They will meet again on 5 June 2024.', '2024-05-02'],
  ])('%s', (text, want) => expect(inferPublished(bare(text))?.published).toBe(want))

  test.each([
    ['They met on 3 March 2024. They will meet again on 5 May 2024.', '2024-03-03', '2024-05-05'],
    ['They marked the 80th anniversary of the end of World War Two in Europe.', '2025-04-07', '2025-06-08'],
    ['He has hit 60 states with tariffs since returning to the White House in January.', '2025-01-20', '2025-12-20'],
  ])('between two days: %s', (text, start, end) => {
    const found = inferPublished(bare(text))
    expect(found?.publishedInterval).toEqual({ start, end })
    expect(found?.publishedCertainty).toBe('inferred')
    for (const { start, end, quote, prefix, suffix } of found?.publishedEvidence ?? []) {
      expect(text.slice(start, end)).toBe(quote)
      expect(text).toContain(prefix + quote + suffix)
    }
  })

  test('an office that two people held bounds the report from both sides', () => {
    const text = 'President Macron and Chancellor Merkel met in Aachen.'
    const facts = [
      { start: 0, end: 16, ranges: [{ start: '2017-05-14' }] },
      { start: 21, end: 38, ranges: [{ start: '2005-11-22', end: '2021-12-08' }] },
    ]
    expect(inferPublished(bare(text), facts)?.publishedInterval).toEqual({ start: '2017-05-14', end: '2021-12-08' })
  })

  test.each(['The two men met.', 'He resigned in 2019.', 'On Friday they spoke of 9/11.'])(
    'nothing follows: %s',
    text => expect(inferPublished(bare(text))).toBeUndefined(),
  )
})
