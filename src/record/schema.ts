/** The record as JSON Schema (2020-12): what `readout schema` prints and every printed document is checked against. */
import { EVENT_TYPES, STATUSES } from './event.ts'

type Schema = Record<string, unknown>

const string = { type: 'string', minLength: 1 }
const text = { type: 'string' }
const number = { type: 'number' }
const offset = { type: 'integer', minimum: 0 }
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }
const date = { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2}(T[\\d:.]+(Z|[+-]\\d{2}:?\\d{2})?)?)?)?$' }
const url = { type: 'string', pattern: '^https?://' }
const country = { type: 'string', pattern: '^[A-Z]{3}$' }
const list = (items: Schema): Schema => ({ type: 'array', items })
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` })

/** An object in which nothing else may stand; names that end in `?` may be absent. */
function object(properties: Record<string, Schema>): Schema {
  const entries = Object.entries(properties)
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, schema]) => [name.replace('?', ''), schema])),
    required: entries.filter(([name]) => !name.endsWith('?')).map(([name]) => name),
    additionalProperties: false,
  }
}

const span = { start: offset, end: offset }
const quoted = { ...span, quote: string }
const identity = {
  name: string,
  'actor?': string,
  'country?': country,
  'sector?': string,
  'role?': string,
  type: { enum: ['person', 'group', 'organisation', 'country'] },
}
const score = object({ value: number, scale: string })

const event = object({
  id: string,
  type: { enum: [...EVENT_TYPES] },
  'mode?': string,
  contexts: list(string),
  status: { enum: [...STATUSES] },
  actors: list(ref('participant')),
  recipients: list(ref('participant')),
  'when?': object({ start: day, end: day, 'text?': string, certainty: { enum: ['stated', 'implied'] } }),
  'where?': ref('place'),
  attribution: list(object({ name: string, 'text?': string, 'cue?': string, 'actor?': string })),
  'within?': string,
  amounts: list(object({ value: number, 'upTo?': number, unit: string, text: string })),
  'condition?': object(quoted),
  trigger: object(quoted),
  evidence: ref('evidence'),
  'mentions?': list(ref('evidence')),
  confidence: { type: 'number', minimum: 0, maximum: 1 },
  by: string,
  scores: object({
    'plover?': score,
    'goldstein?': score,
    quad: { enum: ['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'] },
  }),
})

const article = object({
  id: string,
  text,
  'title?': string,
  'published?': date,
  'publishedCertainty?': { enum: ['stated', 'inferred'] },
  'publishedEvidence?': list(ref('evidence')),
  'publishedInterval?': object({ start: day, end: day }),
  'updated?': date,
  'source?': object({ name: string, 'url?': url }),
  'url?': url,
  'authors?': list(string),
  'language?': { type: 'string', pattern: '^[a-z]{2,3}$' },
  'fingerprint?': { type: 'string', pattern: '^[0-9a-f]+$' },
  'found?': { type: 'object', additionalProperties: string },
})

const $defs = {
  article,
  event,
  span: object(span),
  evidence: object({ ...quoted, prefix: text, suffix: text }),
  participant: object({ ...identity, text: string, ...span }),
  entity: object({
    ...span,
    type: { enum: ['PER', 'ORG', 'LOC'] },
    name: string,
    'actor?': string,
    'place?': string,
    mention: { enum: ['name', 'nominal', 'pronoun'] },
  }),
  place: object({
    name: string,
    'country?': country,
    'latitude?': { type: 'number', minimum: -90, maximum: 90 },
    'longitude?': { type: 'number', minimum: -180, maximum: 180 },
    precision: { enum: ['site', 'city', 'district', 'country'] },
    'place?': string,
  }),
}

/** One document, as `readout read --json` prints it a line; layers that were not asked for are absent. */
export const DOCUMENT_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Readout document',
  ...object({
    article: ref('article'),
    'sentences?': list(ref('span')),
    'tokens?': list(
      object({
        ...span,
        lemma: string,
        upos: string,
        xpos: string,
        head: { type: 'integer', minimum: -1 },
        deprel: string,
      }),
    ),
    'entities?': list(ref('entity')),
    'mentions?': list(ref('entity')),
    'times?': list(
      object({
        ...span,
        type: { enum: ['DATE', 'TIME', 'DURATION', 'SET'] },
        value: string,
        'interval?': object({ start: day, end: day }),
      }),
    ),
    'statements?': list(
      object({
        'source?': ref('span'),
        'cue?': ref('span'),
        content: list(ref('span')),
        'speaker?': ref('participant'),
        'addressee?': ref('participant'),
        manner: { enum: ['quoted', 'indirect', 'mixed'] },
      }),
    ),
    'predicates?': list(object({ ...span, factuality: { type: 'number', minimum: -3, maximum: 3 } })),
    'events?': list(ref('event')),
  }),
  $defs,
}
