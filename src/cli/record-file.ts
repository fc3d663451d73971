import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { MissingError } from '../base/errors.ts'
import { openStore, type Store } from '../store/store.ts'

export const DEFAULT_RECORD = 'readout.db'

/** The path of the record that a command was given; throws MissingError where there is none. */
export function existingRecord(file: string | undefined): string {
  const path = file ?? DEFAULT_RECORD
  if (path.includes('://') || existsSync(path)) return path
  throw new MissingError(`missing record: "${path}"; readout read FILE… --to ${path} makes it`)
}

/** Runs `work` on a record that is open for reading (or, where `write`, for writing too), and closes it. */
export async function withRecord<T>(
  file: string | undefined,
  work: (store: Store) => Promise<T>,
  { write = false } = {},
): Promise<T> {
  const store = await openStore(existingRecord(file), { readonly: !write, create: false })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** The options by which every asking command narrows, as the URL's parameters are named. */
export function questionOptions(command: Command): Command {
  return command
    .option('--actor <who>', 'a country, person or organisation, on either side')
    .option('--with <who>', 'the other side')
    .option('--type <types>', 'PLOVER types, with commas between')
    .option('--mode <modes>', 'modes of types')
    .option('--status <statuses>', 'happened, planned, promised, threatened, …')
    .option('--quad <classes>', 'quad classes')
    .option('--since <date>', 'first day, month or year')
    .option('--until <date>', 'last day, month or year')
    .option('--place <place>', 'where it happened')
    .option('--source <name>', 'which publisher told it')
    .option('--text <words>', 'words of the report')
    .option('--min-confidence <number>', '0 to 1')
    .option('--article <id>', 'one report')
    .option('--sort <order>', 'newest, oldest, confidence, doubt')
}

/** The question's own fields among a command's options. */
export function questionParams(options: Record<string, unknown>): Record<string, string> {
  const names = [
    'actor',
    'with',
    'type',
    'mode',
    'status',
    'quad',
    'since',
    'until',
    'place',
    'source',
    'text',
    'minConfidence',
    'article',
    'sort',
    'limit',
    'cursor',
  ]
  return Object.fromEntries(names.flatMap(name => (typeof options[name] === 'string' ? [[name, options[name]]] : [])))
}
