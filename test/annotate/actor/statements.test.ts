import { describe, expect, test } from 'vitest'
import { annotate } from '../../../src/annotate/annotate.ts'
import { readEvents } from '../../../src/events/events.ts'
import type { Article } from '../../../src/record/record.ts'
import { openKnowledge } from '../../../src/resource/resource.ts'

const knowledge = await openKnowledge()

function mentionsOf(text: string, facts: Partial<Article>): string[] {
  const { mentions } = annotate({ id: 'x', text, ...facts }, knowledge.english)
  return mentions.flatMap(({ start, end, identities }) =>
    identities.map(({ name, country }) => `${text.slice(start, end)} → ${name} (${country ?? '-'})`),
  )
}

describe('statements of a government', () => {
  const norway = { source: { name: 'Norwegian Ministry of Foreign Affairs' }, published: '2023-05-03' }

  test.each([
    ['Minister Kari Brekke welcomes the vote in Chad.', 'Kari Brekke → Kari Brekke (NOR)'],
    ['Minister for the Middle East Kari Brekke welcomed the vote in Chad.', 'Kari Brekke → Kari Brekke (NOR)'],
    ['Kari Brekke, Minister for Development, welcomed the vote in Chad.', 'Kari Brekke → Kari Brekke (NOR)'],
    ['The Prime Minister flew to Bamako on Tuesday.', 'The Prime Minister → Jonas Gahr Støre (NOR)'],
  ])('%s', (text, want) => expect(mentionsOf(text, norway)).toContain(want))

  test('a paper called after a city is no government', () =>
    expect(annotate({ id: 'x', text: 'We met.', source: { name: 'Oslo Courier' } }, knowledge.english).publisher).toBe(
      undefined,
    ))

  test('"we" is the state', () => {
    const text = 'Minister Kari Brekke spoke today. "We condemn the Chadian army," she said.'
    const { events } = readEvents(annotate({ id: 'x', text, ...norway }, knowledge.english), knowledge.ontology)
    const accuse = events.find(({ type }) => type === 'ACCUSE')
    expect(accuse?.actors.map(({ name }) => name)).toEqual(['Norway'])
  })
})

describe('titles that one state alone has', () => {
  test.each([
    ['The Foreign Secretary condemned the attack in Kabul.', '2019-03-01', 'The Foreign Secretary → Jeremy Hunt (GBR)'],
    ['The Secretary of State flew to Doha.', '2022-11-21', 'The Secretary of State → Antony Blinken (USA)'],
    [
      'The Philippine defense secretary met officers from Japan.',
      '2023-11-03',
      'defense secretary → Gilberto Teodoro (PHL)',
    ],
  ])('%s', (text, published, want) =>
    expect(mentionsOf(text, { published }).some(line => line.endsWith(want.split(' → ')[1]!))).toBe(true),
  )
})

describe('groups and coalitions', () => {
  test.each([
    ['Islamic State fighters shelled Homs in Syria.', 'Islamic State fighters → Islamic State (SYR)'],
    ['Islamic State fighters shelled Ramadi in Iraq.', 'Islamic State fighters → Islamic State (IRQ)'],
    ['Coalition aircraft struck a depot near Deir ez-Zor in Syria.', 'Coalition → Global Coalition against ISIL (IGO)'],
    ['Coalition jets bombed Hodeidah in Yemen.', 'Coalition → Saudi-led coalition (IGO)'],
    [
      'The US-led coalition carried out six strikes in Iraq.',
      'The US-led coalition → Global Coalition against ISIL (IGO)',
    ],
  ])('%s', (text, want) => expect(mentionsOf(text, { published: '2016-11-03' })).toContain(want))

  test('parties that govern together are no army', () =>
    expect(mentionsOf('The coalition in Berlin fell apart on Wednesday.', { published: '2024-11-07' })).not.toContain(
      'The coalition → coalition (IGO)',
    ))
})

describe('a report without a date', () => {
  test.each([
    [
      'Foreign Secretary David Miliband said on Tuesday that talks had failed.',
      { start: '2007-06-01', end: '2010-05-31' },
    ],
    [
      'French President François Hollande spoke in Nice. Italian Prime Minister Matteo Renzi joined him there.',
      { start: '2014-02-22', end: '2016-12-12' },
    ],
  ])('%s', (text, want) => {
    const { article } = annotate({ id: 'x', text }, knowledge.english)
    expect(article.published).toBeUndefined()
    expect(article.publishedCertainty).toBe('inferred')
    const { start, end } = article.publishedInterval!
    expect(start <= want.start.slice(0, 7).concat('-31') && end >= want.end.slice(0, 7)).toBe(true)
    expect(Number(end.slice(0, 4)) - Number(start.slice(0, 4))).toBeLessThan(4)
  })

  test('looks back at a dead leader without being as old', () => {
    const text = 'The bridge is called after President Charles de Gaulle. It was closed on Monday.'
    expect(annotate({ id: 'x', text }, knowledge.english).article.publishedInterval).toBeUndefined()
  })

  test('office and title find who held it then', () =>
    expect(
      mentionsOf('Foreign Secretary David Miliband flew to Delhi. The prime minister had asked him to.', {}),
    ).toContain('The prime minister → Gordon Brown (GBR)'))
})

describe('a report from a capital', () => {
  test.each([
    [
      'LISBON, Portugal (AP) _ Interior Minister Rui Tavares said talks would go on.',
      'Rui Tavares → Rui Tavares (PRT)',
    ],
    ['ACCRA (Reuters) - The defence minister resigned on Monday.', 'The defence minister → Dominic Nitiwul (GHA)'],
  ])('%s', (text, want) => expect(mentionsOf(text, { published: '2019-05-14' })).toContain(want))

  test('where bodies of many states sit, titles are of no one state', () =>
    expect(
      mentionsOf('GENEVA (Reuters) - Foreign Minister Rui Tavares said talks would go on.', {
        published: '2019-05-14',
      }),
    ).toContain('Rui Tavares → Rui Tavares (-)'))
})

describe('names that several bear', () => {
  test('a report that calls one of two by the given name means the other by the surname', () => {
    const text =
      'King Hussein of Jordan flew to Baghdad to see Saddam Hussein. Saddam gave no answer. Hussein left on Tuesday.'
    expect(mentionsOf(text, { published: '1990-12-04' })).toContain('Hussein → King Hussein (JOR)')
  })

  test.each([
    ['Defence Minister Juan Carlos Pereira Luque resigned.', 'King Juan Carlos I'],
    ['Abdullah Karimov Saleh was arrested.', 'King Abdullah II'],
  ])('%s names no %s', (text, wrong) =>
    expect(mentionsOf(text, { published: '2008-03-04' }).some(line => line.includes(wrong))).toBe(false),
  )

  test.each([
    ['Hutu militias killed villagers near Goma in Congo.', 'Hutu militias → Hutu militias (COD)'],
    ['Rohingya refugees crossed the river.', 'Rohingya refugees → Rohingya refugees (MMR)'],
  ])('%s', (text, want) => expect(mentionsOf(text, { published: '2017-09-12' })).toContain(want))
})

describe('places that share a name', () => {
  test.each([
    ['Police in Victoria arrested six men in Melbourne.', 'Police → Police (AUS)'],
    ['Protesters marched through Paris, Texas, on Sunday.', 'Protesters → Protesters (USA)'],
  ])('%s', (text, want) => expect(mentionsOf(text, { published: '2023-05-10' })).toContain(want))

  test.each([
    ['Paris Hilton flew to Berlin.', '(FRA)'],
    ['Protesters marched through Paris, Texas, on Sunday.', '(FRA)'],
    ['Chad Wolf, the former homeland security chief, testified on Monday.', '(TCD)'],
    ['Jordan Peterson spoke in Toronto.', '(JOR)'],
    ['Police in Victoria arrested six men in Melbourne.', '(SYC)'],
    ['Georgia Gould, a British minister, visited Leeds.', '(GEO)'],
    ['The house of George Washington was restored.', '(USA)'],
  ])('%s names no %s', (text, wrong) =>
    expect(mentionsOf(text, { published: '2023-05-10' }).filter(line => line.endsWith(wrong))).toEqual([]),
  )

  test('a capital that acts is no place', () => {
    const { mentions } = annotate(
      { id: 'x', text: 'Beijing refused. They met in Beijing.', published: '2023-05-10' },
      knowledge.english,
    )
    expect(mentions.filter(({ start, location }) => start < 5 && location)).toEqual([])
    expect(mentions.some(({ start, location }) => start > 20 && location?.name === 'Beijing')).toBe(true)
  })

  test('a town that the tagger takes for a person', () =>
    expect(
      annotate(
        { id: 'x', text: 'Israeli jets bombed Khan Younis in the Gaza Strip.', published: '2023-12-10' },
        knowledge.english,
      ).mentions.some(({ location }) => location?.name === 'Khan Younis'),
    ).toBe(true))
})

describe('governments called after a person', () => {
  test.each([
    ['The Obama administration lifted the ban.', '2019-05-10', 'Obama administration (USA)'],
    ['Critics of the Trump administration sued.', '2019-05-10', 'Trump administration (USA)'],
    ["Assad's regime shelled Homs.", '2013-05-10', 'Syria (SYR)'],
  ])('%s', (text, published, want) =>
    expect(mentionsOf(text, { published }).some(line => line.endsWith(`→ ${want}`))).toBe(true),
  )
})

describe('whom "she" and "he" mean', () => {
  test.each([
    ['Pierre Lambert met Annalena Vogt in Oslo. She left early.', 'She → Annalena Vogt (-)'],
    ['A ministry spokeswoman criticised Pierre Lambert. She said talks had failed.', 'She → ministry spokeswoman (-)'],
    ['Ingrid Solheim criticised Pierre Lambert. He said talks had failed.', 'He → Pierre Lambert (-)'],
  ])('%s', (text, want) => expect(mentionsOf(text, { published: '2019-05-10' })).toContain(want))
})

describe('the leader of a state', () => {
  test.each([
    ['The North Korean leader watched the launch.', '2018-03-05', 'Kim Jong-un'],
    ['The Syrian leader gave an interview.', '2013-03-05', 'Bashar al-Assad'],
    ['The German leader flew to Kyiv.', '2022-06-16', 'Olaf Scholz'],
    ["Saudi Arabia's leader opened the summit.", '2018-03-05', 'King Salman'],
  ])('%s', (text, published, want) =>
    expect(mentionsOf(text, { published }).some(line => line.includes(`→ ${want} (`))).toBe(true),
  )

  test.each([
    ['The Iranian leader spoke on Friday.', '2018-03-05'],
    ['A Syrian rebel leader was killed.', '2013-03-05'],
    ['A Turkish leader of the strike was held.', '2018-03-05'],
  ])('%s', (text, published) =>
    expect(mentionsOf(text, { published }).filter(line => /Khamenei|Rouhani|Assad|Erdo/.test(line))).toEqual([]),
  )
})
