/**
 * What linking a new report costs: `tsx eval/bench-link.ts FILE`. Milliseconds of a core's time, so that
 * what else the machine does costs little of the figure, at the median and at 95 %; the record keeps the reports.
 */
import { fileURLToPath } from 'node:url'
import { linker } from '../src/pipeline.ts'
import { openStore } from '../src/store/store.ts'
import { daysOf, syntheticReadings } from '../tools/synthetic.ts'

const REPORTS = 200
/** Reports that the compiler and the page cache settle on, some four seconds; they are not counted. */
const WARM = 150

export interface LinkTiming {
  readonly p50: number
  readonly p95: number
  readonly reports: number
  readonly links: number
}

/** Reads new reports, spread over all days of the record, into it one by one; only their linking is timed. */
export async function benchLink(path: string, seed = 2): Promise<LinkTiming> {
  const store = await openStore(path)
  const { links: before, articles } = await store.stats()
  const took: number[] = []
  for (const reading of syntheticReadings({ articles: REPORTS + WARM, seed, days: daysOf(articles) })) {
    await store.keepReading(reading, { address: reading.annotated.article.url!, by: 'synthetic 1' })
    const began = process.cpuUsage()
    await store.relink(reading.annotated.article.id, linker)
    const { user, system } = process.cpuUsage(began)
    took.push((user + system) / 1000)
  }
  const links = (await store.stats()).links - before
  await store.close()
  const counted = took.slice(WARM).sort((x, y) => x - y)
  const at = (share: number) => counted[Math.floor(share * counted.length)]!
  return { p50: at(0.5), p95: at(0.95), reports: counted.length, links }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = process.argv[2]
  if (path === undefined) {
    console.error('missing file: bench-link; tsx eval/bench-link.ts FILE')
    process.exit(2)
  }
  const { p50, p95, reports, links } = await benchLink(path, Number(process.argv[3] ?? 2))
  console.log(
    `linking a report: ${p50.toFixed(1)} ms, 95 % within ${p95.toFixed(1)} ms (${reports} reports, ${links} links)`,
  )
}
