import { describe, expect, test } from 'vitest'
import { days, values } from './values.ts'

describe('dates and months', () => {
  test.each([
    ['The truce took effect on 19 January.', '19 January = 2025-01-19'],
    ['It ended on March 18.', 'March 18 = 2025-03-18'],
    ['He was born on 4 August 1961.', '4 August 1961 = 1961-08-04'],
    ['The accord of Sept. 17, 1978 held.', 'Sept. 17, 1978 = 1978-09-17'],
    ['They met on the 3rd of March.', 'the 3rd of March = 2025-03-03'],
    ['The log of 2025-08-10 was lost.', '2025-08-10 = 2025-08-10'],
    ['It was signed on 10/08/2025.', '10/08/2025 = 2025-08-10'],
    ['The deadline was moved to Sept. 2.', 'Sept. 2 = 2025-09-02'],
    ['Sanctions were tightened in February 2022.', 'February 2022 = 2022-02'],
    ['The session that ended Oct. 31 was short.', 'Oct. 31 = 2024-10-31'],
    ['It was shut in March nineteen ninety-four.', 'March nineteen ninety-four = 1994-03'],
    ['He was re-elected in January this year.', 'January this year = 2025-01'],
    ['He fled in November last year.', 'November last year = 2024-11'],
    ['The coup came last May.', 'last May = 2025-05'],
    ['They agreed in a March meeting.', 'March = 2025-03'],
    ['She visited in May.', 'May = 2025-05'],
    ['Elections are scheduled for April.', 'April = 2026-04'],
    ['The group seized Goma in late January.', 'late January = 2025-01'],
    ['It was sold in mid-February.', 'mid-February = 2025-02'],
  ])('%s', (text, want) => expect(values(text, '2025-08-13')[0]).toBe(want))

  test.each([
    ['He will visit on Aug. 23-24.', ['Aug. 23-24 = 2025-08-23..2025-08-24']],
    ['It was held between 3 and 5 March.', ['3 and 5 March = 2025-03-03..2025-03-05']],
    [
      'They fired 23 missiles between February and December 2024.',
      ['February = 2024-02-01..2024-02-29', 'December 2024 = 2024-12-01..2024-12-31'],
    ],
    ['Since January, 300 people have been killed.', ['January = 2025-01-01..2025-08-13']],
    ['It is the first test since last September.', ['last September = 2024-09-01..2024-09-30']],
    ['The truce holds until Sept. 1.', ['Sept. 1 = 2025-08-13..2025-09-01']],
    ['It fell in late January.', ['late January = 2025-01-21..2025-01-31']],
  ])('days of: %s', (text, want) => expect(days(text, '2025-08-13')).toEqual(want))

  test.each([
    'The March on Washington changed America.',
    'May said she would resign.',
    'They may go, and troops march on.',
    'Prime Minister Theresa May met him.',
    'An august body; a 1 in 3 chance.',
    'He read 31/31/2025.',
  ])('no date: %s', text => expect(values(text, '2025-08-13')).toEqual([]))
})
