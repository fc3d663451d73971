import { closeSync, createReadStream, existsSync, openSync, readSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import { articles, seeAlso } from '../ask/ask.ts'
import { InputError, MissingError } from '../base/errors.ts'
import { clusterStories, groupReports, type StoryReport, termsOf } from '../link/link.ts'
import type { ArticleHead, Store } from '../store/store.ts'
import { withRecord } from './record-file.ts'
import { paint, plain, print } from './terminal.ts'

const examples = `
Examples:
  readout stories
  readout stories desk.db --json
  readout stories desk.db --of 1c7kq2
  readout stories --json reports.jsonl`

/** The newest reports of a record that are gathered into stories. */
const NEWEST = 2000

/** A report as it is listed. */
interface Listed {
  readonly id: string
  readonly line: string
}

interface Gathered {
  readonly reports: readonly Listed[]
  /** The story of each report, by id. */
  readonly stories: ReadonlyMap<string, string>
}

/** `readout stories`: which reports tell of one happening. */
export function register(program: Command): void {
  program
    .command('stories')
    .description('which reports of a record, or of JSON lines, tell of one happening')
    .argument('[file]', 'a record, or JSON lines with id and text; ./readout.db where absent')
    .option('--of <report>', 'the other reports of the story of this one, by its id')
    .option('--json', 'print {"id","story"} a line')
    .addHelpText('after', examples)
    .action(async (file: string | undefined, options: { json?: boolean; of?: string }) => {
      const { of } = options
      if (of !== undefined) return withRecord(file, store => printSeeAlso(store, of, options.json === true))
      const { reports, stories } =
        file && !isRecord(file) ? await clusteredStories(file) : await withRecord(file, newestStories)
      if (options.json) {
        for (const { id } of reports) await print(JSON.stringify({ id, story: stories.get(id) }))
        return
      }
      const groups = new Map<string, Listed[]>()
      for (const report of reports) {
        const story = stories.get(report.id)!
        groups.set(story, [...(groups.get(story) ?? []), report])
      }
      for (const group of groups.values()) {
        await print(group.length === 1 ? paint.dim('a report of its own') : `${group.length} reports`)
        for (const { line } of group) await print(`  ${line}`)
      }
    })
}

async function printSeeAlso(store: Store, of: string, json: boolean): Promise<void> {
  for (const { article, same, thread, alike } of await seeAlso(store, of)) {
    if (json) {
      await print(JSON.stringify({ ...article, same, thread, ...(alike !== undefined && { alike }) }))
      continue
    }
    const why = [same > 0 && `${same} told here too`, thread > 0 && `${thread} before or after`].filter(Boolean)
    if (why.length === 0) why.push('the same story')
    await print(`${headLine(article)}  ${paint.dim(why.join(', '))}`)
  }
}

const headLine = ({ id, published, title, source }: ArticleHead): string =>
  plain([published?.slice(0, 10), title ?? id, source].filter(Boolean).join('  '))

/** By its first bytes; a path that is not there is left for the record's own error. */
function isRecord(file: string): boolean {
  if (!existsSync(file)) return !/\.jsonl$/.test(file)
  const head = Buffer.alloc(15)
  const opened = openSync(file, 'r')
  readSync(opened, head, 0, 15, 0)
  closeSync(opened)
  return head.toString('latin1') === 'SQLite format 3'
}

/** The newest reports of a record, and the story of each by the links that were made when it arrived. */
async function newestStories(store: Store): Promise<Gathered> {
  const reports: Listed[] = []
  let cursor: string | undefined
  do {
    const page = await articles(store, { limit: 200, ...(cursor && { cursor }) })
    for (const article of page.articles) reports.push({ id: article.id, line: headLine(article) })
    cursor = page.cursor
  } while (cursor && reports.length < NEWEST)
  const ids = reports.map(({ id }) => id)
  const ties = (await store.links(ids)).filter(({ kind }) => kind === 'see-also')
  return { reports, stories: groupReports(ids, ties) }
}

async function clusteredStories(file: string): Promise<Gathered> {
  if (!existsSync(file)) throw new MissingError(`missing file: "${file}"; check the path`)
  const reports: (Listed & StoryReport)[] = []
  let number = 0
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    const row = parse(line)
    if (typeof row?.id !== 'string' || typeof row.text !== 'string')
      throw new InputError(`invalid line: no id or text in it (${file}:${number}); {"id": "…", "text": "…"}`)
    reports.push({ id: row.id, terms: termsOf(row.text), line: plain(row.id) })
  }
  return { reports, stories: clusterStories(reports) }
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(line) as Record<string, unknown>
  } catch {
    return undefined
  }
}
