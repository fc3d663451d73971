/** What may stand behind the question mark of a URL, by route. */
import { z } from '@hono/zod-openapi'
import { QUADS, REVIEWS, SORTS } from '../../ask/ask.ts'
import { EVENT_TYPES, STATUSES } from '../../record/record.ts'

const words = (description: string) => z.string().optional().meta({ description })
const oneOf = <const Values extends readonly string[]>(values: Values, description: string) =>
  z.enum(values).optional().meta({ description })
const anyOf = <const Values extends readonly string[]>(values: Values, description: string) =>
  z.array(z.enum(values)).optional().meta({ description })
const upTo = (most: number, else_: number) =>
  z
    .int()
    .min(1)
    .max(most)
    .optional()
    .meta({ description: `1 to ${most}; ${else_} where absent` })

/** A question: the same for every list of events, for the library and for the command. */
export const QUESTION = z.object({
  actor: words('a state, person or body by name, code or id, on either side'),
  with: words('the other side'),
  type: anyOf(EVENT_TYPES, 'any of these acts'),
  mode: z.array(z.string()).optional().meta({ description: 'any of these modes of acts' }),
  status: anyOf(STATUSES, 'how far the act has come: any of these'),
  quad: anyOf(QUADS, 'words or deeds, cooperation or conflict: any of these'),
  since: words('first day, month or year'),
  until: words('last day, month or year'),
  place: words('where it happened: a state or a place'),
  source: words('who published the report'),
  text: words('words of the evidence; "…" is a phrase, a final * a beginning'),
  minConfidence: z.number().min(0).max(1).optional().meta({ description: 'how sure the reading is at least' }),
  article: words('id of one report'),
  sort: oneOf(SORTS, 'by day, or by how sure the reading is; newest where absent'),
  review: anyOf(REVIEWS, 'what people decided; none: nobody has looked'),
  cursor: words('where the last answer ended'),
  limit: upTo(1000, 50),
})

const today = words('the day that decides what is overdue; the server’s where absent')
const dueBefore = words('due by this day, month or year')
const overdue = z.stringbool().optional().meta({ description: 'true: only what is overdue' })
const unit = oneOf(['day', 'week', 'month'], 'steps of the series; by the length of the range where absent')
const NONE = z.object({})

/** Every URL that answers a GET, and what it may be asked. */
export const QUERIES = {
  '/api/events': QUESTION,
  '/api/events/:id': NONE,
  '/api/facets': QUESTION,
  '/api/articles': QUESTION,
  '/api/articles/:id': NONE,
  '/api/statements': QUESTION,
  '/api/actors': z.object({
    text: words('words of a name, the last of which may be cut short'),
    limit: upTo(500, 50),
  }),
  '/api/actors/:id': QUESTION,
  '/api/dyads/:a/:b': QUESTION.extend({ unit }),
  '/api/places': QUESTION,
  '/api/sources': NONE,
  '/api/search': z.object({
    text: words('words; "…" is a phrase, a final * a beginning'),
    limit: upTo(100, 20),
    cursor: QUESTION.shape.cursor,
  }),
  '/api/stats': NONE,
  '/api/pending': QUESTION.extend({ today, dueBefore, overdue }),
  '/api/follow-through': QUESTION.extend({ today, dueBefore }),
  '/api/timeline': QUESTION,
  '/api/stories': QUESTION,
  '/api/network': QUESTION,
  '/api/comments': z.object({ article: words('id of a report'), event: words('id of an event') }),
  '/api/comments/:id': NONE,
  '/api/decisions': z.object({ event: words('id of an event'), limit: upTo(200, 200) }),
  '/api/me': NONE,
}
