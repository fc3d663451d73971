import type { Command } from 'commander'
import { sources } from '../ask/ask.ts'
import { withRecord } from './record-file.ts'
import { paint, plain, print } from './terminal.ts'

/** `readout sources`: who was read, how much, and what could not be read. */
export function register(program: Command): void {
  program
    .command('sources')
    .description('who was read, how much, and what could not be read')
    .argument('[record]', 'the record; ./readout.db where absent')
    .option('--json', 'print JSON lines')
    .addHelpText('after', '\nExample:\n  readout sources desk.db')
    .action((record: string | undefined, options: { json?: boolean }) =>
      withRecord(record, async store => {
        const known = await sources(store)
        if (options.json) {
          for (const source of known) await print(JSON.stringify(source))
          return
        }
        for (const { name, articles, events, since, until } of known)
          await print(
            `${plain(name)}  ${paint.dim(`${articles} reports, ${events} events${since ? `, ${since} to ${until}` : ''}`)}`,
          )
        const skipped = await store.skipped(20)
        if (skipped.length > 0) await print(paint.bold('\nNot read'))
        for (const { address, skipped: reason } of skipped)
          await print(`${plain(address)}  ${paint.dim(plain(reason))}`)
      }),
    )
}
