import { createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import { InputError, MissingError } from '../base/errors.ts'
import { clusterStories, type StoryReport, termsOf } from '../link/link.ts'
import { print } from './terminal.ts'

/** `readout stories`: which reports tell of one happening. */
export function register(program: Command): void {
  program
    .command('stories')
    .description('which reports tell of one happening')
    .argument('<file>', 'JSON lines with id and text')
    .option('--json', 'print {"id","story"} a line')
    .addHelpText('after', '\nExample:\n  readout stories --json reports.jsonl')
    .action(async (file: string, options: { json?: boolean }) => {
      const reports = await readReports(file)
      const stories = clusterStories(reports)
      if (options.json) {
        for (const { id } of reports) await print(JSON.stringify({ id, story: stories.get(id) }))
        return
      }
      const groups = new Map<string, string[]>()
      for (const [id, story] of stories) groups.set(story, [...(groups.get(story) ?? []), id])
      for (const [story, ids] of groups) await print(`${story}: ${ids.length === 1 ? 'alone' : ids.join(', ')}`)
    })
}

async function readReports(file: string): Promise<StoryReport[]> {
  if (!existsSync(file)) throw new MissingError(`missing file: "${file}"; check the path`)
  const reports: StoryReport[] = []
  let number = 0
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    const row = parse(line)
    if (typeof row?.id !== 'string' || typeof row.text !== 'string')
      throw new InputError(`invalid line: no id or text in it (${file}:${number}); {"id": "…", "text": "…"}`)
    reports.push({ id: row.id, terms: termsOf(row.text) })
  }
  return reports
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(line) as Record<string, unknown>
  } catch {
    return undefined
  }
}
