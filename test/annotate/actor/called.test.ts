/** What a report calls somebody, and what stands for somebody: titles, houses, treaties, days, member states. */
import { describe, expect, test } from 'vitest'
import { annotate } from '../../../src/annotate/annotate.ts'
import { openKnowledge } from '../../../src/resource/resource.ts'

const knowledge = await openKnowledge()

/** `words → names (country)` of every mention. */
function read(text: string, published: string): string[] {
  const { mentions } = annotate({ id: 'x', text, published }, knowledge.english)
  return mentions.map(
    ({ start, end, identities }) =>
      `${text.slice(start, end)} → ${identities.map(({ name, country }) => `${name} (${country ?? '-'})`).join(' + ')}`,
  )
}

describe('who is called so', () => {
  test.each([
    [
      'a noun before a name, said again, is that person',
      'Chadian warlord Idriss Mahamat met Emmanuel Macron in Paris. The warlord praised France.',
      '2019-03-04',
      'The warlord → Idriss Mahamat (TCD)',
    ],
    [
      'a slight is only whom the report has called so',
      'Belarusian strongman Alexander Lukashenko met Vladimir Putin. The strongman praised Russia.',
      '2021-06-02',
      'The strongman → Alexander Lukashenko (BLR)',
    ],
    [
      'a half of two states that share a name, where the report names one',
      'South Korea fired back. Later the North said that talks were over.',
      '2023-03-04',
      'North → North Korea (PRK)',
    ],
    ['both halves of one name', 'North and South Korea held talks.', '2023-03-04', 'North → North Korea (PRK)'],
    [
      'a title that the report gives is the office of somebody without one',
      'London Mayor Sadiq Khan criticized Japan. The mayor also met Fumio Kishida.',
      '2023-03-04',
      'The mayor → Sadiq Khan (GBR)',
    ],
    [
      'a surname with a title is the person named in full further down',
      'Mayor Hidalgo praised Ukraine. Anne Hidalgo had visited Kyiv.',
      '2023-03-04',
      'Hidalgo → Anne Hidalgo (FRA)',
    ],
    [
      'a government called after a person is no person',
      'The Clinton administration condemned Iraq.',
      '1998-11-12',
      'The Clinton administration → Clinton administration (USA)',
    ],
    [
      'whoever leads the nation leads the state named last',
      'Chad closed its border on Monday. The nation’s leader met nobody.',
      '2024-05-15',
      'leader → Mahamat Idriss Déby (TCD)',
    ],
    [
      'an office of the country is that of the state named last',
      'Poland expelled a diplomat. The country’s foreign minister accused Russia of spying.',
      '2024-05-15',
      'foreign minister → Radosław Sikorski (POL)',
    ],
    [
      'one state’s media behind another state are its own',
      'He spoke about the war in Ukraine, Chinese state media reported.',
      '2024-05-15',
      'Chinese state media → Chinese state media (CHN)',
    ],
    [
      'whoever does it to themselves is the subject',
      'French forces left Mali. Norway and Chad can defend themselves.',
      '2022-08-16',
      'themselves → Norway (NOR)',
    ],
  ])('%s', (_, text, published, want) => expect(read(text, published)).toContain(want))

  test('a weekday is nobody', () =>
    expect(read('Norway hopes to see the president Friday.', '2025-12-10').join()).not.toContain('Friday →'))
})

describe('houses', () => {
  test.each([
    ['Angela Merkel visits the White House on Friday.', '2018-04-24', 'White House → Donald Trump (USA)'],
    ['Angela Merkel travelled to the Élysée Palace.', '2019-10-13', 'Élysée Palace → Emmanuel Macron (FRA)'],
    ['Emmanuel Macron visited Downing Street in May 2023.', '2025-02-03', 'Downing Street → Rishi Sunak (GBR)'],
    [
      'a year with two hosts: Angela Merkel visited the White House in 2017.',
      '2018-04-24',
      'White House → United States (USA)',
    ],
    ['The White House condemned Iran.', '2018-04-24', 'White House → United States (USA)'],
  ])('%s', (text, published, want) => expect(read(text, published)).toContain(want))
})

describe('what a body or a treaty is called after', () => {
  test.each([
    ['Chad left the Paris Climate Accord.', '2019-03-04', 'Paris →'],
    ['Russia said that Ukraine broke the Minsk agreements.', '2019-03-04', 'Minsk →'],
  ])('%s', (text, published, wrong) => expect(read(text, published).join()).not.toContain(wrong))

  test('ministers of member states are of the body, not of the state that the report is about', () => {
    const text = 'The African Union condemned Rwanda. Rwanda rejected this. Ministers of member states met on Monday.'
    expect(read(text, '1998-03-02')).toContain('Ministers → Ministers (IGO)')
  })
})

test('a half alone is a region', () => {
  const mentions = read('Mali accused rebels in the North. Floods hit the South of Chad.', '2023-03-04')
  expect(mentions.filter(one => /^(North|South)/.test(one) && /Korea/.test(one))).toEqual([])
})
