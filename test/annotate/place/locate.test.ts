import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { decodeGazetteer, encodeGazetteer, locator, type PlaceEntry } from '../../../src/annotate/place/place.ts'
import type { Syntax } from '../../../src/record/record.ts'
import { compilePlaces } from '../../../tools/compile-places/compile.ts'

const { places, problems } = compilePlaces(fileURLToPath(new URL('../../../knowledge/places', import.meta.url)))
const bytes = encodeGazetteer(places)
const gazetteer = decodeGazetteer(bytes)

/** A text in which the given words are names of places. */
function named(text: string, names: readonly string[]): Syntax {
  const token = { lemma: '', upos: '', xpos: '', head: -1, deprel: '' }
  const tokens = [...text.matchAll(/\S+/g)].map(({ 0: form, index }) => ({
    ...token,
    form,
    start: index,
    end: index + form.length,
  }))
  const spans = names.map(name => text.indexOf(name)).map((start, i) => ({ start, end: start + names[i]!.length }))
  return { text, sentences: [], tokens, names: spans.map(span => ({ ...span, type: 'LOC' as const, from: 0, to: 1 })) }
}

/** What a name of a text means, as `country precision`. */
function meaning(
  text: string,
  name: string,
  others: readonly string[] = [],
  countries: readonly string[] = [],
): string {
  const place = locator(gazetteer, named(text, [name, ...others]))(name, countries)
  return place === undefined ? '' : `${place.country ?? '-'} ${place.precision}`
}

describe('the compiled gazetteer', () => {
  test('every line of knowledge/places is read', () => expect(problems).toEqual([]))
  test('it stays below three megabytes', () => expect(bytes.length).toBeLessThan(3e6))

  test.each([
    ['Kyiv', 'Kiev'],
    ['Odesa', 'Odessa'],
    ['Gaza City', 'Gaza City'],
    ['Khan Younis', 'Khan Yunis'],
    ['Mazar-i-Sharif', 'Mazar-e Sharif'],
    ['Deir al-Balah', 'Deir el-Balah'],
    ['Zaporizhzhia', 'Zaporozhye'],
    ['Sanaa', "Sana'a"],
    ['Yangon', 'Rangoon'],
    ['Saint Petersburg', 'St. Petersburg'],
    ['Astana', 'Nur-Sultan'],
    ['Stepanakert', 'Khankendi'],
    ['Geneva', 'Genève'],
  ])('%s is also %s', (name, other) => expect(locator(gazetteer, named('', []))(other)?.name).toBe(name))

  test.each([
    ['Strait of Hormuz', '- district'],
    ['Black Sea', '- district'],
    ['West Bank', 'PSE district'],
    ['Donbas', 'UKR district'],
    ['Crimea', 'UKR district'],
    ['Xinjiang', 'CHN district'],
    ['Texas', 'USA district'],
    ['Rafah crossing', 'PSE site'],
    ['Zaporizhzhia nuclear power plant', 'UKR site'],
    ['Diego Garcia', 'IOT site'],
    ['Avdiivka', 'UKR city'],
    ['Bakhmut', 'UKR city'],
    ['Idlib', 'SYR city'],
    ['South Korea', 'KOR country'],
    ['Nowhereland', ''],
  ])('%s is %s', (name, want) => expect(meaning(`${name}.`, name)).toBe(want))

  test('every place is on the globe, and every division it names is there', () => {
    const ids = new Set(places.map(({ id }: PlaceEntry) => id))
    const lost = places.filter(({ at, division }: PlaceEntry) => {
      const off = at !== undefined && (Math.abs(at[0]) > 90 || Math.abs(at[1]) > 180)
      return off || (division !== undefined && !ids.has(division))
    })
    expect(lost).toEqual([])
  })
})

describe('which namesake a report means', () => {
  test.each<[string, string, string[], string]>([
    ['They met in Paris on Friday.', 'Paris', [], 'FRA city'],
    ['A tornado hit Paris, Texas, on Friday.', 'Paris', [], 'USA city'],
    ['Israel struck Lebanon and Syria; Beirut was hit.', 'Lebanon', ['Syria', 'Beirut'], 'LBN country'],
    ['The paper mill in Lebanon, Pennsylvania, has closed.', 'Lebanon', [], 'USA city'],
    ['The paper mill in Lebanon, Pa., has closed.', 'Lebanon', [], 'USA city'],
    ['Protesters in Tbilisi rallied as Georgia froze talks.', 'Georgia', ['Tbilisi'], 'GEO country'],
    [
      'He lost Georgia by a hair; Atlanta and Savannah went to her.',
      'Georgia',
      ['Atlanta', 'Savannah'],
      'USA district',
    ],
    ['He was born in the US state of Georgia.', 'Georgia', [], 'USA district'],
    ['Jordan closed its airspace, Amman said.', 'Jordan', ['Amman'], 'JOR country'],
    ["Chad sent troops; N'Djamena is calm.", 'Chad', ["N'Djamena"], 'TCD country'],
    ['Ankara said that Turkey would respond.', 'Turkey', ['Ankara'], 'TUR country'],
    ['The premier of Victoria said Melbourne would reopen.', 'Victoria', ['Melbourne'], 'AUS district'],
    ['Ships left Victoria, British Columbia, at dawn.', 'Victoria', [], 'CAN city'],
    ['Talks were held in Victoria, Seychelles.', 'Victoria', [], 'SYC city'],
    ['They met in Washington on Monday.', 'Washington', [], 'USA city'],
    ['Fires burn across Washington state.', 'Washington', [], 'USA district'],
    ['Shelling hit Kharkiv overnight.', 'Kharkiv', [], 'UKR city'],
    ['Shelling hit Kharkiv region overnight.', 'Kharkiv', [], 'UKR district'],
    ['Militias clashed in Tripoli; Misrata was calm.', 'Tripoli', ['Misrata'], 'LBY city'],
    ['Gunmen clashed in Tripoli; Sidon and Beirut were calm.', 'Tripoli', ['Sidon', 'Beirut'], 'LBN city'],
    ['The mayor of Hyderabad, Pakistan, resigned.', 'Hyderabad', [], 'PAK city'],
    ['A mosque in Hyderabad was raided, as in Mumbai.', 'Hyderabad', ['Mumbai'], 'IND city'],
    ['He spoke in Berlin, Germany, on Friday.', 'Berlin', [], 'DEU city'],
    ['Clashes in Kursk region spread; Kursk burned, and Kursk fell silent.', 'Kursk', [], 'RUS city'],
    ['The US president flew to Geneva from Dallas and Miami.', 'Geneva', ['Dallas', 'Miami'], 'CHE city'],
    ['The garrison of London, Ontario, marched.', 'London', [], 'CAN city'],
  ])('%s', (text, name, others, want) => expect(meaning(text, name, others)).toBe(want))

  test('the countries that a report speaks of decide between equals', () => {
    expect(meaning('Rain fell in Punjab.', 'Punjab', [], ['IND'])).toBe('IND district')
    expect(meaning('Rain fell in Punjab.', 'Punjab', [], ['PAK'])).toBe('PAK district')
  })

  test('a dateline tells the country', () =>
    expect(meaning('BEIRUT (Reuters) - Gunmen clashed in Tripoli.', 'Tripoli')).toBe('LBN city'))
})
