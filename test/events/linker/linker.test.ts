import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { annotate } from '../../../src/annotate/annotate.ts'
import { ResourceError } from '../../../src/base/errors.ts'
import { readEvents } from '../../../src/events/events.ts'
import { BUCKETS, decodeLinker, type Linker, packLinker } from '../../../src/events/linker/linker.ts'
import { openKnowledge, type Resources } from '../../../src/resource/resource.ts'

let knowledge: Resources
beforeAll(async () => {
  knowledge = await openKnowledge()
})

/** `TYPE actors > recipients` of every event. */
function sides(text: string, linker?: Linker): string[] {
  const annotated = annotate({ id: 'a', text, published: '2024-05-15' }, knowledge.english)
  const { events } = readEvents(annotated, { ...knowledge.ontology, ...(linker && { linker }) })
  const names = (side: readonly { name: string }[]) => side.map(({ name }) => name).join(', ')
  return events.map(({ type, actors, recipients }) => `${type} ${names(actors)} > ${names(recipients)}`)
}

/** Takes the last of those who may be meant. */
const eager: Linker = { name: 'eager', odds: choices => choices.map((_, at) => (at === choices.length - 1 ? 1 : 0)) }

describe('who is meant where the words of an act name nobody', () => {
  test.each([
    [
      'one whom the last sentence names',
      'Slovakia cut gas to Ukraine. Kyiv condemned the cut.',
      'ACCUSE Ukraine > Slovakia',
    ],
    [
      'of several the likeliest',
      'Slovakia criticised Chad. The Kenyan president praised the speech.',
      'SUPPORT William Ruto > Chad',
    ],
    ['nobody where nobody is named', 'Kenya condemned the speech.', 'ACCUSE Kenya > '],
    ['not whom an attack has hit', 'Chad condemned attacks on churches in Kenya.', 'ACCUSE Chad > '],
  ])('%s', (_, text, want) => expect(sides(text, eager)).toContain(want))

  test('whom the shipped linker finds, and where it finds nobody', () => {
    expect(sides('Norway offered on Monday to send engineers to the Maldives.')).toContain('AGREE Norway > Maldives')
    expect(sides('Burundi mobilised its reservists.')).toEqual(['MOBILIZE Burundi > '])
  })

  test('a side that the words fill stays as it is', () => {
    const text = 'Chad expelled the Sudanese ambassador. Egypt and Kenya criticised Chad.'
    expect(sides(text, eager)).toEqual(sides(text, { ...eager, odds: choices => choices.map(() => 0) }))
  })
})

describe('the file', () => {
  const bytes = packLinker(
    'linker 1',
    Float32Array.from({ length: BUCKETS }, (_, at) => Math.sin(at)),
  )

  test('comes back with its name and nearly its weights', () => {
    const linker = decodeLinker(bytes)
    expect(linker.name).toBe('linker 1')
    const [one, two] = linker.odds([[1, 2], [3]])
    expect(one! / two!).toBeCloseTo(Math.exp(Math.sin(1) + Math.sin(2) - Math.sin(3)), 1)
    expect(one! + two!).toBeCloseTo(1)
  })

  test('another file is refused', () => {
    const other = bytes.slice()
    other[0] = 0
    expect(() => decodeLinker(other)).toThrow(ResourceError)
  })

  test('the card tells its size', () => {
    const folder = join(import.meta.dirname, '../../../models/linker')
    const card = JSON.parse(readFileSync(join(folder, 'card.json'), 'utf8')) as { bytes: number }
    expect(readFileSync(join(folder, 'linker.bin')).length).toBe(card.bytes)
  })
})
