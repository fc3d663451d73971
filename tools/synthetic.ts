/** Seed → readings that look like a newsroom's: what benchmarks and tests of the record are fed with. Same seed, same readings. */
import { dayNumber, isoDay } from '../src/base/days.ts'
import { contentId } from '../src/base/ids.ts'
import type {
  Article,
  Event,
  EventType,
  Participant,
  Place,
  Quad,
  Reading,
  Statement,
  Status,
} from '../src/record/record.ts'

interface State {
  readonly code: string
  readonly name: string
  readonly capital: string
  readonly latitude: number
  readonly longitude: number
  readonly leader: string
}

const STATES: readonly State[] = [
  ['USA', 'United States', 'Washington', 38.9, -77.0, 'Dana Whitlock'],
  ['RUS', 'Russia', 'Moscow', 55.8, 37.6, 'Oleg Baranov'],
  ['CHN', 'China', 'Beijing', 39.9, 116.4, 'Liang Shu'],
  ['UKR', 'Ukraine', 'Kyiv', 50.5, 30.5, 'Taras Hlynka'],
  ['ISR', 'Israel', 'Jerusalem', 31.8, 35.2, 'Noam Adler'],
  ['IRN', 'Iran', 'Tehran', 35.7, 51.4, 'Reza Kamali'],
  ['FRA', 'France', 'Paris', 48.9, 2.4, 'Claire Vasseur'],
  ['GBR', 'United Kingdom', 'London', 51.5, -0.1, 'Helen Ashby'],
  ['DEU', 'Germany', 'Berlin', 52.5, 13.4, 'Jonas Reimer'],
  ['TUR', 'Turkey', 'Ankara', 39.9, 32.9, 'Emre Toprak'],
  ['IND', 'India', 'New Delhi', 28.6, 77.2, 'Arjun Mehra'],
  ['JPN', 'Japan', 'Tokyo', 35.7, 139.7, 'Kenji Mori'],
  ['KOR', 'South Korea', 'Seoul', 37.6, 127.0, 'Seo Min-jae'],
  ['PRK', 'North Korea', 'Pyongyang', 39.0, 125.8, 'Ri Chol-su'],
  ['EGY', 'Egypt', 'Cairo', 30.0, 31.2, 'Hany Mansour'],
  ['SAU', 'Saudi Arabia', 'Riyadh', 24.7, 46.7, 'Faisal Qadir'],
  ['POL', 'Poland', 'Warsaw', 52.2, 21.0, 'Marta Zielak'],
  ['BRA', 'Brazil', 'Brasília', -15.8, -47.9, 'Paulo Teles'],
  ['MEX', 'Mexico', 'Mexico City', 19.4, -99.1, 'Lucía Barrón'],
  ['PAK', 'Pakistan', 'Islamabad', 33.7, 73.0, 'Imran Sethi'],
  ['KEN', 'Kenya', 'Nairobi', -1.3, 36.8, 'Grace Otieno'],
  ['NGA', 'Nigeria', 'Abuja', 9.1, 7.5, 'Musa Danladi'],
  ['ETH', 'Ethiopia', 'Addis Ababa', 9.0, 38.7, 'Hana Tesfaye'],
  ['SRB', 'Serbia', 'Belgrade', 44.8, 20.5, 'Milan Jovic'],
  ['GEO', 'Georgia', 'Tbilisi', 41.7, 44.8, 'Nino Beridze'],
  ['VEN', 'Venezuela', 'Caracas', 10.5, -66.9, 'Rafael Urdaneta'],
  ['CUB', 'Cuba', 'Havana', 23.1, -82.4, 'Elena Rojas'],
  ['VNM', 'Vietnam', 'Hanoi', 21.0, 105.8, 'Tran Quoc'],
  ['NOR', 'Norway', 'Oslo', 59.9, 10.8, 'Ingrid Solheim'],
  ['FJI', 'Fiji', 'Suva', -18.1, 178.4, 'Josefa Waqa'],
].map(
  ([code, name, capital, latitude, longitude, leader]) =>
    ({ code, name, capital, latitude, longitude, leader }) as State,
)

/** Words of each act and how often it is told, in hundredths. */
const ACTS: readonly (readonly [EventType, string, Quad, number])[] = [
  ['CONSULT', 'held talks with', 'verbal cooperation', 24],
  ['ACCUSE', 'accused', 'verbal conflict', 14],
  ['ASSAULT', 'struck positions of', 'material conflict', 12],
  ['REQUEST', 'urged', 'verbal cooperation', 9],
  ['REJECT', 'rejected a proposal of', 'verbal conflict', 7],
  ['SUPPORT', 'voiced support for', 'verbal cooperation', 6],
  ['AGREE', 'reached an agreement with', 'verbal cooperation', 5],
  ['THREATEN', 'threatened', 'verbal conflict', 5],
  ['SANCTION', 'imposed sanctions on', 'material conflict', 4],
  ['AID', 'sent aid to', 'material cooperation', 4],
  ['COOPERATE', 'opened a joint project with', 'material cooperation', 3],
  ['COERCE', 'detained citizens of', 'material conflict', 2],
  ['PROTEST', 'saw protests against', 'material conflict', 2],
  ['MOBILIZE', 'moved troops towards', 'material conflict', 1],
  ['CONCEDE', 'eased measures against', 'material cooperation', 1],
  ['RETREAT', 'pulled forces back from', 'material cooperation', 1],
]

const STATUS: readonly (readonly [Status, string, number])[] = [
  ['happened', '', 66],
  ['alleged', 'allegedly ', 8],
  ['planned', 'plans that it ', 7],
  ['ongoing', 'again ', 6],
  ['promised', 'pledged that it ', 3],
  ['threatened', 'warned that it ', 3],
  ['requested', 'was asked whether it ', 3],
  ['denied', 'denied that it ', 2],
  ['possible', 'may have ', 1],
  ['cancelled', 'no longer ', 1],
]

const OUTLETS = [
  'Northline',
  'Harbour Post',
  'The Meridian',
  'Sable Wire',
  'Capital Observer',
  'Eastgate Times',
  'Daily Lantern',
]
const MODES: Partial<Record<EventType, readonly string[]>> = {
  CONSULT: ['visit', 'third-party', 'multilateral', 'phone'],
  SANCTION: ['embargo', 'expel', 'convict'],
  AID: ['economic', 'military', 'humanitarian'],
  ASSAULT: ['aerial', 'heavy-weapons', 'firearms', 'primitive'],
}
const FILLER =
  'Officials on both sides declined to give details of the contacts. Diplomats in the region followed the matter with concern. ' +
  'Markets showed little reaction and shipping continued as before. A spokesperson pointed to earlier statements on border crossings, grain deliveries and the exchange of prisoners. ' +
  'Analysts expect further rounds before the end of the season. Aid workers reported queues at two crossings and a shortage of fuel.'

export interface SyntheticOptions {
  readonly articles: number
  /** Events an article carries on average. */
  readonly each?: number
  readonly seed?: number
  /** First day and number of days that reports are spread over. */
  readonly since?: string
  readonly days?: number
}

/** Readings in order of publication. */
export function* syntheticReadings(options: SyntheticOptions): Generator<Reading> {
  const { articles, each = 5, seed = 1, days = 1100 } = options
  const random = randomFrom(seed)
  const first = dayNumber(2023, 1, 1)
  for (let i = 0; i < articles; i++) {
    const day = first + Math.floor((i / articles) * days)
    yield synthesise(`synthetic-${seed}-${i}`, day, random, 1 + Math.floor(random() * (2 * each - 1)))
  }
}

type Random = () => number

/** mulberry32: 32 bits of state are plenty for plausible noise. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Few states make most of the news: the n-th is told of about 1/n as often as the first. */
const pickState = (random: Random): State => STATES[Math.floor((STATES.length + 1) ** random()) - 1]!

function weighted<T extends readonly [...unknown[], number]>(choices: readonly T[], random: Random): T {
  let left = random() * choices.reduce((sum, choice) => sum + (choice.at(-1) as number), 0)
  for (const choice of choices) {
    left -= choice.at(-1) as number
    if (left < 0) return choice
  }
  return choices[0]!
}

function synthesise(id: string, day: number, random: Random, count: number): Reading {
  const outlet = OUTLETS[Math.floor(OUTLETS.length * random() ** 2)]!
  let text = ''
  const events: Event[] = []
  const statements: Statement[] = []
  for (let n = 0; n < count; n++) {
    const start = text.length
    const made = makeEvent(id, day, start, random)
    text += `${made.sentence} ${FILLER.slice(0, Math.floor(random() * FILLER.length))}\n\n`
    events.push(made.event)
    if (random() < 0.3)
      statements.push({
        content: [{ start, end: start + made.sentence.length }],
        speaker: made.event.actors[0]!,
        manner: 'indirect',
      })
  }
  const context = (span: { start: number; end: number }) => ({
    prefix: text.slice(Math.max(0, span.start - 32), span.start),
    suffix: text.slice(span.end, span.end + 32),
  })
  const title = `${events[0]!.actors[0]!.name}: ${events[0]!.trigger.quote}`
  const article: Article = {
    id,
    text,
    title,
    published: `${isoDay(day)}T${String(Math.floor(random() * 24)).padStart(2, '0')}:15:00Z`,
    source: { name: outlet, url: `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example` },
    url: `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/${id}`,
    language: 'en',
  }
  return {
    annotated: { article, syntax: { text, sentences: [], tokens: [], names: [] }, times: [], mentions: [] },
    statements,
    predicates: [],
    events: events.map(event => ({ ...event, evidence: { ...event.evidence, ...context(event.evidence) } })),
  }
}

function makeEvent(id: string, day: number, start: number, random: Random): { event: Event; sentence: string } {
  const from = pickState(random)
  let to = pickState(random)
  while (to === from) to = pickState(random)
  const [type, verb, quad] = weighted(ACTS, random)
  const [status, lead] = weighted(STATUS, random)
  const actor = participant(from, random)
  const recipient = participant(to, random)
  const where = random() < 0.6 ? placeOf(random() < 0.7 ? to : from) : undefined
  const due = status === 'planned' || status === 'promised' || status === 'threatened' || status === 'requested'
  const on = day + (due ? 1 + Math.floor(random() * 60) : -Math.floor(random() ** 3 * 30))
  const parts = [
    actor.name,
    ` ${lead}`,
    verb,
    ' ',
    recipient.name,
    where ? ` in ${where.name}` : '',
    ` on ${isoDay(on)}.`,
  ]
  const sentence = parts.join('')
  const at = (index: number) => start + parts.slice(0, index).join('').length
  const span = (index: number) => ({ start: at(index), end: at(index) + parts[index]!.length })
  const modes = MODES[type]
  const event: Event = {
    id: contentId(id, `${at(2)}-${at(3)}`, type),
    type,
    ...(modes && random() < 0.7 && { mode: modes[Math.floor(random() * modes.length)]! }),
    contexts: random() < 0.5 ? ['military'] : ['diplomatic'],
    status,
    actors: [{ ...actor, ...span(0), text: actor.name }],
    recipients: [{ ...recipient, ...span(4), text: recipient.name }],
    when: { start: isoDay(on), end: isoDay(on + (random() < 0.1 ? 6 : 0)), certainty: 'stated' },
    ...(where && { where }),
    attribution: random() < 0.4 ? [{ name: from.leader }] : [],
    amounts: [],
    trigger: { ...span(2), quote: verb },
    evidence: { start, end: start + sentence.length, quote: sentence, prefix: '', suffix: '' },
    confidence: Math.round((0.4 + 0.6 * Math.sqrt(random())) * 1000) / 1000,
    by: 'synthetic 1',
    scores: { quad, plover: { value: 0, scale: 'Readout 1, after PLOVER' } },
  }
  return { event, sentence }
}

function participant(state: State, random: Random): Omit<Participant, 'start' | 'end' | 'text'> {
  const kind = random()
  if (kind < 0.5)
    return { name: state.name, actor: `state-${state.code}`, country: state.code, sector: 'GOV', type: 'country' }
  if (kind < 0.75)
    return {
      name: state.leader,
      actor: `leader-${state.code}`,
      country: state.code,
      sector: 'GOV',
      role: 'president',
      type: 'person',
    }
  const n = Math.floor(1000 ** random())
  const name = `${state.name} Committee ${n}`
  return {
    name,
    actor: `body-${state.code}-${n}`,
    country: state.code,
    sector: n % 2 ? 'CVL' : 'OPP',
    type: 'organisation',
  }
}

const placeOf = ({ capital, code, latitude, longitude }: State): Place => ({
  name: capital,
  country: code,
  latitude,
  longitude,
  precision: 'city',
  place: `city-${code}`,
})
