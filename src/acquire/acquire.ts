import type { Capture, Skipped } from '../record/record.ts'

export interface AcquireOptions {
  /** Allow loopback, private and link-local addresses. */
  readonly allowPrivate?: boolean
}

/** Address → Captures: a path, a folder, a URL or `-`; finds out what it was given. Yields as it goes. */
export async function* acquire(_address: string, _options: AcquireOptions = {}): AsyncGenerator<Capture | Skipped> {}
