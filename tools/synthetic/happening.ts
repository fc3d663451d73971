/** Seed → what happens in an invented world: who does what to whom, when, where and about what. Few states make most of the news. */
import type { EventType, Participant, Place, Quad, Status } from '../../src/record/record.ts'

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

const MODES: Partial<Record<EventType, readonly string[]>> = {
  CONSULT: ['visit', 'third-party', 'multilateral', 'phone'],
  SANCTION: ['embargo', 'expel', 'convict'],
  AID: ['economic', 'military', 'humanitarian'],
  ASSAULT: ['aerial', 'heavy-weapons', 'firearms', 'primitive'],
}
export type Random = () => number

/** mulberry32: 32 bits of state are plenty for plausible noise. */
export function randomFrom(seed: number): Random {
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

/** What reports tell of: the same for each that tells it, whatever its words. */
export interface Happening {
  readonly from: State
  readonly to: State
  readonly actor: Omit<Participant, 'start' | 'end' | 'text'>
  readonly recipient: Omit<Participant, 'start' | 'end' | 'text'>
  readonly type: EventType
  readonly verb: string
  readonly quad: Quad
  readonly status: Status
  readonly lead: string
  readonly mode?: string
  readonly where?: Place
  readonly subject: string
  readonly told: number
  readonly first: number
  readonly last: number
}

/** Happenings are news for so many days, and half of what is told was told before. */
const NEWS_DAYS = 2
const TOLD_AGAIN = 0.5

export function pickHappening(news: Happening[], day: number, random: Random): Happening {
  while (news.length > 0 && news[0]!.told < day - NEWS_DAYS) news.shift()
  // what is told much is told more: the square draws towards the first
  if (news.length > 0 && random() < TOLD_AGAIN) return news[Math.floor(news.length * random() ** 2)]!
  const made = makeHappening(day, random)
  news.push(made)
  return made
}

function makeHappening(day: number, random: Random): Happening {
  const from = pickState(random)
  let to = pickState(random)
  while (to === from) to = pickState(random)
  const [type, verb, quad] = weighted(ACTS, random)
  const [status, lead] = weighted(STATUS, random)
  const where = random() < 0.6 ? placeOf(random() < 0.7 ? to : from) : undefined
  const due = status === 'planned' || status === 'promised' || status === 'threatened' || status === 'requested'
  const first = day + (due ? 1 + Math.floor(random() * 60) : -Math.floor(random() ** 3 * 30))
  const modes = MODES[type]
  return {
    ...{ from, to, type, verb, quad, status, lead, told: day, first, last: first + (random() < 0.1 ? 6 : 0) },
    actor: participant(from, random),
    recipient: participant(to, random),
    ...(modes && random() < 0.7 && { mode: modes[Math.floor(random() * modes.length)]! }),
    ...(where && { where }),
    subject: subjectOf(random),
  }
}

const MATTERS =
  'grain transit,prisoners,border crossings,gas supplies,fishing rights,visas,a pipeline,loans,a canal,drones'
const [HEADS, TAILS] = [
  'Kar Mel Tor Vas Bel Dun Hol Ost Pra Rin Sel Ul',
  'vik dorf mar esh ova grad ini ur abad elle ost ai',
]

/** What it is about: a matter, and a place that nobody has heard of. */
function subjectOf(random: Random): string {
  const one = (list: string[]): string => list[Math.floor(list.length * random())]!
  const name = one(HEADS!.split(' ')) + one(TAILS!.split(' ')) + (random() < 0.5 ? one(TAILS!.split(' ')) : '')
  return `${one(MATTERS.split(','))} near ${name}`
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
