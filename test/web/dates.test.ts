import { expect, test } from 'vitest'
import { away, days, daysOfYear, fullDay, longDay, relative, shortDay } from '../../src/web/dates.ts'

test.each<[string, string]>([
  [longDay('2025-09-19'), 'Friday 19 September 2025'],
  [fullDay('2025-09-01'), '1 September 2025'],
  [shortDay('2025-09-19'), '19 Sep'],
  [shortDay('2025-08-08'), '8 Aug'],
  [days('2025-09-01', '2025-09-03'), '1–3 Sep'],
  [days('2025-08-28', '2025-09-02'), '28 Aug – 2 Sep'],
  [days('2025-09-01', '2025-09-30'), 'September 2025'],
  [days('2025-12-30', '2026-01-02'), '30 Dec 2025 – 2 Jan 2026'],
  [daysOfYear('2025-09-01', '2025-09-03'), '1–3 Sep 2025'],
  [daysOfYear('2025-09-01', '2025-09-30'), 'September 2025'],
  [away('2026-03-01', -1), '2026-02-28'],
  [relative('2025-08-08', '2025-08-09'), 'tomorrow'],
])('%s', (got, want) => expect(got).toBe(want))
