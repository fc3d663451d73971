import { describe, expect, test } from 'vitest'
import { isoDay, parseDay } from '../../src/base/days.ts'
import { checkClaim, readClaim } from '../../src/link/link.ts'
import { telling } from './telling.ts'

const call = (day: string, parties = 'RUS Putin, CHN Xi') =>
  telling(day, 'CONSULT phone happened', parties, { when: day })

test.each([
  ['It was their second telephone conversation in less than two months', 2, '2025-06-07'],
  ['the third call in 10 days', 3, '2025-07-29'],
  ['the fourth such talk within a week', 4, '2025-08-01'],
  ['the first visit since 2019', 1, '2020-01-01'],
  ['the first visit since November', 1, '2024-12-01'],
  ['the second call since March', 2, '2025-04-01'],
  ['the fifth meeting this year', 5, '2025-01-01'],
])('%s', (quote, ordinal, since) => {
  const claim = readClaim(quote, parseDay('2025-08-08')!)
  expect([claim?.ordinal, claim && isoDay(claim.since!)]).toEqual([ordinal, since])
})

test.each([
  ['the third round of talks in Geneva', { words: 'third round of talks in Geneva', ordinal: 3 }],
  ['met for the second time', { words: 'second time', ordinal: 2 }],
  ['talks resumed on Monday', { words: 'resumed', ordinal: 2, atLeast: true }],
  ['struck the port again', { words: 'again', ordinal: 2, atLeast: true }],
])('without a span: %s', (quote, want) => expect(readClaim(quote, 20_000)).toEqual(want))

test.each(['the second call', 'in less than two months', 'they spoke since 2019', ''])('no claim: %s', quote => {
  expect(readClaim(quote, 20_000)).toBeUndefined()
})

describe('the second call in less than two months', () => {
  const about = call('2025-08-08')
  const claim = readClaim('their second call in less than two months', parseDay('2025-08-08')!)!
  const june = call('2025-06-19')
  test.each([
    ['one call in June bears it out', [june], 'borne out'],
    ['told twice, it is one call', [june, { ...june, article: 'another' }], 'borne out'],
    ['another call in July is at odds', [june, call('2025-07-10')], 'at odds'],
    ['a record that begins later does not cover it', [], 'not covered'],
    ['a call in March is too long ago', [call('2025-03-01')], 'not covered'],
    ['a call with somebody else is no such call', [call('2025-07-01', 'RUS Putin, IND Modi')], 'not covered'],
    ['a planned call is none', [telling('2025-07-01', 'CONSULT phone planned', 'RUS Putin, CHN Xi')], 'not covered'],
    ['a later call does not count', [june, call('2025-08-20')], 'borne out'],
  ])('%s', (_, record, verdict) => {
    expect(checkClaim(claim, about, [about, ...record]).verdict).toBe(verdict)
  })
  test('the events that decide are named', () => {
    expect(checkClaim(claim, about, [june]).evidence).toEqual([june.event.id])
  })
})

describe('other claims', () => {
  const about = call('2025-08-08')
  const verdict = (quote: string, earlier: readonly string[], covered?: string) =>
    checkClaim(
      readClaim(quote, parseDay('2025-08-08')!)!,
      about,
      earlier.map(day => call(day)),
      covered === undefined ? undefined : parseDay(covered),
    ).verdict
  test.each<[string, string, readonly string[], string | undefined, string]>([
    ['the first of days that are covered', 'the first call since 2019', [], '2018-06-01', 'borne out'],
    ['the first of days that are not', 'the first call since 2019', [], '2024-01-01', 'not covered'],
    ['no first', 'the first call since 2019', ['2023-05-05'], '2024-01-01', 'at odds'],
    ['again, with one before', 'they spoke again', ['2023-05-05'], '2023-01-01', 'borne out'],
    [
      'again, with three before',
      'they spoke again',
      ['2022-01-01', '2023-05-05', '2024-02-02'],
      '2020-01-01',
      'borne out',
    ],
    ['again, with none before', 'they spoke again', [], '2023-01-01', 'not covered'],
    ['a third round', 'the third round of calls', ['2025-07-01', '2025-07-20'], '2025-01-01', 'borne out'],
    ['a third round of which one is held', 'the third round of calls', ['2025-07-20'], '2025-01-01', 'not covered'],
    [
      'a second round after many others',
      'the second round of calls',
      ['2025-06-01', '2025-07-01'],
      '2025-01-01',
      'not covered',
    ],
  ])('%s', (_, quote, earlier, covered, want) => expect(verdict(quote, earlier, covered)).toBe(want))
})
