/** URL → bytes, politely and safely: robots.txt, one request at a time a host, retries, caps on size, redirects and time. */

import type { Readable } from 'node:stream'
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { Agent, request } from 'undici'
import { InputError, MissingError, ReadoutError, UpstreamError } from '../../base/errors.ts'
import { type AllowPrivate, checkUrl, guardedLookup } from './guard.ts'
import { RobotsCache } from './robots.ts'
import { retryAfter, Turns, waiting } from './turns.ts'

export interface FetchOptions {
  readonly allowPrivate?: AllowPrivate
  /** Most bytes of one answer, before and after decompression. */
  readonly maxBytes?: number
  readonly maxRedirects?: number
  /** Milliseconds for one answer, all of it. */
  readonly timeout?: number
  /** Milliseconds between two requests to one host. */
  readonly pause?: number
  readonly retries?: number
  /** Longest wait that a Retry-After may ask for, in milliseconds. */
  readonly longestWait?: number
  readonly userAgent?: string
}

/** Validators of an earlier answer, for a conditional request. */
export interface Validators {
  readonly etag?: string
  readonly lastModified?: string
}

export interface Fetched extends Validators {
  /** The address that answered, after redirects. */
  readonly url: string
  readonly bytes: Uint8Array
  readonly contentType: string
  /** True where the host says that nothing has changed; `bytes` is empty. */
  readonly unchanged: boolean
}

const defaults = {
  allowPrivate: false,
  maxBytes: 16 << 20,
  maxRedirects: 5,
  timeout: 30_000,
  pause: 1000,
  retries: 3,
  longestWait: 60_000,
  userAgent: 'Readout/0.1 (+news reader; honours robots.txt)',
}

type Answer = Awaited<ReturnType<typeof request>>

/** Fetches pages and feeds for one run; keeps robots.txt, turns and connections. */
export class Fetcher {
  private readonly options: Required<FetchOptions>
  private readonly agent: Agent
  private readonly turns = new Turns()
  private readonly robots: RobotsCache

  constructor(options: FetchOptions = {}) {
    this.options = { ...defaults, ...options }
    const { allowPrivate, timeout, maxBytes, userAgent } = this.options
    this.agent = new Agent({
      connect: { lookup: guardedLookup(allowPrivate), timeout: 10_000 },
      headersTimeout: timeout,
      bodyTimeout: timeout,
      maxResponseSize: maxBytes,
    })
    this.robots = new RobotsCache(url => this.plain(url), userAgent.split('/')[0] ?? userAgent)
  }

  /** Gets an address. Throws InputError, MissingError (404, 410) or UpstreamError, each saying what would do. */
  async get(address: string, known: Validators = {}): Promise<Fetched> {
    let url = checkUrl(address, this.options.allowPrivate)
    for (let hop = 0; hop <= this.options.maxRedirects; hop++) {
      const { refusal, delay } = await this.robots.ask(url)
      if (refusal) throw new UpstreamError(`unsupported page: ${url.href}; ${refusal}`)
      const pause = Math.max(this.options.pause, (delay ?? 0) * 1000)
      const fetched = await this.turns.take(url.host, pause, () => this.tryAgain(url, known))
      if (!(fetched instanceof URL)) return fetched
      url = checkUrl(fetched.href, this.options.allowPrivate)
    }
    throw new UpstreamError(
      `unsupported page: ${address} leads on more than ${this.options.maxRedirects} times; check the address`,
    )
  }

  /** Ends the connections. */
  async close(): Promise<void> {
    await this.agent.destroy()
  }

  private async tryAgain(url: URL, known: Validators): Promise<Fetched | URL> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.once(url, known)
      } catch (error) {
        const wait = error instanceof TryLater ? error.wait : undefined
        const worth = error instanceof TryLater || !(error instanceof ReadoutError)
        if (!worth || attempt >= this.options.retries || (wait ?? 0) > this.options.longestWait)
          throw upstream(url, error)
        await waiting(wait ?? Math.min(this.options.longestWait, 500 * 2 ** attempt))
      }
    }
  }

  private async once(url: URL, known: Validators): Promise<Fetched | URL> {
    const answer = await this.send(url, {
      ...(known.etag && { 'if-none-match': known.etag }),
      ...(known.lastModified && { 'if-modified-since': known.lastModified }),
    })
    const { statusCode: status, headers } = answer
    const header = (name: string): string | undefined => [headers[name]].flat()[0]
    if (status === 304 || status < 200 || status >= 300) await answer.body.dump()
    if (status === 304) return { url: url.href, bytes: new Uint8Array(), contentType: '', unchanged: true, ...known }
    const location = header('location')
    if (status >= 300 && status < 400 && location) return new URL(location, url)
    if (status === 429 || status >= 500) throw new TryLater(status, retryAfter(header('retry-after'), Date.now()))
    if (status === 404 || status === 410)
      throw new MissingError(`missing page: ${url.href} (${status}); check the address`)
    if (status >= 300)
      throw new UpstreamError(`missing page: ${url.href} answers ${status}; open it in a browser to see why`)
    const etag = header('etag')
    const lastModified = header('last-modified')
    return {
      url: url.href,
      bytes: await this.body(answer, header('content-encoding') ?? ''),
      contentType: header('content-type') ?? '',
      unchanged: false,
      ...(etag && { etag }),
      ...(lastModified && { lastModified }),
    }
  }

  private send(url: URL, headers: Record<string, string> = {}): Promise<Answer> {
    return request(url, {
      dispatcher: this.agent,
      signal: AbortSignal.timeout(this.options.timeout),
      headers: {
        'user-agent': this.options.userAgent,
        accept: '*/*',
        'accept-encoding': 'gzip, br, deflate',
        ...headers,
      },
    })
  }

  private async plain(url: string): Promise<{ status: number; body: string }> {
    const answer = await this.send(checkUrl(url, this.options.allowPrivate))
    // robots.txt may have moved, within the same caps
    const location = [answer.headers.location].flat()[0]
    if (answer.statusCode >= 300 && answer.statusCode < 400 && location) {
      await answer.body.dump()
      const moved = await this.send(checkUrl(new URL(location, url).href, this.options.allowPrivate))
      return { status: moved.statusCode, body: new TextDecoder().decode(await this.body(moved, '')) }
    }
    const encoding = [answer.headers['content-encoding']].flat()[0] ?? ''
    return { status: answer.statusCode, body: new TextDecoder().decode(await this.body(answer, encoding)) }
  }

  /** The whole body, decompressed, or UpstreamError where it is longer than the cap. */
  private async body(answer: Answer, encoding: string): Promise<Uint8Array> {
    const unpack = /gzip/.test(encoding)
      ? createGunzip({ finishFlush: constants.Z_SYNC_FLUSH })
      : /br/.test(encoding)
        ? createBrotliDecompress()
        : /deflate/.test(encoding)
          ? createInflate()
          : undefined
    const stream: Readable = unpack ? answer.body.on('error', error => unpack.destroy(error)).pipe(unpack) : answer.body
    const pieces: Buffer[] = []
    let size = 0
    for await (const piece of stream) {
      size += (piece as Buffer).length
      if (size > this.options.maxBytes) {
        answer.body.destroy()
        throw new UpstreamError(
          `unsupported page: longer than ${this.options.maxBytes >> 20} MB; nothing was kept of it`,
        )
      }
      pieces.push(piece as Buffer)
    }
    return Buffer.concat(pieces)
  }
}

/** A host that asks for patience: 429 and 5xx. */
class TryLater extends Error {
  readonly status: number
  readonly wait: number | undefined
  constructor(status: number, wait: number | undefined) {
    super(`answers ${status}`)
    this.status = status
    this.wait = wait
  }
}

/** Whatever went wrong on the way, in the project's words. */
function upstream(url: URL, error: unknown): ReadoutError {
  if (error instanceof InputError || error instanceof MissingError || error instanceof UpstreamError) return error
  const cause =
    error instanceof Error ? (error.cause instanceof ReadoutError ? error.cause : error) : new Error(String(error))
  if (cause instanceof ReadoutError) return cause
  return new UpstreamError(`missing answer: ${url.href} (${cause.message || cause.name}); try again later`)
}
