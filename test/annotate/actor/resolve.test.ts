import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { decodeRegistry, encodeRegistry, resolveActor } from '../../../src/annotate/actor/actor.ts'
import { compileActors } from '../../../tools/compile-actors/compile.ts'

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
const { tables, problems } = compileActors(join(root, 'knowledge', 'actors'))
const registry = decodeRegistry(encodeRegistry(tables))

describe('the registry', () => {
  test('every line of knowledge/actors can be read', () => expect(problems).toEqual([]))

  test('it holds the offices that the news needs', () => {
    const terms = tables.actors.flatMap(({ terms = [] }) => terms)
    expect(terms.length).toBeGreaterThanOrEqual(3000)
    expect(terms.filter(({ from, to }) => from !== undefined && to !== undefined && from > to)).toEqual([])
  })

  test('another version is refused', () =>
    expect(() => decodeRegistry(new TextEncoder().encode('readout-actors 1\n{}'))).toThrow(/unsupported registry/))
})

describe('phrases on a date', () => {
  test.each([
    ['the US president', '2018-03-01', 'Donald Trump', 'USA', 'GOV'],
    ['the US president', '2023-03-01', 'Joe Biden', 'USA', 'GOV'],
    ['the US president', '2025-03-01', 'Donald Trump', 'USA', 'GOV'],
    ['the former US president', '2019-03-01', 'Barack Obama', 'USA', 'ELI'],
    ['the Turkish foreign minister', '2024-01-20', 'Hakan Fidan', 'TUR', 'GOV'],
    ['the Turkish foreign minister', '2020-01-20', 'Mevlüt Çavuşoğlu', 'TUR', 'GOV'],
    ["Germany's chancellor", '2010-06-01', 'Angela Merkel', 'DEU', 'GOV'],
    ['Chinese President Xi Jinping', '2019-06-01', 'Xi Jinping', 'CHN', 'GOV'],
    ['Sergey Lavrov', '2019-06-01', 'Sergei Lavrov', 'RUS', 'GOV'],
    ['Volodymyr Zelenskiy', '2022-06-01', 'Volodymyr Zelensky', 'UKR', 'GOV'],
    ['NATO Secretary General', '2022-06-01', 'Jens Stoltenberg', 'IGO', 'IGO'],
    ['Houthi rebels', '2024-01-20', 'Houthis', 'YEM', 'REB'],
    ['Hamas militants', '2023-11-01', 'Hamas', 'PSE', 'UAF'],
    ['the Kremlin', '2022-03-01', 'Russia', 'RUS', 'GOV'],
    ['the Pentagon', '2022-03-01', 'Pentagon', 'USA', 'MIL'],
    ['Russian forces', '2022-03-01', 'Russian forces', 'RUS', 'MIL'],
    ['Nigerian police', '2020-10-20', 'Nigerian police', 'NGA', 'COP'],
    ['protesters in Tbilisi', '2024-05-01', 'protesters', 'GEO', 'OPP'],
    ['the Syrian government', '2015-05-01', 'Syria', 'SYR', 'GOV'],
  ])('%s, %s', (text, date, name, country, sector) => {
    expect(resolveActor(text, date, registry)).toMatchObject({ name, country, sector })
  })

  test.each([['I said so'], ['let us meet'], ['turkey with cranberries'], ['the weather'], ['']])(
    '%j names nobody',
    text => {
      expect(resolveActor(text, '2020-01-01', registry)).toBeUndefined()
    },
  )
})
