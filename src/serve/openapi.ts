/** The definitions and routes → OpenAPI 3.1: the documentation that /api shows and clients are made from. */
import type { z } from '@hono/zod-openapi'
import { ENDINGS } from './format.ts'
import { ROUTES, type Route } from './routes.ts'
import { ANSWERS, KEPT, named, QUERIES, recordSchemas, SentLogin, toJson } from './schema/schema.ts'

type Json = Readonly<Record<string, unknown>>

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })
const nameOf = (schema: z.ZodType): string => [...named].find(([, one]) => one === schema)![0]

const json = (schema: Json) => ({ 'application/json': { schema } })
const answer = (description: string, schema: Json) => ({ description, content: json(schema) })
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
})
const nothing = { description: 'Done.' }

// RFC 9457
const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'what is wrong, where, and what would do' },
    instance: { type: 'string' },
  },
}

/** The OpenAPI document, with the addresses as a client of `server` sees them. */
export function openApiDocument(server: string): object {
  const paths: Record<string, object> = {}
  for (const [path, route] of Object.entries(ROUTES) as [keyof typeof ROUTES, Route][])
    paths[templated(path)] = { get: { ...operation(path, route), tags: ['ask'] } }
  for (const [path, methods] of Object.entries(OTHERS)) paths[path] = { ...paths[path], ...methods }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Readout',
      version: '1',
      description:
        'Who did or said what to whom, when, where, on whose word, and whether it happened. Every list has the endings ' +
        '.json, .csv and .atom. A value that is not known is absent. Errors are RFC 9457 problems.',
    },
    servers: [{ url: server }],
    paths,
    components: {
      schemas: {
        ...recordSchemas(),
        ...Object.fromEntries([...named].map(([name, schema]) => [name, toJson(schema, name)])),
        Problem: PROBLEM,
      },
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'an API key that readout users key makes' },
        session: { type: 'apiKey', in: 'cookie', name: 'readout' },
      },
    },
    // on loopback nobody needs any
    security: [{}, { key: [] }, { session: [] }],
  }
}

const templated = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}')

const operationId = (path: string): string =>
  path
    .replace('/api/', '')
    .replaceAll(/\/?:(\w+)/g, '')
    .replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) + (path.includes(':') ? 'One' : '')

function operation(path: keyof typeof ROUTES, route: Route) {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
  const query = toJson(QUERIES[path]).properties as Readonly<Record<string, Json>>
  return {
    operationId: operationId(path),
    summary: route.says,
    ...(route.list && { description: `Also with the endings ${ENDINGS.map(ending => `.${ending}`).join(', ')}.` }),
    parameters: [
      ...names.map(name => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
      ...Object.entries(query).map(([name, { description, ...schema }]) => ({
        ...{ name, in: 'query', schema, description },
        // values with commas between, or the parameter again
        ...(schema.type === 'array' && { style: 'form', explode: false }),
      })),
    ],
    responses: {
      200: answer('The answer.', ref(nameOf(ANSWERS[path]))),
      304: { description: 'Unchanged since the ETag that was sent.' },
      400: problem('A parameter cannot be used.'),
      ...(names.length > 0 && { 404: problem('Not in the record.') }),
      429: problem('Too many requests; wait a minute.'),
      503: problem('It would search too long; narrow the question.'),
    },
  }
}

const sent = (name: string) => ({ required: true, content: json(ref(name)) })
const refused = {
  400: problem('It cannot be used.'),
  401: problem('Who asks is not known.'),
  403: problem('Who asks may not do this.'),
}
const change = { tags: ['change'] }

/** What changes the record, tells who asks, or never ends. */
const OTHERS: Readonly<Record<string, object>> = {
  '/api/me': {
    get: {
      operationId: 'me',
      tags: ['people'],
      summary: 'Who is asking.',
      responses: { 200: answer('Who asks.', ref(nameOf(ANSWERS['/api/me']))) },
    },
  },
  '/api/live': {
    get: {
      operationId: 'live',
      tags: ['ask'],
      summary: 'Tells what has just been read, decided or commented on, as server-sent events.',
      parameters: [
        { name: 'last-event-id', in: 'header', schema: { type: 'integer' }, description: 'tell what came after this' },
      ],
      responses: {
        200: { description: 'Never ends.', content: { 'text/event-stream': { schema: { type: 'string' } } } },
      },
    },
  },
  '/api/decisions': {
    post: {
      ...change,
      operationId: 'decide',
      summary: 'A decision on an event: accept, reject, correct, merge, split, settle, or undo one of these.',
      requestBody: sent('SentDecision'),
      responses: {
        201: answer('Kept.', ref(nameOf(KEPT['/api/decisions']))),
        ...refused,
        404: problem('No such event.'),
      },
    },
  },
  '/api/comments': {
    post: {
      ...change,
      operationId: 'comment',
      summary: 'A comment on a report, an event or a passage, new or edited.',
      requestBody: sent('SentComment'),
      responses: { 201: answer('Kept.', ref(nameOf(KEPT['/api/comments']))), ...refused },
    },
  },
  '/api/comments/{id}': {
    delete: {
      ...change,
      operationId: 'deleteComment',
      summary: 'Deletes a comment; its versions stay.',
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      responses: { 204: nothing, ...refused, 404: problem('No such comment.') },
    },
  },
  '/api/login': {
    post: {
      operationId: 'login',
      tags: ['people'],
      summary: 'Name and password for a session.',
      requestBody: sent(nameOf(SentLogin)),
      responses: { 200: { description: 'The session is in the cookie.' }, 401: problem('Name or password is wrong.') },
    },
  },
  '/api/logout': {
    post: { operationId: 'logout', tags: ['people'], summary: 'Ends the session.', responses: { 204: nothing } },
  },
}
