import { userInfo } from 'node:os'
import type { Command } from 'commander'
import { becameOf, event } from '../ask/ask.ts'
import { InputError } from '../base/errors.ts'
import { SETTLED, type Settled } from '../store/store.ts'
import { ledgerLine } from './ledger.ts'
import { withRecord } from './record-file.ts'
import { paint, print } from './terminal.ts'

const example = `
Examples:
  readout settle 1c7kq2 kept --reason "the fund confirmed payment"
  readout settle 1c7kq2 --undo`

/** `readout settle`: a person rules what became of an announced act, whatever reports are linked with it. */
export function register(program: Command): void {
  program
    .command('settle')
    .description('rule what became of an announced act; kept beside what reports tell, and undone with --undo')
    .argument('<id>', 'the id of the announced event, or its first characters')
    .argument('[outcome]', SETTLED.join(', '))
    .option('--record <file>', 'the record; ./readout.db where absent')
    .option('--reason <words>', 'why; wanted with every ruling')
    .option('--who <name>', 'who rules; the name of the account on this machine where absent')
    .option('--undo', 'take back the last ruling')
    .addHelpText('after', example)
    .action((id: string, outcome: string | undefined, options: Record<string, string | boolean | undefined>) =>
      withRecord(
        options.record as string | undefined,
        async store => {
          const item = await event(store, id)
          const who = (options.who as string | undefined) ?? userInfo().username
          if (options.undo) {
            const last = (await store.decisions(item.id)).findLast(one => one.verdict.do === 'settle' && !one.undone)
            if (!last)
              throw new InputError(`missing ruling: nobody ruled on "${item.id}"; settle ${item.id} kept rules`)
            await store.decide({ event: item.id, verdict: { do: 'undo', decision: last.number }, who })
          } else {
            const reason = options.reason as string | undefined
            if (!outcome) throw new InputError(`missing outcome; choose ${SETTLED.join(', ')}`)
            if (!reason) throw new InputError('missing reason: --reason; say why in a few words')
            await store.decide({ event: item.id, verdict: { do: 'settle', as: outcome as Settled }, reason, who })
          }
          const { state, ruled } = await becameOf(store, item)
          await print(`${ledgerLine(item)}\n  ${paint.bold(state)}${ruled ? `, ruled by ${ruled.who}` : ''}`)
        },
        { write: true },
      ),
    )
}
