import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import {
  clashes,
  indexRegistry,
  readForeignActors,
  readOwnActors,
  resolveActor,
  withOwnActors,
} from '../../../src/annotate/actor/actor.ts'
import { compileActors } from '../../../tools/compile-actors/compile.ts'

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
const { tables } = compileActors(join(root, 'knowledge', 'actors'))
const shipped = indexRegistry(tables)

describe('own actors', () => {
  const own = readOwnActors(
    {
      actors: [
        { name: 'Northern Banner', country: 'ZMB', sector: 'REB', type: 'group', also: ['NDX', 'Banner Fighters'] },
        {
          name: 'Chanda Mwila',
          country: 'ZMB',
          terms: [{ office: 'president', from: '2031-08', to: '2036' }],
        },
        { id: 'lbn/hezbollah', name: 'Hezbollah', sector: 'PTY' },
      ],
    },
    'actors.yaml',
  )
  const registry = withOwnActors(shipped, own)

  test.each([
    ['the Northern Banner', '2031-01-01', 'ZMB', 'REB'],
    ['NDX fighters', '2031-01-01', 'ZMB', 'REB'],
    ['the Zambian president', '2032-01-01', 'ZMB', 'GOV'],
    ['Hezbollah', '2024-01-01', 'LBN', 'PTY'],
  ])('%s', (text, day, country, sector) => expect(resolveActor(text, day, registry)).toMatchObject({ country, sector }))

  test('an office begins and ends with its month and year', () => {
    expect(resolveActor('the Zambian president', '2031-08-01', registry)?.name).toBe('Chanda Mwila')
    expect(resolveActor('the Zambian president', '2036-12-31', registry)?.name).toBe('Chanda Mwila')
    expect(resolveActor('the Zambian president', '2037-01-01', registry)?.name).not.toBe('Chanda Mwila')
  })

  test('the shipped registry stays as it was', () =>
    expect(resolveActor('the Northern Banner', '2031-01-01', shipped)).toBeUndefined())

  test.each([
    [{}, /missing actors/],
    [{ actors: [{ country: 'ZMB' }] }, /missing name/],
    [{ actors: [{ name: 'A', sector: 'Rebels' }] }, /invalid sector/],
    [{ actors: [{ name: 'A', country: 'ZMB', terms: [{ office: 'king', from: 'soon' }] }] }, /invalid date/],
    [{ actors: [{ name: 'A', country: 'ZMB', terms: [{ office: 'king', from: '2020', to: '2019' }] }] }, /ends before/],
  ])('refuses %j', (content, message) => expect(() => readOwnActors(content, 'x.yaml')).toThrow(message))
})

describe('lists of others', () => {
  test('a PETRARCH dictionary with dated codes', () => {
    const text =
      'MBALI_NKOSI_ ; made up\n+NKOSI_MBALI_\n\t[ZAFGOV 990601-040430]\n\t[ZAFELI >040430]\nNDX_ [ZMBREB]\n# end\nNOBODY_ [---]\n'
    const own = readForeignActors(text, 'a.txt')
    expect(own.map(({ name, country, sector }) => [name, country, sector])).toEqual([
      ['Mbali Nkosi', 'ZAF', 'ELI'],
      ['NDX', 'ZMB', 'REB'],
    ])
    const registry = withOwnActors(shipped, own)
    expect(resolveActor('Mbali Nkosi', '2001-05-05', registry)).toMatchObject({ country: 'ZAF', sector: 'GOV' })
    expect(resolveActor('Mbali Nkosi', '2010-05-05', registry)).toMatchObject({ country: 'ZAF', sector: 'ELI' })
  })

  test('FollowTheMoney', () => {
    const text = [
      '{"id":"a","schema":"Person","caption":"Ann Example","properties":{"name":["Ann Example"],"alias":["A. Example","Анна"],"citizenship":["fr"],"gender":["female"]}}',
      '{"id":"b","schema":"Ownership","properties":{}}',
      '{"id":"c","schema":"Company","properties":{"name":["Example Oil"],"jurisdiction":["no"]}}',
    ].join('\n')
    expect(readForeignActors(text, 'a.json')).toEqual([
      { name: 'Ann Example', type: 'person', country: 'FRA', also: ['A. Example'], female: true },
      { name: 'Example Oil', type: 'organisation', country: 'NOR', sector: 'BUS' },
    ])
    expect(() => readForeignActors('{oops', 'a.json')).toThrow('a.json:1')
  })

  test('a table: quoted cells, several offices of one person', () => {
    const text =
      'name,country,sector,also,office,from,to\r\n"Sam ""Sun"" Ray",TON,GOV,S. Ray;Sammy Ray,prime minister,2030,2031\r\n"Sam ""Sun"" Ray",TON,GOV,,foreign minister,2032,\r\n'
    expect(readForeignActors(text, 'a.csv')).toEqual([
      {
        name: 'Sam "Sun" Ray',
        country: 'TON',
        sector: 'GOV',
        also: ['S. Ray', 'Sammy Ray'],
        terms: [
          { office: 'prime minister', from: '2030', to: '2031' },
          { office: 'foreign minister', from: '2032' },
        ],
      },
    ])
  })

  test('a Wikidata result', () => {
    const value = (text: string) => ({ value: text })
    const row = {
      person: value('http://www.wikidata.org/entity/Q1'),
      personLabel: value('Ola Test'),
      iso3: value('NOR'),
      officeLabel: value('Minister of Foreign Affairs of Norway'),
      start: value('2030-02-03T00:00:00Z'),
    }
    expect(readForeignActors(JSON.stringify({ head: {}, results: { bindings: [row, row] } }), 'q.json')).toEqual([
      {
        name: 'Ola Test',
        type: 'person',
        country: 'NOR',
        also: [],
        terms: [{ office: 'foreign minister', of: 'NOR', from: '2030-02-03' }],
      },
    ])
  })

  test('something else is refused', () =>
    expect(() => readForeignActors('one two, three', 'x')).toThrow(/unknown format/))
})

describe('clashes', () => {
  test('none of ids, states or terms in what is shipped', () =>
    expect(clashes(tables).filter(({ kind }) => kind === 'id' || kind === 'state' || kind === 'term')).toEqual([]))

  test('no two terms of one office overlap unless that is settled, and no two bodies of a state share a name', () =>
    expect(clashes(tables)).toEqual([]))

  test('what is settled is so in its years alone', () => {
    const own = [
      { name: 'Ab Cd', country: 'ZMB', terms: [{ office: 'president', from: '2016', to: '2017' }] },
      { name: 'Ef Gh', country: 'BIH', terms: [{ office: 'president', from: '2016', to: '2017' }] },
    ]
    const found = clashes(withOwnActors(shipped, own)).map(({ text }) => text)
    expect(found.some(text => text.includes('zmb/ab-cd'))).toBe(true)
    expect(found.some(text => text.includes('bih/ef-gh'))).toBe(false)
  })

  test('two presidents at once, one state unknown, one term backwards', () => {
    const own = [
      { name: 'Ab Cd', country: 'FRA', terms: [{ office: 'president', from: '2018', to: '2019' }] },
      { name: 'Ef Gh', country: 'XXQ' },
    ]
    const found = clashes(withOwnActors(shipped, own)).map(({ text }) => text)
    expect(found.some(text => /fra\/emmanuel-macron.*fra\/ab-cd/.test(text))).toBe(true)
    expect(found).toContain('xxq/ef-gh: unknown country XXQ')
  })
})
