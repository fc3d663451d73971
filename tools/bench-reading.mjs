/** One measure of reading a process: `node tools/bench-reading.mjs load|annotate|read|notes|pages`. Reads the built program. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { root } from './steps.mjs'

// as the command does
setFlagsFromString('--heap-growing-percent=40')

const measure = process.argv[2]
const from = path => import(join(root, 'dist', path))
/** Seconds of reading that are counted, and before them of reading that is not, in which the compiler settles. */
const SECONDS = 8
const WARM = 12

const empty = process.memoryUsage().rss
const { openKnowledge } = await from('resource/resource.js')
const began = performance.now()
const knowledge = await openKnowledge()
const loading = performance.now() - began
const loaded = process.memoryUsage().rss

/**
 * The text examples in ever new wording: numbers and names in them change, so that no cache has seen the words. They are
 * notes of some 150 words; `joined` of them at a time make a report of the length that reports have.
 */
function* reports(joined = 1) {
  const folder = join(root, 'examples', 'texts')
  const texts = readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .map(name => readFileSync(join(folder, name), 'utf8'))
  for (let round = 0; ; round++)
    for (const first of texts.keys()) {
      const text = Array.from({ length: joined }, (_, i) => texts[(first + i) % texts.length]).join('\n\n')
      const content = text.replace(/\b(\p{Lu}\p{Ll}{5,})\b/gu, (name, _, at) =>
        at % 7 === round % 7 ? `${name}${'aeiou'[round % 5]}${round % 97}` : name,
      )
      yield {
        address: `${round}`,
        kind: 'text',
        content,
        given: { id: `${round}`, published: '2025-08-08', source: 'Bench' },
      }
    }
}

/** Runs `work` for SECONDS once it is warm; prints how many units of each kind it did in a second of one core's time. */
async function pace(name, items, work) {
  let counts = {}
  let articles = 0
  let used
  const start = performance.now()
  for (const item of items) {
    const passed = performance.now() - start
    if (!used && passed > WARM * 1000) {
      used = process.cpuUsage()
      counts = {}
      articles = 0
    }
    if (passed > (WARM + SECONDS) * 1000) break
    for (const [unit, number] of Object.entries(await work(item))) counts[unit] = (counts[unit] ?? 0) + number
    articles++
  }
  // seconds of a core's time, so that what else the machine does costs little of the figure
  const { user, system } = process.cpuUsage(used)
  const seconds = (user + system) / 1e6
  const rates = Object.entries({ articles, ...counts }).map(
    ([unit, number]) => `${Math.round(number / seconds).toLocaleString('en')} ${unit}/s`,
  )
  const peak = (process.resourceUsage().maxRSS / 1024 - empty / 2 ** 20).toFixed(0)
  console.log(`${name.padEnd(34)} ${rates.join(', ')}; peak ${peak} MB above Node's own`)
}

if (measure === 'load')
  console.log(`${'open knowledge'.padEnd(34)} ${loading.toFixed(0)} ms, ${((loaded - empty) / 2 ** 20).toFixed(0)} MB`)
if (measure === 'annotate') {
  const { readSyntax } = await from('annotate/english/english.js')
  await pace('text to trees and names', reports(), ({ content }) => ({
    tokens: readSyntax(content, knowledge.english.model).tokens.length,
  }))
}
if (measure === 'read' || measure === 'notes') {
  const { read } = await from('pipeline.js')
  const [name, joined] =
    measure === 'read' ? ['reports of 600 words to events', 4] : ['notes of 150 words to events', 1]
  await pace(name, reports(joined), async capture => {
    const { annotated, events } = await read(capture, knowledge)
    return { tokens: annotated.syntax.tokens.length, events: events.length }
  })
}
if (measure === 'pages') {
  const { readArticle } = await from('article/article.js')
  const folder = join(root, 'examples', 'pages')
  const pages = readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'))
  const endless = (function* () {
    for (;;) yield* pages
  })()
  await pace('page to article', endless, async content => {
    await readArticle({ address: 'page', kind: 'html', content, given: {} })
    return {}
  })
}
