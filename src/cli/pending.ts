import type { Command } from 'commander'
import { pending, readQuestion } from '../ask/ask.ts'
import type { AnsweredEvent, Store } from '../store/store.ts'
import { evidenceLines, ledgerLine } from './ledger.ts'
import { questionOptions, questionParams, withRecord } from './record-file.ts'
import { paint, print } from './terminal.ts'

const example = `
Examples:
  readout pending --actor Russia
  readout pending --due-before 2025-09-30 --overdue`

/** `readout pending`: what was announced, promised, threatened or asked for, by the day it is due. */
export function register(program: Command): void {
  questionOptions(
    program
      .command('pending')
      .description('what was announced, promised, threatened or asked for, by due day')
      .argument('[record]', 'the record; ./readout.db where absent')
      .option('--due-before <date>', 'due before this day')
      .option('--overdue', 'only what is past its day without a report of it')
      .option('--today <date>', 'the day from which overdue is counted; today where absent')
      .option('--limit <number>', 'most items', '50')
      .option('-v, --verbose', 'with the sentence that tells each')
      .option('--json', 'print JSON lines'),
  )
    .addHelpText('after', example)
    .action((record: string | undefined, options: Record<string, unknown>) =>
      withRecord(record, async store => {
        const { dueBefore, overdue, today } = options as { dueBefore?: string; overdue?: boolean; today?: string }
        const { items } = await pending(store, {
          ...readQuestion(questionParams(options)),
          today: today ?? new Date().toISOString().slice(0, 10),
          ...(dueBefore !== undefined && { dueBefore }),
          ...(overdue !== undefined && { overdue }),
        })
        for (const item of items) {
          const became = await outcomes(store, item.event.id)
          // a page may come out shorter: the outcomes are links, which the query does not see
          if (overdue && became.length > 0) continue
          if (options.json) {
            await print(JSON.stringify({ ...item, became }))
            continue
          }
          const late = item.overdue && became.length === 0 ? paint.yellow('  due, no report yet') : ''
          await print(`${paint.bold(`by ${item.due.end}`)}  ${ledgerLine(item.event)}${late}`)
          if (options.verbose) for (const line of evidenceLines(item.event)) await print(line)
          for (const { outcome, event } of became) await print(`  ${paint.dim(outcome)}  ${ledgerLine(event)}`)
        }
        if (items.length === 0 && !options.json) console.error('nothing is pending')
      }),
    )
}

/** What later reports tell of it, first linked first. Empty: no report yet. */
async function outcomes(store: Store, id: string): Promise<{ outcome: string; event: AnsweredEvent }[]> {
  const found: { outcome: string; event: AnsweredEvent }[] = []
  for (const { kind, from, to, outcome } of await store.links([id])) {
    if (kind !== 'follows' || to !== id) continue
    const later = await store.event(from)
    if (later) found.push({ outcome: outcome ?? 'followed', event: later.event })
  }
  return found
}
