/** Every URL that Readout answers. The handlers, the documentation and the desk are made from this list. */
import {
  actors,
  articles,
  askAll,
  facets,
  type Params,
  places,
  type Question,
  readQuestion,
  search,
  statements,
  type Unit,
} from '../ask/ask.ts'
import { InputError, MissingError } from '../base/errors.ts'
import type { AnsweredEvent, Store } from '../store/store.ts'
import { actorPage } from './actor-page.ts'
import {
  articleAnswer,
  decisionsAnswer,
  eventAnswer,
  eventsAnswer,
  network,
  sourcesAnswer,
  statsAnswer,
  stories,
  timelineLines,
} from './answers.ts'
import type { Api } from './api.ts'
import {
  actorEntry,
  articleEntry,
  commentEntry,
  decisionEntry,
  type Entry,
  edgeEntry,
  hitEntry,
  placeEntry,
  sourceEntry,
  statementEntry,
} from './entries.ts'
import { dyadPage, pendingLines } from './outcomes.ts'

/** A request for an answer: the store, path and query parameters, and the day it is (YYYY-MM-DD). */
export interface Asking {
  readonly store: Store
  readonly path: Readonly<Record<string, string>>
  readonly query: Params
  readonly today: string
}

export interface Route {
  /** What it answers, in a few words, for the documentation. */
  readonly says: string
  /** Query parameters besides those of a question; a question's own are taken where `question`. */
  readonly params?: Readonly<Record<string, string>>
  readonly question?: true
  /** Key of the answer's list, which `.csv` writes. */
  readonly list?: string
  /** A row of that list in a feed, where rows are no events. */
  readonly entry?: (row: never) => Entry
  /** The events that other endings than `.json` write, where they are asked for in a way of their own. */
  readonly events?: (asking: Asking) => AsyncIterable<AnsweredEvent> | Promise<readonly AnsweredEvent[]>
  /** Changes also where the record's own number of changes does not. */
  readonly live?: true
  readonly answer: (asking: Asking) => Promise<unknown>
}

type Answers = { readonly [Path in keyof Api]?: Route & { readonly answer: (asking: Asking) => Promise<Api[Path]> } }

const one = (value: Params[string]): string | undefined => (typeof value === 'string' ? value : value?.[0])

/** The question's parameters alone. */
function question(query: Params, ...others: string[]) {
  return readQuestion(Object.fromEntries(Object.entries(query).filter(([name]) => !others.includes(name))))
}

/** All events of a question; as many as `limit` says, or as a file is for. */
const file = ({ store }: Asking, question: Question) => askAll(store, { limit: LONGEST_FILE, ...question })
const LONGEST_FILE = 100_000

function unitOf(value: string | undefined): { unit?: Unit } {
  if (value === undefined) return {}
  if (value === 'day' || value === 'week' || value === 'month') return { unit: value }
  throw new InputError(`unknown unit: "${value}"; choose day, week, month`)
}

function limitOf(value: string | undefined, most: number): number | undefined {
  if (value === undefined) return undefined
  const limit = Number(value)
  if (Number.isInteger(limit) && limit >= 1 && limit <= most) return limit
  throw new InputError(`invalid limit: "${value}"; give a whole number from 1 to ${most}`)
}

/** Everything that answers a GET with JSON, and with CSV and Atom where it is a list. */
export const ROUTES: Answers = {
  '/api/events': {
    says: 'Events of a question, page by page.',
    question: true,
    list: 'events',
    answer: ({ store, query }) => eventsAnswer(store, question(query)),
    events: asking => file(asking, question(asking.query)),
  },
  '/api/events/:id': {
    says: 'One event with its evidence, other tellings, links and decisions.',
    answer: ({ store, path }) => eventAnswer(store, path.id!),
    events: async ({ store, path }) => (await eventAnswer(store, path.id!)).tellings,
  },
  '/api/facets': {
    says: 'How many events of a question there are by type, status, quad class, state, actor and source.',
    question: true,
    answer: ({ store, query }) => facets(store, question(query)),
  },
  '/api/articles': {
    says: 'Reports by publication, newest first; narrowed by source, since, until and text.',
    question: true,
    list: 'articles',
    entry: articleEntry,
    answer: ({ store, query }) => articles(store, question(query)),
  },
  '/api/articles/:id': {
    says: 'One report: its text, with who, when, what was said and the events in it.',
    answer: ({ store, path }) => articleAnswer(store, path.id!),
    events: async ({ store, path }) => (await articleAnswer(store, path.id!)).events,
  },
  '/api/statements': {
    says: 'Who said what, newest first.',
    question: true,
    list: 'statements',
    entry: statementEntry,
    answer: ({ store, query }) => statements(store, question(query)),
  },
  '/api/actors': {
    says: 'States, people and bodies whose names hold the words, or the busiest.',
    params: { text: 'words of a name, the last of which may be cut short', limit: '1 to 500; 50 where absent' },
    list: 'actors',
    entry: actorEntry,
    answer: async ({ store, query }) => ({
      actors: await actors(store, one(query.text) || undefined, limitOf(one(query.limit), 500) ?? 50),
    }),
  },
  '/api/actors/:id': {
    says: 'One actor: activity by type, status and time, whom it deals with most, and the offices held.',
    question: true,
    answer: ({ store, path, query }) => actorPage(store, path.id!, question(query)),
    events: asking => file(asking, { ...question(asking.query), actor: asking.path.id! }),
  },
  '/api/dyads/:a/:b': {
    says: 'Two sides face to face: a time series of words and deeds over the reports read, and the measures between them.',
    question: true,
    params: { unit: 'day, week or month; by the length of the range where absent' },
    answer: ({ store, path, query }) =>
      dyadPage(store, [path.a!, path.b!], { ...question(query, 'unit'), ...unitOf(one(query.unit)) }),
    events: asking => file(asking, { ...question(asking.query, 'unit'), actor: asking.path.a!, with: asking.path.b! }),
  },
  '/api/places': {
    says: 'Where events happened, by how many; never more precise than the words of the reports.',
    question: true,
    list: 'places',
    entry: placeEntry,
    answer: async ({ store, query }) => ({ places: await places(store, question(query)) }),
    events: asking => file(asking, question(asking.query)),
  },
  '/api/sources': {
    says: 'What was read: sources, feeds, what was skipped and why.',
    list: 'sources',
    entry: sourceEntry,
    live: true,
    answer: ({ store }) => sourcesAnswer(store),
  },
  '/api/search': {
    says: 'Full text over titles and texts of reports, best first.',
    params: {
      text: 'words; "…" is a phrase, a final * a beginning',
      limit: '1 to 100',
      cursor: 'where the last answer ended',
    },
    list: 'hits',
    entry: hitEntry,
    answer: ({ store, query }) => {
      const [limit, cursor] = [limitOf(one(query.limit), 100), one(query.cursor)]
      return search(store, one(query.text) ?? '', { ...(limit && { limit }), ...(cursor && { cursor }) })
    },
  },
  '/api/stats': {
    says: 'How much the record holds, and the day that it reaches.',
    live: true,
    answer: ({ store, today }) => statsAnswer(store, today),
  },
  '/api/pending': {
    says: 'What is planned, promised, threatened or asked for, by the day it is due.',
    question: true,
    params: {
      today: 'the day that decides what is overdue',
      dueBefore: 'a day',
      overdue: 'true: only what is overdue',
    },
    list: 'items',
    answer: ({ store, query, today }) =>
      pendingLines(store, {
        ...question(query, 'today', 'dueBefore', 'overdue'),
        today: one(query.today) ?? today,
        ...(one(query.dueBefore) && { dueBefore: one(query.dueBefore)! }),
        ...(one(query.overdue) && { overdue: one(query.overdue) === 'true' }),
      }),
  },
  '/api/timeline': {
    says: 'How many events there were each day, by class and status; and the reports read per day.',
    question: true,
    list: 'days',
    answer: ({ store, query }) => timelineLines(store, question(query)),
    events: asking => file(asking, question(asking.query)),
  },
  '/api/stories': {
    says: 'Happenings that more than one report tells.',
    question: true,
    list: 'stories',
    answer: ({ store, query }) => stories(store, question(query)),
  },
  '/api/network': {
    says: 'Who deals with whom, in cooperation and conflict.',
    question: true,
    list: 'edges',
    entry: edgeEntry,
    answer: ({ store, query }) => network(store, question(query)),
    events: asking => file(asking, question(asking.query)),
  },
  '/api/comments': {
    says: 'Comments on a report or an event, as W3C Web Annotations.',
    params: { article: 'id of a report', event: 'id of an event' },
    list: 'comments',
    entry: commentEntry,
    answer: async ({ store, query }) => {
      const [article, event] = [one(query.article), one(query.event)]
      if (!article && !event) throw new InputError('missing subject: give article or event')
      return { comments: await store.comments({ ...(article && { article }), ...(event && { event }) }) }
    },
  },
  '/api/comments/:id': {
    says: 'Every version of a comment, the first first; a deleted one ends with its deletion.',
    list: 'versions',
    entry: commentEntry,
    answer: async ({ store, path }) => {
      const versions = await store.commentHistory(path.id!)
      if (versions.length === 0) throw new MissingError(`unknown comment: "${path.id}"; list comments to see ids`)
      return { versions }
    },
  },
  '/api/decisions': {
    says: 'What people decided, newest last.',
    params: { event: 'id of an event', limit: '1 to 200; the newest 200 where absent' },
    list: 'decisions',
    entry: decisionEntry,
    answer: ({ store, query }) => decisionsAnswer(store, one(query.event), limitOf(one(query.limit), 200) ?? 200),
  },
}

/** What else is answered under /api: these change the record, tell who asks, or never end. */
export const OTHER_ROUTES = {
  '/api/live': 'GET: server-sent events; tells what has just been read or decided.',
  '/api/me': 'GET: who is asking.',
  '/api/decisions': 'POST: a decision on an event (accept, reject, correct, merge, split, undo).',
  '/api/comments': 'POST: a comment, new or edited. DELETE /api/comments/:id deletes one.',
  '/api/login': 'POST: name and password for a session. POST /api/logout ends it.',
  '/api/openapi.json': 'GET: this documentation as OpenAPI 3.1.',
} as const
