import type { Command } from 'commander'
import {
  type Became,
  becameOf,
  followThrough,
  ITEM_STATES,
  type PendingItem,
  type PendingQuestion,
  pending,
  readQuestion,
  undated,
} from '../ask/ask.ts'
import type { Store } from '../store/store.ts'
import { evidenceLines, ledgerLine } from './ledger.ts'
import { questionOptions, questionParams, withRecord } from './record-file.ts'
import { paint, plain, print } from './terminal.ts'

const example = `
Examples:
  readout pending --actor Russia
  readout pending --due-before 2025-09-30 --overdue
  readout pending --follow-through --until 2025-12-31`

/** `readout pending`: what was announced, promised, threatened or asked for, by the day it is due. */
export function register(program: Command): void {
  questionOptions(
    program
      .command('pending')
      .description('what was announced, promised, threatened or asked for, by due day')
      .argument('[record]', 'the record; ./readout.db where absent')
      .option('--due-before <date>', 'due before this day')
      .option('--undated', 'only what names no day by which it is due, newest first')
      .option('--overdue', 'only what is past its day without a report of it')
      .option('--follow-through', 'what each actor made of its items, over how many there are')
      .option('--today <date>', 'the day from which overdue is counted; today where absent')
      .option('--limit <number>', 'most items', '50')
      .option('-v, --verbose', 'with the sentence that tells each')
      .option('--json', 'print JSON lines'),
  )
    .addHelpText('after', example)
    .action((record: string | undefined, options: Record<string, unknown>) =>
      withRecord(record, async store => {
        const question = pendingQuestion(options)
        if (options.followThrough) return printFollowThrough(store, question, options.json === true)
        if (options.undated) return printUndated(store, question, options)
        const { items } = await pending(store, question)
        const seen = new Set<string>()
        for (const item of items) {
          // what several reports announce is one item
          const { happening } = item.event
          if (happening !== undefined && seen.has(happening)) continue
          if (happening !== undefined) seen.add(happening)
          const became = await becameOf(store, item.event)
          // a page may come out shorter: what became of items are links, which the query does not see
          if (options.overdue && became.state !== 'no report yet') continue
          if (options.json) await print(JSON.stringify({ ...item, ...became }))
          else await printItem(item, became, options.verbose === true)
        }
        if (items.length === 0 && !options.json) console.error('nothing is pending')
      }),
    )
}

function pendingQuestion(options: Record<string, unknown>): PendingQuestion {
  const { dueBefore, overdue, today } = options as { dueBefore?: string; overdue?: boolean; today?: string }
  return {
    ...readQuestion(questionParams(options)),
    today: today ?? new Date().toISOString().slice(0, 10),
    ...(dueBefore !== undefined && { dueBefore }),
    ...(overdue !== undefined && { overdue }),
  }
}

async function printUndated(
  store: Store,
  question: PendingQuestion,
  { limit, json, verbose }: { readonly limit?: string; readonly json?: boolean; readonly verbose?: boolean },
): Promise<void> {
  const items = await undated(store, question, Number(limit))
  for (const event of items) {
    const became = await becameOf(store, event)
    if (json) await print(JSON.stringify({ event, ...became }))
    else await printItem({ event }, became, verbose === true)
  }
  if (items.length === 0 && !json) console.error('nothing without a day is pending')
}

type Shown = Pick<PendingItem, 'event'> & Partial<PendingItem>

async function printItem({ event, due, overdue }: Shown, became: Became, verbose: boolean): Promise<void> {
  const { state, steps, newDue, ruled } = became
  const stands = state === 'no report yet' ? (overdue ? paint.yellow('due, no report yet') : '') : paint.bold(state)
  const moved = newDue && state === 'postponed' ? paint.dim(` to ${newDue.end}`) : ''
  const condition = event.condition ? paint.dim(` (${plain(event.condition.quote)})`) : ''
  const by = due ? `by ${due.end}` : 'no day named'
  await print(`${paint.bold(by)}  ${ledgerLine(event)}${condition}  ${stands}${moved}`.trimEnd())
  if (verbose) for (const line of evidenceLines(event)) await print(line)
  for (const step of steps) {
    await print(`  ${paint.dim(step.state)}  ${ledgerLine(step.event)}`)
    if (verbose) for (const line of evidenceLines(step.event)) await print(`  ${line}`)
  }
  if (ruled) await print(paint.dim(`  ruled by ${ruled.who}, ${ruled.when.slice(0, 10)}: ${plain(ruled.reason ?? '')}`))
}

/** One line an actor: what became of its items, over how many there are and how many of them are due. */
async function printFollowThrough(store: Store, question: PendingQuestion, json: boolean): Promise<void> {
  for (const actor of await followThrough(store, question)) {
    if (json) {
      await print(JSON.stringify(actor))
      continue
    }
    const states = ITEM_STATES.flatMap(state => (actor.states[state] ? [`${state} ${actor.states[state]}`] : []))
    await print(`${paint.bold(plain(actor.actor).padEnd(16))} ${actor.due} of ${actor.items} due: ${states.join(', ')}`)
  }
}
