/**
 * `tsx eval/links.ts [-v]`: same-event links over the clusters of ../shared/gold whose reports tell of one happening each.
 * A link counts where both its ends are annotated events; a pair counts as wanted where both its events were read.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keep, read } from '../src/pipeline.ts'
import type { Event, Reading } from '../src/record/record.ts'
import { openKnowledge } from '../src/resource/resource.ts'
import { openStore } from '../src/store/store.ts'
import { sharedFolder } from './benchmarks.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const shared = sharedFolder(root)
if (!shared) {
  console.error('missing folder: ../shared (annotated reports); measuring needs it, using Readout does not')
  process.exit(3)
}
const gold = join(shared, 'gold')
const CLUSTERS = ['wcl_2_', 'wcl_4_', 'wcl_5_']

interface GoldEvent {
  readonly id: string
  readonly mentions: readonly { readonly quote: string; readonly trigger: string }[]
}

const judged = JSON.parse(readFileSync(join(root, 'eval', 'gold-links.json'), 'utf8')) as Record<
  'same' | 'unsure',
  readonly (readonly string[])[]
>
const pairs = (groups: readonly (readonly string[])[]): Set<string> =>
  new Set(groups.flatMap(group => group.flatMap((a, i) => group.slice(i + 1).map(b => pair(a, b)))))
const pair = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
const [same, unsure] = [pairs(judged.same), pairs(judged.unsure)]

/** The annotated event whose trigger the event's own meets, named like `2_LL.1`. */
function annotated(event: Event, text: string, name: string, events: readonly GoldEvent[]): string | undefined {
  for (const { id, mentions } of events)
    for (const { quote, trigger } of mentions) {
      const at = text.indexOf(quote)
      const start = at + quote.indexOf(trigger)
      if (at >= 0 && event.trigger.start < start + trigger.length && start < event.trigger.end)
        return `${name.replace(/^wcl_/, '')}.${id.slice(1)}`
    }
  return undefined
}

const knowledge = await openKnowledge()
const sum = { wanted: 0, found: 0, made: 0, right: 0, unread: 0, loose: 0, follows: 0 }
const lines: string[] = []
for (const cluster of CLUSTERS) {
  const store = await openStore(':memory:')
  /** Annotated event of each event read. */
  const known = new Map<string, string>()
  const shown = new Map<string, string>()
  const names = readdirSync(gold).filter(file => file.startsWith(cluster) && file.endsWith('.txt'))
  for (const name of names.map(file => file.slice(0, -4)).sort()) {
    const text = readFileSync(join(gold, `${name}.txt`), 'utf8')
    const { published, source } = JSON.parse(readFileSync(join(gold, `${name}.meta.json`), 'utf8'))
    const { events } = JSON.parse(readFileSync(join(gold, `${name}.gold.json`), 'utf8'))
    const reading = (await read(
      { address: name, kind: 'text', content: text, given: { published, source } },
      knowledge,
    )) as Reading
    for (const event of reading.events) {
      const id = annotated(event, reading.annotated.article.text, name, events)
      if (id) known.set(event.id, id)
      const who = [...event.actors, ...event.recipients].map(({ name }) => name).join(', ')
      shown.set(event.id, `${id ?? name} ${event.type} ${event.status} “${event.trigger.quote}” ${who}`)
    }
    await keep(store, [{ reading, origin: { address: name, by: 'eval' } }])
  }
  const links = await store.links([...shown.keys()])
  sum.follows += links.filter(({ kind }) => kind === 'follows').length
  const made = new Set<string>()
  for (const { kind, from, to, confidence } of links.filter(
    ({ kind }) => kind === 'same-event' || kind === 'repeats',
  )) {
    const [a, b] = [known.get(from), known.get(to)]
    if (!a || !b) {
      sum.loose++
      lines.push(`loose ${confidence} ${kind}: ${shown.get(from)} = ${shown.get(to)}`)
      continue
    }
    if (unsure.has(pair(a, b)) || a === b) continue
    made.add(pair(a, b))
    sum.made++
    if (same.has(pair(a, b))) sum.right++
    else lines.push(`wrong ${confidence}: ${shown.get(from)} = ${shown.get(to)}`)
  }
  const here = new Set(known.values())
  for (const one of same) {
    const [a, b] = one.split(' ') as [string, string]
    if (!a.startsWith(cluster.slice(4))) continue
    if (!here.has(a) || !here.has(b)) {
      sum.unread++
      continue
    }
    sum.wanted++
    if (made.has(one)) sum.found++
    else {
      const of = (id: string) => [...known].filter(([, name]) => name === id).map(([key]) => shown.get(key))
      lines.push(`missed: ${of(a)} = ${of(b)}`)
    }
  }
  await store.close()
}
const [p, r] = [(100 * sum.right) / sum.made, (100 * sum.found) / sum.wanted]
if (process.argv.includes('-v')) console.log(lines.sort().join('\n'))
console.log(
  `same-event P ${p.toFixed(1)} R ${r.toFixed(1)} F ${((2 * p * r) / (p + r)).toFixed(1)} (${sum.right} of ${sum.made} links right, ` +
    `${sum.found} of ${sum.wanted} pairs found; ${sum.unread} pairs not read, ${sum.loose} links of events that are not annotated, ` +
    `${sum.follows} follow-ups)`,
)
