import { beforeAll, expect, test } from 'vitest'
import { annotate } from '../../src/annotate/annotate.ts'
import { readEvents } from '../../src/events/events.ts'
import { openKnowledge, type Resources } from '../../src/resource/resource.ts'

let knowledge: Resources
beforeAll(async () => {
  knowledge = await openKnowledge()
})

/** On whose word each event of a type is told. */
function sources(text: string, type: string): string[][] {
  const annotated = annotate({ id: 'a', text, published: '2024-05-15' }, knowledge.english)
  return readEvents(annotated, knowledge.ontology)
    .events.filter(event => event.type === type)
    .map(({ attribution }) => attribution.map(({ name }) => name))
}

const paragraph =
  'The bridge over the river has been closed to heavy lorries since the floods of last spring washed out a pier.'

test.each([
  // a headline leaves out whose word it is
  [
    `Putin to visit China in July\n\nRussian President Vladimir Putin will visit China in July, Mongolia said on Monday. ${paragraph}`,
    'CONSULT',
    ['Mongolia'],
  ],
  // a body that states it by itself does not
  [
    `Putin to visit China in July\n\nRussian President Vladimir Putin will visit China in July. ${paragraph} The visit was agreed in March, Mongolia said.`,
    'CONSULT',
    [],
  ],
  // what is done by saying so rests on nobody's word; what is said of a deed to come rests on the speaker's
  ['The foreign minister of Norway said he condemned the arrests in Belarus.', 'ACCUSE', []],
  ['The European Union said it would investigate the arrests in Belarus.', 'ACCUSE', ['European Union']],
  ['Macron said King Abdullah had assured him that Jordan would reopen the port.', 'AGREE', ['Emmanuel Macron']],
  // what a phrase tells by the way is taken as given
  ['Sweden condemned the attack in which Russia killed ten people in Kharkiv.', 'ASSAULT', []],
  ['Norway is advising the forces of Niger that attacked the rebels in Mali.', 'ASSAULT', []],
  // a semicolon ends what is said
  ['Peru said the talks were over; Chile imposed sanctions on Bolivia.', 'SANCTION', []],
  // whose own statement a report is needs no naming
  ['We urge Russia to withdraw its troops from Georgia.', 'RETREAT', []],
])('%s → %s on the word of %s', (text, type, want) => {
  expect(sources(text, type)).toContainEqual(want)
})

test('whoever is named by "who" is named by his own words', () => {
  const text = 'Aid workers, who said that Russia had bombed Kharkiv, left the city.'
  expect(sources(text, 'ASSAULT')).toEqual([['Aid workers']])
})
