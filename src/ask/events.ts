/** Question → events: a page, all pages, one, those still to come, or marks for a timeline. */
import { isoDay } from '../base/days.ts'
import { MissingError } from '../base/errors.ts'
import type { Quad, Status } from '../record/record.ts'
import type { AnsweredEvent, Store } from '../store/store.ts'
import type { Answer, PendingAnswer, SeriesCell, TimelineAnswer } from './answer.ts'
import { cut, pageOf } from './paging.ts'
import type { Question } from './question.ts'
import { firstDay, LARGEST_PAGE, lastDay } from './read-question.ts'
import { resolve } from './resolve.ts'

/** One page of events. */
export async function ask(store: Store, question: Question): Promise<Answer> {
  const { filter, understood } = await resolve(store, question)
  const page = pageOf(question)
  const { rows, cursor } = cut(await store.findEvents(filter, page), page)
  return { events: rows.map(({ event }) => event), ...(cursor !== undefined && { cursor }), understood }
}

/** All events of a question, page after page, for exports and loops; `limit` is of them all. */
export async function* askAll(store: Store, question: Question): AsyncGenerator<AnsweredEvent> {
  const { limit, ...rest } = question
  let left = limit ?? Number.POSITIVE_INFINITY
  let cursor = question.cursor
  do {
    const size = Math.min(left, LARGEST_PAGE / 2)
    const answer: Answer = await ask(store, { ...rest, limit: size, ...(cursor !== undefined && { cursor }) })
    yield* answer.events
    left -= answer.events.length
    cursor = answer.cursor
  } while (cursor !== undefined && left > 0)
}

/** One event by id, or by the first characters of it where they are enough. Throws MissingError. */
export async function event(store: Store, id: string): Promise<AnsweredEvent> {
  const found = await store.event(id)
  if (!found) throw new MissingError(`unknown event: "${id}" (this record); take an id that ask prints`)
  return found.event
}

export interface PendingQuestion extends Question {
  /** Only what is due by then: a day, month or year. */
  readonly dueBefore?: string
  /** Only what was due before `today`. */
  readonly overdue?: boolean
  /** YYYY-MM-DD; the day of asking where absent. */
  readonly today?: string
}

/** What is planned, promised, threatened or asked for, by the day on which it is due, soonest first. */
export async function pending(store: Store, asked: PendingQuestion): Promise<PendingAnswer> {
  const { dueBefore, overdue, today, ...question } = asked
  const { filter, understood } = await resolve(store, question)
  const now = today === undefined ? Math.floor(Date.now() / 86_400_000) : firstDay('today', today)
  const bounds = [
    ...(filter.to === undefined ? [] : [filter.to]),
    ...(dueBefore === undefined ? [] : [lastDay('dueBefore', dueBefore)]),
    ...(overdue ? [now - 1] : []),
  ]
  const due = { ...filter, ...(bounds.length > 0 && { to: Math.min(...bounds) }) }
  const page = pageOf(question)
  const { rows, cursor } = cut(await store.due(due, page), page)
  return {
    items: rows.map(({ event, position }) => ({
      event,
      due: { start: event.when!.start, end: event.when!.end },
      overdue: position.key < now,
    })),
    ...(cursor !== undefined && { cursor }),
    understood,
  }
}

/** How many events there were each day, by class and status; the newest where there are very many, or `limit` of them. */
export async function timeline(store: Store, question: Question): Promise<TimelineAnswer> {
  const { limit, ...rest } = question
  const { filter } = await resolve(store, rest)
  const { days, ...counted } = await store.days(filter, limit)
  const found = new Map<number, { start: string; cells: SeriesCell[] }>()
  for (const { day, quad, status, events } of days) {
    const at = found.get(day) ?? { start: isoDay(day), cells: [] }
    at.cells.push({ quad: quad as Quad, status: status as Status, events })
    found.set(day, at)
  }
  return { ...counted, days: [...found.values()] }
}
