import { beforeAll, describe, expect, test } from 'vitest'
import { annotate } from '../../src/annotate/annotate.ts'
import { readEvents } from '../../src/events/events.ts'
import { openKnowledge, type Resources } from '../../src/resource/resource.ts'

let knowledge: Resources
beforeAll(async () => {
  knowledge = await openKnowledge()
})

/** The days of the first event of a type in a report of Wednesday 15 May 2024. */
function days(text: string, type: string): string | undefined {
  const article = { id: 'a', text, published: '2024-05-15' }
  const { events } = readEvents(annotate(article, knowledge.english), knowledge.ontology)
  const when = events.find(event => event.type === type)?.when
  return when && `${when.start}..${when.end}`
}

describe('days that stand elsewhere than with their verb', () => {
  test.each([
    [
      'what is answered came before',
      'Norway spoke on Monday in response to Chadian attacks on Sudan.',
      'ASSAULT',
      undefined,
    ],
    [
      'of a decision, for what is decided',
      'The Polish president must decide next month whether to impose sanctions on Chad.',
      'SANCTION',
      '2024-06-01..2024-06-30',
    ],
    [
      'of the words that carry an act',
      'The Polish president praised Norway in a statement on Friday.',
      'SUPPORT',
      '2024-05-10..2024-05-10',
    ],
    [
      'before the subject of a joined clause',
      'Talks failed, and from 21 May, Chad will expel Sudanese diplomats.',
      'SANCTION',
      '2024-05-21..2024-05-21',
    ],
    [
      'of a deed that goes along with it',
      'When France bombed Mali this month, the Chadian president accused Sudan of lies.',
      'ACCUSE',
      '2024-05-01..2024-05-31',
    ],
    ['a stretch that ends today', 'France has criticized Iran in recent weeks.', 'ACCUSE', '2024-04-17..2024-05-15'],
    ['a stretch that begins today', 'Norway will visit Chad in the coming days.', 'CONSULT', '2024-05-15..2024-05-22'],
    [
      'of a month in which one came after the other',
      'In August, Chad vowed to strike Sudan “many times over” after Norway had imposed new sanctions on Chad.',
      'SANCTION',
      '2023-08-01..2023-08-31',
    ],
    [
      'shortly after what was told last',
      'Kenya is calm. In March, Chad bombed Sudan. Shortly after, Norway threatened Chad with sanctions.',
      'THREATEN',
      '2024-03-01..2024-03-31',
    ],
    ['how long it took is no date', 'Chad bombed Sudan for two weeks.', 'ASSAULT', undefined],
    [
      'a feast of another year',
      'Poland’s visit to Chad for Bastille Day last year went well.',
      'CONSULT',
      '2023-07-14..2023-07-14',
    ],
    [
      'a perfect has no past day; the verb before the day has',
      'Norway has sent a team to find an expert whom Chadian rebels kidnapped two years ago.',
      'ASSAULT',
      '2022-01-01..2022-12-31',
    ],
    [
      'what wants today is not of the weeks of what has been',
      'The Polish president has criticized Chad in recent weeks and wants Sudan to withdraw.',
      'REQUEST',
      undefined,
    ],
  ])('%s', (_, text, type, want) => expect(days(text, type)).toBe(want))
})

describe('days that the report gives elsewhere', () => {
  test('a month is the day in it on which the same do the same', () => {
    const text =
      'The Polish president is to visit Norway in July.\n\nThe Polish president will visit Norway on 13 July, Oslo said.'
    expect(days(text, 'CONSULT')).toBe('2024-07-13..2024-07-13')
  })

  test('what is said at a meeting is of its day', () => {
    const text =
      'Chad has a new government. The Polish president met the Norwegian prime minister in Geneva in March. "Norway is a wonderful ally," the Polish president said in Geneva.'
    expect(days(text, 'SUPPORT')).toBe('2024-03-01..2024-03-31')
  })
})

describe('headlines', () => {
  test.each([
    ['Macron to visit Poland in July', 'Emmanuel Macron > Poland, planned'],
    ['Scholz to visit Norway in July, meet with Zelensky', 'Olaf Scholz > Norway, planned'],
  ])('%s', (headline, want) => {
    const article = { id: 'a', text: `${headline}\n\nIt rained.`, published: '2024-05-15' }
    const { events } = readEvents(annotate(article, knowledge.english), knowledge.ontology)
    const [{ actors, recipients, status }] = events as [(typeof events)[number]]
    expect(`${actors.map(one => one.name)} > ${recipients.map(one => one.name)}, ${status}`).toBe(want)
  })
})

describe('deeds that date other deeds', () => {
  test.each([
    [
      'so many days after a deed, which came before',
      'Norway expelled two envoys on Monday, three days after Chadian guards opened fire on a Nigerian patrol.',
      'ASSAULT',
      '2024-05-10..2024-05-10',
    ],
    [
      'where the tree gives the word to the subject',
      'Latvia on Friday told a diplomat to leave the country within 72 hours, two days after guards from the neighbouring state opened fire on a Latvian patrol.',
      'ASSAULT',
      '2024-05-08..2024-05-08',
    ],
    [
      'and not so many days after the other',
      'Norway on Friday expelled a Chadian envoy, two days after Sudanese guards opened fire on a Nigerian patrol.',
      'ASSAULT',
      '2024-05-08..2024-05-08',
    ],
    [
      'a week before',
      'Norway expelled two envoys on Monday, a week before it hosts talks with Sudan.',
      'SANCTION',
      '2024-05-13..2024-05-13',
    ],
    [
      'since a deed whose day all know',
      'Finland has deployed troops to Lapland since Russia’s invasion of Ukraine.',
      'MOBILIZE',
      '2022-02-24..2024-05-15',
    ],
    [
      'a deed whose day all know',
      'Norway condemned on Monday the Iraqi invasion of Kuwait.',
      'ASSAULT',
      '1990-08-02..1990-08-02',
    ],
    ['another invasion', 'Norway condemned the Chadian invasion of Sudan.', 'ASSAULT', undefined],
    [
      'since a deed that the report dates',
      'Chad shelled Sudanese villages on 3 May. Sudan has deployed tanks since the Chadian shelling.',
      'MOBILIZE',
      '2024-05-03..2024-05-15',
    ],
    [
      'of a deed that is its subject',
      'The bombing on 7 May killed six Chadian soldiers.',
      'ASSAULT',
      '2024-05-07..2024-05-07',
    ],
    [
      'two deeds by other verbs have days of their own',
      'Chadian rebels killed a mayor last week. He spoke of six officers whom the Chadian rebels hold captive.',
      'COERCE',
      undefined,
    ],
    [
      'the year told last',
      'Sudan has accused Chad of raids since 2021. Norway imposed sanctions on Chad in December of that year.',
      'SANCTION',
      '2021-12-01..2021-12-31',
    ],
  ])('%s', (_, text, type, want) => expect(days(text, type)).toBe(want))
})
