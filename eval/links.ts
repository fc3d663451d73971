/**
 * `tsx eval/links.ts [-v]`: links over the written sequences (test/cases/sequences) and over the clusters of ../shared/gold
 * whose reports tell of one happening each, apart and together. In the clusters a link counts where both its ends are
 * annotated events; what follows from same-event links counts as one (if 1 is 2 and 2 is 3, 1 is 3). An event answers an
 * annotated one as score/events.py has it: where its trigger lies in a clause that tells it, and its type is accepted.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keep, read } from '../src/pipeline.ts'
import type { Event, Link, LinkKind, Reading } from '../src/record/record.ts'
import { openKnowledge } from '../src/resource/resource.ts'
import { openStore } from '../src/store/store.ts'
import { parseSequence, readSequence } from '../test/cases/sequence.ts'
import { type Counts, f, score } from '../test/cases/sequence-score.ts'
import { sharedFolder } from './benchmarks.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const shared = sharedFolder(root)
if (!shared) {
  console.error('missing folder: ../shared (annotated reports); measuring needs it, using Readout does not')
  process.exit(3)
}
const gold = join(shared, 'gold')
const CLUSTERS = ['wcl_2_', 'wcl_4_', 'wcl_5_']
const knowledge = await openKnowledge()

interface GoldEvent {
  readonly id: string
  readonly type: readonly string[]
  readonly mode?: string | null
  readonly status: readonly string[]
  readonly actors: readonly GoldParticipant[]
  readonly recipients: readonly GoldParticipant[]
  readonly mentions: readonly { readonly quote: string; readonly trigger: string }[]
}

interface GoldParticipant {
  readonly name: string
  readonly country: string | null
}

const judged = JSON.parse(readFileSync(join(root, 'eval', 'gold-links.json'), 'utf8')) as Record<
  'same' | 'unsure',
  readonly (readonly string[])[]
>
const pair = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
const pairs = (groups: readonly (readonly string[])[]): Set<string> =>
  new Set(groups.flatMap(group => group.flatMap((a, i) => group.slice(i + 1).map(b => pair(a, b)))))
const [same, unsure] = [pairs(judged.same), pairs(judged.unsure)]

/** The annotated event that an event answers best, named like `2_LL.1`. */
function annotated(event: Event, text: string, name: string, events: readonly GoldEvent[]): string | undefined {
  let [best, most] = [undefined as string | undefined, 0]
  for (const gold of events) {
    const fit = fitOf(event, text, gold)
    if (fit > most) [best, most] = [gold.id, fit]
  }
  return best && `${name.replace(/^wcl_/, '')}.${best.slice(1)}`
}

/** 0 where an event does not answer the annotated one; more the more of trigger, type, sides and status agrees. */
function fitOf(event: Event, text: string, gold: GoldEvent): number {
  const meets = (start: number, length: number): boolean =>
    event.trigger.start < start + length && start < event.trigger.end
  let [clause, word] = [false, false]
  for (const { quote, trigger } of gold.mentions) {
    const at = text.indexOf(quote)
    if (at < 0) continue
    clause ||= meets(at, quote.length)
    word ||= meets(at + quote.indexOf(trigger), trigger.length)
  }
  // a visit and the talks on it stand in one clause
  const type = gold.type.includes(event.type) && (event.mode === 'visit') === (gold.mode === 'visit')
  if (!word && !(clause && type)) return 0
  const keys = (side: readonly Partial<GoldParticipant>[]) => new Set(side.map(({ country, name }) => country ?? name))
  const [ours, theirs] = [keys([...event.actors, ...event.recipients]), keys([...gold.actors, ...gold.recipients])]
  const shared = [...ours].filter(key => theirs.has(key)).length
  const sides = (2 * shared) / (ours.size + theirs.size || 1)
  return 1 + (word ? 2 : 0) + (type ? 1 : 0) + sides + (gold.status.includes(event.status) ? 1 : 0)
}

interface ReadCluster {
  /** Annotated event of each event read. */
  readonly known: ReadonlyMap<string, string>
  readonly shown: ReadonlyMap<string, string>
  readonly links: readonly Link[]
}

async function readCluster(cluster: string): Promise<ReadCluster> {
  const store = await openStore(':memory:')
  const known = new Map<string, string>()
  const shown = new Map<string, string>()
  const names = readdirSync(gold).filter(file => file.startsWith(cluster) && file.endsWith('.txt'))
  for (const name of names.map(file => file.slice(0, -4)).sort()) {
    const text = readFileSync(join(gold, `${name}.txt`), 'utf8')
    const { published, source } = JSON.parse(readFileSync(join(gold, `${name}.meta.json`), 'utf8'))
    const { events } = JSON.parse(readFileSync(join(gold, `${name}.gold.json`), 'utf8'))
    const given = { address: name, kind: 'text' as const, content: text, given: { published, source } }
    const reading = (await read(given, knowledge)) as Reading
    for (const event of reading.events) {
      const id = annotated(event, reading.annotated.article.text, name, events)
      if (id) known.set(event.id, id)
      const who = [...event.actors, ...event.recipients].map(({ name }) => name).join(', ')
      shown.set(event.id, `${id ?? name} ${event.type} ${event.status} “${event.trigger.quote}” ${who}`)
    }
    await keep(store, [{ reading, origin: { address: name, by: 'eval' } }])
  }
  const links = await store.links([...shown.keys()])
  await store.close()
  return { known, shown, links }
}

const none = (): Counts => ({ wanted: 0, found: 0, made: 0, right: 0, lines: [] })

function add(sum: Counts, { lines, ...counts }: Counts, name = ''): Counts {
  for (const key of ['wanted', 'found', 'made', 'right'] as const) sum[key] += counts[key]
  sum.lines.push(...lines.map(line => `${name}${line}`))
  return sum
}

const JOINS: readonly LinkKind[] = ['same-event', 'repeats']

/** Same-event links of a cluster; `unread`: pairs of which an event was not read, `loose`: links of what is not annotated. */
function scoreCluster(
  cluster: string,
  { known, shown, links }: ReadCluster,
): Counts & { unread: number; loose: number } {
  const counts = { ...none(), unread: 0, loose: 0 }
  const made = new Map<string, Link>()
  for (const link of links.filter(({ kind }) => JOINS.includes(kind))) {
    const [a, b] = [known.get(link.from), known.get(link.to)]
    if (!a || !b) counts.loose++
    else if (a !== b && !unsure.has(pair(a, b))) made.set(pair(a, b), link)
  }
  const joined = closure([...made.keys()].map(one => one.split(' ') as [string, string]))
  counts.made = made.size
  for (const [one, { from, to, confidence }] of made)
    if (same.has(one)) counts.right++
    else counts.lines.push(`wrong ${confidence}: ${shown.get(from)} = ${shown.get(to)}`)
  const of = (id: string) => [...known].filter(([, name]) => name === id).map(([key]) => shown.get(key))
  const here = new Set(known.values())
  for (const one of same) {
    const [a, b] = one.split(' ') as [string, string]
    if (!a.startsWith(cluster.slice(4))) continue
    if (!here.has(a) || !here.has(b)) counts.unread++
    else {
      counts.wanted++
      if (joined(a, b)) counts.found++
      else counts.lines.push(`missing: ${of(a)} = ${of(b)}`)
    }
  }
  return counts
}

/** What a cluster's reports are said to tell of one another's announcements; none of it is wanted. */
function scoreFollows({ known, shown, links }: ReadCluster): Counts {
  const made = links.filter(({ kind, from, to }) => kind === 'follows' && known.has(from) && known.has(to))
  const wrong = made.filter(({ from, to }) => !unsure.has(pair(known.get(from)!, known.get(to)!)))
  const lines = wrong.map(({ from, to, outcome }) => `wrong: ${shown.get(from)} follows ${shown.get(to)}: ${outcome}`)
  return { ...none(), made: wrong.length, lines }
}

function closure(pairs: readonly (readonly [string, string])[]): (a: string, b: string) => boolean {
  const above = new Map<string, string>()
  const root = (id: string): string => (above.has(id) && above.get(id) !== id ? root(above.get(id)!) : id)
  for (const [a, b] of pairs) above.set(root(a), root(b))
  return (a, b) => root(a) === root(b)
}

const folder = join(root, 'test', 'cases', 'sequences')
const written = { 'same-event': none(), follows: none() }
for (const name of readdirSync(folder).sort()) {
  const sequence = parseSequence(readFileSync(join(folder, name), 'utf8'))
  const reports = await readSequence(sequence, knowledge)
  for (const kind of ['same-event', 'follows'] as const) add(written[kind], score(kind, sequence, reports), `${name}: `)
}
const clusters = { 'same-event': none(), follows: none() }
let [unread, loose] = [0, 0]
for (const cluster of CLUSTERS) {
  const reports = await readCluster(cluster)
  const counts = scoreCluster(cluster, reports)
  unread += counts.unread
  loose += counts.loose
  add(clusters['same-event'], counts)
  add(clusters.follows, scoreFollows(reports))
}

function line(name: string, counts: Counts): string {
  const { wanted, found, made, right } = counts
  const percent = (part: number, whole: number): string => ((100 * part) / (whole || 1)).toFixed(1)
  return `${name}: F ${f(counts).toFixed(1)}, P ${percent(right, made)} (${right} of ${made} links), R ${percent(found, wanted)} (${found} of ${wanted} pairs)`
}

for (const kind of ['same-event', 'follows'] as const) {
  const together = add(add(none(), written[kind]), clusters[kind])
  if (process.argv.includes('-v')) console.log([...written[kind].lines, ...clusters[kind].lines.sort()].join('\n'))
  console.log(line(`${kind}, sequences`, written[kind]))
  console.log(line(`${kind}, clusters`, clusters[kind]))
  console.log(line(`${kind}, together`, together))
}
console.log(
  `in the clusters ${unread} pairs more of which an event was not read, and ${loose} links of events that are not annotated; with the ` +
    line('pairs, together', {
      ...add(add(none(), written['same-event']), clusters['same-event']),
      wanted: written['same-event'].wanted + clusters['same-event'].wanted + unread,
    }),
)
