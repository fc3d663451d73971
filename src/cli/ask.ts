import type { Command } from 'commander'
import { ask, askAll, readQuestion } from '../ask/ask.ts'
import { evidenceLines, ledgerLine } from './ledger.ts'
import { questionOptions, questionParams, withRecord } from './record-file.ts'
import { paint, print } from './terminal.ts'

const example = `
Examples:
  readout ask --actor Russia --with China --since 2025-08
  readout ask desk.db --type SANCTION --status threatened,planned -v
  readout ask --text "ceasefire" --json`

/** `readout ask`: the ledger, one line an event. */
export function register(program: Command): void {
  questionOptions(
    program
      .command('ask')
      .description('print the events that answer a question, one line each')
      .argument('[record]', 'the record; ./readout.db where absent')
      .option('--limit <number>', 'most events (50, or all with --json, where absent)')
      .option('-v, --verbose', 'with the sentence that tells each')
      .option('--json', 'print events as JSON lines'),
  )
    .addHelpText('after', example)
    .action((record: string | undefined, options: Record<string, unknown>) =>
      withRecord(record, async store => {
        const question = readQuestion(questionParams(options))
        if (options.json) {
          for await (const event of askAll(store, question)) await print(JSON.stringify(event))
          return
        }
        const { events, cursor } = await ask(store, question)
        for (const event of events) {
          await print(ledgerLine(event))
          if (options.verbose) for (const line of evidenceLines(event)) await print(line)
        }
        if (events.length === 0) console.error('no event answers that')
        else if (cursor) console.error(paint.dim(`the newest ${events.length}; --limit shows more`))
      }),
    )
}
