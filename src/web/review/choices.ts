/** What an event can be corrected to. Keyed by the record's own types, so that none can be forgotten. */
import type { EventType, Status } from '../../serve/api.ts'

const SAYS: Readonly<Record<EventType, string>> = {
  AGREE: 'agrees or says it will',
  CONSULT: 'meets, calls, visits, negotiates',
  SUPPORT: 'backs, praises, thanks',
  CONCEDE: 'yields, frees, apologises',
  COOPERATE: 'signs, trades, works together',
  AID: 'gives help or arms',
  RETREAT: 'withdraws, ceases fire',
  REQUEST: 'asks, calls on',
  ACCUSE: 'blames, criticises, investigates',
  REJECT: 'refuses, denies, vetoes',
  THREATEN: 'warns, threatens',
  PROTEST: 'demonstrates, strikes',
  SANCTION: 'imposes, expels, cuts ties',
  MOBILIZE: 'deploys, puts on alert',
  COERCE: 'arrests, seizes, blocks',
  ASSAULT: 'attacks, shells, kills',
}

const ORDER: Readonly<Record<Status, true>> = {
  happened: true,
  ongoing: true,
  planned: true,
  promised: true,
  threatened: true,
  requested: true,
  alleged: true,
  possible: true,
  denied: true,
  negated: true,
  cancelled: true,
}

/** Types with a few words on what each covers. */
export const TYPES = Object.entries(SAYS) as readonly (readonly [EventType, string])[]
export const STATUSES = Object.keys(ORDER) as readonly Status[]
