import { describe, expect, test } from 'vitest'
import { days, values } from './values.ts'

const published = '2025-08-13'

describe('weeks, months, quarters, years and longer', () => {
  test.each([
    ['Inflation slowed last month.', 'last month = 2025-07'],
    ['She will leave next week.', 'next week = 2025-W34'],
    ['He arrived earlier this week.', 'earlier this week = 2025-W33'],
    ['Output fell in the third quarter of 2024.', 'the third quarter of 2024 = 2024-Q3'],
    ['Third-quarter profit rose, it said in November 2024.', 'Third-quarter = 2025-Q3'],
    ['Q2 sales fell.', 'Q2 = 2025-Q2'],
    ["Last year's fourth quarter was weak.", "Last year's fourth quarter = 2024-Q4"],
    ['In fiscal 2026 the Pentagon would get more.', 'fiscal 2026 = 2026'],
    ['In the first half of 2023 exports rose.', 'the first half of 2023 = 2023-H1'],
    ['In the 1990s they nearly went to war.', 'the 1990s = 199'],
    ["It dates from the '80s.", "the '80s = 198"],
    ['They fell out in the early nineties.', 'the early nineties = 199'],
    ['A 19th-century treaty bound them.', '19th-century = 18'],
    ['It is the worst of the 21st century.', 'the 21st century = 20'],
    ['The deal of last summer is dead.', 'last summer = 2024-SU'],
    ['It was signed in the spring of 2023.', 'the spring of 2023 = 2023-SP'],
    ['It expires this winter.', 'this winter = 2025-WI'],
    ['They clashed over the weekend.', 'the weekend = 2025-W32-WE'],
    ['He has ruled since 1994.', '1994 = 1994'],
    ['Exports for the year ended Sept. 30 rose.', 'the year = P1Y'],
    ['Output for the full year was flat.', 'the full year = 2025'],
    ['They need help in the weeks ahead.', 'the weeks ahead = PXW'],
    ['Exports have doubled since 1980. In March, it sold more.', 'March = 2025-03'],
    ['He now rules alone.', 'now = PRESENT_REF'],
    ['It was recently closed.', 'recently = PAST_REF'],
    ['They hope for peace in the near future.', 'the near future = FUTURE_REF'],
    ['Flights leave every two weeks.', 'every two weeks = P2W'],
    ['The council meets each month.', 'each month = P1M'],
    ['Drones cross the border daily.', 'daily = P1D'],
  ])('%s', (text, want) => expect(values(text, published)).toEqual(expect.arrayContaining([want])))

  test.each([
    ['He arrived earlier this week.', 'earlier this week = 2025-08-11..2025-08-13'],
    ['He will leave later this month.', 'later this month = 2025-08-13..2025-08-31'],
    ['They met in early 2024.', 'early 2024 = 2024-01-01..2024-05-01'],
    ['He ruled in the 1990s.', 'the 1990s = 1990-01-01..1999-12-31'],
    ['It fell in the winter of 2022.', 'the winter of 2022 = 2022-12-01..2023-02-28'],
    ['The 2014-15 war displaced many.', '2014-15 = 2014-01-01..2015-12-31'],
  ])('days of: %s', (text, want) => expect(days(text, published)).toContain(want))

  test.each([
    'Some 2000 soldiers and 1,990 police were sent.',
    'The Prague Spring and the fall of Kabul.',
    'Prices fall, and a spring broke.',
    'Flight 1549 landed on Highway 2010.',
    'It paid $2024 and 2,024 euros.',
  ])('no period: %s', text => expect(values(text, published)).toEqual([]))
})
