/** What people and programs send: decisions, comments, and who they are. */
import { z } from '@hono/zod-openapi'
import { EVENT_TYPES, STATUSES } from '../../record/record.ts'
import { SETTLED } from '../../store/store.ts'
import { name } from './kinds.ts'

const LONGEST = 20_000

const word = z.string().min(1).max(500)

// a correction may change what the event says, never its id, its evidence or who read it
const fields = z.strictObject({
  type: z.enum(EVENT_TYPES).optional(),
  mode: word.nullable().optional(),
  status: z.enum(STATUSES).optional(),
  when: z
    .strictObject({
      start: z.iso.date(),
      end: z.iso.date(),
      text: word.optional(),
      certainty: z.enum(['stated', 'implied']),
    })
    .nullable()
    .optional(),
  // by name: the record knows who they are
  actors: z.array(word).max(20).optional(),
  recipients: z.array(word).max(20).optional(),
})
export type Fields = z.infer<typeof fields>

export const SentDecision = name(
  'SentDecision',
  z.strictObject({
    event: word,
    reason: z.string().max(2000).optional(),
    verdict: z.discriminatedUnion('do', [
      z.strictObject({ do: z.literal('accept') }),
      z.strictObject({ do: z.literal('reject') }),
      z.strictObject({ do: z.literal('correct'), fields }),
      z.strictObject({ do: z.literal('merge'), into: word }),
      z.strictObject({ do: z.literal('split'), from: word }),
      z.strictObject({ do: z.literal('settle'), as: z.enum(SETTLED) }),
      z.strictObject({ do: z.literal('undo'), decision: z.int() }),
    ]),
  }),
)

const offset = z.int().min(0)
export const SentComment = name(
  'SentComment',
  z.strictObject({
    id: word.optional().meta({ description: 'of the comment that is edited; absent for a new one' }),
    article: word.optional(),
    event: word.optional(),
    text: z.string().trim().min(1).max(LONGEST).meta({ description: 'Markdown' }),
    on: z
      .strictObject({
        start: offset,
        end: offset,
        quote: z.string().max(LONGEST),
        prefix: z.string(),
        suffix: z.string(),
      })
      .optional()
      .meta({ description: 'the passage that it is about' }),
  }),
)

export const SentLogin = name('SentLogin', z.strictObject({ name: z.string(), password: z.string() }))
