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
])('%s', (quote, ordinal, since) => {
  const claim = readClaim(quote, parseDay('2025-08-08')!)
  expect([claim?.ordinal, claim && isoDay(claim.since)]).toEqual([ordinal, since])
})

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
