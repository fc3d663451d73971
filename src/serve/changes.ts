/** What people send: decisions and comments, checked before the store sees them. */
import type { z } from '@hono/zod-openapi'
import { InputError, MissingError } from '../base/errors.ts'
import { decide as keepDecision } from '../open.ts'
import type { AnsweredEvent, Comment, Decision, NewDecision, Store } from '../store/store.ts'
import type { Me } from './api.ts'
import { participantsNamed } from './parties.ts'
import { mustBe } from './people.ts'
import { type Fields, SentComment, SentDecision } from './schema/schema.ts'

/** Keeps a decision that was sent. */
export async function decide(store: Store, sent: unknown, who: string): Promise<Decision> {
  const { event, verdict, reason } = parse(SentDecision, sent, 'decision')
  const found = await store.event(event)
  if (!found) throw new MissingError(`missing event: "${event}"; nothing to decide on`)
  const kept =
    verdict.do === 'correct' ? { ...verdict, fields: await named(store, found.event, verdict.fields) } : verdict
  return keepDecision(store, { event, verdict: kept as NewDecision['verdict'], ...(reason && { reason }), who })
}

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
  const { id, article, event, text, on } = parse(SentComment, sent, 'comment')
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
