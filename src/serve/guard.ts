/** What every answer carries and every request must pass: headers, host, origin, rate. */
import { ForbiddenError } from './problem.ts'

// the desk runs its own files only: nothing inline, nothing of others, nothing framed
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CSP,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
}

/** The response with the headers that every answer has. */
export function secured(response: Response): Response {
  const headers = new Headers(response.headers)
  for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value)
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-cache')
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
}

/** True for addresses that only this machine reaches. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)

/** On loopback a request must name it: a page elsewhere that rebinds its name to 127.0.0.1 sends its own name. */
export function checkHost(request: Request, local: boolean): void {
  if (!local) return
  const host = (request.headers.get('host') ?? new URL(request.url).host).replace(/:\d+$/, '')
  if (!isLoopback(host))
    throw new ForbiddenError(403, `invalid host: "${host}"; the desk answers to 127.0.0.1 and localhost alone`)
}

/** Whatever changes the record must come from the desk's own pages, or carry a key. */
export function checkOrigin(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  if (request.headers.get('authorization')?.startsWith('Bearer ')) return
  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  const own = origin !== null && new URL(origin).host === request.headers.get('host')
  if (site ? site !== 'same-origin' : !own)
    throw new ForbiddenError(403, 'invalid origin: changes come from the desk itself or carry an API key')
  if (!request.headers.get('content-type')?.startsWith('application/json'))
    throw new ForbiddenError(403, 'invalid content type: changes are sent as application/json')
}

/** So many tokens, refilled evenly over a minute, for each asker. */
export class RateLimit {
  readonly #perMinute: number
  readonly #now: () => number
  readonly #left = new Map<string, { tokens: number; at: number }>()

  constructor(perMinute: number, now: () => number = Date.now) {
    this.#perMinute = perMinute
    this.#now = now
  }

  /** Takes one; throws where none is left. */
  take(who: string): void {
    const at = this.#now()
    const before = this.#left.get(who) ?? { tokens: this.#perMinute, at }
    const tokens = Math.min(this.#perMinute, before.tokens + ((at - before.at) / 60_000) * this.#perMinute)
    // forgets everybody rather than grow without end
    if (this.#left.size > 10_000) this.#left.clear()
    this.#left.set(who, { tokens: Math.max(0, tokens - 1), at })
    if (tokens < 1) throw new ForbiddenError(429, 'invalid rate: too many requests; wait a minute')
  }
}
