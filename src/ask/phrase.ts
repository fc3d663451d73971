/** Event → the line that says it: who, did what, to whom, where. One wording for the desk, feeds and the command. */
import type { Event, Participant, Status } from '../record/record.ts'
import { conjugate } from './verb.ts'
import { wordingOf } from './wording.ts'

/** Somebody in a line, with the id that their own page has. */
export interface Named {
  readonly name: string
  readonly id: string
  /** ISO 3166 alpha-3, where it adds something to the name. */
  readonly country?: string
  readonly role?: string
}

/** The parts of a line, in the order in which they are read: actors, act, recipients, after, where. */
export interface Phrase {
  /** Who leads the line; empty where the report names nobody. */
  readonly actors: readonly Named[]
  /** `spoke by phone with`, `to impose sanctions on`, `is said to have attacked`. */
  readonly act: string
  readonly recipients: readonly Named[]
  /** What stands behind the recipients: `for help`. */
  readonly after?: string
  /** `in Geneva`; absent where the line names that place already. */
  readonly where?: string
  /** What sort of act, as a heading: `Call`, `Sanctions`. */
  readonly noun: string
}

type Told = Pick<Event, 'type' | 'mode' | 'status' | 'actors' | 'recipients' | 'where'>

/** The line of an event, in parts. */
export function phrase(event: Told): Phrase {
  const { actors, recipients } = event
  const wording = wordingOf(event.type, event.mode)
  const chosen = recipients.length > 0 ? wording.toward : actors.length > 1 ? wording.together : wording.alone
  const states = recipients.every(({ type }) => type === 'country')
  // "expelled envoys of Belarus", but "expelled Belarusian diplomats"
  const [before, after] = (states ? chosen : chosen.replace(/ (envoys|people) of$/, '')).split(' … ') as [
    string,
    string?,
  ]
  const named = new Set([...actors, ...recipients].map(({ name }) => name))
  const place = event.where && !named.has(event.where.name) ? event.where : undefined
  return {
    actors: actors.map(toNamed),
    act: inflect(before, event.status, actors.length > 1 || isPlural(actors[0])),
    recipients: recipients.map(toNamed),
    ...(after && recipients.length > 0 && { after }),
    ...(place && { where: `${place.precision === 'site' ? 'at' : 'in'} ${place.name}` }),
    noun: wording.noun,
  }
}

/** The line of an event as plain text: `Xi Jinping (CHN) and Vladimir Putin (RUS) spoke by phone`. */
export function phraseText(event: Told): string {
  const { actors, act, recipients, after, where } = phrase(event)
  return [actors.length > 0 ? listed(actors) : 'someone', act, listed(recipients), after, where]
    .filter(Boolean)
    .join(' ')
}

/** Names with their country behind them, the last joined by "and". */
function listed(names: readonly Named[]): string {
  const told = names.map(({ name, country }) => (country ? `${name} (${country})` : name))
  return told.length < 2 ? told.join('') : `${told.slice(0, -1).join(', ')} and ${told.at(-1)}`
}

/** The id under which the record knows a participant: the registry's, or `~` and the folded name. */
export function participantId({ actor, country, name, type }: Participant): string {
  return type === 'country' && country ? country : (actor ?? `~${foldName(name)}`)
}

/** A name in lower case without accents and with single spaces. */
function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

// these stand where a country would, and say nothing that the name does not
const BODIES = ['IGO', 'NGO']

function toNamed(participant: Participant): Named {
  const { name, country, role, type } = participant
  return {
    name,
    id: participantId(participant),
    ...(country && type !== 'country' && !BODIES.includes(country) && { country }),
    ...(role && { role }),
  }
}

/** "Russian forces are", but "the United States is". */
const isPlural = (actor: Participant | undefined): boolean => actor?.type === 'group' && /[^s]s$/.test(actor.name)

/** The verb that opens a phrase, in the form that its status calls for. */
function inflect(phrase: string, status: Status, plural: boolean): string {
  const space = phrase.indexOf(' ')
  const verb = space < 0 ? phrase : phrase.slice(0, space)
  const rest = space < 0 ? '' : phrase.slice(space)
  const { past, participle, gerund } = conjugate(verb)
  const be = plural ? 'are' : 'is'
  const forms: Record<Status, string> = {
    happened: past,
    ongoing: `${be} ${gerund}`,
    planned: `to ${verb}`,
    promised: `to ${verb}`,
    threatened: `to ${verb}`,
    requested: `to ${verb}`,
    alleged: `${be} said to have ${participle}`,
    possible: `may ${verb}`,
    denied: `${be} said not to have ${participle}`,
    negated: `did not ${verb}`,
    cancelled: `${be} no longer to ${verb}`,
  }
  return forms[status] + rest
}
