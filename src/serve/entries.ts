/** Rows of lists that are no events → entries of a feed: what each is called and which page of the desk shows it. */
import { phraseText } from '../ask/ask.ts'
import type { Api } from './api.ts'

export interface Entry {
  readonly id: string
  readonly title: string
  /** Page of the desk, from its root. */
  readonly page: string
  /** ISO 8601 day or instant; the feed's own where absent. */
  readonly at?: string
  readonly summary?: string
}

type Row<Path extends keyof Api, List extends keyof Api[Path]> = Api[Path][List] extends readonly (infer One)[]
  ? One
  : never

const part = encodeURIComponent
const dated = (at: string | undefined) => (at === undefined ? {} : { at })

export const articleEntry = ({ id, title, published }: Row<'/api/articles', 'articles'>): Entry => ({
  id: `article:${id}`,
  title: title ?? id,
  page: `/articles/${part(id)}`,
  ...dated(published),
})

export const hitEntry = ({ article, snippet }: Row<'/api/search', 'hits'>): Entry => ({
  id: `article:${article.id}`,
  title: article.title ?? article.id,
  page: `/articles/${part(article.id)}`,
  summary: snippet.text,
  ...dated(article.published),
})

export function statementEntry({ statement, quotes, article }: Row<'/api/statements', 'statements'>): Entry {
  const { speaker, content } = statement
  return {
    id: `statement:${article.id}:${content[0]?.start ?? 0}`,
    title: `${speaker?.name ?? 'somebody'}: ${quotes.join(' … ')}`,
    page: `/articles/${part(article.id)}`,
    ...dated(article.published),
  }
}

export const actorEntry = ({ id, name }: Row<'/api/actors', 'actors'>): Entry => ({
  id: `actor:${id}`,
  title: name,
  page: `/actors/${part(id)}`,
})

export const placeEntry = ({ id, name, events }: Row<'/api/places', 'places'>): Entry => ({
  id: `place:${id}`,
  title: `${name}: ${events}`,
  page: `/map?place=${part(id)}`,
})

export const sourceEntry = ({ name, until }: Row<'/api/sources', 'sources'>): Entry => ({
  id: `source:${name}`,
  title: name,
  page: `/?source=${part(name)}`,
  ...dated(until),
})

export const edgeEntry = ({ from, to, cooperation, conflict }: Row<'/api/network', 'edges'>): Entry => ({
  id: `dyad:${from}:${to}`,
  title: `${from}, ${to}: ${cooperation} cooperate, ${conflict} in conflict`,
  page: `/dyads/${part(from)}/${part(to)}`,
})

export const followEntry = ({ actor, name = actor, items, due }: Row<'/api/follow-through', 'actors'>): Entry => ({
  id: `follow:${actor}`,
  title: `${name}: ${due} of ${items} due`,
  page: `/follow-through?actor=${part(actor)}`,
})

export function commentEntry(comment: Row<'/api/comments', 'comments'>): Entry {
  const { id, article, event, who, created, modified } = comment
  const { value } = (comment.annotation.body ?? {}) as { value?: string }
  return {
    id: `comment:${id}`,
    title: `${who}: ${value ?? 'deleted'}`,
    page: `/${event ? `events/${part(event)}` : `articles/${part(article ?? '')}`}#comment-${id}`,
    at: modified ?? created,
  }
}

export function decisionEntry({ number, event, verdict, who, when, told }: Row<'/api/decisions', 'decisions'>): Entry {
  const what = told ? phraseText(told) : event
  return { id: `decision:${number}`, title: `${who}: ${verdict.do} ${what}`, page: `/events/${part(event)}`, at: when }
}
