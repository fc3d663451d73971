import { describe, expect, test } from 'vitest'
import { days, values } from './values.ts'

const published = '2025-08-13'

describe('lengths and what is so far away', () => {
  test.each([
    ['The truce collapsed in less than two months.', 'less than two months = P2M'],
    ['The 12-day war is over.', '12-day = P12D'],
    ['He will answer within 48 hours.', '48 hours = PT48H'],
    ['It took two and a half years.', 'two and a half years = P2Y6M'],
    ['It lasted 90 minutes.', '90 minutes = PT90M'],
    ['He ruled for more than two decades.', 'more than two decades = P20Y'],
    ['Several months passed.', 'Several months = PXM'],
    ['The deadline was cut to 10 to 12 days.', '10 to 12 days = P10D'],
    ['It is the worst in half a century.', 'half a century = P50Y'],
    ['It took half an hour.', 'half an hour = PT30M'],
    ['A year-long siege ended.', 'year-long = P1Y'],
    ['They fought for years.', 'years = PXY'],
    ['He died three years ago.', 'three years ago = 2022'],
    ['He left five months ago.', 'five months ago = 2025-03'],
    ['They met two weeks ago.', 'two weeks ago = 2025-W31'],
    ['She fled 10 days ago.', '10 days ago = 2025-08-03'],
    ['It began years ago.', 'years ago = PAST_REF'],
  ])('%s', (text, want) => expect(values(text, published)).toEqual([want]))

  test.each([
    ['On Aug. 1 they met. Two days later they signed.', 'Two days later = 2025-08-03'],
    ['The two met on Aug 1; the following day they signed.', 'the following day = 2025-08-02'],
    ['He quit in 2019, a year earlier than planned. A year later he died.', 'A year later = 2020'],
  ])('told from what was told: %s', (text, want) => expect(values(text, published).at(-1)).toBe(want))

  test('three days after a deed that the text has dated', () =>
    expect(days('The attack took place on Aug. 3. Three days after the attack, he resigned.', published)[1]).toBe(
      'Three days = 2025-08-06..2025-08-06',
    ))

  test('the past three weeks end with the report', () =>
    expect(days('Over the past three weeks, 1,200 have fled.', published)).toEqual([
      'the past three weeks = 2025-07-23..2025-08-13',
    ]))

  test.each([
    'The 6-year-old boy and a man aged 40 years old.',
    'They earn $10 a year and fly twice a day.',
    'Three quarters of voters agreed.',
    'It came second; the second second-in-command left.',
  ])('no length: %s', text => expect(values(text, published)).toEqual([]))
})
