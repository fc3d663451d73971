/** Events → GDELT 2.0's event table: 61 tab-separated columns without a heading, a row a pair. Source: GDELT Event Codebook V2.0. */
import type { Participant } from '../record/record.ts'
import type { AnsweredEvent } from '../store/store.ts'
import { type Cameo, cameoOf } from './cameo.ts'
import type { Events, ExportOptions } from './export.ts'
import { fipsOf } from './fips.ts'
import { codeOf, dayOf, numberOf, placeName, roleOf, type Sides, sidesOf, stateOf } from './sides.ts'
import { type Cell, tabbedLine } from './tabs.ts'
import { instant, webAddress } from './words.ts'

// a clause that begins this early stands in the lead
const LEAD = 300

export async function* writeGdelt(events: Events, { now }: ExportOptions): AsyncGenerator<string> {
  for await (const event of events) {
    const cameo = cameoOf(event)
    if (cameo)
      for (const [pair, sides] of sidesOf(event).entries())
        yield tabbedLine(row(event, cameo, { ...sides, number: numberOf(event.id, pair), now }))
  }
}

interface Numbered extends Sides {
  readonly number: number
  readonly now: string | undefined
}

function row(event: AnsweredEvent, cameo: Cameo, { source, target, number, now }: Numbered): readonly Cell[] {
  const { article, evidence, tellings = 1, independent = 1 } = event
  const day = dayOf(event)
  return [
    number,
    ...(day === undefined ? Array<Cell>(4).fill(undefined) : dates(day)),
    ...side(source),
    ...side(target),
    evidence.start < LEAD ? 1 : 0,
    ...[cameo.code, cameo.code.slice(0, 3), cameo.code.slice(0, 2), cameo.quad, cameo.goldstein],
    // mentions, sources, articles; the tone is not measured
    ...[tellings, independent, tellings, undefined],
    ...NOWHERE,
    ...NOWHERE,
    ...place(event),
    (instant(article.published) ?? instant(now))?.replace(/\D/g, '').slice(0, 14),
    webAddress(article.url),
  ]
}

/** SQLDATE, MonthYear, Year, FractionDate. */
function dates(day: string): readonly Cell[] {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const digits = day.replaceAll('-', '')
  return [digits, digits.slice(0, 6), year, Number((year + (month * 30 + date) / 365).toFixed(4))]
}

/** Code, name, state, known group, ethnic, two religions, three types. */
function side(one: Participant | undefined): readonly Cell[] {
  if (!one) return Array<Cell>(10).fill(undefined)
  return [codeOf(one), one.name.toUpperCase(), stateOf(one), ...Array<Cell>(4).fill(undefined), roleOf(one), '', '']
}

// type 0 is "no place"; Readout places acts, not those who act
const NOWHERE: readonly Cell[] = [0, ...Array<Cell>(7).fill(undefined)]

/** Type, full name, state, ADM1, ADM2, latitude, longitude, feature. */
function place(event: AnsweredEvent): readonly Cell[] {
  const { where } = event
  if (!where) return NOWHERE
  const state = where.country && fipsOf(where.country)
  const fine = where.precision === 'city' || where.precision === 'site'
  const american = where.country === 'USA'
  const type = where.precision === 'country' ? 1 : american ? (fine ? 3 : 2) : fine ? 4 : 5
  return [type, placeName(event), state, state, undefined, where.latitude, where.longitude, undefined]
}
