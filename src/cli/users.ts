import { createInterface } from 'node:readline/promises'
import { Argument, type Command } from 'commander'
import { MissingError } from '../base/errors.ts'
import { hashPassword, makeKey } from '../serve/serve.ts'
import { openStore, type Role, type Store } from '../store/store.ts'
import { DEFAULT_RECORD, existingRecord } from './record-file.ts'
import { print } from './terminal.ts'

const ROLES: readonly Role[] = ['reader', 'analyst', 'editor']

/** `readout users`: who may use a desk that is served beyond this machine. */
export function register(program: Command): void {
  const users = program.command('users').description('accounts of a desk that is served beyond this machine')
  users.addHelpText(
    'after',
    '\nExamples:\n  readout users add maria editor\n  readout users key maria "nightly export"',
  )
  const role = new Argument('<role>', 'what they may do').choices(ROLES)
  const record = new Argument('[record]', 'the record').default(DEFAULT_RECORD)
  users
    .command('add')
    .description('add an account or change it; asks for the password, or reads it from standard input')
    .argument('<name>')
    .addArgument(role)
    .addArgument(record)
    .action((name: string, role: Role, file: string) =>
      editing(file, async ({ people }) => {
        await people.keepUser({ name, role, passwordHash: await hashPassword(await askPassword()) })
        await print(`${name} is ${role}`)
      }),
    )
  users
    .command('list')
    .description('who has an account')
    .addArgument(record)
    .action((file: string) =>
      editing(file, async ({ people }) => {
        for (const { name, role, created } of await people.users())
          await print(`${name}  ${role}, since ${created.slice(0, 10)}`)
      }),
    )
  users
    .command('remove')
    .description('remove an account with its sessions and keys; what the person wrote stays')
    .argument('<name>')
    .addArgument(record)
    .action((name: string, file: string) =>
      editing(file, async ({ people }) => {
        if (!(await people.removeUser(name))) throw unknown(name)
      }),
    )
  users
    .command('key')
    .description('make an API key; it is shown this once')
    .argument('<name>', 'whose key it is')
    .argument('<purpose>', 'what it is for')
    .addArgument(record)
    .action((name: string, purpose: string, file: string) =>
      editing(file, async ({ people }) => {
        if (!(await people.user(name))) throw unknown(name)
        const { secret, hash } = makeKey()
        await people.keepKey({ hash, user: name, name: purpose })
        await print(secret)
      }),
    )
}

const unknown = (name: string): MissingError => new MissingError(`unknown user: "${name}"; readout users list`)

async function editing(file: string, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(existingRecord(file))
  try {
    await work(store)
  } finally {
    await store.close()
  }
}

async function askPassword(): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: false })
  try {
    return await lines.question(process.stdin.isTTY ? 'Password: ' : '')
  } finally {
    lines.close()
  }
}
