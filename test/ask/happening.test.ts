import { expect, test } from 'vitest'
import { differencesOf } from '../../src/ask/happening.ts'
import type { AnsweredEvent } from '../../src/store/store.ts'

const telling = (id: string, start: string, end = start, certainty = 'stated'): AnsweredEvent =>
  ({ id, actors: [], recipients: [], amounts: [], status: 'happened', when: { start, end, certainty } }) as never

test.each<[string, AnsweredEvent[], string[]]>([
  ['two days', [telling('a', '2025-08-27'), telling('b', '2025-08-28')], ['2025-08-27', '2025-08-28']],
  ['a day and its month', [telling('a', '2025-08-27'), telling('b', '2025-08-01', '2025-08-31')], []],
  [
    'a month and two days of it',
    [telling('a', '2025-08-01', '2025-08-31'), telling('b', '2025-08-03'), telling('c', '2025-08-04')],
    ['2025-08-01 to 2025-08-31', '2025-08-03', '2025-08-04'],
  ],
  [
    'a day and one that the report lends',
    [telling('a', '2025-08-27'), telling('b', '2025-08-29', '2025-08-29', 'implied')],
    [],
  ],
])('when tellings name %s', (_, tellings, want) => {
  expect(differencesOf(tellings).flatMap(({ values }) => values.map(({ value }) => value))).toEqual(want)
})
