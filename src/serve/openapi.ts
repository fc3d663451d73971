/** routes.ts → OpenAPI 3.1: the documentation that /api shows and clients are made from. */
import { OpenAPIHono, z } from '@hono/zod-openapi'
import { DOCUMENT_SCHEMA, EVENT_TYPES, STATUSES } from '../record/record.ts'
import { type File, toFile } from './files.ts'
import { ENDINGS } from './format.ts'
import { OTHER_ROUTES, ROUTES, type Route } from './routes.ts'

const word = (description: string, example?: string) =>
  z
    .string()
    .optional()
    .openapi({ description, ...(example && { example }) })

const QUESTION = {
  actor: word('a state, person or body by name, code or id, on either side', 'Armenia'),
  with: word('the other side'),
  type: word(`any of ${EVENT_TYPES.join(', ')}; with commas between`),
  mode: word('modes of types'),
  status: word(`any of ${STATUSES.join(', ')}`),
  quad: word('any of verbal cooperation, material cooperation, verbal conflict, material conflict'),
  since: word('first day, month or year', '2026-03'),
  until: word('last day, month or year'),
  place: word('where it happened: a state or a place'),
  source: word('who published the report'),
  text: word('words of the evidence; "…" is a phrase, a final * a beginning'),
  minConfidence: word('0 to 1'),
  article: word('id of one report'),
  sort: word('newest, oldest, confidence or doubt'),
  review: word('accepted, corrected, rejected, merged, split or none'),
  cursor: word('where the last answer ended'),
  limit: word('1 to 1000; 50 where absent'),
}

/** The OpenAPI document, with the addresses as a client of `server` sees them. */
export function openApiDocument(server: string): object {
  const app = new OpenAPIHono()
  for (const [path, route] of Object.entries(ROUTES)) app.openAPIRegistry.registerPath(operation(path, route))
  const others = Object.entries(OTHER_ROUTES)
    .map(([path, what]) => `${path} ${what}`)
    .join(' ')
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Readout',
      version: '1',
      description:
        'Who did or said what to whom, when, where, on whose word, and whether it happened. Every list has the endings ' +
        `.json, .csv and .atom. Errors are RFC 9457 problems. Besides the answers below: ${others}`,
    },
    servers: [{ url: server }],
  })
  return { ...document, components: { ...document.components, schemas: { ...recordSchemas(), Problem: PROBLEM } } }
}

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
  },
}

function operation(path: string, route: Route) {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
  const own = Object.entries(route.params ?? {}).map(([name, says]) => [name, word(says)] as const)
  const query = { ...(route.question ? QUESTION : {}), ...Object.fromEntries(own) }
  const json = { schema: route.list === 'events' ? EVENTS : { type: 'object' as const } }
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  return {
    method: 'get' as const,
    path: path.replaceAll(/:(\w+)/g, '{$1}'),
    summary: route.says,
    ...(route.list && { description: `Also with the endings ${ENDINGS.map(ending => `.${ending}`).join(', ')}.` }),
    request: {
      ...(names.length > 0 && { params: z.object(Object.fromEntries(names.map(name => [name, z.string()]))) }),
      query: z.object(query),
    },
    responses: {
      200: { description: 'The answer.', content: { 'application/json': json } },
      400: { description: 'A parameter cannot be used.', content: problem },
      ...(names.length > 0 && { 404: { description: 'Not in the record.', content: problem } }),
    },
  }
}

const EVENTS = {
  type: 'object' as const,
  properties: {
    events: { type: 'array' as const, items: { $ref: '#/components/schemas/event' } },
    cursor: { type: 'string' as const },
  },
}

/** The record's own schemas, their references turned to where OpenAPI keeps them. Answers may hold more than the record. */
function recordSchemas(): Record<string, object> {
  const text = JSON.stringify(DOCUMENT_SCHEMA.$defs)
    .replaceAll('#/$defs/', '#/components/schemas/')
    .replaceAll('"additionalProperties":false', '"additionalProperties":true')
  return JSON.parse(text) as Record<string, object>
}

/** The page at /api and the script that fills it, by URL path; everything comes from this server. */
export function docsPage(): ReadonlyMap<string, File> {
  const page =
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Readout: API</title>' +
    '<meta name="viewport" content="width=device-width"><link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>' +
    '<body><div id="docs"></div><script src="/api/docs/swagger-ui-bundle.js"></script>' +
    '<script src="/api/docs/start.js"></script></body></html>'
  const start = "SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', validatorUrl: null, deepLinking: true })"
  const html = toFile(page, 'text/html; charset=utf-8')
  return new Map([
    ['/api', html],
    ['/api/', html],
    ['/api/docs/start.js', toFile(start, 'text/javascript; charset=utf-8')],
  ])
}
