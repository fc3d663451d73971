import { describe, expect, test } from 'vitest'
import { days, values } from './values.ts'

describe('hours, holidays, anniversaries', () => {
  test.each([
    ['Shots were heard at 3:30 a.m. on Tuesday.', '2025-08-13', '3:30 a.m. on Tuesday = 2025-08-12T03:30'],
    ['The launch is due at 15:00 GMT on Thursday.', '2025-08-13', '15:00 GMT on Thursday = 2025-08-14T15:00'],
    ['He will speak at noon.', '2025-08-13', 'noon = 2025-08-13T12:00'],
    [
      'It began at noon local time (09:00 GMT) on Friday.',
      '2025-10-10',
      'noon local time (09:00 GMT) on Friday = 2025-10-10T12:00',
    ],
    [
      'The strikes began at 0400 local time on Saturday.',
      '2018-04-14',
      '0400 local time on Saturday = 2018-04-14T04:00',
    ],
    ['Rebels took the city at dawn on Sunday.', '2024-12-09', 'dawn on Sunday = 2024-12-08TMO'],
    ['The base was hit at 0430 UTC.', '2025-08-13', '0430 UTC = 2025-08-13T04:30'],
    ['He was arrested this morning.', '2025-08-13', 'this morning = 2025-08-13TMO'],
    ['Two drones fell last night.', '2025-08-13', 'last night = 2025-08-12TNI'],
    ['The aid will come by Christmas.', '2025-12-20', 'Christmas = 2025-12-25'],
    ['They clashed on Christmas Eve.', '2026-01-05', 'Christmas Eve = 2025-12-24'],
    ['He spoke on Thanksgiving.', '2025-12-01', 'Thanksgiving = 2025-11-27'],
    ['Pilgrims came on Easter Sunday.', '2025-04-25', 'Easter Sunday = 2025-04-20'],
    ['Talks were held before Yom Kippur 2025.', '2025-11-25', 'Yom Kippur 2025 = 2025-10-02'],
    ['It was shelled on Orthodox Christmas 2023.', '2025-11-25', 'Orthodox Christmas 2023 = 2023-01-07'],
    ['China will close for Lunar New Year.', '2026-02-01', 'Lunar New Year = 2026-02-17'],
    ['Security was tightened after 9/11.', '2025-08-13', '9/11 = 2001-09-11'],
  ])('%s', (text, published, want) => expect(values(text, published)).toEqual([want]))

  test.each([
    [
      'Leaders marked the 80th anniversary of the end of World War Two.',
      '2025-09-03',
      'the 80th anniversary of the end of World War Two = 2025-09-02..2025-09-02',
    ],
    [
      "He spoke ahead of the fourth anniversary of Russia's full-scale invasion of Ukraine.",
      '2026-02-20',
      "the fourth anniversary of Russia's full-scale invasion = 2026-02-24..2026-02-24",
    ],
    ['It is the fourth year of the war in Ukraine.', '2025-08-13', 'the fourth year = 2025-02-24..2026-02-23'],
    ['The war in Ukraine has entered its fifth year.', '2026-03-01', 'fifth year = 2026-02-24..2027-02-23'],
    ['Drones hit Odesa overnight.', '2025-08-13', 'overnight = 2025-08-12..2025-08-13'],
    ['On Aug. 5, the eve of Aug. 6, they met.', '2025-08-13', 'the eve = 2025-08-05..2025-08-05'],
  ])('days of: %s', (text, published, want) => expect(days(text, published)).toContain(want))

  test.each(['High Noon was a film.', 'Christmas Island is Australian.', 'The score was 9/11/4.'])('none: %s', text =>
    expect(values(text, '2025-08-13')).toEqual([]),
  )
})
