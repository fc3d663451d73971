/** The API from the browser: typed by what each URL answers. */
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Api } from '../serve/api.ts'

export type Params = Readonly<Record<string, string | undefined>>

/** What the server says when it cannot answer; `message` is in the project's own grammar. */
export class Trouble extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** Fills `:id` in a path and appends what is left as the query. */
export function address(path: string, params: Params = {}): string {
  const rest = new URLSearchParams()
  let filled = path
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined || value === '') continue
    if (filled.includes(`:${name}`)) filled = filled.replace(`:${name}`, encodeURIComponent(value))
    else rest.set(name, value)
  }
  const query = rest.toString()
  return query ? `${filled}?${query}` : filled
}

export async function get<Path extends keyof Api>(path: Path, params: Params = {}, signal?: AbortSignal) {
  return (await fetched(address(path, params), signal ? { signal } : {})) as Api[Path]
}

/** Sends a change to the record. */
export function post(
  path: '/api/decisions' | '/api/comments' | '/api/login' | '/api/logout',
  body: object,
): Promise<unknown> {
  return fetched(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

/** Deletes a comment; its versions stay. */
export function remove(id: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json' }
  return fetched(`/api/comments/${encodeURIComponent(id)}`, { method: 'DELETE', headers })
}

async function fetched(url: string, init: RequestInit): Promise<unknown> {
  let response: Response
  try {
    response = await fetch(url, init)
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new Trouble(0, 'The server does not answer. Is readout serve still running?')
  }
  if (response.ok) return response.status === 204 ? undefined : response.json()
  // a session that ended: the way in, and back here after
  if (response.status === 401 && location.pathname !== '/login')
    location.assign(`/login?to=${encodeURIComponent(location.pathname + location.search)}`)
  const problem = (await response.json().catch(() => ({}))) as { detail?: string; title?: string }
  throw new Trouble(response.status, problem.detail ?? problem.title ?? `The server answered ${response.status}.`)
}

/** An answer, kept on screen while the next one is fetched. */
export function useAnswer<Path extends keyof Api>(
  path: Path,
  params: Params = {},
  options: { enabled?: boolean } = {},
): UseQueryResult<Api[Path], Error> {
  return useQuery({
    queryKey: [path, params],
    queryFn: ({ signal }) => get(path, params, signal),
    placeholderData: keepPreviousData,
    ...options,
  })
}
