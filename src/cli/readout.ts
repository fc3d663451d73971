#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { packageVersion } from '../resource/resource.ts'
import { register as ask } from './ask.ts'
import { register as doctor } from './doctor.ts'
import { exitCode, tell } from './exit.ts'
import { register as exporting } from './export.ts'
import { register as read } from './read.ts'
import { register as schema } from './schema.ts'
import { register as serve } from './serve.ts'
import { register as show } from './show.ts'
import { register as sources } from './sources.ts'
import { register as stats } from './stats.ts'
import { register as stories } from './stories.ts'

const program = new Command('readout')
  .description('Reads news and keeps the diplomatic record.')
  .version(packageVersion(), '--version', 'print the version')
  .exitOverride()
  .showHelpAfterError('(readout --help lists the commands)')
  .addHelpText('after', '\nExample:\n  readout read report.html && readout ask --actor Russia')

for (const register of [read, ask, show, exporting, serve, stories, sources, stats, schema, doctor]) register(program)

// a reader that has seen enough (`| head`) is no error
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    tell(error)
    process.exitCode = exitCode(error)
  }
}
