import type { Command } from 'commander'
import { acquire } from '../acquire/acquire.ts'
import { readArticle } from '../article/article.ts'
import { InputError, nearest } from '../base/errors.ts'
import { open, type ReadSummary } from '../open.ts'
import { read } from '../pipeline.ts'
import { type Capture, DEFAULT_LAYERS, LAYERS, type Layer, toDocument } from '../record/record.ts'
import { actorsBeside, openKnowledge } from '../resource/resource.ts'
import { Progress, plain, print } from './terminal.ts'

interface ReadOptions {
  json?: boolean
  published?: string
  layers?: string
  to: string
  allowPrivate?: boolean
}

const example = `
Examples:
  readout read report.html feed.xml          keep what they tell in ./readout.db
  readout read https://example.org/rss.xml --to desk.db
  readout read --json --layers events note.txt --published 2025-08-08`

/** What could not be read is listed up to this many; the record keeps them all. */
const LISTED = 12

/** `readout read`: reads reports into the record, or with --json prints what they tell and keeps nothing. */
export function register(program: Command): void {
  program
    .command('read')
    .description('read reports into the record: text, pages, feeds, sitemaps, archives, JSON lines, folders, addresses')
    .argument('<address...>', 'files, folders, http(s) addresses, or - for standard input')
    .option('--json', 'print one JSON document a report and keep nothing')
    .option('--layers <names>', `layers that --json prints (${LAYERS.join(', ')}; empty for the article alone)`)
    .option('--published <date>', 'publication date of what is read, ISO 8601')
    .option('--to <file>', 'the record to keep it in', 'readout.db')
    .option('--allow-private', 'allow loopback and private network addresses')
    .addHelpText('after', example)
    .action(async (addresses: string[], options: ReadOptions) => {
      if (options.json) await printDocuments(addresses, options)
      else await readIntoRecord(addresses, options)
    })
}

async function readIntoRecord(addresses: readonly string[], options: ReadOptions): Promise<void> {
  const { to, published, allowPrivate = false } = options
  const progress = new Progress()
  const record = await open(to)
  try {
    const done = await record.read(addresses, {
      allowPrivate,
      ...(published && { published }),
      onFound: (address, what) => {
        progress.end()
        if (addresses.includes(address)) console.error(`${address}: ${what}`)
      },
      onProgress: sofar =>
        progress.show(seconds => {
          const reports = sofar.new + sofar.same + sofar.replaced
          return `${reports} reports, ${sofar.events} events, ${sofar.skipped.length} skipped, ${(reports / seconds).toFixed(1)} a second`
        }),
    })
    progress.end()
    tellSummary(done, to)
  } finally {
    await record.close()
  }
}

function tellSummary({ new: fresh, same, replaced, events, skipped }: ReadSummary, to: string): void {
  const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`
  const parts = [`${count(fresh, 'new report')}`, count(events, 'event')]
  if (replaced > 0) parts.push(`${replaced} read anew`)
  if (same > 0) parts.push(`${same} known already`)
  if (skipped.length > 0) parts.push(`${skipped.length} skipped`)
  console.error(`${to}: ${parts.join(', ')}`)
  for (const { address, skipped: reason } of skipped.slice(0, LISTED))
    console.error(`  skipped ${plain(address)}: ${plain(reason)}`)
  if (skipped.length > LISTED) console.error(`  and ${skipped.length - LISTED} more; readout sources ${to} lists them`)
  if (fresh + same + replaced === 0) process.exitCode = 2
}

async function printDocuments(addresses: readonly string[], options: ReadOptions): Promise<void> {
  const layers = parseLayers(options.layers)
  const knowledge = layers.length > 0 ? await openKnowledge(actorsBeside(options.to)) : undefined
  let kept = 0
  let skipped = 0
  for (const address of addresses) {
    for await (const capture of acquire(address, options)) {
      const made = 'skipped' in capture ? capture : await document(dated(capture, options.published))
      if ('skipped' in made) {
        skipped++
        console.error(`skipped ${made.address}: ${made.skipped}`)
      } else {
        kept++
        await print(JSON.stringify(made))
      }
    }
  }
  if (kept === 0 && skipped > 0) process.exitCode = 2

  async function document(capture: Capture) {
    if (!knowledge) {
      const article = await readArticle(capture)
      return 'skipped' in article ? article : { article }
    }
    const reading = await read(capture, knowledge)
    return 'skipped' in reading ? reading : toDocument(reading, layers)
  }
}

function dated(capture: Capture, published: string | undefined): Capture {
  return published ? { ...capture, given: { ...capture.given, published } } : capture
}

function parseLayers(names: string | undefined): readonly Layer[] {
  if (names === undefined) return DEFAULT_LAYERS
  const wanted = names
    .split(',')
    .map(name => name.trim())
    .filter(Boolean)
  for (const name of wanted) {
    if ((LAYERS as readonly string[]).includes(name)) continue
    const meant = nearest(name, LAYERS)
    throw new InputError(
      `unknown layer: "${name}" (--layers)${meant ? `; did you mean ${meant}` : `; one of ${LAYERS.join(', ')}`}`,
    )
  }
  return wanted as Layer[]
}
