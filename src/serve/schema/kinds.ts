/** What the definitions of answers are made with: zod, and the record's own schema where it says what a thing is. */
import { z } from '@hono/zod-openapi'
import { DOCUMENT_SCHEMA } from '../../record/record.ts'

type Json = Record<string, unknown>
type Deep<T> = T extends readonly (infer One)[]
  ? readonly Deep<One>[]
  : T extends object
    ? { readonly [Key in keyof T]: Deep<T[Key]> }
    : T

/** The type of what a definition defines; nothing in an answer is changed. */
export type Of<Schema extends z.ZodType> = Deep<z.output<Schema>>

export const text = z.string()
export const number = z.number()
export const whole = z.int()
/** ISO 8601. */
export const day = z.string().meta({ description: 'a day, ISO 8601' })
export const instant = z.string().meta({ description: 'an instant, ISO 8601' })
export const list = z.array

type Shape = Record<string, z.ZodType>
type Maybe<Fields extends Shape> = { [Name in keyof Fields]: z.ZodExactOptional<Fields[Name]> }

/** Fields that may be absent: what is not known is not there. */
export const maybe = <Fields extends Shape>(fields: Fields): Maybe<Fields> =>
  Object.fromEntries(Object.entries(fields).map(([name, kind]) => [name, z.exactOptional(kind)])) as Maybe<Fields>

/** Definitions that have a name of their own in the documentation. */
export const named = new Map<string, z.ZodType>()

export function name<Schema extends z.ZodType>(called: string, schema: Schema): Schema {
  named.set(called, schema)
  return schema
}

/** What zod is told nothing of, because the record says it. */
const lifted = new Map<z.ZodType, () => Json>()
const DEFINED = DOCUMENT_SCHEMA.$defs as Readonly<Record<string, Json>>
const LAYERS = DOCUMENT_SCHEMA.properties as Readonly<Record<string, { readonly items?: Json }>>

/** Where the documentation keeps a definition. */
const at = (called: string): string => `#/components/schemas/${called}`

/** One of the record's own definitions. */
export function fromRecord<T>(called: 'article' | 'event' | 'place'): z.ZodType<T> {
  const schema = z.custom<T>()
  lifted.set(schema, () => ({ $ref: at(called) }))
  return schema
}

/** What one row of a layer is in a printed document. */
export function fromLayer<T>(layer: 'statements'): z.ZodType<T> {
  const schema = z.custom<T>()
  lifted.set(schema, () => moved(LAYERS[layer]!.items) as Json)
  return schema
}

interface Fielded {
  readonly properties: Json
  readonly required: readonly string[]
}

/** One of the record's own definitions with more fields. */
export function extended<T, Fields extends z.ZodObject>(
  own: z.ZodType<T>,
  fields: Fields,
): z.ZodType<T & z.output<Fields>> {
  const schema = z.custom<T & z.output<Fields>>()
  lifted.set(schema, () => {
    const called = (lifted.get(own)!().$ref as string).split('/').at(-1)!
    const [first, more] = [DEFINED[called], toJson(fields)] as unknown as [Fielded, Fielded]
    return {
      ...first,
      properties: { ...(moved(first.properties) as Json), ...more.properties },
      required: [...first.required, ...more.required],
    }
  })
  return schema
}

/** References to where OpenAPI keeps definitions. */
const moved = (schema: unknown): unknown => JSON.parse(JSON.stringify(schema).replaceAll('#/$defs/', at('')))

/** The record's definitions. */
export const recordSchemas = (): Record<string, unknown> => moved(DEFINED) as Record<string, unknown>

/** A definition as JSON Schema 2020-12, with references to the named ones in it. */
export function toJson(schema: z.ZodType, called?: string): Json {
  const names = new Map([...named].map(([name, one]) => [one, name]))
  const json = z.toJSONSchema(schema, {
    unrepresentable: 'any',
    io: 'output',
    reused: 'inline',
    override({ zodSchema, jsonSchema, path }) {
      const kind = zodSchema as unknown as z.ZodType
      const own = names.get(kind)
      const written = path.length > 0 && own !== undefined ? { $ref: at(own) } : lifted.get(kind)?.()
      if (!written || (path.length === 0 && own !== called)) return
      for (const key of Object.keys(jsonSchema)) delete (jsonSchema as Json)[key]
      Object.assign(jsonSchema, written)
    },
  }) as Json
  delete json.$schema
  return json
}
