import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LinkKind } from '../../src/record/record.ts'
import { openKnowledge, type Resources } from '../../src/resource/resource.ts'
import { keepSequence, parseSequence, type ReadSequence, readReports } from './sequence.ts'
import { type Counts, f, score } from './sequence-score.ts'

const folder = join(fileURLToPath(new URL('.', import.meta.url)), 'sequences')
const names = readdirSync(folder).sort()
const sequences = new Map(names.map(name => [name, parseSequence(readFileSync(join(folder, name), 'utf8'))]))

/** F in percent below which no change may fall; goals are 85 for one event and 75 for what became of it. */
const FLOORS: readonly (readonly [LinkKind, number])[] = [
  ['same-event', 92],
  ['follows', 96],
  ['disputes', 100],
]

/** For a busy machine, in milliseconds. */
const PATIENCE = 120_000

let knowledge: Resources
const read = new Map<string, ReadSequence>()
const backwards = new Map<string, ReadSequence>()
beforeAll(async () => {
  knowledge = await openKnowledge()
  for (const [name, sequence] of sequences) {
    const readings = await readReports(sequence, knowledge)
    read.set(name, await keepSequence(sequence, readings))
    backwards.set(name, await keepSequence(sequence, [...readings].reverse()))
  }
}, PATIENCE)

const reached: string[] = []
afterAll(() => console.log(reached.join('\n')))

describe('links over written sequences', () => {
  test('there are forty', () => {
    expect(names.length).toBeGreaterThanOrEqual(40)
    expect(names.filter(name => !/^[a-z-]+\.txt$/.test(name))).toEqual([])
  })

  test.each(names)('%s: read backwards, the same links', name => {
    const links = (from: ReadonlyMap<string, ReadSequence>) =>
      from
        .get(name)!
        .links.map(link => JSON.stringify(link))
        .sort()
    expect(links(backwards)).toEqual(links(read))
  })

  test.each(FLOORS)('%s: F of at least %d', (kind, floor) => {
    const sum: Counts = { wanted: 0, found: 0, made: 0, right: 0, lines: [] }
    for (const [name, sequence] of sequences) {
      const { lines, ...counts } = score(kind, sequence, read.get(name)!)
      for (const key of ['wanted', 'found', 'made', 'right'] as const) sum[key] += counts[key]
      sum.lines.push(...lines.map(line => `  ${name}: ${line}`))
    }
    const { wanted, found, made, right, lines } = sum
    reached.push(`${kind}: F ${f(sum).toFixed(1)}, ${found} of ${wanted} found, ${right} of ${made} right`, ...lines)
    expect(f(sum)).toBeGreaterThanOrEqual(floor)
  })
})
