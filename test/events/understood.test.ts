import { beforeAll, describe, expect, test } from 'vitest'
import { annotate } from '../../src/annotate/annotate.ts'
import { readEvents } from '../../src/events/events.ts'
import { openKnowledge, type Resources } from '../../src/resource/resource.ts'

let knowledge: Resources
beforeAll(async () => {
  knowledge = await openKnowledge()
})

/** `actors > recipients` of each event of a type. */
function sides(text: string, type: string): string[] {
  const article = { id: 'a', text, published: '2024-05-15' }
  const { events } = readEvents(annotate(article, knowledge.english), knowledge.ontology)
  const names = (side: readonly { name: string }[]): string => side.map(({ name }) => name).join(', ')
  return events.filter(event => event.type === type).map(one => `${names(one.actors)} > ${names(one.recipients)}`)
}

describe('recipients that the report names elsewhere', () => {
  test.each([
    [
      'the host of a visit told again',
      'The Polish president will visit Norway on 20 May. The visit by the Polish president was postponed.',
      'CONSULT',
      ['Andrzej Duda > Norway', 'Andrzej Duda > Norway'],
    ],
    [
      'none where the same visits two',
      'The Polish president will visit Norway on 20 May. The Polish president visited Chad last year. The visit by the Polish president was postponed.',
      'CONSULT',
      ['Andrzej Duda > Norway', 'Andrzej Duda > Chad', 'Andrzej Duda > '],
    ],
    [
      'who gave the order',
      'Iran ordered all Britons to leave. France condemned the order.',
      'ACCUSE',
      ['France > Iran'],
    ],
    [
      'who did what "the move" was',
      'Chad expelled two Sudanese diplomats. Egypt praised the move.',
      'SUPPORT',
      ['Egypt > Chad'],
    ],
    [
      'the host of a visit that is turned down',
      'Norway had invited him. The Polish president will visit Norway on 20 May. The Polish president then cancelled the trip.',
      'REJECT',
      ['Andrzej Duda > Norway'],
    ],
    [
      'whoever attends a summit',
      'It follows an African Union summit in Nairobi, which Emmanuel Macron is also expected to attend.',
      'CONSULT',
      ['African Union, Emmanuel Macron > '],
    ],
    [
      'not where the words say whose',
      'Chad expelled two Sudanese diplomats. Egypt praised the steps Kenya took.',
      'SUPPORT',
      ['Egypt > Kenya'],
    ],
  ])('%s', (_, text, type, want) => expect(sides(text, type)).toEqual(want))
})

describe('whoever put a text forward does what it does', () => {
  test.each([
    [
      "The African Union proposed a package of penalties against Niger. The package would freeze Niger's accounts.",
      'African Union > Niger',
    ],
    ["Chile's government drafted a bill on Friday. The bill would ban imports from Peru.", 'Chile > Peru'],
  ])('%s', (text, want) => expect(sides(text, 'SANCTION').at(-1)).toBe(want))

  test('not where another text does it', () => {
    const text = "Chile's government drafted a bill on Friday. The order would ban imports from Peru."
    expect(sides(text, 'SANCTION')).not.toContain('Chile > Peru')
  })
})

describe('one clause, one act', () => {
  test('two who insult each other, and one who insults the other, are two', () => {
    const text = 'Iran and Egypt insulted each other. Iran described Egypt as a disgrace.'
    expect(sides(text, 'ACCUSE')).toContain('Iran > Egypt')
  })

  test('a state that leaves a pact does it to nobody', () =>
    expect(sides('The Chadian president withdrew Chad from the Paris climate accord.', 'SANCTION')).toEqual([
      'Mahamat Idriss Déby > ',
    ]))

  test('a body known by nothing but its words is no doer', () =>
    expect(sides('The embassy bombings killed ten people in Kenya.', 'ASSAULT')).toEqual([' > Kenya', ' > ten people']))
})
