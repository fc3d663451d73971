import { beforeAll, describe, expect, test } from 'vitest'
import { annotate } from '../../../src/annotate/annotate.ts'
import { readEvents } from '../../../src/events/events.ts'
import type { Span } from '../../../src/record/record.ts'
import { openKnowledge, type Resources } from '../../../src/resource/resource.ts'

let knowledge: Resources
beforeAll(async () => {
  knowledge = await openKnowledge()
})

/** Source, cue and content of each statement, as words. */
function told(text: string): (string | undefined)[][] {
  const words = (span?: Span) => span && text.slice(span.start, span.end)
  const annotated = annotate({ id: 'a', text, published: '2024-05-15' }, knowledge.english)
  return readEvents(annotated, knowledge.ontology).statements.map(({ source, cue, content }) => [
    words(source),
    words(cue),
    content.map(words).join(' … '),
  ])
}

describe('verbs', () => {
  test.each([
    [
      'The premier continued to insist that the dam was safe.',
      'The premier',
      'continued to insist',
      'that the dam was safe',
    ],
    ['The port was closed for a week, officials said.', 'officials', 'said', 'The port was closed for a week'],
    ['The envoy asked, “Who pays for the bridge?”', 'The envoy', 'asked', '“Who pays for the bridge?”'],
    [
      'The ministry did not respond to a request for comment.',
      'The ministry',
      'did not respond to',
      'a request for comment',
    ],
    ['The envoy told the crowd that the dam would hold.', 'The envoy', 'told', 'that the dam would hold'],
    ['The fund predicted that prices will fall.', 'The fund', 'predicted', 'that prices will fall'],
    ['The raid was condemned by the governor.', 'the governor', 'was condemned', 'The raid'],
    ['The port, officials said, is shut.', 'officials', 'said', 'The port … is shut'],
    ['The last test, Peru said, was its largest yet.', 'Peru', 'said', 'The last test … was its largest yet'],
    ['Peru said the talks were over; Chile sent its envoy home.', 'Peru', 'said', 'the talks were over'],
    [
      'Current and former officials at the bank and in the ministry have said the vault was empty.',
      'Current and former officials at the bank and in the ministry',
      'have said',
      'the vault was empty',
    ],
    [
      'The treasurer admitted that the ledger was incomplete, but said nothing was missing.',
      'The treasurer',
      'said',
      'nothing was missing',
    ],
    [
      'Madrid quoted the Chilean envoy as saying that the talks were over.',
      'the Chilean envoy',
      'saying',
      'that the talks were over',
    ],
    [
      'The dam, the water ministry said in a statement, will open in June.',
      'the water ministry',
      'said in a statement',
      'The dam … will open in June',
    ],
    ['Oslo made an offer, a charge that Riga rejected.', 'Riga', 'rejected', 'a charge that'],
    ['The consul was asked by the judge whether he would stay.', 'the judge', 'was asked', 'whether he would stay'],
    ['Asked whether Chad would sign, the envoy replied: “Not now.”', 'the envoy', 'replied:', '“Not now.”'],
    [
      '“If they leave,” the mayor warned on Sunday, “the town will fall.”',
      'the mayor',
      'warned',
      '“If they leave,” … “the town will fall.”',
    ],
    [
      '“The hill is ours,” said the colonel. “It will stay ours.”',
      'the colonel',
      'said',
      '“The hill is ours,” … “It will stay ours.”',
    ],
    ['“But nobody wants a war,” she went on.', 'she', 'went on', '“But nobody wants a war,”'],
    [
      'According to a person familiar with the matter, Niger has left the pact.',
      'a person familiar with the matter',
      'According to',
      'Niger has left the pact',
    ],
    ['The palace on Monday said the visit was off.', 'The palace', 'said', 'the visit was off'],
  ])('%s', (text, ...want) => expect(told(text)).toContainEqual(want))

  test('a place with that name is no medium', () => {
    expect(told('The strike was first reported by The Riga Post.')).toContainEqual([
      'The Riga Post',
      'was first reported',
      'The strike',
    ])
    expect(told('The envoy said in Riga that the road was shut.')).toContainEqual([
      'The envoy',
      'said',
      'that the road was shut',
    ])
  })
})

describe('nouns', () => {
  test.each([
    ['The king’s claim that the border had moved angered Oslo.', 'The king', 'claim', 'that the border had moved'],
    ['The mayor voiced support for the strike.', 'The mayor', 'voiced support for', 'the strike'],
    ['The law drew criticism from judges.', 'judges', 'drew criticism', 'The law'],
    ['There were questions about the budget.', undefined, 'questions about', 'the budget'],
  ])('%s', (text, ...want) =>
    expect(told(text).map(([source, cue, content]) => [source, cue, content?.slice(0, 24)])).toContainEqual(
      want.map((part, at) => (at === 2 ? part?.slice(0, 24) : part)),
    ),
  )
})

describe('attitudes and hearsay', () => {
  test.each([
    ['The chancellor is worried about the harvest.', 'The chancellor', 'is worried about', 'the harvest'],
    ['It is clear that the truce will not hold.', undefined, 'is clear', 'that the truce will not hold'],
    ['The general has reportedly left the capital.', undefined, 'reportedly', 'The general has … left the capital'],
    ['The bridge is safe, according to the mayor.', 'the mayor', 'according to', 'The bridge is safe'],
  ])('%s', (text, ...want) => expect(told(text)).toContainEqual(want))
})

describe('what is said', () => {
  test.each([
    ['The treasurer vowed last month to publish the ledger.', 'The treasurer', 'vowed', 'to publish the ledger'],
    ['Vargas accused the council of being late.', 'Vargas', 'accused', 'the council of being late'],
    ['The envoy declined to comment.', 'The envoy', 'declined', 'to comment'],
    ['“We need rain,” the envoy told the council, referring to the dam.', 'the envoy', 'referring to', 'the dam'],
    ['Vargas said: “It will rain.”', 'Vargas', 'said:', '“It will rain.”'],
    ['The envoy spoke of the deal.', 'The envoy', 'spoke of', 'the deal'],
    ['The clerk found that the ledger was empty.', 'The clerk', 'found', 'that the ledger was empty'],
    ['The port is expected to open in May.', undefined, 'is expected', 'The port … to open in May'],
    ['The harbour seems calm.', undefined, 'seems', 'The harbour … calm'],
    ['The envoy insinuated that the vault was empty.', 'The envoy', 'insinuated', 'that the vault was empty'],
  ])('%s', (text, ...want) => expect(told(text)).toContainEqual(want))

  test.each([
    'The envoy spoke at the harbour on Friday.',
    'The council continued its work on the dam.',
    'The mayor put his house up for sale.',
    'The clerk found the ledger.',
  ])('nothing in %s', text => expect(told(text)).toEqual([]))

  test('a report that goes on quoting others gives one paragraph to whom it introduces', () => {
    const text =
      'The mayor wrote:\n\nThe road is open.\n\nIt had been shut since May. “It was a long wait,” a driver said.'
    expect(told(text)[0]?.[2]).toBe('The road is open.')
  })
})

describe('sources', () => {
  test.each([
    [
      'The envoy, who has served in Lima for years, said the road was open.',
      'The envoy, who has served in Lima for years,',
    ],
    ['The envoy, speaking in Lima, said the road was open.', 'The envoy'],
    ['Rosa Vargas, the mayor of Tacna, said the road was open.', 'Rosa Vargas, the mayor of Tacna,'],
    ['“The road is open,” said the envoy, in a letter to the council.', 'the envoy'],
    ['LIMA ― The council said the road was open.', 'The council'],
    ['The council thanked the engineer who warned that the road was unsafe.', 'who'],
  ])('%s', (text, source) => expect(told(text).map(([who]) => who)).toContain(source))
})

test('what is said inside a quotation is the speaker’s, and no statement of the report', () => {
  const found = told('“I believe that the army wants peace, and everyone knows it,” the minister said.')
  expect(found.map(([source]) => source)).toEqual(['the minister'])
})

test('an infinitive tells nothing unless a verb leads over to it', () => {
  expect(told('The council met to announce the date.')).toEqual([])
})

test.each([
  [
    'The harbour minister said:\n\nWe reopened the port.\n\nShips may enter from noon.',
    'We reopened the port.\n\nShips may enter from noon.',
  ],
  [
    'The ministry released the following statement:\n\n“We regret it.”\n\n“We will pay.”\n\nIt gave no sum.',
    '“We regret it.”\n\n“We will pay.”',
  ],
])('a line that introduces a text gives its paragraphs to the speaker', (text, want) => {
  expect(told(text).map(([, , content]) => content)).toContain(want)
})

test('a paragraph that is a quotation goes on with what the last speaker said', () => {
  const text =
    '“The road is open,” the envoy told reporters.\n\n“We thank those who rebuilt it.”\n\nIt had been shut since May.'
  expect(told(text)[0]).toEqual(['the envoy', 'told', '“The road is open,” … “We thank those who rebuilt it.”'])
})

test.each([
  ['SMITH: We reopened the port. Ships may enter.\n\nQ: When?', 'SMITH', 'We reopened the port. Ships may enter'],
  ['“He kept his word. We thank him.” — Mary Smith', 'Mary Smith', '“He kept his word. We thank him.”'],
  ['Poll: Voters want the bridge rebuilt.', 'Poll', 'Voters want the bridge rebuilt'],
])('a label or a signature names who speaks: %s', (text, source, content) => {
  expect(told(text).map(([who, , what]) => [who, what])).toContainEqual([source, content])
})

test('a dateline is no speaker, a label is', () => {
  expect(told('NAIROBI: The minister on Monday opened the border.')).toEqual([])
  expect(told('MINISTER: The border is open.')).toEqual([['MINISTER', ':', 'The border is open']])
})

test.each([
  ['The port, officials said late on Friday, is shut.', ['officials', 'said', 'The port … is shut']],
  ['The port is shut, officials said on Friday, adding nothing.', ['officials', 'said', 'The port is shut']],
])('a parenthesis may hold its day: %s', (text, want) => {
  expect(told(text)).toContainEqual(want)
})
