import { beforeAll, describe, expect, test } from 'vitest'
import { annotate } from '../../src/annotate/annotate.ts'
import { readEvents } from '../../src/events/events.ts'
import { openKnowledge, type Resources } from '../../src/resource/resource.ts'

let knowledge: Resources
beforeAll(async () => {
  knowledge = await openKnowledge()
})

function read(text: string) {
  const article = { id: 'a', text, published: '2024-05-15' }
  return readEvents(annotate(article, knowledge.english), knowledge.ontology).events
}

/** `actors > recipients` of each event of a type. */
function sides(text: string, type: string): string[] {
  const names = (side: readonly { name: string }[]): string => side.map(({ name }) => name).join(', ')
  return read(text)
    .filter(event => event.type === type)
    .map(one => `${names(one.actors)} > ${names(one.recipients)}`)
}

describe('whom an act is toward', () => {
  test.each([
    ['Peru refused to attend the Chilean summit.', 'REJECT', 'Peru > Chile'],
    ['Chile offered Peru a truce. Peru rejected the offer.', 'REJECT', 'Peru > Chile'],
    ['Kenya accused Chad of theft. Chad denied it.', 'REJECT', 'Chad > Kenya'],
    ['Peru threatened to close its embassy in Chile.', 'THREATEN', 'Peru > Chile'],
    ['Peru threatened to quit the talks unless Chile apologised.', 'THREATEN', 'Peru > Chile'],
    [
      'Chilean students demonstrated outside the Peruvian embassy in Santiago.',
      'PROTEST',
      'Chilean students > Peruvian embassy',
    ],
  ])('%s', (text, type, want) => expect(sides(text, type)).toContain(want))

  test('an offer of three sentences ago is answered no more', () => {
    const text = 'Chile offered Peru a truce. It rained. The shops were shut. Nobody came. Peru rejected the offer.'
    expect(sides(text, 'REJECT')).toEqual(['Peru > '])
  })
})

describe('those whom only the words of the act describe', () => {
  test.each([
    ['Ethiopian drones struck a flour mill in Bugna on Friday.', 'ASSAULT', 'Ethiopia > flour mill'],
    ['Turkish police arrested two cartoonists on Thursday.', 'COERCE', 'Turkish police > two cartoonists'],
    ['The Houthis released an elderly engineer on Sunday.', 'RETREAT', 'Houthis > elderly engineer'],
    ['Russian troops opened fire on a minibus on Monday.', 'ASSAULT', 'Russian troops > minibus'],
    ['Serbian forces fired mortar rounds on Monday.', 'ASSAULT', 'Serbian forces > '],
  ])('%s', (text, type, want) => expect(sides(text, type)).toEqual([want]))
})

test('what a promise answers is no part of it', () => {
  const text = 'Peru promised stern measures in response to a deadly raid on Chile.'
  expect(sides(text, 'ASSAULT').filter(one => one.startsWith('Peru'))).toEqual([])
})

test('those beside a state are not of it', () => {
  expect(sides("Chad will open the border if Sudan's neighbours agree.", 'AGREE')).not.toContain('Sudan > ')
})

test('a group of which no more is known belongs where it is attacked', () => {
  const [event] = read('Kenyan jets struck militants in Somalia on Monday.')
  expect(event?.recipients.map(({ country }) => country)).toEqual(['SOM'])
})

describe('who does it', () => {
  test.each([
    ['Three Kenyans were killed in an Ethiopian air strike.', 'ASSAULT', 'Ethiopia > Kenyans'],
    ['Chad ordered the Sudanese envoy to leave, accusing him of spying.', 'ACCUSE', 'Chad > Sudanese envoy'],
    ['Troops were sent to the border by Chad.', 'MOBILIZE', 'Chad > '],
    ["The court ordered the Kenyan dissident's arrest.", 'COERCE', 'court > Kenyan dissident'],
  ])('%s', (text, type, want) => expect(sides(text, type)).toContain(want))
})

describe('what tells no act', () => {
  test.each([
    ['A storm hit Peru on Tuesday.', 'ASSAULT'],
    ['The tariffs would hit refineries in Chile.', 'ASSAULT'],
    ['The Peruvian president will attend a military parade in Santiago.', 'MOBILIZE'],
    ['A film about the Peruvian invasion of Chile opened in Lima.', 'ASSAULT'],
    ['The Peruvian president is in Chile on a working visit.', 'COOPERATE'],
    ['Peru signed the Ottawa convention, which bans mines.', 'COERCE'],
  ])('%s', (text, type) => expect(sides(text, type)).toEqual([]))
})
