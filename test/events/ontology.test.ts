import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { annotate } from '../../src/annotate/annotate.ts'
import { readEvents } from '../../src/events/events.ts'
import type { Event } from '../../src/record/record.ts'
import { openKnowledge, packageRoot, type Resources } from '../../src/resource/resource.ts'

interface Wanted {
  readonly sentence: string
  readonly mode?: string
  readonly status?: string
  readonly actors?: readonly string[]
  readonly recipients?: readonly string[]
}
interface Sentences {
  readonly type: string
  readonly it: readonly (string | Wanted)[]
  readonly not: readonly string[]
}

const folder = join(packageRoot(), 'knowledge', 'ontology')
const files = readdirSync(folder).map(file => parse(readFileSync(join(folder, file), 'utf8')) as Sentences)

/** Share of a type's sentences that must read as it; what falls short is listed by the failing test. */
const floor = 1

let knowledge: Resources
beforeAll(async () => {
  knowledge = await openKnowledge()
})

function read(text: string): readonly Event[] {
  const article = { id: 'sentence', text, published: '2024-05-15' }
  return readEvents(annotate(article, knowledge.english), knowledge.ontology).events
}

function fits(event: Event, type: string, { mode, status, actors, recipients }: Wanted): boolean {
  const names = (side: Event['actors']) => side.map(({ name }) => name)
  return (
    event.type === type &&
    (mode === undefined || event.mode === mode) &&
    (status === undefined || event.status === status) &&
    (actors ?? []).every(name => names(event.actors).includes(name)) &&
    (recipients ?? []).every(name => names(event.recipients).includes(name))
  )
}

describe.each(files)('$type', ({ type, it, not }) => {
  test('its sentences read as it', () => {
    const failing = it
      .map(entry => (typeof entry === 'string' ? { sentence: entry } : entry))
      .filter(wanted => !read(wanted.sentence).some(event => fits(event, type, wanted)))
      .map(({ sentence }) => sentence)
    expect(failing.length, failing.join('\n')).toBeLessThanOrEqual(Math.floor((1 - floor) * it.length))
  })

  test('near misses do not', () => {
    expect(not.filter(sentence => read(sentence).some(event => event.type === type))).toEqual([])
  })
})
