import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { openKnowledge, packageRoot, packageVersion } from '../resource/resource.ts'
import { openStore } from '../store/store.ts'
import { DEFAULT_RECORD } from './record-file.ts'
import { paint, print } from './terminal.ts'

/** One thing that must be so, and what was found. Throws where it is not. */
interface Check {
  readonly name: string
  readonly find: () => Promise<string>
}

/** `readout doctor`: whether this installation can read and keep, and what would mend it. */
export function register(program: Command): void {
  program
    .command('doctor')
    .description('check this installation and a record')
    .argument('[record]', 'the record; ./readout.db where absent')
    .addHelpText('after', '\nExample:\n  readout doctor desk.db')
    .action(async (record: string = DEFAULT_RECORD) => {
      for (const { name, find } of checks(record)) {
        try {
          await print(`${paint.green('ok')}    ${name}: ${await find()}`)
        } catch (error) {
          process.exitCode = 5
          await print(`${paint.red('wrong')} ${name}: ${(error as Error).message}`)
        }
      }
    })
}

function checks(record: string): readonly Check[] {
  return [
    { name: 'program', find: async () => `readout ${packageVersion()}, Node.js ${process.version}` },
    {
      name: 'knowledge',
      find: async () => {
        const started = performance.now()
        await openKnowledge()
        return `opened in ${Math.round(performance.now() - started)} ms`
      },
    },
    {
      name: 'WebAssembly SIMD',
      // a function that splats a vector: the smallest module that needs SIMD
      find: async () =>
        WebAssembly.validate(
          new Uint8Array([
            0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98,
            11,
          ]),
        )
          ? 'there'
          : 'not there; reading works and is slower',
    },
    {
      name: 'desk',
      find: async () => {
        if (existsSync(join(packageRoot(), 'dist', 'web', 'index.html'))) return 'built'
        throw new Error('missing desk: dist/web; npm run build')
      },
    },
    {
      name: 'record',
      find: async () => {
        if (!existsSync(record)) return `none yet at ${record}`
        const store = await openStore(record, { readonly: true })
        try {
          const { articles, events } = await store.stats()
          return `${record}, ${articles} reports, ${events} events`
        } finally {
          await store.close()
        }
      },
    },
  ]
}
