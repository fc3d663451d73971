/** A client of a running desk, typed by what each URL takes and answers; for Node and browsers alike. */
import type { Api, Changes, Queries } from './api.ts'

export type { Api, Changes, Queries } from './api.ts'

type InPath<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | InPath<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

/** What a URL is asked: what stands in its path, and its parameters. */
export type Asked<Path extends keyof Api> = Readonly<Record<InPath<Path>, string>> & Queries[Path]

/** URLs whose answers go on where a cursor says. */
type Paged = { [Path in keyof Api]: Api[Path] extends { cursor?: string } ? Path : never }[keyof Api]

export interface ClientOptions {
  /** Where the desk is: `http://127.0.0.1:4680`. */
  readonly url: string
  /** An API key that `readout users key` made; none is needed on the desk's own machine. */
  readonly key?: string
  readonly fetch?: typeof fetch
}

/** What the desk answers where it cannot: RFC 9457, its detail as the message. */
export class Problem extends Error {
  override name = 'Problem'
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export interface Client {
  /** One answer. Throws Problem where the desk has none. */
  get<Path extends keyof Api>(path: Path, asked: Asked<Path>, signal?: AbortSignal): Promise<Api[Path]>
  /** Answer after answer to the end of a list, which stays right while reading goes on. */
  pages<Path extends Paged>(path: Path, asked: Asked<Path>): AsyncGenerator<Api[Path]>
  /** Keeps a decision on an event, or takes one back. */
  decide(sent: Changes['/api/decisions']['sent']): Promise<Changes['/api/decisions']['kept']>
  /** Keeps a comment, new or edited. */
  comment(sent: Changes['/api/comments']['sent']): Promise<Changes['/api/comments']['kept']>
  deleteComment(id: string): Promise<void>
}

/** Makes a client; nothing is asked until it is used. */
export function connect({ url, key, fetch: ask = fetch }: ClientOptions): Client {
  const origin = new URL(url).origin
  const headers = {
    // changes come from the desk's own pages or carry a key
    ...(key ? { authorization: `Bearer ${key}` } : { origin }),
    'content-type': 'application/json',
  }
  const send = async (path: string, init: RequestInit): Promise<unknown> => {
    const response = await ask(origin + path, { headers, ...init })
    if (response.ok) return response.status === 204 ? undefined : response.json()
    const { detail, title } = (await response.json().catch(() => ({}))) as { detail?: string; title?: string }
    throw new Problem(response.status, detail ?? title ?? `the desk answered ${response.status}`)
  }
  const get: Client['get'] = async (path, asked, signal) =>
    (await send(address(path, asked), signal ? { signal } : {})) as never
  const post = (path: keyof Changes, sent: unknown) => send(path, { method: 'POST', body: JSON.stringify(sent) })
  return {
    get,
    async *pages(path, asked) {
      let cursor: string | undefined
      do {
        const answer = await get(path, { ...asked, ...(cursor !== undefined && { cursor }) })
        yield answer
        cursor = (answer as { cursor?: string }).cursor
      } while (cursor !== undefined)
    },
    decide: async sent => (await post('/api/decisions', sent)) as never,
    comment: async sent => (await post('/api/comments', sent)) as never,
    deleteComment: async id => void (await send(`/api/comments/${encodeURIComponent(id)}`, { method: 'DELETE' })),
  }
}

/** Fills `:id` in a path; what is left are parameters, lists with commas between. */
function address(path: string, asked: object): string {
  const rest = new URLSearchParams()
  let filled = path
  for (const [name, value] of Object.entries(asked)) {
    if (value === undefined) continue
    if (filled.includes(`:${name}`)) filled = filled.replace(`:${name}`, encodeURIComponent(String(value)))
    else rest.set(name, String(value))
  }
  const query = rest.toString()
  return query ? `${filled}?${query}` : filled
}
