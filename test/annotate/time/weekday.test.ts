import { describe, expect, test } from 'vitest'
import { values } from './values.ts'

// 13 August 2025 was a Wednesday
describe('weekdays', () => {
  test.each([
    ['Two police officers were killed on Friday.', 'Friday = 2025-08-08'],
    ['The foreign ministers will meet on Monday.', 'Monday = 2025-08-18'],
    ['The talks, the Kremlin said on Wednesday, failed.', 'Wednesday = 2025-08-13'],
    ['The leaders are due to hold talks on Friday.', 'Friday = 2025-08-15'],
    ['He spoke ahead of Thursday, when the vote was taken.', 'Thursday = 2025-08-14'],
    ["Friday's attack killed nine.", 'Friday = 2025-08-08'],
    ["The envoy will attend Monday's summit.", 'Monday = 2025-08-18'],
    ['The truce had been due to expire on Friday.', 'Friday = 2025-08-08'],
    ['She resigned last Wednesday.', 'last Wednesday = 2025-08-06'],
    ['The court convenes next Tuesday.', 'next Tuesday = 2025-08-19'],
    ['Polls open this coming Sunday.', 'this coming Sunday = 2025-08-17'],
    ['It was shelled on Saturday night.', 'Saturday night = 2025-08-09TNI'],
    ['The Council will vote on Friday afternoon.', 'Friday afternoon = 2025-08-15TAF'],
    ['They rally every Saturday.', 'every Saturday = XXXX-WXX-6'],
    ['Markets close on Sundays.', 'Sundays = XXXX-WXX-7'],
    ['Talks began on Tuesday, Aug. 5, in Doha.', 'Tuesday, Aug. 5 = 2025-08-05'],
    ['Talks resumed Tuesday (Aug 12).', 'Tuesday (Aug 12) = 2025-08-12'],
  ])('%s', (text, want) => expect(values(text, '2025-08-13')).toEqual([want]))

  test('without a date of publication the week stays open', () =>
    expect(values('He was shot on Friday.')).toEqual(['Friday = XXXX-WXX-5']))

  test.each([
    'The Sun reported it.',
    'He Sat down.',
    'He sang Ruby Tuesday.',
    'The Sunday Times and the Sunday Telegraph said so.',
    'They wed in Rome and sat apart.',
  ])('no day: %s', text => expect(values(text, '2025-08-13')).toEqual([]))
})
