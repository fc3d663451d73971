import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { indexRegistry, resolveActor } from '../../../src/annotate/actor/actor.ts'
import { compileActors } from '../../../tools/compile-actors/compile.ts'

interface Phrase {
  readonly id: string
  readonly text: string
  readonly date: string
  /** Absent where more than one answer is right. */
  readonly country?: string
  readonly sector?: string
}

const here = dirname(fileURLToPath(import.meta.url))
const { tables } = compileActors(join(here, '..', '..', '..', 'knowledge', 'actors'))
const registry = indexRegistry(tables)
const phrases = readFileSync(join(here, 'phrases.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map(line => JSON.parse(line) as Phrase)

/** Phrases of the news from many regions and years, 1987 to 2025, written without a look at knowledge/actors. */
test('phrases of the news name the right state and sector on their date', () => {
  const missed = phrases.filter(({ text, date, country, sector }) => {
    const found = resolveActor(text, date, registry)
    return !found || (country && found.country !== country) || (sector && found.sector !== sector)
  })
  expect(phrases.length).toBeGreaterThanOrEqual(400)
  expect(100 - (100 * missed.length) / phrases.length, missed.map(({ text }) => text).join('; ')).toBeGreaterThan(96)
})
