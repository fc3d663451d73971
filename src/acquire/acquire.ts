/** Address → Captures: a file, a folder, an address on the web or standard input; finds out what it was given. */
import type { Capture, Skipped } from '../record/record.ts'
import { acquireLocal } from './local.ts'

export interface AcquireOptions {
  /** Allow loopback, private and link-local addresses. */
  readonly allowPrivate?: boolean
}

/** Yields as it goes; what could not be read comes as skipped, with its reason. Throws MissingError where the address names nothing. */
export async function* acquire(address: string, _options: AcquireOptions = {}): AsyncGenerator<Capture | Skipped> {
  yield* acquireLocal(address)
}
