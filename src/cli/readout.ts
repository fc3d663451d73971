#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { Command, CommanderError } from 'commander'
import { packageVersion } from '../resource/resource.ts'
import { exitCode, tell } from './exit.ts'

/** A command's file exports `register`; only the file of the command that is asked for is loaded. */
const commands: Readonly<Record<string, () => Promise<{ register: (program: Command) => void }>>> = {
  read: () => import('./read.ts'),
  ask: () => import('./ask.ts'),
  show: () => import('./show.ts'),
  export: () => import('./export.ts'),
  serve: () => import('./serve.ts'),
  actors: () => import('./actors.ts'),
  pending: () => import('./pending.ts'),
  settle: () => import('./settle.ts'),
  relate: () => import('./relate.ts'),
  annotate: () => import('./annotate.ts'),
  ontology: () => import('./ontology.ts'),
  users: () => import('./users.ts'),
  stories: () => import('./stories.ts'),
  sources: () => import('./sources.ts'),
  stats: () => import('./stats.ts'),
  schema: () => import('./schema.ts'),
  doctor: () => import('./doctor.ts'),
}

// left alone, V8 lets the heap grow to three times what lives in it before it looks for what does not
setFlagsFromString('--heap-growing-percent=40')

const program = new Command('readout')
  .description('Reads news and keeps the diplomatic record.')
  .version(packageVersion(), '--version', 'print the version')
  .exitOverride()
  .showHelpAfterError('(readout --help lists the commands)')
  .addHelpText('after', '\nExample:\n  readout read report.html && readout ask --actor Russia')

// a reader that has seen enough (`| head`) is no error
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

try {
  const asked = commands[process.argv[2] ?? '']
  for (const load of asked ? [asked] : Object.values(commands)) (await load()).register(program)
  if (process.argv.length === 2) program.outputHelp()
  else await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    tell(error)
    process.exitCode = exitCode(error)
  }
}
