import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateInUrl, readDate } from '../../../src/article/metadata/dates.ts'

describe('readDate', () => {
  test.each([
    ['2025-08-06', '2025-08-06'],
    ['2025-08-06T15:20:00-04:00', '2025-08-06T15:20:00-04:00'],
    ['2025-08-06T15:20:00.123Z', '2025-08-06T15:20:00Z'],
    ['2025-08-06T15:20:00+0530', '2025-08-06T15:20:00+05:30'],
    ['2025-08-06 15:20 +02', '2025-08-06T15:20:00+02:00'],
    ['2025-08-06 15:20:00 UTC', '2025-08-06T15:20:00Z'],
    // a clock without a zone is no instant
    ['2025-08-06T15:20:00', '2025-08-06'],
    ['20250806T152000Z', '2025-08-06T15:20:00Z'],
    ['20250806', '2025-08-06'],
    ['1754493600', '2025-08-06T15:20:00Z'],
    ['1754493600000', '2025-08-06T15:20:00Z'],
    ['Wed, 06 Aug 2025 15:20:00 GMT', '2025-08-06T15:20:00Z'],
    ['Wed, 6 Aug 2025 15:20:00 +0200', '2025-08-06T15:20:00+02:00'],
    ['Published 6:42 pm EDT, Wed August 6, 2025', '2025-08-06T18:42:00-04:00'],
    ['August 6, 2025 12:05 AM EST', '2025-08-06T00:05:00-05:00'],
    ['Published: 15:56 BST, 27 April 2024', '2024-04-27T15:56:00+01:00'],
    ['6th August 2025', '2025-08-06'],
    ['06-Aug-2025', '2025-08-06'],
    ['14.08.2025 12:10', '2025-08-14'],
    ['8/14/2025', '2025-08-14'],
    ['2025/08/06', '2025-08-06'],
    ['8/8/2025', '2025-08-08'],
  ])('%s', (text, want) => {
    expect(readDate(text)).toBe(want)
  })

  test.each([
    '',
    'yesterday',
    '3 min read',
    '06/08/2025',
    '2025-02-30',
    '2025-13-01',
    '31 June 2025',
    '1899-01-01',
    'call 555-2025',
    '12:30',
    `${'x'.repeat(500)} 2025-08-06`,
    '2025-08-06T99:00:00Z!'.slice(0, 4),
  ])('no date: %s', text => {
    expect(readDate(text)).toBeUndefined()
  })

  test('gives ISO dates or nothing', () => {
    const want = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2}))?$/
    const text = fc.oneof(
      fc.string(),
      fc.stringMatching(/^\d{1,4}[-/. ]\w{1,9}[-/. ]\d{1,4}[T ]?(\d\d:\d\d)?[Z+-]?\d{0,4}$/),
    )
    fc.assert(
      fc.property(text, any => {
        expect(readDate(any) ?? '2025-08-06').toMatch(want)
      }),
    )
  })

  test('reads back the instants it writes', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), date => {
        const iso = `${date.toISOString().slice(0, 19)}Z`
        expect(readDate(iso)).toBe(iso)
        expect(readDate(date.toUTCString())).toBe(iso)
      }),
    )
  })
})

test.each([
  ['https://a.example/2025/08/06/title', '2025-08-06'],
  ['https://a.example/world/2025/aug/06/title', '2025-08-06'],
  ['https://a.example/news/title-20250806', '2025-08-06'],
  ['https://a.example/news/2025-08-06-title.html', '2025-08-06'],
  ['https://a.example/news/14848182', undefined],
  ['https://a.example/2025/13/06/title', undefined],
  ['https://a.example/title?d=2025/08/06', undefined],
  [undefined, undefined],
])('the date in %s', (url, want) => {
  expect(dateInUrl(url)).toBe(want)
})
