import type { Command } from 'commander'
import { DOCUMENT_SCHEMA } from '../record/record.ts'
import { print } from './terminal.ts'

/** `readout schema`: the JSON Schema of what `read --json` prints. */
export function register(program: Command): void {
  program
    .command('schema')
    .description('print the JSON Schema of the documents that read --json prints')
    .addHelpText('after', '\nExample:\n  readout schema > readout.schema.json')
    .action(() => print(JSON.stringify(DOCUMENT_SCHEMA, undefined, 2)))
}
