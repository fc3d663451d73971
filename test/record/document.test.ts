import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { acquire } from '../../src/acquire/acquire.ts'
import { read } from '../../src/pipeline.ts'
import { DOCUMENT_SCHEMA, type Document, LAYERS, toDocument } from '../../src/record/record.ts'
import { openKnowledge } from '../../src/resource/resource.ts'

const valid = new Ajv2020({ strict: false, allErrors: true }).compile(DOCUMENT_SCHEMA)

/** Where a value departs from the schema; empty where it fits. */
const check = (value: unknown): string[] =>
  valid(value) ? [] : (valid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)

describe('the document', () => {
  const documents: Document[] = []
  beforeAll(async () => {
    const knowledge = await openKnowledge()
    for await (const capture of acquire('examples')) {
      if ('skipped' in capture) continue
      const reading = await read(capture, knowledge)
      if (!('skipped' in reading)) documents.push(JSON.parse(JSON.stringify(toDocument(reading, LAYERS))))
    }
  })

  test('every example keeps to the schema, in every layer', () => {
    expect(documents.length).toBeGreaterThanOrEqual(12)
    for (const document of documents) expect([document.article.id, ...check(document)]).toEqual([document.article.id])
  })

  test('all that points into the text points at its words', () => {
    for (const { article, events = [], entities = [] } of documents) {
      for (const { trigger, evidence, actors } of events) {
        expect(article.text.slice(trigger.start, trigger.end)).toBe(trigger.quote)
        expect(article.text.slice(evidence.start, evidence.end)).toBe(evidence.quote)
        for (const actor of actors) expect(article.text.slice(actor.start, actor.end)).toBe(actor.text)
      }
      for (const { start, end } of entities) expect(article.text.slice(start, end).trim()).not.toBe('')
    }
  })

  test.each<[string, unknown]>([
    ['a field that nobody knows', { article: { id: 'a', text: 'x', mood: 'glad' } }],
    ['an empty string for what is not known', { article: { id: 'a', text: 'x', title: '' } }],
    ['an unknown status', { article: { id: 'a', text: 'x' }, events: [{ status: 'maybe' }] }],
    ['a negative offset', { article: { id: 'a', text: 'x' }, sentences: [{ start: -1, end: 1 }] }],
  ])('%s is refused', (_, document) => expect(check(document)).not.toEqual([]))

  test('layers that were not asked for are absent', () => {
    const empty = {
      annotated: {
        article: { id: 'a', text: '' },
        syntax: { text: '', sentences: [], tokens: [], names: [] },
        times: [],
        mentions: [],
      },
      statements: [],
      predicates: [],
      events: [],
    }
    expect(Object.keys(toDocument(empty, ['times']))).toEqual(['article', 'times'])
  })
})
