/** Every URL that Readout answers. The handlers, the documentation and the desk are made from this list. */
import { actors, articles, askAll, facets, places, type Question, search, statements } from '../ask/ask.ts'
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
import type { Asked } from './asked.ts'
import {
  actorEntry,
  articleEntry,
  commentEntry,
  decisionEntry,
  type Entry,
  edgeEntry,
  followEntry,
  hitEntry,
  placeEntry,
  sourceEntry,
  statementEntry,
} from './entries.ts'
import { dyadPage, followThroughLines, pendingLines } from './outcomes.ts'

/** A request for an answer: the store, what is asked of it, and the day it is (YYYY-MM-DD). */
export interface Asking<Path extends keyof Api = keyof Api> extends Asked<Path> {
  readonly store: Store
  readonly path: Readonly<Record<string, string>>
  readonly today: string
}

export interface Route<Path extends keyof Api = never> {
  /** What it answers, in a few words, for the documentation. */
  readonly says: string
  /** Key of the answer's list, which `.csv` writes. */
  readonly list?: string
  /** A row of that list in a feed, where rows are no events. */
  readonly entry?: (row: never) => Entry
  /** The events that other endings than `.json` write, where they are asked for in a way of their own. */
  readonly events?: (asking: Asking<Path>) => AsyncIterable<AnsweredEvent> | Promise<readonly AnsweredEvent[]>
  /** Changes also where the record's own number of changes does not. */
  readonly live?: true
  readonly answer: (asking: Asking<Path>) => Promise<[Path] extends [never] ? unknown : Api[Path]>
}

/** `/api/me` is answered by whoever knows who asks. */
type Answers = { readonly [Path in Exclude<keyof Api, '/api/me'>]: Route<Path> }

/** All events of a question; as many as `limit` says, or as a file is for. */
const file = (store: Store, question: Question) => askAll(store, { limit: LONGEST_FILE, ...question })
const LONGEST_FILE = 100_000

/** Everything that answers a GET with JSON, and with CSV and Atom where it is a list. */
export const ROUTES: Answers = {
  '/api/events': {
    says: 'Events of a question, page by page.',
    list: 'events',
    answer: ({ store, question }) => eventsAnswer(store, question),
    events: ({ store, question }) => file(store, question),
  },
  '/api/events/:id': {
    says: 'One event with its evidence, other tellings, links and decisions.',
    answer: ({ store, path }) => eventAnswer(store, path.id!),
    events: async ({ store, path }) => (await eventAnswer(store, path.id!)).tellings,
  },
  '/api/facets': {
    says: 'How many events of a question there are by type, status, quad class, state, actor and source.',
    answer: ({ store, question }) => facets(store, question),
  },
  '/api/articles': {
    says: 'Reports by publication, newest first; narrowed by source, since, until and text.',
    list: 'articles',
    entry: articleEntry,
    answer: ({ store, question }) => articles(store, question),
  },
  '/api/articles/:id': {
    says: 'One report: its text, with who, when, what was said and the events in it.',
    answer: ({ store, path }) => articleAnswer(store, path.id!),
    events: async ({ store, path }) => (await articleAnswer(store, path.id!)).events,
  },
  '/api/statements': {
    says: 'Who said what, newest first.',
    list: 'statements',
    entry: statementEntry,
    answer: ({ store, question }) => statements(store, question),
  },
  '/api/actors': {
    says: 'States, people and bodies whose names hold the words, or the busiest.',
    list: 'actors',
    entry: actorEntry,
    answer: async ({ store, own: { text, limit } }) => ({ actors: await actors(store, text, limit ?? 50) }),
  },
  '/api/actors/:id': {
    says: 'One actor: activity by type, status and time, whom it deals with most, and the offices held.',
    answer: ({ store, path, question }) => actorPage(store, path.id!, question),
    events: ({ store, path, question }) => file(store, { ...question, actor: path.id! }),
  },
  '/api/dyads/:a/:b': {
    says: 'Two sides face to face: a time series of words and deeds over the reports read, and the measures between them.',
    answer: ({ store, path, question, own: { unit } }) =>
      dyadPage(store, [path.a!, path.b!], { ...question, ...(unit && { unit }) }),
    events: ({ store, path, question }) => file(store, { ...question, actor: path.a!, with: path.b! }),
  },
  '/api/places': {
    says: 'Where events happened, by how many; never more precise than the words of the reports.',
    list: 'places',
    entry: placeEntry,
    answer: async ({ store, question }) => ({ places: await places(store, question) }),
    events: ({ store, question }) => file(store, question),
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
    list: 'hits',
    entry: hitEntry,
    answer: ({ store, own: { text = '', limit, cursor } }) =>
      search(store, text, { ...(limit && { limit }), ...(cursor && { cursor }) }),
  },
  '/api/stats': {
    says: 'How much the record holds, and the day that it reaches.',
    live: true,
    answer: ({ store, today }) => statsAnswer(store, today),
  },
  '/api/pending': {
    says: 'What is planned, promised, threatened or asked for, by the day it is due.',
    list: 'items',
    answer: ({ store, question, today, own }) =>
      pendingLines(store, {
        ...question,
        today: own.today ?? today,
        ...(own.dueBefore && { dueBefore: own.dueBefore }),
        ...(own.overdue && { overdue: true }),
      }),
  },
  '/api/follow-through': {
    says: 'What each actor made of what it announced, promised, threatened or asked for, over how much of it there is.',
    list: 'actors',
    entry: followEntry,
    answer: async ({ store, question, today, own }) => ({
      actors: await followThroughLines(store, {
        ...question,
        today: own.today ?? today,
        ...(own.dueBefore && { dueBefore: own.dueBefore }),
      }),
    }),
  },
  '/api/timeline': {
    says: 'How many events there were each day, by class and status; and the reports read per day.',
    list: 'days',
    answer: ({ store, question }) => timelineLines(store, question),
    events: ({ store, question }) => file(store, question),
  },
  '/api/stories': {
    says: 'Happenings that more than one report tells.',
    list: 'stories',
    answer: ({ store, question }) => stories(store, question),
  },
  '/api/network': {
    says: 'Who deals with whom, in cooperation and conflict.',
    list: 'edges',
    entry: edgeEntry,
    answer: ({ store, question }) => network(store, question),
    events: ({ store, question }) => file(store, question),
  },
  '/api/comments': {
    says: 'Comments on a report or an event, as W3C Web Annotations.',
    list: 'comments',
    entry: commentEntry,
    answer: async ({ store, own: { article, event } }) => {
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
    list: 'decisions',
    entry: decisionEntry,
    answer: ({ store, own: { event, limit } }) => decisionsAnswer(store, event, limit ?? 200),
  },
}
