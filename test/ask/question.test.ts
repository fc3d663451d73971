import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Params, type Question, readQuestion } from '../../src/ask/ask.ts'
import { InputError } from '../../src/base/errors.ts'

test.each<[Params, Question]>([
  [{}, {}],
  [{ actor: 'Norway', with: '', text: '  ' }, { actor: 'Norway' }],
  [{ type: 'assault,PROTEST' }, { type: ['ASSAULT', 'PROTEST'] }],
  [{ status: ['planned', 'denied, alleged'] }, { status: ['planned', 'denied', 'alleged'] }],
  [{ quad: 'verbal-conflict' }, { quad: ['verbal conflict'] }],
  [{ mode: 'third-party,visit' }, { mode: ['third-party', 'visit'] }],
  [
    { since: '2025', until: '2025-08' },
    { since: '2025', until: '2025-08' },
  ],
  [
    { minConfidence: '0.5', limit: '10', sort: 'doubt' },
    { minConfidence: 0.5, limit: 10, sort: 'doubt' },
  ],
  [{ review: 'none' }, { review: ['none'] }],
])('%j', (params, question) => expect(readQuestion(params)).toEqual(question))

test.each<[Params, string]>([
  [{ actr: 'Norway' }, 'unknown question: "actr"; did you mean actor'],
  [{ type: 'PROTST' }, 'unknown event type: "PROTST"; did you mean PROTEST'],
  [{ status: 'done' }, 'unknown status: "done"; choose happened, ongoing, '],
  [{ quad: 'conflict' }, 'unknown quad class: "conflict"; choose verbal cooperation, '],
  [{ sort: 'newst' }, 'unknown sort: "newst"; did you mean newest'],
  [{ review: 'acepted' }, 'unknown review: "acepted"; did you mean accepted'],
  [{ since: '2025-13' }, 'invalid since: "2025-13"; give a day, month or year like '],
  [{ since: '2025-02-30' }, 'invalid since: "2025-02-30"; give a day'],
  [{ until: 'yesterday' }, 'invalid until: "yesterday"; give a day'],
  [{ since: '2025-06', until: '2025-05' }, 'invalid range: since 2025-06 until 2025-05; since must not be after until'],
  [{ limit: '0' }, 'invalid limit: 0; give a whole number from 1 to 1000'],
  [{ limit: 'ten' }, 'invalid limit: "ten"; give one number'],
  [{ minConfidence: '2' }, 'invalid minConfidence: 2; give a number from 0 to 1'],
  [{ actor: ['Norway', 'Kenya'] }, 'invalid actor: "Norway", "Kenya"; give it once'],
])('%j: %s', (params, message) => {
  expect(() => readQuestion(params)).toThrow(InputError)
  expect(() => readQuestion(params)).toThrow(message)
})

test('whatever strings come, a question or an InputError', () => {
  const fields = [
    'actor',
    'type',
    'status',
    'quad',
    'since',
    'until',
    'limit',
    'sort',
    'cursor',
    'minConfidence',
    'text',
    '__proto__',
  ]
  const params = fc.dictionary(
    fc.constantFrom(...fields),
    fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 2 })),
  )
  fc.assert(
    fc.property(params, given => {
      try {
        readQuestion(given)
      } catch (error) {
        expect(error).toBeInstanceOf(InputError)
      }
    }),
  )
})
