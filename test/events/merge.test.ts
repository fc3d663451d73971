import { beforeAll, describe, expect, test } from 'vitest'
import { annotate } from '../../src/annotate/annotate.ts'
import { readEvents } from '../../src/events/events.ts'
import { openKnowledge, type Resources } from '../../src/resource/resource.ts'

let knowledge: Resources
beforeAll(async () => {
  knowledge = await openKnowledge()
})

/** Trigger and clauses told again of every event of a type, in the order of the text. */
function told(text: string, type: string): string[] {
  const { events } = readEvents(
    annotate({ id: 'a', text, published: '2024-05-15' }, knowledge.english),
    knowledge.ontology,
  )
  return events
    .filter(event => event.type === type)
    .map(({ trigger, mentions = [] }) => [trigger.quote, ...mentions.map(({ quote }) => quote)].join(' | '))
}

describe('what a report tells twice is one event', () => {
  test.each([
    ['Lula met Petro in Manaus on Monday. The meeting lasted two hours.', 'CONSULT', 1],
    ['Pakistan suspended its missile tests. Islamabad halted the tests on Monday.', 'RETREAT', 1],
  ])('%s', (text, type, count) => {
    expect(told(text, type)).toHaveLength(count)
  })
})

test('what a report plans and then only points to is one, and planned', () => {
  const text = 'Meloni will visit Egypt on Friday. Meloni’s visit worries critics. The visit by Meloni is her first.'
  const { events } = readEvents(
    annotate({ id: 'a', text, published: '2024-05-15' }, knowledge.english),
    knowledge.ontology,
  )
  expect(events.filter(({ type }) => type === 'CONSULT').map(({ status }) => status)).toEqual(['planned'])
})

describe('what is not one stays apart', () => {
  test.each([
    // somebody else of the same state
    [
      'Lula will meet King Felipe on Friday. Lula will hold talks with Prime Minister Pedro Sanchez of Spain.',
      'CONSULT',
      2,
    ],
    // other verbs, done to other things
    ['Pakistan will suspend its missile tests. Pakistan will close a nuclear site.', 'RETREAT', 2],
    // one verb, other contents
    ['Chad agreed to free the hostages. Chad agreed to pay its debts.', 'AGREE', 2],
  ])('%s', (text, type, count) => {
    expect(told(text, type)).toHaveLength(count)
  })
})

test('a bare telling joins the nearest that its own days allow', () => {
  const text =
    'Egyptian officials met Sudanese officials in March. Sisi will meet Ruto next Friday. The summit next Friday is the first.'
  const [past, ahead] = told(text, 'CONSULT')
  expect(past).not.toContain('summit')
  expect(ahead).toContain('summit')
})
