/** Address → Captures: a file, a folder, an address on the web or standard input; finds out what it was given. */
import { InputError, ReadoutError } from '../base/errors.ts'
import type { Capture, Given, Skipped } from '../record/record.ts'
import { openSource, sourceOfBytes } from './bytes.ts'
import { Fetcher, type FetchOptions, type Validators } from './fetch/fetch.ts'
import { type Context, interpret } from './interpret.ts'
import { givenBeside, localFiles } from './local.ts'

/** What is remembered of feeds and lists between runs, so that the unchanged are not fetched again. */
export interface FetchMemory {
  known(address: string): Validators | undefined
  remember(address: string, validators: Validators): void
  /** True where a page has been read already and need not be fetched again. */
  seen?(address: string): boolean
}

export interface AcquireOptions extends FetchOptions {
  readonly memory?: FetchMemory
  /** Told what each address turned out to be. */
  readonly onFound?: (address: string, what: string) => void
  /** Most pages that one list may lead to. */
  readonly maxPages?: number
}

type Captures = AsyncGenerator<Capture | Skipped>

/** Lists may name lists (OPML a feed, an index a sitemap), but not for ever. */
const DEEPEST = 4

/**
 * Yields as it goes; what could not be read comes as skipped, with its reason.
 * Throws InputError or MissingError where the address itself cannot be used.
 */
export async function* acquire(address: string, options: AcquireOptions = {}): Captures {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(address)) yield* acquireWeb(address, options)
  else yield* acquireFiles(address, options)
}

async function* acquireFiles(address: string, options: AcquireOptions): Captures {
  const web = new Web(options)
  const files = localFiles(address)
  try {
    for (const path of files) {
      try {
        yield* interpret(await openSource(path), web.context({ address: path, given: givenBeside(path) }, 0))
      } catch (error) {
        if (files.length === 1) throw unusable(path, error)
        yield skipped(path, error)
      }
    }
  } finally {
    await web.close()
  }
}

async function* acquireWeb(address: string, options: AcquireOptions): Captures {
  const web = new Web(options)
  try {
    yield* web.read(address, {}, 0)
  } finally {
    await web.close()
  }
}

/** One run over the web: what it fetches, how far it follows. */
class Web {
  private readonly options: AcquireOptions
  private fetcher: Fetcher | undefined
  private pages = 0

  constructor(options: AcquireOptions) {
    this.options = options
  }

  async *read(address: string, given: Given, depth: number): Captures {
    this.fetcher ??= new Fetcher(this.options)
    const fetched = await this.fetcher.get(address, this.options.memory?.known(address))
    if (fetched.unchanged) return yield { skipped: 'nothing has changed since it was last read', address }
    const { url, contentType, etag, lastModified } = fetched
    if (etag || lastModified)
      this.options.memory?.remember(address, { ...(etag && { etag }), ...(lastModified && { lastModified }) })
    const source = await sourceOfBytes(fetched.bytes, address)
    yield* interpret(
      source,
      this.context({ address, contentType, given: { url, ...given }, fetched: new Date().toISOString() }, depth),
    )
  }

  context(from: Pick<Context, 'address' | 'contentType' | 'given' | 'fetched'>, depth: number): Context {
    return {
      ...from,
      onFound: this.options.onFound ?? (() => {}),
      follow: (address, given, kind) => this.follow(address, given, kind === 'list' ? depth + 1 : DEEPEST),
    }
  }

  /** What a list names: one that fails is skipped, and the others are read. */
  private async *follow(address: string, given: Given, depth: number): Captures {
    if (depth > DEEPEST) return yield { skipped: 'the lists name lists without end', address }
    if (depth === DEEPEST) {
      if (this.options.memory?.seen?.(address)) return yield { skipped: 'it has been read already', address }
      if (this.pages++ >= (this.options.maxPages ?? 1000))
        return yield { skipped: 'the list is longer than is read at once', address }
    }
    try {
      yield* this.read(address, given, depth)
    } catch (error) {
      yield skipped(address, error)
    }
  }

  async close(): Promise<void> {
    await this.fetcher?.close()
  }
}

function skipped(address: string, error: unknown): Skipped {
  if (error instanceof ReadoutError || (error instanceof Error && 'code' in error))
    return { skipped: error.message, address }
  throw error
}

/** A file that cannot be opened or unpacked is the giver's to mend; anything else is a bug and stays what it is. */
function unusable(path: string, error: unknown): unknown {
  if (error instanceof ReadoutError || !(error instanceof Error && 'code' in error)) return error
  return new InputError(`invalid file: "${path}" (${error.message}); check that it is whole and may be read`)
}
