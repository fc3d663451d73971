import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { Command } from 'commander'
import { askAll, readQuestion } from '../ask/ask.ts'
import { exportEvents, FORMATS, formatOf } from '../export/export.ts'
import { questionOptions, questionParams, withRecord } from './record-file.ts'

const example = `
Examples:
  readout export csv > events.csv
  readout export jsonl desk.db --actor Russia --since 2025-08 --out russia.jsonl`

/** `readout export`: events in the field's formats. */
export function register(program: Command): void {
  questionOptions(
    program
      .command('export')
      .description(`write events as ${FORMATS.join(', ')}`)
      .argument('<format>', FORMATS.join(', '))
      .argument('[record]', 'the record; ./readout.db where absent')
      .option('--out <file>', 'write to a file instead of standard output'),
  )
    .addHelpText('after', example)
    .action((format: string, record: string | undefined, options: Record<string, unknown>) => {
      const wanted = formatOf(format)
      const question = readQuestion(questionParams(options))
      return withRecord(record, async store => {
        const out = typeof options.out === 'string' ? createWriteStream(options.out) : process.stdout
        for await (const piece of exportEvents(askAll(store, question), wanted, { now: new Date().toISOString() }))
          if (!out.write(piece)) await once(out, 'drain')
        if (out !== process.stdout) await new Promise<void>((resolve, reject) => out.on('error', reject).end(resolve))
      })
    })
}
