/** Office, country and day → who holds it; person and day → the office they hold. */
import type { Identity } from '../../record/record.ts'
import type { Page } from './page.ts'
import type { Actor, Registry, Term } from './registry.ts'

/** Whether a term covers a day; an unknown day is after everything. */
export function covers(term: Term, day: number | undefined): boolean {
  if (day === undefined) return term.to === undefined
  return (term.from === undefined || term.from <= day) && (term.to === undefined || term.to >= day)
}

/** Who holds an office of a country or body on a day; on the day of a change the new holder. */
export function holder(registry: Registry, office: string, of: string, day: number | undefined): number | undefined {
  return latest(registry, office, of, term => covers(term, day))
}

/** Who held it last before the present holder: "the former US president". */
export function formerHolder(
  registry: Registry,
  office: string,
  of: string,
  day: number | undefined,
): number | undefined {
  const now = holder(registry, office, of, day)
  const before = latest(registry, office, of, ({ to }) => to !== undefined && (day === undefined || to < day), now)
  return before
}

/** Who holds an office in a report: on its day; in a report without a day the one whom it names and who has held it. */
export function holderIn(page: Page, office: string, of: string): number | undefined {
  const { registry, named, day } = page
  if (!named) return holder(registry, office, of, day)
  const held = (registry.holders.get(`${office}|${of}`) ?? []).filter(index => named.has(index))
  return new Set(held).size === 1 ? held[0] : undefined
}

function latest(
  registry: Registry,
  office: string,
  of: string,
  fits: (term: Term) => boolean,
  but?: number,
): number | undefined {
  let best: number | undefined
  let since = Number.NEGATIVE_INFINITY
  for (const index of registry.holders.get(`${office}|${of}`) ?? []) {
    if (index === but) continue
    for (const term of registry.actors[index]!.terms ?? [])
      if (term.office === office && term.of === of && fits(term) && (term.from ?? -1e6) >= since) {
        best = index
        since = term.from ?? -1e6
      }
  }
  return best
}

/** "the North Korean leader": who leads a state on a day; undefined where the word may mean one of several. */
export function leaderIn(page: Page, of: string): number | undefined {
  const office = page.registry.leaders.find(([state]) => state === of)?.[1] ?? 'president'
  return holderIn(page, office, of) ?? (office === 'prime minister' ? holderIn(page, 'chancellor', of) : undefined)
}

/** Nouns for whoever leads a state: "the leader", "the dictator". */
export const isRuler = (noun: string): boolean =>
  /^(?:leader|dictator|ruler|strongman|autocrat|despot|tyrant|head of state|head of government)$/.test(noun)

const weight = (registry: Registry, term: Term): number =>
  (headOffices(registry).has(term.office) ? 1e7 : 0) + (term.from ?? 0)

const heads = new WeakMap<Registry, ReadonlySet<string>>()

/** Names of the offices that head a state, a government or an international body. */
export function headOffices(registry: Registry): ReadonlySet<string> {
  let known = heads.get(registry)
  if (!known) {
    known = new Set(registry.roles.filter(({ head }) => head).map(({ name }) => name))
    heads.set(registry, known)
  }
  return known
}

/** The office that a person holds on a day: the highest, else the newest. */
export function officeOf(registry: Registry, actor: Actor, day: number | undefined): Term | undefined {
  let best: Term | undefined
  for (const term of actor.terms ?? [])
    if (covers(term, day) && (!best || weight(registry, term) > weight(registry, best))) best = term
  return best
}

/** Who an actor of the registry is on a day. */
export function identityOf(registry: Registry, index: number, day: number | undefined): Identity {
  const actor = registry.actors[index]!
  const term = actor.type === 'person' ? officeOf(registry, actor, day) : undefined
  const land = term && registry.actors[registry.byId.get(term.of) ?? -1]
  const country = land?.country ?? actor.country
  const sector = term ? sectorOf(registry, term, actor) : actor.sector
  return {
    name: actor.name,
    actor: actor.id,
    ...(country && { country }),
    ...(sector && { sector }),
    ...(term && { role: term.office }),
    type: actor.type,
  }
}

function sectorOf(registry: Registry, term: Term, actor: Actor): string | undefined {
  if (term.sector) return term.sector
  const body = registry.actors[registry.byId.get(term.of) ?? -1]
  if (body && body.type !== 'country') return body.sector
  return registry.roles.find(({ name, kind }) => kind === 'office' && name === term.office)?.sector ?? actor.sector
}
