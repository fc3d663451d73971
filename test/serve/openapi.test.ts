import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { QUADS, REVIEWS, readQuestion, SORTS } from '../../src/ask/ask.ts'
import { ANSWERS, QUERIES, QUESTION } from '../../src/serve/schema/schema.ts'
import { type Desk, openDesk } from './desk.ts'
import { actId } from './fixture.ts'

interface Operation {
  readonly operationId: string
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: object }[]
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema: object }>> }>>
}
interface Document {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

let desk: Desk
let document: Document
let ajv: Ajv2020
beforeAll(async () => {
  desk = await openDesk()
  document = await (await fetch(`${desk.url}/api/openapi.json`)).json()
  ajv = new Ajv2020({ strict: false, allErrors: true })
  ajv.addSchema({ $id: 'readout', components: document.components })
})
afterAll(() => desk.close())

/** Where an answer departs from what the documentation says of it; empty where it fits. */
async function departures(url: string, documented: string): Promise<readonly string[]> {
  const response = await fetch(desk.url + url)
  expect([url, response.status]).toEqual([url, 200])
  const schema = document.paths[documented]!.get!.responses[200]!.content!['application/json']!.schema
  const valid = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"readout#/')))
  valid(await response.json())
  return (valid.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  )
}

const shelling = actId('ministers-set-a-date', 'firing', 'ASSAULT')

describe('the documentation', () => {
  test('is OpenAPI 3.1, has every path with a schema of its own, and refers to nothing that it lacks', () => {
    expect(document.openapi).toBe('3.1.0')
    const paths = Object.keys(ANSWERS).map(path => path.replaceAll(/:(\w+)/g, '{$1}'))
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(paths))
    const ids = Object.values(document.paths).flatMap(methods => Object.values(methods).map(one => one.operationId))
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, name] of JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g))
      expect(document.components.schemas).toHaveProperty(name!)
    for (const schema of Object.values(document.components.schemas))
      expect(Object.keys(schema).length).toBeGreaterThan(0)
  })

  test.each([
    ['/api/events', '/api/events'],
    [`/api/events/${shelling}`, '/api/events/{id}'],
    ['/api/facets', '/api/facets'],
    ['/api/articles', '/api/articles'],
    ['/api/articles/ministers-set-a-date', '/api/articles/{id}'],
    ['/api/statements', '/api/statements'],
    ['/api/actors', '/api/actors'],
    ['/api/actors/ARM', '/api/actors/{id}'],
    ['/api/dyads/ARM/AZE', '/api/dyads/{a}/{b}'],
    ['/api/places', '/api/places'],
    ['/api/sources', '/api/sources'],
    ['/api/search?text=diplomats', '/api/search'],
    ['/api/stats', '/api/stats'],
    ['/api/pending', '/api/pending'],
    ['/api/follow-through', '/api/follow-through'],
    ['/api/timeline', '/api/timeline'],
    ['/api/stories', '/api/stories'],
    ['/api/network', '/api/network'],
    ['/api/comments?article=duties-on-flour', '/api/comments'],
    ['/api/decisions', '/api/decisions'],
    ['/api/me', '/api/me'],
  ])('%s answers just what is documented', async (url, documented) => {
    expect(await departures(url, documented)).toEqual([])
  })

  test('every event, report and actor fits, not only one of each', async () => {
    const { events } = (await (await fetch(`${desk.url}/api/events?limit=1000`)).json()) as { events: { id: string }[] }
    for (const { id } of events)
      expect([id, await departures(`/api/events/${id}`, '/api/events/{id}')]).toEqual([id, []])
    const { articles } = (await (await fetch(`${desk.url}/api/articles`)).json()) as { articles: { id: string }[] }
    for (const { id } of articles)
      expect([id, await departures(`/api/articles/${id}`, '/api/articles/{id}')]).toEqual([id, []])
  })

  test('a parameter is documented by the values that it takes', () => {
    const parameters = document.paths['/api/events']!.get!.parameters!
    const schema = (name: string) => parameters.find(one => one.name === name)!.schema
    expect(schema('sort')).toMatchObject({ enum: SORTS })
    expect(schema('quad')).toMatchObject({ type: 'array', items: { enum: QUADS } })
    expect(schema('review')).toMatchObject({ items: { enum: REVIEWS } })
    expect(schema('limit')).toMatchObject({ type: 'integer', minimum: 1, maximum: 1000 })
  })

  test('a question has the same fields in the documentation as where it is read', () => {
    for (const name of Object.keys(QUESTION.shape)) expect(() => readQuestion({ [name]: '' })).not.toThrow()
    for (const name of Object.keys(QUESTION.shape))
      expect(() => readQuestion({ [name]: name === 'limit' ? 'x' : [' ', 'a', 'b'] }), name).not.toThrow(
        /^unknown question/,
      )
  })

  test.each([
    ['/api/stats?deep=1', 'unknown parameter: "deep"; leave it out'],
    ['/api/search?txt=a', 'unknown parameter: "txt"; did you mean text'],
    ['/api/dyads/ARM/AZE?unit=year', 'unknown unit: "year"; choose day, week, month'],
    ['/api/actors?limit=501', 'invalid limit: "501"; give 1 to 500'],
    ['/api/pending?overdue=perhaps', 'invalid overdue: "perhaps"; give true: only what is overdue'],
    ['/api/search?text=a&text=b', 'invalid text: "a", "b"; give it once'],
  ])('%s is refused with what would do', async (url, detail) => {
    const response = await fetch(desk.url + url)
    expect(response.status).toBe(400)
    expect(((await response.json()) as { detail: string }).detail).toContain(detail)
  })

  test('every route that answers has its query defined', () => {
    expect(Object.keys(QUERIES).sort()).toEqual(Object.keys(ANSWERS).sort())
  })
})
