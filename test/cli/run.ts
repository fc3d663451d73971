import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { packageRoot } from '../../src/resource/resource.ts'

/** The built command, as a user runs it. `npm test` builds it first. */
export const command = join(packageRoot(), 'dist', 'cli', 'readout.js')

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs `readout` in a folder and waits for its end. */
export function readout(args: readonly string[], options: { cwd: string; input?: string }): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8', ...options })
  return { code: status, out: stdout, err: stderr }
}
