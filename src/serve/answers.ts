/** The record's answers as pages and programs get them: events carry their line, single things what belongs to them. */
import {
  article,
  ask,
  askAll,
  event,
  happening,
  participantId,
  type Question,
  sources,
  stats,
  timeline,
} from '../ask/ask.ts'
import { isoDay } from '../base/days.ts'
import { checkClaims } from '../open.ts'
import type { AnsweredEvent, ArticleHead, Store } from '../store/store.ts'
import type {
  ArticleAnswer,
  Check,
  DayReports,
  EventAnswer,
  EventsAnswer,
  LinedEvent,
  NetworkAnswer,
  SourcesAnswer,
  StatsAnswer,
  Story,
  TimelineLines,
  ToldDecision,
} from './api.ts'
import { lined } from './lined.ts'
import { becameLines, OPEN } from './outcomes.ts'

// events that a network is drawn from, and that stories are gathered from
const MOST_EVENTS = 4000
const STORY_EVENTS = 1000

export async function eventsAnswer(store: Store, question: Question): Promise<EventsAnswer> {
  const { events, ...rest } = await ask(store, question)
  return { ...rest, events: events.map(lined) }
}

export async function eventAnswer(store: Store, id: string): Promise<EventAnswer> {
  const found = await event(store, id)
  const [tellings, links, decisions, told] = await Promise.all([
    store.tellings(found.id),
    store.links([found.id]),
    store.decisions(found.id),
    article(store, found.article.id),
  ])
  const others = await Promise.all(
    links.map(async link => {
      const other = await store.event(link.from === found.id ? link.to : link.from)
      return other ? { ...link, other: lined(other.event) } : link
    }),
  )
  const within = told.events.find(({ id }) => id === found.within)
  const { differences, disputedBy } = await happening(store, found.id)
  return {
    event: lined(found),
    differences,
    disputedBy: disputedBy.map(lined),
    checks: await checksOf(store, found),
    ...(OPEN.includes(found.status) && { became: await becameLines(store, found) }),
    tellings: tellings.map(({ event }) => lined(event)),
    links: others,
    decisions,
    ...(within && { within: lined(within) }),
    holds: told.events.filter(({ within }) => within === found.id).map(lined),
  }
}

/** What a report says of the record in the words of an event, and whether the record bears it out. */
async function checksOf(store: Store, event: AnsweredEvent): Promise<readonly Check[]> {
  const checked = await checkClaims(store, event)
  return checked.map(({ events, ...check }) => ({ ...check, events: events.map(lined) }))
}

export async function articleAnswer(store: Store, id: string): Promise<ArticleAnswer> {
  const kept = await article(store, id)
  const [links, comments] = await Promise.all([
    store.links([kept.article.id, ...kept.events.map(({ id }) => id)]),
    store.comments({ article: kept.article.id }),
  ])
  const own = new Set(kept.events.map(({ id }) => id))
  const seeAlso = new Map<string, ArticleHead & { readonly why: string }>()
  // what events tell says more than that reports are alike
  for (const link of [...links].sort((x, y) => Number(x.kind === 'see-also') - Number(y.kind === 'see-also'))) {
    const id = link.from === kept.article.id || own.has(link.from) ? link.to : link.from
    const head = link.kind === 'see-also' ? await store.head(id) : (await store.event(id))?.event.article
    if (head && head.id !== kept.article.id && !seeAlso.has(head.id))
      seeAlso.set(head.id, { ...head, why: WHY[link.kind] })
  }
  const checks: ArticleAnswer['checks'][number][] = []
  for (const event of kept.events)
    for (const check of await checksOf(store, event)) checks.push({ event: event.id, ...check })
  return { ...kept, events: kept.events.map(lined), seeAlso: [...seeAlso.values()], comments, checks }
}

const WHY = {
  'see-also': 'same story',
  'same-event': 'tells the same happening',
  repeats: 'the same report',
  follows: 'what came before or after',
  disputes: 'tells it otherwise',
} as const

export async function statsAnswer(store: Store, today: string): Promise<StatsAnswer> {
  const counted = await stats(store)
  const last = counted.until?.slice(0, 10)
  return { ...counted, today, asOf: last !== undefined && last < today ? last : today }
}

export async function sourcesAnswer(store: Store): Promise<SourcesAnswer> {
  const [known, skipped, failures, feeds, coverage, { articles }] = await Promise.all([
    sources(store),
    store.skipped(200),
    store.work.failures(200),
    store.work.feeds(),
    coverageDays(store),
    store.stats(),
  ])
  const unnamed = articles - known.reduce((sum, one) => sum + one.articles, 0)
  return { sources: known, skipped, failures, feeds, coverage, unnamed }
}

/** Reports read per publication day, within the days of a question where it has any. */
async function coverageDays(store: Store, { since, until }: Question = {}): Promise<readonly DayReports[]> {
  const counted = await store.coverage()
  const days = counted.map(({ day, articles }) => ({ day: isoDay(day), articles }))
  return days.filter(
    ({ day }) => (since === undefined || day >= since) && (until === undefined || day.slice(0, until.length) <= until),
  )
}

export async function timelineLines(store: Store, question: Question): Promise<TimelineLines> {
  const [counted, coverage] = await Promise.all([timeline(store, question), coverageDays(store, question)])
  return { ...counted, coverage }
}

/** The last decisions, or those on one event, newest last. */
export async function decisionsAnswer(store: Store, id: string | undefined, limit: number) {
  const decisions = await store.decisions(id, limit)
  const events = new Map<string, LinedEvent>()
  for (const { event } of decisions) {
    const found = events.has(event) ? undefined : await store.event(event)
    if (found) events.set(event, lined(found.event))
  }
  return {
    decisions: decisions.map((one): ToldDecision => {
      const told = events.get(one.event)
      return told ? { ...one, told } : one
    }),
  }
}

/** Happenings that more than one report tells, newest first. */
export async function stories(store: Store, question: Question): Promise<{ readonly stories: readonly Story[] }> {
  const { events } = await ask(store, { ...question, limit: STORY_EVENTS })
  const found = new Map<string, Story>()
  for (const one of events)
    if (one.happening && (one.tellings ?? 1) > 1 && !found.has(one.happening))
      found.set(one.happening, {
        event: lined(one),
        tellings: one.tellings!,
        ...(one.independent !== undefined && { independent: one.independent }),
      })
  return { stories: [...found.values()] }
}

/** Who deals with whom, by the states and bodies that take part. */
export async function network(store: Store, question: Question): Promise<NetworkAnswer> {
  const nodes = new Map<string, { id: string; name: string; country?: string; events: number }>()
  const edges = new Map<string, { from: string; to: string; cooperation: number; conflict: number }>()
  let events = 0
  for await (const one of askAll(store, { ...question, limit: 1000 })) {
    if (++events > MOST_EVENTS) break
    const sides = [...one.actors, ...one.recipients].map(side => ({
      id: participantId(side),
      name: side.name,
      ...(side.country && { country: side.country }),
    }))
    for (const side of new Map(sides.map(side => [side.id, side])).values()) {
      const node = nodes.get(side.id) ?? { ...side, events: 0 }
      nodes.set(side.id, { ...node, events: node.events + 1 })
    }
    const others = one.recipients.length > 0 ? one.recipients : one.actors.slice(1)
    for (const actor of one.recipients.length > 0 ? one.actors : one.actors.slice(0, 1))
      for (const other of others) {
        const [from, to] = [participantId(actor), participantId(other)].sort() as [string, string]
        if (from === to) continue
        const edge = edges.get(`${from} ${to}`) ?? { from, to, cooperation: 0, conflict: 0 }
        const side = one.scores.quad.endsWith('cooperation') ? 'cooperation' : 'conflict'
        edges.set(`${from} ${to}`, { ...edge, [side]: edge[side] + 1 })
      }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()], events }
}
