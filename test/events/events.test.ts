import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { annotate } from '../../src/annotate/annotate.ts'
import { explain, readEvents, relate } from '../../src/events/events.ts'
import type { Annotated, Reading } from '../../src/record/record.ts'
import { openKnowledge, type Resources } from '../../src/resource/resource.ts'

let knowledge: Resources
beforeAll(async () => {
  knowledge = await openKnowledge()
})

const annotated = (text: string): Annotated => annotate({ id: 'a', text, published: '2024-05-15' }, knowledge.english)
const read = (text: string): Reading => readEvents(annotated(text), knowledge.ontology)

describe('status', () => {
  test.each([
    ['Russia bombed Kharkiv.', 'ASSAULT', 'happened'],
    ['The French president will visit China next week.', 'CONSULT', 'planned'],
    ['Russia did not bomb Kharkiv.', 'ASSAULT', 'negated'],
    ['Turkey may impose sanctions on Greece.', 'SANCTION', 'possible'],
    ['Turkey threatened to attack Greece.', 'ASSAULT', 'threatened'],
    ['Ukraine urged Germany to impose sanctions on Russia.', 'SANCTION', 'requested'],
    ['The German chancellor cancelled a visit to Poland.', 'CONSULT', 'cancelled'],
  ])('%s → %s %s', (text, type, status) => {
    expect(
      read(text)
        .events.filter(event => event.type === type)
        .map(event => event.status),
    ).toContain(status)
  })
})

describe('participants', () => {
  test.each([
    ['Kharkiv was bombed by Russia.', 'ASSAULT', ['RUS'], ['UKR']],
    ['Iraq invaded Kuwait in 1990.', 'ASSAULT', ['IRQ'], ['KWT']],
    ['The United States imposed sanctions on Iran.', 'SANCTION', ['USA'], ['IRN']],
    ['US-China trade talks resumed on Tuesday.', 'CONSULT', ['CHN', 'USA'], []],
  ])('%s', (text, type, actors, recipients) => {
    const event = read(text).events.find(one => one.type === type)
    const countries = (side: readonly { country?: string }[] = []) => side.map(({ country }) => country).sort()
    expect(countries(event?.actors)).toEqual(actors)
    expect(countries(event?.recipients)).toEqual(recipients)
  })
})

test('a speech act and its content are two events, the inner within the outer, on its speaker’s word', () => {
  const { events } = read('Finland urges the United States to impose sanctions on Russia.')
  const outer = events.find(event => event.type === 'REQUEST')
  const inner = events.find(event => event.type === 'SANCTION')
  expect(outer?.status).toBe('happened')
  expect(inner?.within).toBe(outer?.id)
  expect(inner?.attribution.map(({ name }) => name)).toEqual(['Finland'])
})

test('who says so stands in the chain; the same text gives the same ids', () => {
  const text = 'Russia bombed Kharkiv, the Ukrainian president said.'
  const [event] = read(text).events
  expect(event?.attribution).toHaveLength(1)
  expect(read(text).events.map(({ id }) => id)).toEqual(read(text).events.map(({ id }) => id))
  expect(text.slice(event?.trigger.start, event?.trigger.end)).toBe(event?.trigger.quote)
  expect(text.slice(event?.evidence.start, event?.evidence.end)).toBe(event?.evidence.quote)
})

test.each([
  ['"We will stay," the minister said.', 'the minister', 'said'],
  ['The mayor said that the bridge was safe.', 'The mayor', 'said'],
  ['The bridge is safe, according to the mayor.', 'the mayor', 'according to'],
])('a statement: %s', (text, source, cue) => {
  const found = read(text).statements.map(one => [
    one.source && text.slice(one.source.start, one.source.end),
    one.cue && text.slice(one.cue.start, one.cue.end),
  ])
  expect(found).toContainEqual([source, cue])
})

test('relate answers for two parties; explain says which frame matched', () => {
  const text = 'Germany condemned Belarus for the arrests.'
  const relation = relate(
    annotated(text),
    { source: { start: 0, end: 7 }, target: { start: 18, end: 25 } },
    knowledge.ontology,
  )
  expect(relation?.type).toBe('ACCUSE')
  expect(explain(annotated(text), knowledge.ontology)[0]).toMatchObject({ word: 'condemned', actors: ['Germany'] })
})

test.each([
  ['<Peru> called <Chile> on Friday to discuss the border.', 'CONSULT'],
  ['<A Danish court> ordered <the newspaper> to suspend publication.', 'COERCE'],
  ['<Norway> has freed <the sailor>, arrested last week in Bergen.', 'RETREAT'],
  ['<Kenya> sent troops to <Haiti> for a peacekeeping mission.', 'AID'],
  ['<Sweden> will send food to <Chad>.', 'AGREE'],
  ['<Rebel fighters> captured <the bridge>.', 'ASSAULT'],
  ['<The senator> launched an attack on <the ministry>, calling it a failure.', 'ACCUSE'],
  ['<Denmark> announced a suspension of aid to <Niger>.', 'SANCTION'],
])('between two parties, as PLOVER draws it: %s', (marked, type) => {
  const text = marked.replace(/[<>]/g, '')
  const [a, b] = [...marked.matchAll(/<([^>]+)>/g)].map((one, at) => {
    const start = one.index - 2 * at
    return { start, end: start + one[1]!.length }
  })
  expect(relate(annotated(text), { source: a!, target: b! }, knowledge.ontology)?.type).toBe(type)
})

test('explain names the entries of a word that fits none of them', () => {
  const [found] = explain(annotated('The wind shook the trees.'), knowledge.ontology)
  expect(found).toMatchObject({ word: 'shook', frame: '' })
  expect(found?.left).toContain('AGREE shake hands on')
})

test('no text breaks it', () => {
  for (const text of ['', '.', '"', '— — —', 'a\n\nb']) expect(read(text).events).toEqual([])
})

/** Words whose order decides much, with the marks that stand between clauses. */
const WORDS =
  'Iran Russia Xi Jinping Kyiv the a whatever you he she it they who that which said says told deny attack attacked visit threatened to will may not order love talks sanctions on of by with after if unless Friday 3 million and or but , , . ! ? : ; — " “ ” ( ) - … \n \n\n'.split(
    ' ',
  )

test('no order of words breaks it, and every event has its words in the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 24 }), words => {
      const text = words.join(' ')
      for (const { trigger, evidence } of read(text).events)
        for (const { start, end } of [trigger, evidence]) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
    }),
    { numRuns: 600 },
  )
})
