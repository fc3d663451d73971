import type { Command } from 'commander'
import { stats } from '../ask/ask.ts'
import { withRecord } from './record-file.ts'
import { paint, print } from './terminal.ts'

/** `readout stats`: how much a record holds. */
export function register(program: Command): void {
  program
    .command('stats')
    .description('how much the record holds')
    .argument('[record]', 'the record; ./readout.db where absent')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  readout stats desk.db')
    .action((record: string | undefined, options: { json?: boolean }) =>
      withRecord(record, async store => {
        const counted = await stats(store)
        if (options.json) return print(JSON.stringify(counted))
        const lines = Object.entries(counted).filter(([, value]) => value !== undefined)
        const width = Math.max(...lines.map(([name]) => name.length))
        for (const [name, value] of lines)
          await print(
            `${paint.dim(name.padEnd(width))}  ${typeof value === 'number' ? value.toLocaleString('en') : value}`,
          )
      }),
    )
}
