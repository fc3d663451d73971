/** Offices in reports without a date, armed groups, allies, short forms: whom words mean that are no names of anybody. */
import { describe, expect, test } from 'vitest'
import { annotate } from '../../../src/annotate/annotate.ts'
import type { Article } from '../../../src/record/record.ts'
import { openKnowledge } from '../../../src/resource/resource.ts'

const knowledge = await openKnowledge()

/** `words → names (country)` of every mention that stands for somebody. */
function read(text: string, facts: Partial<Article> = { published: '2024-05-15' }): string[] {
  const { mentions } = annotate({ id: 'x', text, ...facts }, knowledge.english)
  return mentions.flatMap(({ start, end, identities }) =>
    identities.map(({ name, country }) => `${text.slice(start, end)} → ${name} (${country ?? '-'})`),
  )
}

describe('an office in a report without a date', () => {
  const undated = {}

  test.each([
    ['names nobody', 'The president of Ghana met envoys from Togo.', 'The president → president of Ghana (GHA)'],
    [
      'is whom the report names, had he held it once',
      'The French president met envoys from Togo. “Jacques Chirac listened,” an aide said.',
      'The French president → Jacques Chirac (FRA)',
    ],
  ])('%s', (_, text, want) => expect(read(text, undated)).toContain(want))

  test('is its holder where the date is known', () =>
    expect(read('The president of Ghana met envoys from Togo.')).toContain('The president → Nana Akufo-Addo (GHA)'))
})

describe('whose somebody is', () => {
  test.each([
    [
      '"the rebels" are the group named last',
      'The rebels → National Liberation Army (COL)',
      'Colombian soldiers fought the National Liberation Army. The rebels killed two officers.',
    ],
    [
      '"the court" is the body whose name has the word',
      'The court → International Criminal Court (IGO)',
      'Mongolia joined the International Criminal Court in 2002. The court issued a warrant.',
    ],
    [
      'a short form is what the report says it is short for',
      'KRD → Karoo Relief Directorate (-)',
      'The Karoo Relief Directorate (KRD) sent aid to Chad. Sudan thanked KRD.',
    ],
    [
      'the opposition is that of the state from which a report is sent',
      'opposition → opposition (PAK)',
      'LAHORE: A Chinese envoy met Pakistani ministers in China on Monday.\n\nThe opposition condemned the talks.',
    ],
    [
      'where they are is part of what people are called',
      'people → people of Mali (MLI)',
      'France supports the people of Mali.',
    ],
  ])('%s', (_, want, text) => expect(read(text).some(line => line.endsWith(want.split(' → ')[1]!))).toBe(true))

  test.each([
    ['allies are of no single state', /allies/, 'Norway told its allies that it would leave.'],
    [
      'guards of a neighbour are not of the state named before',
      /guards/,
      'Latvia said that guards from the neighbouring state had fired on a patrol.',
    ],
    ['Latin America is not the United States', /leaders/, 'He met several Latin American leaders on Monday.'],
  ])('%s', (_, words, text) =>
    expect(read(text).filter(line => words.test(line) && /\((?:NOR|LVA|USA)\)$/.test(line))).toEqual([]),
  )

  test('"the army" is the state’s, not the rebels who call themselves one', () =>
    expect(
      read('The National Liberation Army freed two officers in Colombia. The army disputed that.').filter(line =>
        line.startsWith('The army'),
      ),
    ).not.toContain('The army → National Liberation Army (COL)'))

  test.each([
    ['an article begins a phrase', 'Last week the rebels shelled Goma in Congo.', /week/],
    ['"where" is no part of one', 'The army shelled Bama, where civilians had fled, in Nigeria.', /→ where/],
  ])('%s', (_, text, wrong) => expect(read(text).filter(line => wrong.test(line))).toEqual([]))
})

describe('a title of which the report names the bearer', () => {
  const norway = { source: { name: 'Norwegian Ministry of Foreign Affairs' }, published: '2023-05-03' }

  test.each([
    [
      'further down than its headline',
      'Minister condemns vote in Chad\n\nThe Minister for Trade, Kari Brekke, spoke in Bergen.',
      norway,
      'Minister → Kari Brekke (NOR)',
    ],
    [
      'of the same state',
      'The Norwegian envoy to Chad arrived on Monday. “We listen,” said Norwegian envoy Kari Brekke.',
      {},
      'The Norwegian envoy → Kari Brekke (NOR)',
    ],
  ])('%s', (_, text, facts, want) => expect(read(text, facts)).toContain(want))

  test.each([
    [
      'who is another state’s',
      'The Danish envoy arrived on Monday. Norwegian envoy Kari Brekke did not.',
      'The Danish envoy → Kari Brekke (NOR)',
    ],
    [
      'of several',
      'A Norwegian envoy arrived on Monday. Norwegian envoy Kari Brekke did not.',
      'A Norwegian envoy → Kari Brekke (NOR)',
    ],
  ])('not one %s', (_, text, wrong) => expect(read(text, {})).not.toContain(wrong))
})

describe('bodies and names that stand beside nouns', () => {
  test.each([
    [
      'a ministry written as a name is its state’s',
      'The Latvian Foreign Ministry expelled a diplomat.',
      {},
      'Foreign Ministry → Latvian Foreign Ministry (LVA)',
    ],
    [
      'a force in a statement of its own state',
      'The Air Force flew to Chad.',
      { source: { name: 'US Central Command' } },
      'Air Force → Air Force (USA)',
    ],
    [
      'a lead noun says what somebody is',
      'Haitian police arrested gang boss Rico Pierre.',
      {},
      'Rico Pierre → Rico Pierre (-)',
    ],
  ])('%s', (_, text, facts, want) => expect(read(text, facts)).toContain(want))

  test('a hospital called after a family is nobody of that name', () =>
    expect(read('Soldiers searched the Salem hospital in Sudan.').filter(line => /Mohieddin/.test(line))).toEqual([]))

  test('a capital where talks are held is no side', () =>
    expect(
      read('Chad and the M23 began talks in the Qatari capital. The two sides spoke for an hour.').filter(line =>
        line.startsWith('The two sides'),
      ),
    ).not.toContain('The two sides → Qatar (QAT)'))
})
