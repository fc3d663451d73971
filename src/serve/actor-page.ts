/** One actor as their page has them: what the record counts, and the offices that the registry knows. */
import { actor, type Question } from '../ask/ask.ts'
import { isoDay, parseDay } from '../base/days.ts'
import { ResourceError } from '../base/errors.ts'
import { actorsBeside, openKnowledge } from '../resource/resource.ts'
import type { Store } from '../store/store.ts'
import type { ActorPage, Office } from './api.ts'

// the offices of a state that a reader looks for, in their order; the others follow by name
const FIRST = ['monarch', 'president', 'prime minister', 'chancellor', 'foreign minister', 'defence minister']
const MOST_OFFICES = 8

type Registry = Awaited<ReturnType<typeof openKnowledge>>['english']['registry']

export async function actorPage(store: Store, id: string, question: Question): Promise<ActorPage> {
  const answer = await actor(store, id, question)
  const registry = await registryOf(store)
  const until = (await store.stats()).until?.slice(0, 10)
  const state = answer.actor.kind === 'country'
  const held = !registry ? [] : state ? heldIn(registry, answer.actor.id, until) : heldBy(registry, answer.actor.id)
  const offices = await withPages(store, held)
  const index = registry?.byId.get(answer.actor.id)
  const members = index === undefined ? undefined : registry?.actors[index]?.members
  return { ...answer, offices, ...(members && members.length > 0 && { members }) }
}

/** Holders whom the record tells nothing of have no page to go to. */
async function withPages(store: Store, offices: readonly Office[]): Promise<readonly Office[]> {
  const keys = offices.flatMap(({ who }) => (who?.id ? [who.id] : []))
  if (keys.length === 0) return offices
  const known = new Set((await store.terms({ kinds: ['actor'], keys })).map(({ key }) => key))
  return offices.map(({ who, ...office }) => {
    if (!who) return office
    return { ...office, who: who.id && known.has(who.id) ? who : { name: who.name } }
  })
}

/** Undefined where the installation lacks it: the record is still worth reading. */
async function registryOf(store: Store): Promise<Registry | undefined> {
  try {
    return (await openKnowledge(actorsBeside(store.path))).english.registry
  } catch (error) {
    if (error instanceof ResourceError) return undefined
    throw error
  }
}

type Span = { readonly from?: number; readonly to?: number }
const spanOf = ({ from, to }: Span) => ({
  ...(from !== undefined && { from: isoDay(from) }),
  ...(to !== undefined && { to: isoDay(to) }),
})

/** What somebody held, the last first. */
function heldBy(registry: Registry, id: string): readonly Office[] {
  const index = registry.byId.get(id)
  const terms = index === undefined ? [] : (registry.actors[index]?.terms ?? [])
  return terms.map(({ office, of, ...span }) => ({ office, of, ...spanOf(span) }))
}

/** Who held a state's offices on the last day that the record reaches, the highest first. */
function heldIn(registry: Registry, state: string, until: string | undefined): readonly Office[] {
  const day = until === undefined ? undefined : parseDay(until)
  const found: Office[] = []
  for (const [key, holders] of registry.holders) {
    if (!key.endsWith(`|${state}`)) continue
    for (const index of holders) {
      const { id, name, terms = [] } = registry.actors[index]!
      const term = terms.find(({ office, of, from, to }) => {
        const begun = day === undefined || from === undefined || from <= day
        return `${office}|${of}` === key && begun && (to === undefined || (day !== undefined && to >= day))
      })
      if (term) found.push({ office: term.office, of: state, who: { id, name }, ...spanOf(term) })
    }
  }
  const rank = ({ office }: Office) => (FIRST.includes(office) ? FIRST.indexOf(office) : FIRST.length)
  return found.sort((a, b) => rank(a) - rank(b) || a.office.localeCompare(b.office)).slice(0, MOST_OFFICES)
}
