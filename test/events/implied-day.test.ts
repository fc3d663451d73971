import { beforeAll, describe, expect, test } from 'vitest'
import { annotate } from '../../src/annotate/annotate.ts'
import { readEvents } from '../../src/events/events.ts'
import { openKnowledge, type Resources } from '../../src/resource/resource.ts'

let knowledge: Resources
beforeAll(async () => {
  knowledge = await openKnowledge()
})

/** The days of the first event of a type, with their certainty. */
function days(text: string, type: string, published = '2024-05-15'): string | undefined {
  const { events } = readEvents(annotate({ id: 'a', text, published }, knowledge.english), knowledge.ontology)
  const when = events.find(event => event.type === type)?.when
  return when && `${when.start}..${when.end} ${when.certainty}`
}

describe('a day that the report implies', () => {
  test.each([
    [
      'what its chief figures do by words is of its day',
      'Germany condemned Belarus.',
      '2024-05-15..2024-05-15 implied',
    ],
    ['what they have often done is not', 'Germany has repeatedly condemned Belarus.', undefined],
    ['nor what they wanted', 'Germany may condemn Belarus.', undefined],
  ])('%s', (_, text, want) => expect(days(text, 'ACCUSE')).toBe(want))

  test('what others do in the background has none', () => {
    const lead =
      'Germany condemned Belarus on Monday. It cut aid. The parliament met. The budget was passed. It rained.'
    expect(days(`${lead} Peru urged Chile to withdraw.`, 'REQUEST')).toBeUndefined()
  })

  test('the same act of the same told twice has one day', () => {
    const text =
      'The Polish president will visit Norway on 20 May. It was a cold spring. The Polish president will meet the Norwegian premier.'
    const { events } = readEvents(
      annotate({ id: 'a', text, published: '2024-05-15' }, knowledge.english),
      knowledge.ontology,
    )
    expect(new Set(events.filter(event => event.type === 'CONSULT').map(event => event.when?.start))).toEqual(
      new Set(['2024-05-20']),
    )
  })
})

test('of a report known to a month, "today" is a day of that month', () => {
  const interval = { start: '2015-10-01', end: '2015-10-31' }
  const text = 'Norway signed a treaty with Chile today.'
  const annotated = annotate({ id: 'a', text, publishedInterval: interval }, knowledge.english)
  const [event] = readEvents(annotated, knowledge.ontology).events
  expect(event?.when).toMatchObject(interval)
})

describe('a day that the words give', () => {
  test.each([
    [
      'in the phrases of a deed',
      'France launched air strikes on Mali in the wake of a raid this month.',
      'ASSAULT',
      '2024-05-01..2024-05-31 stated',
    ],
    ['not where it is of the saying', 'Norway will visit Chile, the ministry said on Monday.', 'CONSULT', undefined],
    [
      'of the summit for a pledge at it',
      'The Polish president’s visit at the summit in March 2023 pleased Lithuania.',
      'CONSULT',
      '2023-03-01..2023-03-31 stated',
    ],
    [
      'of the verb that tells of a meeting',
      'The French president criticized Iran during his meeting with the Polish president.',
      'CONSULT',
      '2024-05-15..2024-05-15 implied',
    ],
  ])('%s', (_, text, type, want) => expect(days(text, type)).toBe(want))
})
