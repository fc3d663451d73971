/** What people send: decisions and comments, checked before the store sees them. */
import { z } from '@hono/zod-openapi'
import { InputError, MissingError } from '../base/errors.ts'
import { EVENT_TYPES, STATUSES } from '../record/record.ts'
import {
  type AnsweredEvent,
  type Comment,
  type Decision,
  type NewDecision,
  SETTLED,
  type Store,
} from '../store/store.ts'
import type { Me } from './api.ts'
import { participantsNamed } from './parties.ts'
import { mustBe } from './people.ts'

const LONGEST = 20_000

const word = z.string().min(1).max(500)
const reason = z.string().max(2000).optional()

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

const decision = z.strictObject({
  event: word,
  reason,
  verdict: z.discriminatedUnion('do', [
    z.strictObject({ do: z.literal('accept') }),
    z.strictObject({ do: z.literal('reject') }),
    z.strictObject({ do: z.literal('correct'), fields }),
    z.strictObject({ do: z.literal('merge'), into: word }),
    z.strictObject({ do: z.literal('split'), from: word }),
    z.strictObject({ do: z.literal('settle'), as: z.enum(SETTLED) }),
    z.strictObject({ do: z.literal('undo'), decision: z.int() }),
  ]),
})

const offset = z.int().min(0)
const comment = z.strictObject({
  id: word.optional(),
  article: word.optional(),
  event: word.optional(),
  text: z.string().trim().min(1).max(LONGEST),
  /** The passage it is about. */
  on: z
    .strictObject({
      start: offset,
      end: offset,
      quote: z.string().max(LONGEST),
      prefix: z.string(),
      suffix: z.string(),
    })
    .optional(),
})

/** Keeps a decision that was sent. */
export async function decide(store: Store, sent: unknown, who: string): Promise<Decision> {
  const { event, verdict, reason } = parse(decision, sent, 'decision')
  const found = await store.event(event)
  if (!found) throw new MissingError(`missing event: "${event}"; nothing to decide on`)
  const kept =
    verdict.do === 'correct' ? { ...verdict, fields: await named(store, found.event, verdict.fields) } : verdict
  return store.decide({ event, verdict: kept as NewDecision['verdict'], ...(reason && { reason }), who })
}

type Fields = z.infer<typeof fields>

/** The fields with participants in the place of their names. */
async function named(store: Store, event: AnsweredEvent, { actors, recipients, ...rest }: Fields): Promise<object> {
  return {
    ...rest,
    ...(actors && { actors: await participantsNamed(store, event, actors) }),
    ...(recipients && { recipients: await participantsNamed(store, event, recipients) }),
  }
}

/** Throws unless the asker wrote the comment or is an editor. */
async function mayChange(store: Store, id: string, me: Me): Promise<string> {
  const who = mustBe(me, 'analyst')
  const [first] = await store.commentHistory(id)
  return first === undefined || first.who === who ? who : mustBe(me, 'editor')
}

/** Deletes a comment; what it said stays among its versions. */
export async function dropComment(store: Store, id: string, me: Me): Promise<void> {
  if (!(await store.deleteComment(id, await mayChange(store, id, me))))
    throw new MissingError(`missing comment: "${id}"; it may be deleted already`)
}

/** Keeps a comment that was sent, new or edited, as a W3C Web Annotation. */
export async function keepComment(store: Store, sent: unknown, me: Me): Promise<Comment> {
  const { id, article, event, text, on } = parse(comment, sent, 'comment')
  const who = id === undefined ? mustBe(me, 'analyst') : await mayChange(store, id, me)
  if (!article && !event) throw new InputError('missing subject: a comment is on an article or an event')
  return store.keepComment({
    ...(id && { id }),
    ...(article && { article }),
    ...(event && { event }),
    annotation: {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      motivation: 'commenting',
      body: { type: 'TextualBody', format: 'text/markdown', value: text },
      target: {
        source: event ? `urn:readout:event:${event}` : `urn:readout:article:${article}`,
        ...(on && {
          selector: [
            { type: 'TextQuoteSelector', exact: on.quote, prefix: on.prefix, suffix: on.suffix },
            { type: 'TextPositionSelector', start: on.start, end: on.end },
          ],
        }),
      },
    },
    who,
  })
}

function parse<T>(schema: z.ZodType<T>, sent: unknown, thing: string): T {
  const { success, data, error } = schema.safeParse(sent)
  if (success) return data
  const [first] = error.issues
  throw new InputError(`invalid ${thing}: ${first?.path.join('.') || 'body'} (${first?.message}); see /api`)
}
