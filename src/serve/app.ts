/** A record → the function that answers requests for the desk and the API. */
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { type Context, Hono } from 'hono'
import { InputError, MissingError } from '../base/errors.ts'
import { type Store, TooLongError } from '../store/store.ts'
import type { Me } from './api.ts'
import { type Asked, readAsked } from './asked.ts'
import { decide, dropComment, keepComment } from './changes.ts'
import { deskFiles, sendFile } from './files.ts'
import { type Ending, format } from './format.ts'
import { checkHost, checkOrigin, RateLimit, secured } from './guard.ts'
import { watch } from './live.ts'
import { openApiDocument } from './openapi.ts'
import { readAddress } from './pages.ts'
import { LOCAL, login, logout, mustBe, whoAsks } from './people.ts'
import { ForbiddenError, problemResponse } from './problem.ts'
import { type Asking, ROUTES, type Route } from './routes.ts'

export interface AppOptions {
  readonly store: Store
  /** Bound to loopback: no login, and requests must name this machine. */
  readonly local: boolean
  readonly now: () => Date
  /** Milliseconds that one answer may spend searching; a few seconds where absent. */
  readonly patience?: number | undefined
}

export interface App {
  fetch(request: Request, from?: string): Promise<Response>
  close(): void
}

/** What the way in has found out about a request. */
interface Bindings {
  readonly ending: Ending
  readonly address: string
  readonly from: string
  readonly me: Me
}
type Env = { Bindings: Bindings }

// pages of the desk; anything else that is no file is not there
const PAGES =
  /^\/(?:(?:events|articles|actors|dyads|stories)(?:\/.*)?|follow-through|stats|pending|sources|timeline|map|network|review|search|statements|login|api\/?)?$/
const LARGEST_BODY = 64 * 1024
const LEAST_ZIPPED = 1024
// twenty times what pages take; nobody else is answered meanwhile
const PATIENCE = 2000

export function makeApp({ store, local, now, patience = PATIENCE }: AppOptions): App {
  const live = watch(store)
  const desk = deskFiles()
  const boot = createHash('sha256').update(now().toISOString()).digest('base64url').slice(0, 8)
  const costly = new RateLimit(1200)
  const tries = new RateLimit(10)
  const app = new Hono<Env>()
  app.onError((error, c) => problemResponse(error, c.env?.address ?? c.req.path))

  for (const [path, route] of Object.entries(ROUTES) as [keyof typeof ROUTES, Route][])
    app.get(path, async c => {
      if (!local) costly.take(c.env.from)
      const today = now().toISOString().slice(0, 10)
      const mark = route.live ? undefined : `W/"${boot}-${await store.lastChange()}-${today}"`
      if (mark && c.req.header('if-none-match') === mark)
        return new Response(null, { status: 304, headers: { etag: mark } })
      const asked = readAsked(path, c.req.queries()) as Asked<never>
      return respond(c, route, {
        asking: { store, path: c.req.param() as Record<string, string>, ...asked, today },
        mark,
        now: now().toISOString(),
        patience,
      })
    })
  app.get('/api/me', c => c.json(c.env.me))
  app.get('/api/live', c => {
    const after = Number(c.req.header('last-event-id'))
    return live.listen(after > 0 ? after : undefined)
  })
  app.get('/api/openapi.json', c => c.json(openApiDocument(new URL(c.env.address).origin)))
  app.post('/api/decisions', async c => c.json(await decide(store, await body(c), mustBe(c.env.me, 'analyst')), 201))
  app.post('/api/comments', async c => c.json(await keepComment(store, await body(c), c.env.me), 201))
  app.delete('/api/comments/:id', async c => {
    await dropComment(store, c.req.param('id'), c.env.me)
    return c.body(null, 204)
  })
  app.post('/api/login', async c => {
    tries.take(c.env.from)
    const { name, password } = (await body(c)) as { name?: unknown; password?: unknown }
    const cookie = await login(store, String(name ?? ''), String(password ?? ''), now())
    return c.json({ name }, 200, { 'set-cookie': cookie })
  })
  app.post('/api/logout', async c => c.body(null, 204, { 'set-cookie': await logout(store, c.req.raw) }))
  app.notFound(c => {
    const { pathname } = new URL(c.req.url)
    const file = desk.get(pathname)
    if (file) return sendFile(file, c.req.raw)
    if (PAGES.test(pathname) && desk.has('/index.html')) return sendFile(desk.get('/index.html')!, c.req.raw)
    if (PAGES.test(pathname)) return new Response('The desk is not built; npm run build builds it.\n', { status: 503 })
    const index = desk.get('/index.html')
    if (index && !pathname.startsWith('/api') && c.req.header('accept')?.includes('text/html')) {
      const { body, headers } = sendFile(index, c.req.raw)
      return new Response(body, { status: 404, headers })
    }
    throw new MissingError(`unknown address: "${pathname}"; /api lists what there is`)
  })

  return {
    async fetch(request, from = '') {
      const address = request.url
      try {
        checkHost(request, local)
        checkOrigin(request)
        const me = local ? LOCAL : await whoAsks(store, request)
        const { path, search, ending } = readAddress(new URL(address))
        if (!local && !isOpen(path)) {
          if (!me.role && wantsPage(request)) return secured(toLogin(address))
          mustBe(me, 'reader')
        }
        const inner =
          ending === 'json' && isAt(path, address) ? request : new Request(new URL(path + search, address), request)
        return secured(await app.fetch(inner, { ending, address, from, me }))
      } catch (error) {
        return secured(problemResponse(error, address))
      }
    },
    close: () => live.close(),
  }
}

const isAt = (path: string, address: string): boolean => new URL(address).pathname === path

/** What nobody needs an account for: the login page, its files, and logging in. */
const isOpen = (path: string): boolean =>
  path === '/login' || path === '/api/login' || path === '/api/me' || /^\/(assets\/|favicon|manifest|theme)/.test(path)

const wantsPage = (request: Request): boolean =>
  request.method === 'GET' && (request.headers.get('accept') ?? '').includes('text/html')

/** Shows the way in, which leads back to where somebody wanted to go. */
function toLogin(address: string): Response {
  const { pathname, search } = new URL(address)
  return new Response(null, {
    status: 303,
    headers: { location: `/login?to=${encodeURIComponent(pathname + search)}`, 'cache-control': 'no-store' },
  })
}

/** A request's JSON, read no further than the largest that is taken, whatever length it claims. */
async function body(c: Context): Promise<unknown> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of c.req.raw.body ?? []) {
    length += piece.length
    if (length > LARGEST_BODY) throw new ForbiddenError(413, `invalid body: over ${LARGEST_BODY} bytes; send less`)
    pieces.push(piece)
  }
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8'))
  } catch {
    throw new InputError('invalid body: not JSON; send an object')
  }
}

interface Answering {
  readonly asking: Asking<never>
  readonly mark: string | undefined
  readonly now: string
  readonly patience: number
}

/** The answer in the format asked for, zipped where that helps. */
async function respond(c: Context<Env>, route: Route, { asking, mark, now, patience }: Answering): Promise<Response> {
  const wanted = { ending: c.env.ending, url: c.env.address, now }
  const { type, body } = await asking.store
    .within(patience, () => format(route, asking, wanted))
    .catch((error: unknown) => {
      throw error instanceof TooLongError ? error.beside(asking.question) : error
    })
  const headers = new Headers({ 'content-type': type, vary: 'accept-encoding', 'cache-control': 'no-cache' })
  const zips = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
  if (typeof body !== 'string') {
    if (mark) headers.set('etag', mark)
    return streamed(eachWithin(asking.store, patience, body), headers, zips)
  }
  const etag = mark ?? `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  headers.set('etag', etag)
  if (c.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers })
  if (!zips || body.length < LEAST_ZIPPED) return new Response(body, { headers })
  headers.set('content-encoding', 'gzip')
  return new Response(new Uint8Array(gzipSync(body, { level: 5 })), { headers })
}

/** A long file takes long; each piece of it may take as long as an answer. */
async function* eachWithin(store: Store, patience: number, body: AsyncIterable<string>): AsyncGenerator<string> {
  const pieces = body[Symbol.asyncIterator]()
  for (;;) {
    const { value, done } = await store.within(patience, () => pieces.next())
    if (done) return
    yield value
  }
}

/** A file that is sent while it is written; its first pieces, a heading and a row, are waited for, so that an error is still a problem. */
async function streamed(body: AsyncIterable<string>, headers: Headers, zips: boolean): Promise<Response> {
  const pieces = body[Symbol.asyncIterator]()
  const waiting = [await pieces.next(), await pieces.next()]
  const text = new ReadableStream<string>({
    async pull(controller) {
      const next = waiting.shift() ?? (await pieces.next())
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
    cancel: () => void pieces.return?.(),
  })
  const bytes = text.pipeThrough(new TextEncoderStream())
  if (!zips) return new Response(bytes, { headers })
  headers.set('content-encoding', 'gzip')
  return new Response(bytes.pipeThrough(new CompressionStream('gzip')), { headers })
}
