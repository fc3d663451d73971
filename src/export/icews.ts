/** Events → ICEWS's tab-separated columns, a row a pair. Source: ICEWS Coded Event Data, Harvard Dataverse. */
import { countryName } from '../base/countries.ts'
import type { Participant } from '../record/record.ts'
import type { AnsweredEvent } from '../store/store.ts'
import { type Cameo, cameoOf } from './cameo.ts'
import type { Events } from './export.ts'
import { dayOf, numberOf, roleOf, type Sides, sidesOf } from './sides.ts'
import { type Cell, tabbedLine } from './tabs.ts'

type Row = Required<Sides> & { readonly event: AnsweredEvent; readonly cameo: Cameo; readonly number: number }

const COLUMNS: readonly (readonly [string, (row: Row) => Cell])[] = [
  ['Event ID', ({ number }) => number],
  ['Event Date', ({ event }) => dayOf(event)],
  ['Source Name', ({ source }) => source.name],
  ['Source Sectors', ({ source }) => sectors(source)],
  ['Source Country', ({ source }) => state(source.country)],
  ['Event Text', ({ cameo }) => cameo.label],
  ['CAMEO Code', ({ cameo }) => cameo.code],
  ['Intensity', ({ cameo }) => cameo.goldstein],
  ['Target Name', ({ target }) => target.name],
  ['Target Sectors', ({ target }) => sectors(target)],
  ['Target Country', ({ target }) => state(target.country)],
  ['Story ID', ({ event }) => event.article.id],
  // Readout keeps characters, not sentences
  ['Sentence Number', () => undefined],
  ['Publisher', ({ event }) => event.article.source],
  ['City', ({ event: { where } }) => (where && where.precision !== 'country' ? where.name : undefined)],
  ['District', () => undefined],
  ['Province', () => undefined],
  ['Country', ({ event: { where } }) => state(where?.country)],
  ['Latitude', ({ event: { where } }) => where?.latitude],
  ['Longitude', ({ event: { where } }) => where?.longitude],
]

/** ICEWS holds only what has two sides. */
export async function* writeIcews(events: Events): AsyncGenerator<string> {
  yield tabbedLine(COLUMNS.map(([name]) => name))
  for await (const event of events) {
    const cameo = cameoOf(event)
    if (!cameo) continue
    for (const [pair, { source, target }] of sidesOf(event).entries())
      if (source && target) {
        const row = { event, cameo, source, target, number: numberOf(event.id, pair) }
        yield tabbedLine(COLUMNS.map(([, read]) => read(row)))
      }
  }
}

const SECTORS: Readonly<Record<string, string>> = {
  GOV: 'Government',
  MIL: 'Military',
  LEG: 'Legislative / Parliamentary',
  JUD: 'Judicial',
  COP: 'Police',
  REB: 'Rebel',
  UAF: 'Unidentified Forces',
  PTY: 'Parties',
  OPP: 'Opposition',
  MED: 'News',
  BUS: 'Business',
  CVL: 'General Population / Civilian / Social',
  CRM: 'Criminals / Gangs',
  REL: 'Religious',
  IGO: 'International Government Organization',
  NGO: 'Nongovernmental Organization (International)',
}

function sectors(side: Participant): string | undefined {
  const role = roleOf(side)
  return role === undefined ? undefined : (SECTORS[role] ?? role)
}

// what ICEWS calls otherwise than CLDR does
const STATES: Readonly<Record<string, string>> = {
  RUS: 'Russian Federation',
  PSE: 'Occupied Palestinian Territory',
  COD: 'Democratic Republic of Congo',
  COG: 'Republic of Congo',
  CIV: "Cote d'Ivoire",
  CZE: 'Czech Republic',
  MKD: 'Macedonia',
  MMR: 'Myanmar',
  TUR: 'Turkey',
  SWZ: 'Swaziland',
  BIH: 'Bosnia and Herzegovina',
}

const state = (country: string | undefined): string | undefined =>
  country === undefined ? undefined : (STATES[country] ?? countryName(country))
