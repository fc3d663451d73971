/** A URL's parameters → the question and what else a route may be asked, as its definition says. */
import { z } from '@hono/zod-openapi'
import { type Params, type Question, readQuestion } from '../ask/ask.ts'
import { InputError, nearest } from '../base/errors.ts'
import { QUERIES, QUESTION } from './schema/schema.ts'

type Paths = keyof typeof QUERIES
type Query<Path extends Paths> = z.output<(typeof QUERIES)[Path]>

/** What a route takes besides a question. */
export type Own<Path extends Paths> =
  Query<Path> extends { minConfidence?: unknown } ? Omit<Query<Path>, keyof Question> : Query<Path>

export interface Asked<Path extends Paths> {
  /** Empty where the route takes none. */
  readonly question: Question
  readonly own: Own<Path>
}

/** Throws InputError, which says what would do, for a parameter that the route does not know or cannot use. */
export function readAsked<Path extends Paths>(path: Path, query: Params): Asked<Path> {
  const { shape } = QUERIES[path] as z.ZodObject
  const takesQuestion = 'minConfidence' in shape
  const names = Object.keys(shape)
  const isOwn = (name: string) => name in shape && !(takesQuestion && name in QUESTION.shape)
  const own: Record<string, unknown> = {}
  const asked: Record<string, Params[string]> = {}
  for (const [name, given] of Object.entries(query)) {
    if (isOwn(name)) own[name] = readOwn(name, shape[name] as z.ZodType, given)
    else if (takesQuestion) asked[name] = given
    else throw new InputError(`unknown parameter: "${name}"; ${wouldDo(name, names)}`)
  }
  return { question: readQuestion(asked), own: own as Own<Path> }
}

function wouldDo(name: string, names: readonly string[]): string {
  const near = nearest(name, names)
  if (near) return `did you mean ${near}`
  return names.length > 0 ? `choose ${names.join(', ')}` : 'leave it out'
}

function readOwn(name: string, kind: z.ZodType, given: Params[string]): unknown {
  const [value, ...more] = typeof given === 'string' ? [given] : (given ?? [])
  if (more.length > 0) throw new InputError(`invalid ${name}: "${[value, ...more].join('", "')}"; give it once`)
  if (value === undefined || value.trim() === '') return undefined
  const read = [value.trim(), Number(value)].map(one => kind.safeParse(one)).find(({ success }) => success)
  if (read) return read.data
  const inner = kind instanceof z.ZodOptional ? kind.unwrap() : kind
  if (inner instanceof z.ZodEnum)
    throw new InputError(`unknown ${name}: "${value}"; choose ${inner.options.join(', ')}`)
  throw new InputError(`invalid ${name}: "${value}"; give ${kind.meta()?.description}`)
}
