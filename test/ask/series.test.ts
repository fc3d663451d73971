import { describe, expect, test } from 'vitest'
import type { Unit } from '../../src/ask/ask.ts'
import { makeSeries, startOf, unitFor } from '../../src/ask/series.ts'
import { isoDay, parseDay } from '../../src/base/days.ts'

const day = (iso: string) => parseDay(iso)!

test.each<[string, Unit, string]>([
  ['2025-03-12', 'day', '2025-03-12'],
  ['2025-03-12', 'week', '2025-03-10'],
  ['2025-03-10', 'week', '2025-03-10'],
  ['2025-03-09', 'week', '2025-03-03'],
  ['2025-03-31', 'month', '2025-03-01'],
  ['1969-12-31', 'week', '1969-12-29'],
])('%s lies in the %s of %s', (iso, unit, want) => expect(isoDay(startOf(day(iso), unit))).toBe(want))

test.each<[number, Unit]>([
  [30, 'day'],
  [400, 'week'],
  [4000, 'month'],
])('%i days are shown by %s', (days, unit) => expect(unitFor(days)).toBe(unit))

describe('a series', () => {
  const cell = { quad: 'verbal cooperation', status: 'happened', direction: 'both' } as const

  test('sums cells, keeps empty steps, and tells silence from no coverage', () => {
    const events = [
      { day: day('2025-01-30'), ...cell, events: 1 },
      { day: day('2025-01-31'), ...cell, events: 2 },
      { day: day('2025-04-01'), ...cell, events: 1 },
    ]
    const coverage = [
      { day: day('2025-01-30'), articles: 5 },
      { day: day('2025-02-10'), articles: 4 },
    ]
    expect(makeSeries(events, coverage, 'month')).toEqual([
      { start: '2025-01-01', reports: 5, cells: [{ ...cell, events: 3 }] },
      { start: '2025-02-01', reports: 4, cells: [] },
      { start: '2025-03-01', reports: 0, cells: [] },
      { start: '2025-04-01', reports: 0, cells: [{ ...cell, events: 1 }] },
    ])
  })

  test('of nothing is empty', () => expect(makeSeries([], [], 'day')).toEqual([]))
})
