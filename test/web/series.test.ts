import { describe, expect, test } from 'vitest'
import type { LinedEvent, Status } from '../../src/serve/api.ts'
import { contactLog, gapWords } from '../../src/web/dyad/contact-log.ts'
import { reachOf, type Step, withinReach } from '../../src/web/dyad/series.ts'
import { daysOf, reportsBetween } from '../../src/web/timeline/days.ts'

const steps = (...reports: readonly number[]): Step[] =>
  reports.map(reports => ({ start: '2026-01-01', reports, events: 1, up: [], down: [] }))

describe('a chart reaches a little beyond the first and the last report', () => {
  test.each<[string, readonly number[], number, number]>([
    ['nothing ahead', [1, 0, 2], 2, 3],
    ['a little ahead', [1, 2, 0, 0], 1, 4],
    ['years ahead', [1, 2, ...Array<number>(40).fill(0)], 1, 12],
    ['many, and years ahead', [...Array<number>(40).fill(1), ...Array<number>(400).fill(0)], 39, 50],
    ['years before', [...Array<number>(40).fill(0), 1, 2], 41, 5],
    ['nothing read at all', [0, 0], -1, 2],
  ])('%s', (_, reports, reach, length) => {
    expect(reachOf(steps(...reports))).toBe(reach)
    expect(withinReach(steps(...reports))).toHaveLength(length)
  })
})

const contact = (id: string, day: string | undefined, status: Status = 'happened', happening?: string) =>
  ({
    ...{ id, status, article: { id: 'a', published: '2026-03-09' } },
    ...(day && { when: { start: day, end: day, certainty: 'stated' } }),
    ...(happening && { happening }),
  }) as unknown as LinedEvent

describe('contacts', () => {
  test('are counted where they were held, with the days since the last that was', () => {
    const log = contactLog([
      contact('later', '2026-03-20', 'planned'),
      contact('second', '2026-03-04', 'happened', 'h'),
      contact('told again', '2026-03-04', 'happened', 'h'),
      contact('first', '2026-02-02'),
      contact('undated', undefined),
    ])
    expect(log.map(({ event, number, gap, told }) => [event.id, number, gap, told])).toEqual([
      ['first', 1, undefined, false],
      ['second', 2, 30, false],
      ['undated', 3, 5, true],
      ['later', undefined, 11, false],
    ])
  })

  test.each([
    [undefined, ''],
    [0, 'same day'],
    [1, '1 day'],
    [1200, '1,200 days'],
  ])('%s is %j', (gap, words) => expect(gapWords(gap)).toBe(words))
})

test('reports read are summed over any days, and the last of them is where the record ends', () => {
  const cells = [{ status: 'happened', quad: 'material cooperation', events: 1 }] as const
  const counted = ['2026-03-01', '2026-03-09'].map(start => ({ start, cells }))
  const days = daysOf(counted, [
    { day: '2026-03-02', articles: 3 },
    { day: '2026-03-05', articles: 4 },
  ])!
  expect(reportsBetween(days, days.first, days.last)).toBe(7)
  expect(reportsBetween(days, days.first + 2, days.first + 4)).toBe(4)
  expect(days.reach).toBe(days.first + 4)
})
