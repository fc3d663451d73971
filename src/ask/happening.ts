/** All that tells one happening, side by side: who, when, how much, on whose word; where they differ; who disputes it. */
import type { AnsweredEvent, Store } from '../store/store.ts'
import type { Difference, Happening } from './answer.ts'
import { event as openEvent } from './events.ts'

/** The merged view of an event with its other tellings. Throws MissingError where there is no such event. */
export async function happening(store: Store, id: string): Promise<Happening> {
  const asked = await openEvent(store, id)
  const found = (await store.tellings(asked.id)).map(({ event }) => event)
  const tellings = found.length > 0 ? found : [asked]
  const ids = new Set(tellings.map(({ id }) => id))
  const disputedBy: AnsweredEvent[] = []
  for (const { kind, from, to } of await store.links([...ids])) {
    if (kind !== 'disputes') continue
    const other = await store.event(ids.has(from) ? to : from)
    if (other && !disputedBy.some(({ id }) => id === other.event.id)) disputedBy.push(other.event)
  }
  return {
    tellings,
    independent: asked.independent ?? 1,
    ...(asked.happening !== undefined && { happening: asked.happening }),
    differences: differencesOf(tellings),
    disputedBy,
  }
}

/** Where tellings of one happening differ. */
export function differencesOf(tellings: readonly AnsweredEvent[]): Difference[] {
  return DIFFERENCES.flatMap(difference => difference(tellings))
}

type Compare = (tellings: readonly AnsweredEvent[]) => readonly Difference[]

/** Values that tellings give, and which tellings give each; nothing where all agree or say nothing. */
const differ =
  (field: Difference['field'], value: (event: AnsweredEvent) => string | undefined): Compare =>
  tellings => {
    const by = new Map<string, string[]>()
    for (const telling of tellings) {
      const told = value(telling)
      if (told) by.set(told, [...(by.get(told) ?? []), telling.id])
    }
    return by.size < 2 ? [] : [{ field, values: [...by].map(([value, events]) => ({ value, events })) }]
  }

const names = (list: AnsweredEvent['actors']): string =>
  [...new Set(list.map(({ name }) => name))].sort((x, y) => (x < y ? -1 : 1)).join(', ')

/** Figures of one unit as a range, with what each telling says. */
const amounts: Compare = tellings => {
  const units = new Map<string, { low: number; high: number; said: Map<string, string[]> }>()
  for (const { id, amounts } of tellings)
    for (const { unit, value, upTo = value, text } of amounts) {
      const of = units.get(unit) ?? { low: value, high: upTo, said: new Map<string, string[]>() }
      of.low = Math.min(of.low, value)
      of.high = Math.max(of.high, upTo)
      of.said.set(text, [...(of.said.get(text) ?? []), id])
      units.set(unit, of)
    }
  return [...units]
    .filter(([, { low, high }]) => low !== high)
    .map(([unit, { low, high, said }]) => ({
      field: 'amounts',
      range: `${low} to ${high} ${unit}`,
      values: [...said].map(([value, events]) => ({ value, events })),
    }))
}

/** A day lent by the report disagrees with nothing. */
const statedDays = ({ when }: AnsweredEvent) => (when?.certainty === 'stated' ? when : undefined)

/** "on 27 August" and "in August" are no difference. */
function haveDayInCommon(tellings: readonly AnsweredEvent[]): boolean {
  const told = tellings.flatMap(telling => statedDays(telling) ?? [])
  return told.every(({ start }) => told.every(({ end }) => start <= end))
}

const days = differ('when', telling => {
  const when = statedDays(telling)
  return when && (when.start === when.end ? when.start : `${when.start} to ${when.end}`)
})

const DIFFERENCES: readonly Compare[] = [
  differ('actors', ({ actors }) => names(actors)),
  differ('recipients', ({ recipients }) => names(recipients)),
  tellings => (haveDayInCommon(tellings) ? [] : days(tellings)),
  differ('where', ({ where }) => where?.name),
  differ('status', ({ status }) => status),
  amounts,
]
