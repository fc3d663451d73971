import { spawn } from 'node:child_process'
import type { Command } from 'commander'
import { InputError } from '../base/errors.ts'
import { DEFAULT_RECORD, existingRecord } from './record-file.ts'

/** `readout serve`: the desk and the API over one record. */
export function register(program: Command): void {
  program
    .command('serve')
    .description('open the desk and the API over a record')
    .argument('[record]', 'the record', DEFAULT_RECORD)
    .option('--port <number>', 'port', '4680')
    .option('--host <address>', 'address to listen on; beyond loopback it wants accounts', '127.0.0.1')
    .option('--open', 'open a browser where there is one')
    .addHelpText('after', '\nExample:\n  readout serve desk.db --port 8080')
    .action(async (record: string, options: { port: string; host: string; open?: boolean }) => {
      const port = Number(options.port)
      if (!Number.isInteger(port) || port < 0 || port > 65535)
        throw new InputError(`invalid port: "${options.port}"; 0 to 65535`)
      const { serve } = await import('../serve/serve.ts')
      const { url, close } = await serve({ record: existingRecord(record), port, host: options.host })
      console.log(`Readout is at ${url}  (ctrl-c ends it)`)
      if (options.open) openBrowser(url)
      await new Promise<void>(resolve => {
        process.once('SIGINT', resolve)
        process.once('SIGTERM', resolve)
      })
      await close()
    })
}

/** Opens the reader's browser where there is a screen; the address is printed in any case. */
function openBrowser(url: string): void {
  const screen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (!screen || process.env.CI) return
  const command = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open'
  spawn(command, [url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}
