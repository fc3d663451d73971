/**
 * How long a record takes to answer: `tsx eval/bench-record.ts FILE`. Milliseconds of a core's time, so that what else the
 * machine does costs little of the figure, at the median and at 95 %; each question many times.
 */
import { fileURLToPath } from 'node:url'
import { actor, ask, dyad, facets, pending, places, search, stats, timeline } from '../src/ask/ask.ts'
import { openStore, type Store } from '../src/store/store.ts'

export interface Timing {
  readonly name: string
  readonly p50: number
  readonly p95: number
  readonly worst: string
  readonly runs: number
}

const STATES = ['United States', 'Russia', 'China', 'Ukraine', 'Israel', 'France', 'India', 'Egypt', 'Serbia', 'Fiji']
const PEOPLE = ['Dana Whitlock', 'Baranov', 'Claire Vasseur', 'Musa Danladi']
const WORDS = ['sanctions', 'talks', '"positions of"', 'Whitlock', 'Nairobi', 'threat*', 'sanctions Suva', 'crossings']
const TYPES = ['CONSULT', 'ASSAULT', 'SANCTION', 'RETREAT'] as const
const RANGES = [{}, { since: '2025-06' }, { since: '2024-03-05', until: '2024-03-19' }, { until: '2023-04' }] as const

type Run = (store: Store) => Promise<unknown>

/** Questions by page of the desk; each is asked with every one of its values. */
function questions(): Record<string, readonly (readonly [string, Run])[]> {
  const pairs = STATES.flatMap((a, i) => STATES.slice(i + 1).map(b => [a, b] as const))
  return {
    'ledger: all': RANGES.map(range => [JSON.stringify(range), store => ask(store, range)]),
    'ledger: type and status': TYPES.flatMap(type =>
      (['happened', 'planned', 'denied'] as const).map(
        status => [`${type} ${status}`, store => ask(store, { type: [type], status: [status] })] as const,
      ),
    ),
    'ledger: actor': [...STATES, ...PEOPLE].flatMap(name =>
      RANGES.map(
        range => [`${name} ${JSON.stringify(range)}`, store => ask(store, { actor: name, ...range })] as const,
      ),
    ),
    'ledger: actor, type, status': STATES.flatMap(name =>
      TYPES.map(
        type => [`${name} ${type}`, store => ask(store, { actor: name, type: [type], status: ['denied'] })] as const,
      ),
    ),
    'ledger: least certain': STATES.map(name => [name, store => ask(store, { actor: name, sort: 'doubt' })]),
    'ledger: place': STATES.map(place => [place, store => ask(store, { place, type: ['ASSAULT'] })]),
    'ledger: text': WORDS.map(text => [text, store => ask(store, { text })]),
    'ledger: text and actor': WORDS.flatMap(text =>
      STATES.map(name => [`${text} ${name}`, store => ask(store, { text, actor: name, type: ['SANCTION'] })] as const),
    ),
    'ledger: two sides': pairs.map(([a, b]) => [`${a} ${b}`, store => ask(store, { actor: a, with: b })]),
    search: WORDS.map(text => [text, store => search(store, text)]),
    'facets: all': RANGES.map(range => [JSON.stringify(range), store => facets(store, range)]),
    'facets: actor': [...STATES, ...PEOPLE].map(name => [name, store => facets(store, { actor: name })]),
    'facets: text': WORDS.map(text => [text, store => facets(store, { text })]),
    dyad: pairs.map(([a, b]) => [`${a} ${b}`, store => dyad(store, a, b)]),
    actor: [...STATES, ...PEOPLE].map(name => [name, store => actor(store, name)]),
    pending: [
      ...STATES.map(name => [name, (store: Store) => pending(store, { actor: name, today: '2025-06-01' })] as const),
      ['all', store => pending(store, { today: '2025-06-01' })],
    ],
    places: [
      ['all', store => places(store, {})],
      ['Russia', store => places(store, { actor: 'Russia' })],
    ],
    'timeline: 50,000': [
      ['all', store => timeline(store, {})],
      ['Russia', store => timeline(store, { actor: 'Russia' })],
    ],
    stats: [['all', store => stats(store)]],
  }
}

export async function benchRecord(path: string, rounds = 3): Promise<readonly Timing[]> {
  const store = await openStore(path, { readonly: true })
  const timings: Timing[] = []
  for (const [name, runs] of Object.entries(questions())) {
    const took: { ms: number; label: string }[] = []
    for (let round = 0; round < rounds; round++)
      for (const [label, run] of runs) {
        const began = process.cpuUsage()
        await run(store)
        const { user, system } = process.cpuUsage(began)
        took.push({ ms: (user + system) / 1000, label })
      }
    took.sort((x, y) => x.ms - y.ms)
    const at = (share: number) => took[Math.min(took.length - 1, Math.floor(share * took.length))]!
    timings.push({ name, p50: at(0.5).ms, p95: at(0.95).ms, worst: took.at(-1)!.label, runs: took.length })
  }
  await store.close()
  return timings
}

/** The timings as lines of a table. */
export function printTimings(timings: readonly Timing[]): string {
  return timings
    .map(({ name, p50, p95, worst, runs }) =>
      [
        name.padEnd(30),
        p50.toFixed(1).padStart(8),
        p95.toFixed(1).padStart(8),
        String(runs).padStart(5),
        ` ${worst}`,
      ].join(' '),
    )
    .join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = process.argv[2]
  if (path === undefined) {
    console.error('missing file: bench-record; tsx eval/bench-record.ts FILE')
    process.exit(2)
  }
  console.log(`${'question'.padEnd(30)} ${'p50 ms'.padStart(8)} ${'p95 ms'.padStart(8)} ${'runs'.padStart(5)}  slowest`)
  console.log(printTimings(await benchRecord(path)))
}
