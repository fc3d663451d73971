/** A synthetic record of any size, the same every time: `tsx tools/make-record.ts FILE [ARTICLES]`, five events an article. */
import { fileURLToPath } from 'node:url'
import { openStore } from '../src/store/store.ts'
import { daysOf, syntheticReadings } from './synthetic.ts'

// articles a transaction: few enough that their rows fit the page cache
const TOGETHER = 500

export interface Made {
  readonly articles: number
  readonly events: number
  readonly seconds: number
}

/** Fills a new record; `tell` hears how far it is. */
export async function makeRecord(path: string, articles: number, tell?: (done: number) => void): Promise<Made> {
  const store = await openStore(path)
  const began = performance.now()
  let events = 0
  let batch: { reading: Parameters<typeof store.keepReading>[0]; origin: { address: string; by: string } }[] = []
  let done = 0
  const keep = async () => {
    for (const kept of await store.keepReadings(batch)) events += kept.events
    done += batch.length
    batch = []
    tell?.(done)
  }
  for (const reading of syntheticReadings({ articles, days: daysOf(articles) })) {
    batch.push({ reading, origin: { address: reading.annotated.article.url!, by: 'synthetic 1' } })
    if (batch.length === TOGETHER) await keep()
  }
  await keep()
  await store.close()
  return { articles, events, seconds: (performance.now() - began) / 1000 }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [path, articles = '20000'] = process.argv.slice(2)
  if (path === undefined) {
    console.error('missing file: make-record; tsx tools/make-record.ts FILE [ARTICLES]')
    process.exit(2)
  }
  const made = await makeRecord(path, Number(articles), done => {
    if (done % 10_000 === 0) console.error(`${done} articles`)
  })
  const rate = Math.round(made.events / made.seconds)
  console.log(`${made.articles} articles, ${made.events} events in ${made.seconds.toFixed(1)} s (${rate} events/s)`)
}
