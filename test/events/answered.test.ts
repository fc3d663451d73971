import { beforeAll, describe, expect, test } from 'vitest'
import { annotate } from '../../src/annotate/annotate.ts'
import { readEvents } from '../../src/events/events.ts'
import { openKnowledge, type Resources } from '../../src/resource/resource.ts'

let knowledge: Resources
beforeAll(async () => {
  knowledge = await openKnowledge()
})

/** `TYPE mode status: actors > recipients` of each event. */
function read(text: string): string[] {
  const article = { id: 'a', text, published: '2024-05-15' }
  const names = (side: readonly { name: string }[]): string => side.map(({ name }) => name).join(', ')
  return readEvents(annotate(article, knowledge.english), knowledge.ontology).events.map(
    ({ type, mode, status, actors, recipients }) =>
      `${[type, mode, status].filter(Boolean).join(' ')}: ${names(actors)} > ${names(recipients)}`,
  )
}

describe('who does what another answers, or is accused of', () => {
  test.each([
    ['Sudan was accused by Chad of bombing a border village.', 'ASSAULT explosives alleged: Sudan > border village'],
    ['Chad accused Sudan of bombing a border village.', 'ASSAULT explosives alleged: Sudan > border village'],
    ['Turkey threatened Cyprus. Cyprus dismissed the threat.', 'REJECT happened: Cyprus > Turkey'],
    ['Peru spurned a Chilean appeal for talks.', 'REQUEST meet happened: Chile > Peru'],
  ])('%s', (text, want) => expect(read(text)).toContain(want))

  test('who rejects a demand made none', () => {
    const told = read('Cyprus rejected the demand as blackmail. Mali ignored the warning.')
    expect(told.filter(one => /^(REQUEST|THREATEN)[^:]*: (Cyprus|Mali)/.test(one))).toEqual([])
  })
})

describe('the two of whom a report spoke last', () => {
  const met = 'The Turkish foreign minister met his Greek counterpart on Tuesday.'
  const pair = 'Hakan Fidan, Giorgos Gerapetritis'
  test.each([
    [`${met} The two agreed to resume talks.`, 'AGREE happened'],
    [`${met} Both condemned the attack on Niger.`, 'ACCUSE disapprove happened'],
    [`${met} The pair will meet again in May.`, 'CONSULT planned'],
  ])('%s', (text, want) => expect(read(text)).toContain(`${want}: ${pair} > `))

  test('two that are counted with their noun stand for themselves', () => {
    expect(read('Iran praised Iraq. The two missiles hit Erbil.').join()).not.toMatch(/ASSAULT[^,]*: Iran, Iraq/)
  })
})

test('a warrant, a notice or a reward asks for the arrest', () => {
  const told = read('Kenya charged Joseph Kony with murder. The court issued its warrant for his arrest in 2005.')
  expect(told.filter(one => one.startsWith('COERCE') && !one.includes('requested'))).toEqual([])
})

test('fighters who kill are no aircraft', () => {
  expect(read('Fighters of the Taliban shelled a market in Kabul, killing 24 people.').join()).not.toContain('aerial')
})
